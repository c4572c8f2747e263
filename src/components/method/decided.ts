import { addedContent } from '../../align/added-content.ts';
import { blockAt } from '../../text/block-at.ts';
import { quotedStretches } from '../../text/quoted.ts';
import { areSame } from '../../text/spans.ts';
import { indexOf, type StoryIndex } from '../../collate/story-index.ts';
import { shortened, voicedWords, type VoicedRun } from '../../collate/voiced-words.ts';
import { GAP } from '../../permalinks/ledger.ts';
import type { FormerPermalink } from '../../permalinks/former.ts';
import { pagesOf, type ListPage } from '../pager.ts';
import type { Article, AddedAttribution, Decision, Span, Statement, Story } from '../../model.ts';

/** What an editor decided about one statement, or about none. */
export interface Decided {
  /** Null for what is in no statement (any more). */
  readonly statement: Statement | null;
  /** One for each kind of decision, in the order in which they were made. */
  readonly deeds: readonly Deed[];
}

/** Decisions of one kind about one statement. */
export interface Deed {
  readonly what: string;
  /** In the order of letters, then by place. */
  readonly passages: readonly DecidedPassage[];
}

/** A passage that a decision is about, so that it can be found and checked. */
export interface DecidedPassage {
  /** Letter of its article; null where the article is gone. */
  readonly letter: string | null;
  /** Number of the paragraph that it begins in; null where it is not found. */
  readonly paragraph: number | 'heading' | null;
  /** Its first words, quoted ones told apart; none where nothing remembers them. */
  readonly words: readonly VoicedRun[];
  /** Id of its page, or null where it never had one. */
  readonly id: string | null;
  /** The editor's reason, or null. */
  readonly why: string | null;
}

/** Words that tell a passage from its neighbours. */
const FIRST_WORDS = 8;

/** The editor's decisions by statement, in the story's order of statements; what belongs to none stands behind. */
export function decidedOf(story: Story, former: readonly FormerPermalink[]): Decided[] {
  const found = findIn(indexOf(story), former);
  const decisions = story.decisions.map((decision) => placed(decision, found));
  const groups = Map.groupBy(decisions, ({ statement }) => statement);
  return [...story.statements, null].flatMap((statement) => {
    const here = groups.get(statement);
    if (here === undefined) return [];
    const deeds = Array.from(
      Map.groupBy(here, ({ what }) => what),
      ([what, same]) => ({ what, passages: same.flatMap(({ passages }) => passages).sort(byPlace) }),
    );
    return [{ statement, deeds }];
  });
}

/** Lines of a page of decisions: shorter ones than those of other lists. */
const LINES = 250;

/** The decisions cut into pages between statements. */
export const decidedPages = (decided: readonly Decided[]): [ListPage<Decided>, ...ListPage<Decided>[]] =>
  pagesOf(decided, ({ deeds }) => 1 + deeds.reduce((sum, { passages }) => sum + passages.length, 0), LINES);

interface Placed {
  readonly statement: Statement | null;
  readonly what: string;
  readonly passages: readonly DecidedPassage[];
}

/** What the ids in decisions stand for: under their own, under the one that each leads to now, or as the ledger remembers it. */
interface Found {
  readonly index: StoryIndex;
  readonly statement: (id: string) => Statement | null;
  /** The first statement that a passage belongs to. */
  readonly statementOf: (reading: string) => Statement | null;
  readonly passage: (id: string, why?: string) => DecidedPassage;
}

function findIn(index: StoryIndex, former: readonly FormerPermalink[]): Found {
  const { story } = index;
  const gone = new Map(former.map((one) => [one.id, one]));
  const statements = new Map(story.statements.map((statement) => [statement.id, statement]));
  const present = new Set(story.attributions.map(({ id }) => id));
  const now = (id: string): string => gone.get(id)?.leadsTo ?? id;
  return {
    index,
    statement: (id) => statements.get(now(id)) ?? null,
    statementOf: (reading) => index.statementsOf(now(reading))[0] ?? null,
    passage(id, why) {
      const reason = why ?? null;
      const current = now(id);
      if (present.has(current)) {
        const attribution = index.attribution(current);
        const article = index.article(attribution.article);
        const words = firstOf(voicedWords(article.text, attribution));
        return { ...placeOf(article, attribution.content[0]!.start), words, id: current, why: reason };
      }
      const remembered = gone.get(id);
      if (remembered === undefined)
        return { letter: null, paragraph: null, words: [], id: null, why: reason };
      return { ...placeOfWords(index, remembered.article, remembered.was.split(GAP)), id, why: reason };
    },
  };
}

