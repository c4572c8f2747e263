import { editorsHand } from '../collate/editors-hand.ts';
import { gapBefore } from '../collate/print.ts';
import { titleOf } from '../collate/statement-title.ts';
import { indexOf } from '../collate/story-index.ts';
import type { Article, Attribution, Span, Speaker, Statement, Story } from '../model.ts';
import { articleTextPath, statementPath, storyPath } from '../permalinks/paths.ts';
import { charactersOf, type CharacterSpan } from './characters.ts';
import { element, xmlDocument, type XmlElement, type XmlNode } from './xml.ts';

const NAMESPACE = 'http://www.tei-c.org/ns/1.0';

/** What the readings are taken from and made for, in the words of the edition. */
const AVAILABILITY =
  'The words of the readings belong to the outlets that published them; what the edition adds comes under the MIT licence.';

/** A body of TEI is never empty. */
const NOTHING = 'No statement was found in these texts.';

/**
 * A story's statements as a critical apparatus in TEI P5: each statement is an
 * `app` whose first reading is the `lem`, the outlets are its witnesses. Each
 * `seg` names its place in the article's text as characters (RFC 5147,
 * `text.txt#char=12,40`); `q` is what stands in quotation marks. Built after the
 * models of the Guidelines: a reading of several statements has its id
 * where it stands first, and points there from the others. What an editor added
 * has a `resp`; all else was found by the program.
 *
 * @param at makes an address of a path
 */
export function storyTei(story: Story, at: (path: string) => string): string {
  const witnesses = new Map(story.articles.map((article) => [article.id, witnessOf(story, article, at)]));
  const attributions = new Map(story.attributions.map((attribution) => [attribution.id, attribution]));
  const placed = new Set<string>();
  const { added } = editorsHand(story);
  const index = indexOf(story);
  const statements = story.statements.map((statement) => {
    const readings = statement.readings.flatMap((id) => attributions.get(id) ?? []);
    return apparatus(statement, titleOf(index, statement), readings, { witnesses, placed, added }, at);
  });
  return xmlDocument(
    element(
      'TEI',
      { xmlns: NAMESPACE, 'xml:lang': 'en' },
      header(story, at),
      element(
        'text',
        {},
        element('body', {}, ...(statements.length > 0 ? statements : [element('p', {}, NOTHING)])),
      ),
    ),
  );
}

/** What the readings of one article share. */
interface Witness {
  readonly text: string;
  readonly address: string;
  readonly characters: CharacterSpan;
}

const witnessOf = (story: Story, { id, text }: Article, at: (path: string) => string): Witness => ({
  text,
  address: at(articleTextPath(story.id, id)),
  characters: charactersOf(text),
});

// Ids of XML begin with a letter; the prefix also keeps witnesses, speakers and statements apart.
const witnessId = (article: string) => `w-${article}`;
const speakerId = (speaker: string) => `p-${speaker}`;
const statementXmlId = (statement: string) => `s-${statement}`;

/** Who answers for readings that no program found. */
const EDITOR = 'editor';
const RESPONSIBILITY = element(
  'respStmt',
  { 'xml:id': EDITOR },
  element('resp', {}, 'added readings that the program had missed'),
  element('name', {}, 'An editor of As Reported'),
);

function header(story: Story, at: (path: string) => string): XmlElement {
  return element(
    'teiHeader',
    {},
    element(
      'fileDesc',
      {},
      element(
        'titleStmt',
        {},
        element('title', {}, story.title),
        ...(editorsHand(story).added.size === 0 ? [] : [RESPONSIBILITY]),
      ),
      element(
        'publicationStmt',
        {},
        element('publisher', {}, 'As Reported'),
        element('availability', {}, element('p', {}, AVAILABILITY)),
        element('ptr', { target: at(storyPath(story.id)) }),
      ),
      element('sourceDesc', {}, element('listWit', {}, ...story.articles.map(witness))),
    ),
    element(
      'encodingDesc',
      {},
      element('variantEncoding', { method: 'parallel-segmentation', location: 'internal' }),
    ),
    ...participants(story.speakers),
  );
}

