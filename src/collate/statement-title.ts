import { isClause, isFiniteVerb, isPredicate } from '../align/title-clause.ts';
import { asTitle, readingsByTitle, titleWords } from '../align/title.ts';
import type { Article, Attribution, Statement } from '../model.ts';
import { blockAt } from '../text/block-at.ts';
import { inMarks, sentence } from '../text/say.ts';
import { foldSpace } from '../text/space.ts';
import { wordsOf } from '../text/words.ts';
import { DOUBTFUL } from './links.ts';
import { ownWords } from './own-words.ts';
import { remembered } from '../text/remembered.ts';
import { gapBefore, joinAdjacent, quotedLine } from './print.ts';
import { reportsOf, verbOf } from './reports.ts';
import { isQuotedWhole } from './quoted-whole.ts';
import { isNotSaying, isPlainSaying } from './saying.ts';
import { sentenceAt } from '../text/sentence-at.ts';
import { sourceOf, type Source } from './sources.ts';
import type { StoryIndex } from './story-index.ts';

/** What a statement is called wherever it is named. */
export interface StatementTitle {
  /** Who reports it with which words (“Ada Lind “denied” that ”), with the space behind it; empty where the words stand for themselves. */
  readonly before: string;
  readonly words: string;
}

/**
 * A statement's title as a reader should see it. The editor's and a quotation stand for
 * themselves. The bare content of a paraphrase does not where it is reported with other
 * words than plain saying: it may have been denied; then source and reporting words stand
 * before it. Content that is less than a clause is shown with its sentence. No two titles
 * of a story are the same as far as the readings have other words.
 */
export function statementTitle(index: StoryIndex, statement: Statement): StatementTitle {
  return titledIn(index, statement).title;
}

/** The same as some of its readings have it: the editor’s, or that of a reading among them, else the first one’s own words. */
export function titleAmong(
  index: StoryIndex,
  statement: Statement,
  readings: readonly Attribution[],
): StatementTitle {
  const titling = titlingReading(index, statement);
  const [first] = readings;
  if (titling === null || first === undefined || readings.some(({ id }) => id === titling.id))
    return statementTitle(index, statement);
  return readingTitle(index, first);
}

/** The words of one reading as a title. */
function readingTitle(index: StoryIndex, reading: Attribution): StatementTitle {
  const article = index.article(reading.article);
  if (reading.kind === 'direct') return { before: '', words: quotation(article, reading) };
  const verb = verbOf(article, reading);
  const isPlain = verb === null || isPlainSaying(verb);
  const source = sourceOf(index, reading);
  // Reporting words are no title where nobody is known to have used them, or they may be no speech.
  const isSure = source.speaker !== null && reading.confidence >= DOUBTFUL;
  if (!isPlain && !isSure) return { before: '', words: sentenceOf(article, reading) };
  const link = linkBetween(article, reading);
  if (reading.content.length > 1 || (isScrap(article, reading) && (isPlain || link === null)))
    return { before: '', words: inSentence(article, reading) };
  const content = contentOf(article, reading);
  if (isPlain) return { before: '', words: clauseOf(article, reading) ?? asTitle(content) };
  if (PASSIVE.test(verb) && reading.content[0]!.start < reading.cue!.start)
    return { before: '', words: passiveOf(article, reading) };
  const words = titleWords(content);
  // Behind the outlet's own words the source's would pass for them without their marks.
  const printed = isQuotedWhole(article, reading, words) ? inMarks(words) : words;
  if (isFiniteVerb(verb)) return { before: `${sourceName(source)} “${verb}”${link ?? ': '}`, words: printed };
  // “Responding to charges that he left” is no word of the source: only a verb of it leads to what it said.
  const isOwn = link !== null && (PARTICIPLE.test(verb) || isNotSaying(verb));
  if (!isOwn || OBJECT.test(words) || !isClause(asTitle(content)))
    return { before: '', words: sentenceOf(article, reading) };
  return { before: `${sourceName(source)}, “${verb}”: `, words: printed };
}

/** “Reyes | was challenged | by Lind”: what stands before a passive is what the source did something to. */
const PASSIVE = /\b(?:is|are|was|were|be|been|being)\b(?! (?:\p{L}+ly )?\p{L}+ing\b)/iu;

