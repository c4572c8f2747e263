import { z } from 'zod';

/** Ids stand in addresses and file names: lower-case Latin letters, digits, inner hyphens. */
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const text = z
  .string()
  .trim()
  .min(1, 'a text that is not empty')
  .refine((value) => value.isWellFormed(), 'a text of whole characters');
const id = z.string().regex(ID, 'an id: lower-case letters, digits and hyphens');

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

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/** Front matter of `articles/<story>/<outlet>.md`. */
export const frontMatterSchema = z.strictObject({
  /** Outlet's id or name in outlets.yaml; its name where there is no such file. */
  outlet: text,
  headline: text.nullable(),
  headlineFrom: z.enum(['article', 'address']).default('article'),
  url: address.nullable().default(null),
  published: day.nullable().default(null),
  publishedFrom: z.enum(['article', 'address']).default('article'),
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
  publisher: text.nullable().default(null),
  contact: contact.nullable().default(null),
});

export const outletsSchema = z.record(
  id,
  z.strictObject({ name: text, home: address.nullable().default(null) }),
);

export const speakersSchema = z.array(
  z.strictObject({
    name: text,
    /** Address of the speaker's page; made of the name where it is not given. */
    id: id.optional(),
    kind: z.enum(['person', 'organisation', 'group', 'document']).nullable().default(null),
    role: text.nullable().default(null),
    aliases: z.array(text).default([]),
  }),
);

const kind = z.enum(['direct', 'mixed', 'indirect', 'assertion']);

const decisionSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('title'), statement: id, title: text }),
  z.strictObject({ do: z.literal('note'), statement: id, note: text }),
  z.strictObject({ do: z.literal('merge'), statements: z.array(id).min(2, 'a list of at least two ids') }),
  z.strictObject({ do: z.literal('split'), statement: id, readings: z.array(id).min(1, 'a list of ids') }),
  z.strictObject({ do: z.literal('move'), reading: id, to: id }),
  z.strictObject({
    do: z.literal('add'),
    add: z.strictObject({
      article: id,
      kind,
      speaker: text.nullable().default(null),
      content: z.array(text).min(1, 'a list of passages'),
      source: text.nullable().default(null),
      cue: text.nullable().default(null),
      statement: id.nullable().default(null),
    }),
  }),
  z.strictObject({ do: z.literal('reject'), reading: id, why: text }),
  z.strictObject({ do: z.literal('reattribute'), reading: id, speaker: text.nullable() }),
  z.strictObject({ do: z.literal('order'), statements: z.array(id).min(1, 'a list of ids') }),
]);

/** `stories/<story>.yaml`. */
export const storySchema = z.strictObject({
  title: text,
  date: day.nullable().default(null),
  /** Article ids in the order of their letters; those left out follow by id. */
  articles: z.array(id).default([]),
  decisions: z.array(decisionSchema).default([]),
});

/** `received/<story>/removed.yaml`. */
export const receivedSchema = z.array(
  z.strictObject({
    file: text.refine((name) => !/[\\/]/.test(name), 'a file name without folders'),
    article: id,
    removed: z.array(
      z.strictObject({ text: z.string().min(1, 'the exact text'), after: z.string().default(''), why: text }),
    ),
  }),
);