function witness({ id, outlet, headline, published, url }: Article): XmlElement {
  return element(
    'witness',
    { 'xml:id': witnessId(id) },
    element('name', { type: 'outlet' }, outlet.name),
    ...(headline.text === null ? [] : [', ', element('title', { level: 'a' }, headline.text)]),
    ...(published === null ? [] : [', ', element('date', { when: published.date }, published.date)]),
    ...(url === null ? [] : [', ', element('ptr', { target: url })]),
  );
}

/** Speakers as persons, or as organisations where they are none. */
function participants(speakers: readonly Speaker[]): XmlElement[] {
  if (speakers.length === 0) return [];
  const isPerson = ({ kind }: Speaker) => kind === 'person' || kind === null;
  const list = (name: string, items: readonly XmlElement[]) =>
    items.length === 0 ? [] : [element(name, {}, ...items)];
  const names = (tag: string, { name, aliases }: Speaker) => [
    element(tag, {}, name),
    ...aliases.map((alias) => element(tag, { type: 'alias' }, alias)),
  ];
  const persons = speakers
    .filter(isPerson)
    .map((speaker) => element('person', { 'xml:id': speakerId(speaker.id) }, ...names('persName', speaker)));
  const others = speakers
    .filter((speaker) => !isPerson(speaker))
    .map((speaker) =>
      element(
        'org',
        { 'xml:id': speakerId(speaker.id), type: speaker.kind ?? undefined },
        ...names('orgName', speaker),
      ),
    );
  return [
    element(
      'profileDesc',
      {},
      element('particDesc', {}, ...list('listPerson', persons), ...list('listOrg', others)),
    ),
  ];
}

/** What the apparatus of a story has to know of its readings. */
interface Edited {
  readonly witnesses: ReadonlyMap<string, Witness>;
  /** Ids of those that have stood somewhere already. */
  readonly placed: Set<string>;
  /** Ids of those that an editor added. */
  readonly added: ReadonlySet<string>;
}

function apparatus(
  statement: Statement,
  title: string,
  readings: readonly Attribution[],
  { witnesses, placed, added }: Edited,
  at: (path: string) => string,
): XmlElement {
  return element(
    'div',
    { type: 'statement', 'xml:id': statementXmlId(statement.id), corresp: at(statementPath(statement.id)) },
    element('head', {}, title),
    element(
      'p',
      {},
      element(
        'app',
        {},
        ...readings.flatMap((reading, i) => {
          const its = witnesses.get(reading.article);
          if (its === undefined) return [];
          const isAgain = placed.has(reading.id);
          placed.add(reading.id);
          return [
            readingOf(i === 0 ? 'lem' : 'rdg', reading, its, { isAgain, isAdded: added.has(reading.id) }),
          ];
        }),
      ),
    ),
  );
}

function readingOf(
  name: 'lem' | 'rdg',
  reading: Attribution,
  its: Witness,
  { isAgain, isAdded }: { readonly isAgain: boolean; readonly isAdded: boolean },
): XmlElement {
  const id = `r-${reading.id}`;
  const parts = reading.content.map((span) => {
    const { start, end } = its.characters(span);
    const corresp = `${its.address}#char=${start},${end}`;
    return element('seg', { corresp }, ...quotedWithin(reading, span, its.text));
  });
  return element(
    name,
    {
      wit: `#${witnessId(reading.article)}`,
      type: reading.kind,
      resp: isAdded ? `#${EDITOR}` : undefined,
      ...(isAgain ? { sameAs: `#${id}` } : { 'xml:id': id }),
    },
    ...parts.flatMap((part, i): XmlNode[] =>
      i === 0 ? [part] : [gapBefore(its.text, reading.content, i), part],
    ),
  );
}

/** A span's words, what is quoted in elements of its own. */
function quotedWithin({ quoted, speaker }: Attribution, span: Span, text: string): XmlNode[] {
  const nodes: XmlNode[] = [];
  let at = span.start;
  for (const quote of quoted) {
    const start = Math.max(quote.start, at);
    const end = Math.min(quote.end, span.end);
    if (start >= end) continue;
    nodes.push(text.slice(at, start));
    nodes.push(
      element('q', { who: speaker === null ? undefined : `#${speakerId(speaker)}` }, text.slice(start, end)),
    );
    at = end;
  }
  nodes.push(text.slice(at, span.end));
  return nodes.filter((node) => node !== '');
}