/** What a decision is about, and what was done. */
function placed(decision: Decision, found: Found): Placed {
  const { statement, statementOf, passage } = found;
  switch (decision.do) {
    case 'title':
      return { statement: statement(decision.statement), what: 'Title given', passages: [] };
    case 'note':
      return { statement: statement(decision.statement), what: 'Note written', passages: [] };
    case 'merge':
      return {
        statement: statement(decision.statements[0] ?? ''),
        what: 'Put together with what the program had kept apart',
        passages: [],
      };
    case 'split':
      return {
        statement: statement(decision.statement),
        what: 'Moved out',
        passages: decision.readings.map((id) => passage(id)),
      };
    case 'move':
      return {
        statement: statement(decision.to),
        what: 'Moved here',
        passages: [passage(decision.reading)],
      };
    case 'add':
      return placedAddition(decision.add, found);
    case 'reject':
      return { statement: null, what: 'Removed', passages: [passage(decision.reading, decision.why)] };
    case 'reattribute':
      return {
        statement: statementOf(decision.reading),
        what: decision.speaker === null ? 'Speaker made unknown' : 'Speaker named',
        passages: [passage(decision.reading)],
      };
    case 'order':
      return { statement: null, what: 'Order of the statements set', passages: [] };
  }
}

/** Where an added passage stands, and what it became. */
function placedAddition(add: AddedAttribution, { index, statementOf, passage }: Found): Placed {
  const { article, content } = add;
  const made = addedContent(textOf(index, article), add);
  const spans = Array.isArray(made) ? made : null;
  const id = spans === null ? null : standingAt(index, article, spans);
  if (id !== null) return { statement: statementOf(id), what: 'Added', passages: [passage(id)] };
  const gone = { ...placeOfWords(index, article, content, spans?.[0]?.start ?? -1), id, why: null };
  return { statement: null, what: 'Added', passages: [gone] };
}

const textOf = ({ story }: StoryIndex, article: string) =>
  story.articles.find(({ id }) => id === article)?.text ?? '';

/** Id of the passage that stands in these places; null where none does, as when it was taken out again. */
function standingAt({ story }: StoryIndex, article: string, spans: readonly Span[]): string | null {
  const found = story.attributions.find((one) => one.article === article && areSame(one.content, spans));
  return found?.id ?? null;
}

/** Where a passage stands that begins there. */
function placeOf({ letter, blocks }: Article, start: number): Pick<DecidedPassage, 'letter' | 'paragraph'> {
  const block = blockAt(blocks, start);
  return { letter, paragraph: block === undefined ? null : (block.number ?? 'heading') };
}

/**
 * The same of words that are no passage now.
 *
 * @param start where they begin, where that is known: an article may have them more than once
 */
function placeOfWords(
  { story }: StoryIndex,
  id: string | null,
  content: readonly string[],
  start?: number,
): Pick<DecidedPassage, 'letter' | 'paragraph' | 'words'> {
  const article = story.articles.find((one) => one.id === id);
  const place =
    article === undefined
      ? { letter: null, paragraph: null }
      : placeOf(article, start ?? article.text.indexOf(content[0] ?? ''));
  const words = content.flatMap((text, i): VoicedRun[] => {
    const whole = [{ start: 0, end: text.length }];
    const runs = voicedWords(text, { content: whole, quoted: quotedStretches(text, whole) });
    return i === 0 ? runs : [{ text: GAP, voice: 'gap' }, ...runs];
  });
  return { ...place, words: firstOf(words) };
}

const firstOf = (words: readonly VoicedRun[]) => shortened(words, FIRST_WORDS);

/** Letters in alphabetical order, AA behind Z; what has none stands behind. */
function byPlace(a: DecidedPassage, b: DecidedPassage): number {
  const [left, right] = [a.letter ?? '', b.letter ?? ''];
  if (left !== right) return left.length - right.length || (left < right ? -1 : 1);
  return numberOf(a) - numberOf(b);
}

const numberOf = ({ paragraph }: DecidedPassage): number => (typeof paragraph === 'number' ? paragraph : 0);