/** A passive with what stands before it: its sentence, or where that is long as far as its reporting words and the source behind them go. */
function passiveOf(article: Article, reading: Attribution): string {
  const { content, cue, source } = reading;
  const words = sentenceOf(article, reading);
  const end = Math.max(content.at(-1)!.end, cue!.end, source?.end ?? 0);
  return words.endsWith('…') ? asTitle(foldSpace(article.text.slice(content[0]!.start, end))) : words;
}

/** Reporting words that stand for a finite verb: “again claiming”. */
const PARTICIPLE = /^(?:(?:again|now|then|also|still|\p{L}+ly) )?\p{L}+ing(?: \p{L}+ly)?$/u;
/** What begins so is told whom, not what: “warning | him that …”. */
const OBJECT = /^(?:him|them|us|me|it as)\b/i;

/** The words of a reading that are a clause: its content, else its sentence where that is short; null where neither is. */
function clauseOf(article: Article, reading: Attribution): string | null {
  const content = asTitle(withoutDay(article, reading));
  if (isClause(content)) return content;
  const whole = inSentence(article, reading);
  return whole.includes('…') || !isClause(whole) ? null : whole;
}

/** The same as one line. */
export function titleOf(index: StoryIndex, statement: Statement): string {
  return lineOf(statementTitle(index, statement));
}

const lineOf = ({ before, words }: StatementTitle): string => before + words;

/**
 * The reading whose words the title is, of those that are shown of the statement and sure
 * to report speech, as far as there are any and their titles are not another statement's;
 * null where an editor wrote it.
 */
export function titlingReading(index: StoryIndex, statement: Statement): Attribution | null {
  return titledIn(index, statement).reading;
}

/** A title, and the reading whose words it is; null where an editor wrote it, or no reading has its words. */
interface Titled {
  readonly title: StatementTitle;
  readonly reading: Attribution | null;
}

function titledIn(index: StoryIndex, statement: Statement): Titled {
  return titlesOf(index).get(statement) ?? titled(index, statement, new Map());
}

/** The titles of a story's statements; of two that would have one, the later takes another. */
const titlesOf = remembered((index: StoryIndex): ReadonlyMap<Statement, Titled> => {
  const titles = new Map<Statement, Titled>();
  const taken = new Map<string, Titled>();
  for (const statement of index.story.statements) {
    const one = titled(index, statement, taken);
    titles.set(statement, one);
    taken.set(lookOf(one.title), one);
  }
  return titles;
});

/** What a reader tells titles apart by: not capitals, nor that one is cut off in front. */
const lookOf = (title: StatementTitle): string => lineOf(title).replace(CUT_OFF, '').toLowerCase();
const CUT_OFF = /^… /;

/**
 * The title of a statement: that of the first of its readings whose title is not taken, else
 * the first one's that has words of its own in its sentence, else what tells it from the
 * statement that has its title.
 *
 * @param taken what other statements are called, by how it looks
 */
function titled(index: StoryIndex, statement: Statement, taken: ReadonlyMap<string, Titled>): Titled {
  const { title, titleFrom } = statement;
  const readings = statement.readings.map(index.attribution);
  const textOf = (reading: Attribution) => contentOf(index.article(reading.article), reading);
  const hasTitle = (reading: Attribution) => asTitle(textOf(reading)) === title;
  // An editor's title, and one that no reading has, stand as they are.
  if (titleFrom === 'editor' || !readings.some(hasTitle))
    return { title: { before: '', words: title }, reading: null };
  const candidates = readingsByTitle(mayTitle(index, statement), textOf);
  const inOrder = [...candidates.filter(hasTitle), ...candidates.filter((one) => !hasTitle(one))];
  const others = readingsByTitle(readings, textOf).filter((one) => !candidates.includes(one));
  const [first] = inOrder;
  if (first === undefined) return { title: { before: '', words: title }, reading: null };
  const whole = (reading: Attribution): Titled => ({ title: readingTitle(index, reading), reading });
  const own = (reading: Attribution): Titled => ({
    title: { before: '', words: ownWords(index.article(reading.article), reading) },
    reading,
  });
  const all = [...inOrder, ...others];
  const isFree = (one: Titled): boolean => !taken.has(lookOf(one.title));
  return (
    all.values().map(whole).find(isFree) ??
    all.values().map(own).filter(isTelling).find(isFree) ??
    toldApart(index, whole(first), first, taken)
  );
}

