import { z } from 'zod';
import { ATTRIBUTION_KINDS } from '../model.ts';
import { isBlank } from '../text/blank.ts';
import { ID } from '../text/slug.ts';

/** Characters that steer a machine, but for those between lines and columns. */
const CONTROL = /[\p{Cc}--[\t\n\r]]/v;

/** Words of an article, which may have whatever its file has. */
const passage = z
  .string()
  .trim()
  .refine((value) => !isBlank(value), 'a text that is not empty')
  .refine((value) => value.isWellFormed(), 'a text of whole characters');
const text = passage.refine((value) => !CONTROL.test(value), 'a text without control characters');
const id = z.string().regex(ID, 'an id: lower-case letters, digits and hyphens');

/** What a list of ids is to be, beside long enough. */
export const NAMED_ONCE = 'a list that names each id once';
/** A list of so many ids at least: one that is named twice is a slip of the pen. */
const ids = (least: number, expected: string) =>
  z
    .array(id)
    .min(least, expected)
    .refine((list) => new Set(list).size === list.length, NAMED_ONCE);

const DAY = 'a day that exists, as YYYY-MM-DD';
/** YAML leaves `2025-11-27` a string (no date type in its core schema). */
const day = z.string(DAY).refine(isDay, DAY);

const address = z.string().refine(isWebAddress, 'an address that starts with http:// or https://');

/** Whether `value` is a calendar day written `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value);
}

/** Whether `value` is an address of the web. */
export function isWebAddress(value: string): boolean {
  return URL.canParse(value) && !/\p{Cc}/u.test(value) && /^https?:$/.test(new URL(value).protocol);
}

/** Front matter of `articles/<story>/<outlet>.md`. */
export const frontMatterSchema = z.strictObject({
  /** Outlet's id or name in outlets.yaml; its name where there is no such file. */
  outlet: text,
  /** As printed; null where it is not known. */
  headline: text.nullable(),
  /** Where it was read: in the article, or in its address alone. */
  headlineFrom: z.enum(['article', 'address']).default('article'),
  /** The article's own address. */
  url: address.nullable().default(null),
  /** The day on which it was published. */
  published: day.nullable().default(null),
  /** Where that was read. */
  publishedFrom: z.enum(['article', 'address']).default('article'),
  /** A report, or an original that the reports can be compared with. */
  role: z.enum(['report', 'transcript']).default('report'),
  /** May repeat the folder's name. */
  story: text.optional(),
});

/** An address of a page, or of a mailbox. */
const contact = z
  .string()
  .refine(
    (value) => isWebAddress(value) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
    'an address that starts with http:// or https://, or an e-mail address',
  );

/** `edition.yaml`. */
export const imprintSchema = z.strictObject({
  /** Name of the person or body that publishes the edition. */
  publisher: text.nullable().default(null),
  contact: contact.nullable().default(null),
});

/** `outlets.yaml`: outlets by their ids. */
export const outletsSchema = z.record(
  id,
  z.strictObject({
    /** As printed; no other outlet has it. */
    name: text,
    /** Address of its home page. */
    home: address.nullable().default(null),
  }),
);

/** `speakers.yaml`. */
export const speakersSchema = z.array(
  z.strictObject({
    /** The name that pages print. */
    name: text,
    /** Address of the speaker's page; made of the name where it is not given. */
    id: id.optional(),
    kind: z.enum(['person', 'organisation', 'group', 'document']).nullable().default(null),
    /** What the speaker is: “harbour master of Norrhaven”. */
    role: text.nullable().default(null),
    /** Other names that mean this speaker and nobody else. */
    aliases: z.array(text).default([]),
  }),
);

const kind = z.enum(ATTRIBUTION_KINDS);

/** One of the editor's decisions. `statement`, `to` and `statements` are ids of `/s/<id>/`, `reading` and `readings` of `/q/<id>/`. */
const decisionSchema = z.discriminatedUnion('do', [
  /** Gives a statement a title. */
  z.strictObject({ do: z.literal('title'), statement: id, title: text }),
  /** Puts a note beside a statement. */
  z.strictObject({ do: z.literal('note'), statement: id, note: text }),
  /** Makes several statements one, which is the first. */
  z.strictObject({ do: z.literal('merge'), statements: ids(2, 'a list of at least two ids') }),
  /** Takes readings out of a statement and makes a statement of them. */
  z.strictObject({ do: z.literal('split'), statement: id, readings: ids(1, 'a list of ids') }),
  /** Takes a reading out of its statements and puts it into another. */
  z.strictObject({ do: z.literal('move'), reading: id, to: id }),
  /** Adds a quotation or claim that was not found. */
  z.strictObject({
    do: z.literal('add'),
    add: z.strictObject({
      /** Id of the article, in which all passages below stand word for word. */
      article: id,
      kind,
      /** Id, name or alias; null where nobody is named, and for an assertion. */
      speaker: text.nullable().default(null),
      /** What is reported, in text order. */
      content: z.array(passage).min(1, 'a list of passages'),
      /** More of the article around the content, where that stands in it more than once. */
      within: passage.optional(),
      /** The words that name who says it. */
      source: passage.nullable().default(null),
      /** The reporting words. */
      cue: passage.nullable().default(null),
      /** The statement that it reports; one of its own where none is named. */
      statement: id.nullable().default(null),
    }),
  }),
  /** Takes out what is no quotation or claim. */
  z.strictObject({ do: z.literal('reject'), reading: id, why: text }),
  /** Names who says something: id, name or alias; null where nobody can tell. */
  z.strictObject({ do: z.literal('reattribute'), reading: id, speaker: text.nullable() }),
  /** Puts statements before all others, in this order. */
  z.strictObject({ do: z.literal('order'), statements: ids(1, 'a list of ids') }),
]);

/** `stories/<story>.yaml`. */
export const storySchema = z.strictObject({
  /** As pages print it. */
  title: text,
  /** The day of the event. */
  date: day.nullable().default(null),
  /** Article ids in the order of their letters; those left out follow by id. */
  articles: ids(0, 'a list of ids').default([]),
  /** Carried out in their order. */
  decisions: z.array(decisionSchema).default([]),
});

/** `received/<story>/removed.yaml`. */
export const receivedSchema = z.array(
  z.strictObject({
    /** Name of the file as supplied, beside this one. */
    file: text.refine((name) => !/[\\/]/.test(name), 'a file name without folders'),
    /** Id of the article that was made of it. */
    article: id,
    /** What of the file is no article text, in the file's order. */
    removed: z.array(
      z.strictObject({
        /** Character for character. */
        text: z.string().min(1, 'the exact text'),
        /** What stands before it, where the text alone would be found too early. */
        after: z.string().default(''),
        why: text,
      }),
    ),
  }),
);