/** “… which” tells nothing. */
const isTelling = ({ title }: Titled): boolean => wordsOf(title.words).length >= FEWEST_OWN;
const FEWEST_OWN = 3;

/** A title that another statement has, behind what tells the two apart: who says it, else which outlet reports it, else in which paragraph. */
function toldApart(
  index: StoryIndex,
  { title }: Titled,
  reading: Attribution,
  taken: ReadonlyMap<string, Titled>,
): Titled {
  const article = index.article(reading.article);
  const rival = taken.get(lookOf(title))?.reading ?? null;
  const source = sourceOf(index, reading);
  const outlet = article.outlet.name;
  const paragraph = blockAt(article.blocks, reading.content[0]!.start)?.number;
  const labels = [
    ...(rival === null || source.own || source.name === sourceOf(index, rival).name
      ? []
      : [sourceName(source)]),
    ...(rival?.article === article.id ? [] : [outlet]),
    ...(paragraph == null ? [] : [`${outlet}, paragraph ${paragraph}`]),
  ];
  const apart = labels
    .map((label) => ({ ...title, before: `${label}: ${title.before}` }))
    .find((one) => !taken.has(lookOf(one)));
  return { title: apart ?? title, reading };
}

/** The readings that a statement is shown with, without those in doubt; all where there is none else. */
function mayTitle(index: StoryIndex, statement: Statement): readonly Attribution[] {
  const shown = reportsOf(index, statement).flatMap((report) => report.shown);
  const sure = shown.filter(({ confidence }) => confidence >= DOUBTFUL);
  return sure.length > 0 ? sure : shown;
}

const contentOf = ({ text }: Article, { content }: Attribution): string =>
  content.map(({ start, end }) => text.slice(start, end)).join(' … ');

/** The words of a quotation without inner marks; an ellipsis only where something is left out. */
function quotation({ text }: Article, reading: Attribution): string {
  const quoted = joinAdjacent(text, reading.quoted.length > 0 ? reading.quoted : reading.content);
  const words = quoted.map(
    ({ start, end }, i) => gapBefore(text, quoted, i) + quotedLine(text.slice(start, end)).replace(/,$/, ''),
  );
  return asTitle(words.join(''));
}

/** What joins the reporting words to the content as printed: “that”, or nothing; null where they stand apart. */
function linkBetween({ text }: Article, { cue, content }: Attribution): string | null {
  const start = content[0]?.start ?? 0;
  if (cue === null || cue.end > start || start - cue.end > ' that '.length) return null;
  const opening = /^\s*(?:that\s+)?/.exec(text.slice(start))![0];
  const between = foldSpace(text.slice(cue.end, start) + opening);
  return /^ (?:that )?$/.test(between) ? between : null;
}

/** First words of what is no clause by itself, where it begins in the middle of a sentence. */
const DANGLING = new Set(
  `as along that which who whose where are is was were has have had will would could can may might should
   after before during following despite amid since until with without for from at in on by into through`
    .trim()
    .split(/\s+/),
);
/** Words on -ing that are none of a verb. */
const NO_PARTICIPLE = new Set(['nothing', 'something', 'everything', 'anything', 'king', 'spring', 'string']);

/** Whether content that begins in the middle of its sentence is less than a clause: “leading to …”, “a plan that …”. */
function isScrap({ text }: Article, { content, cue }: Attribution): boolean {
  const start = content[0]?.start ?? 0;
  const [first] = wordsOf(text, content[0]);
  if (first === undefined || !/^\p{Ll}/u.test(first.text)) return false;
  // “He said that they …”: there the word leads to a clause.
  if (first.norm === 'that' && cue !== null) return false;
  const isApposition =
    ['a', 'an'].includes(first.norm) && /[,—–-]$/.test(text.slice(0, start).trimEnd().slice(-1));
  const isParticiple = first.norm.endsWith('ing') && !NO_PARTICIPLE.has(first.norm);
  return isApposition || isParticiple || first.norm.endsWith('ly') || DANGLING.has(first.norm);
}

/** “Said Sunday | that …”: the day is when it was said, and belongs to the reporting words. */
const DAY_AND_CLAUSE =
  /^(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+(?:morning|afternoon|evening|night))?,?\s+(?=\S)/i;

/** The content without the day before its clause, where it follows the reporting words. */
function withoutDay(article: Article, reading: Attribution): string {
  const content = contentOf(article, reading);
  if (reading.content.length > 1 || linkBetween(article, reading) === null) return content;
  const rest = content.replace(DAY_AND_CLAUSE, '');
  return isClause(asTitle(rest)) ? rest : content;
}

/** Behind these a clause begins. */
const CONJUNCTION =
  'and|but|or|nor|so|when|where|while|that|which|who|as|because|if|than|plus|although|though|since|until|after|before|whether';
const ENDS_OPEN = new RegExp(String.raw`(?:[^\p{L}\p{N}’”")\]]|\b(?:${CONJUNCTION}|\p{L}+ing))$`, 'iu');
const CLAUSE_STARTS = new RegExp(String.raw`(?:[,;:—–]|\s--?)[”"]?\s+|\b(?:${CONJUNCTION})\s+`, 'giu');

/** Whether an outlet's own words begin right behind a word of their clause, mostly its subject: “Lind | left at noon”. */
function isTorn(article: Article, { kind, content }: Attribution): boolean {
  if (kind !== 'assertion') return false;
  const span = { start: content[0]!.start, end: content.at(-1)!.end };
  const before = article.text.slice(sentenceAt(article, span).start, span.start).trimEnd();
  return before !== '' && !ENDS_OPEN.test(before);
}

/**
 * The sentence of a reading as `sentenceOf` has it; but where it is too long for a title and
 * the reading is torn from its clause, this clause, as far as the reading goes.
 */
function inSentence(article: Article, reading: Attribution): string {
  if (!isTorn(article, reading)) return sentenceOf(article, reading);
  const short = sentenceOf(article, reading, LONGEST_SENTENCE);
  if (!short.includes('…') && isClause(short)) return short;
  const start = reading.content[0]!.start;
  const end = reading.content.at(-1)!.end;
  const around = sentenceAt(article, { start, end });
  const before = article.text.slice(around.start, start);
  const inside = Array.from(before.matchAll(CLAUSE_STARTS), ({ index, 0: mark }) => index + mark.length);
  // The whole, else what stands nearest: of a list before it the last member only is its subject.
  const clause = [0, ...inside.reverse()]
    .map((at) => asTitle(foldSpace(article.text.slice(around.start + at, end))))
    .find((own) => own.length <= LONGEST_SENTENCE && isClause(own));
  return clause ?? sentenceOf(article, reading);
}

/** A longer sentence than this loses its beginning, if that is long: a title is read from its start. */
const LONGEST_SENTENCE = 180;
const LEAD_IN = 50;

/**
 * The sentence of a reading, its end left off behind the content. Where it is long, it begins
 * with who says it or with the reporting words, as far as they stand before the content and
 * leave it short enough, else with the content; where that has no subject, with its own
 * beginning after all, if it has `longest` characters at most up to the content's end.
 */
function sentenceOf(
  article: Article,
  { content, source, cue }: Attribution,
  longest = LONGEST_WITH_SUBJECT,
): string {
  const span = { start: content[0]!.start, end: content.at(-1)!.end };
  const around = sentenceAt(article, span);
  const from = (start: number, end = span.end) => foldSpace(article.text.slice(start, end)).trim();
  const words = from(around.start, around.end);
  if (words.length <= LONGEST_SENTENCE) return asTitle(words);
  const upTo = from(around.start);
  if (upTo.length <= LONGEST_SENTENCE) return `${asTitle(upTo)} …`;
  if (from(around.start, span.start).length <= LEAD_IN) return asTitle(upTo);
  const starts = [source, cue].flatMap((own) =>
    own !== null && own.start >= around.start && own.end <= span.start ? [own.start] : [],
  );
  const start = starts.sort((a, b) => a - b).find((own) => from(own).length <= LONGEST_SENTENCE);
  const title = from(start ?? span.start);
  const isTold = !RELATIVE.test(title) && !isPredicate(title);
  return asTitle(isTold || upTo.length > longest ? title : upTo);
}

/** “Which has been shut since March”, “endorsed the mayor” tell nothing without what they are told of. */
const RELATIVE = /^(?:which|who|whom|whose|where)\b/;
const LONGEST_WITH_SUBJECT = 280;

/** Who is named as the source: the speaker, or the words that stand there. */
const sourceName = ({ speaker, named }: Source): string =>
  sentence(speaker === null ? named.replace(/^“|”$/g, '') : named);
