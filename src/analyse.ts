import { align } from './align/align.ts';
import { decideAttributions, type DecisionProblem } from './align/decide-attributions.ts';
import { decideStatements, type DecidedGroup } from './align/decide-statements.ts';
import { echoesIn } from './align/echoes.ts';
import { withEditorsEvidence } from './align/editors-evidence.ts';
import { titleFromReadings } from './align/title.ts';
import type { Extraction } from './extract/extract.ts';
import { resolveSpeakers } from './extract/speakers.ts';
import type { Article, Attribution, Decision, Match, Speaker, Statement, Story } from './model.ts';
import { statementId } from './permalinks/ids.ts';
import { passageLeads } from './permalinks/leads.ts';
import type { Ledger } from './permalinks/ledger.ts';
import { reconcile } from './permalinks/reconcile.ts';
import { settlePassages } from './permalinks/settle-passages.ts';
import { settleStatements } from './permalinks/settle-statements.ts';
import { analyseText } from './text/nlp.ts';

/** What the stages need to make a story. */
export interface StoryInput {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  /** In the order of their letters. */
  readonly articles: readonly { readonly article: Article; readonly extraction: Extraction }[];
  /** Speakers that an editor named; may be empty. */
  readonly known: readonly Speaker[];
  readonly decisions: readonly Decision[];
  /** Every permalink published so far, or null for a new story. */
  readonly ledger: Ledger | null;
}

export interface Analysis {
  readonly story: Story;
  /** The ledger brought up to date. */
  readonly ledger: Ledger;
  /** Decisions that point at nothing. */
  readonly problems: readonly DecisionProblem[];
}

/**
 * The stages in their order: speakers, passages that only other articles give
 * away, ids, the editor's word on single attributions, alignment, the editor's
 * word on statements. Pure: the same input gives the same story.
 */
export function analyseStory(input: StoryInput): Analysis {
  const articles = input.articles.map(({ article }) => article);
  const resolved = resolveSpeakers(
    input.articles.map(({ article: { text, blocks }, extraction }) => ({ text, blocks, extraction })),
    input.known,
  );
  const split = articles.map(({ id, text, blocks }) => ({
    id,
    text,
    blocks,
    sentences: analyseText(text, blocks).sentences,
  }));
  const echoes = echoesIn(
    split.map((article, i) => ({ ...article, attributions: input.articles[i]!.extraction.attributions })),
  );
  const identify = identifier(input.id, articles, input.ledger);
  const found = identify(
    input.articles.flatMap(({ article, extraction }, i) =>
      // Nobody is known to have said what only its words elsewhere give away.
      [...extraction.attributions, ...(echoes[i] ?? [])].map((attribution, j) => ({
        ...attribution,
        id: null,
        article: article.id,
        speaker: attribution.kind === 'assertion' ? null : (resolved.bySource[i]?.[j] ?? null),
        partOf: null,
      })),
    ),
  );
  const speakers = [
    ...resolved.speakers,
    ...input.known.filter(({ id }) => !resolved.speakers.some((speaker) => speaker.id === id)),
  ];
  const edited = decideAttributions(found, articles, speakers, input.decisions);
  const rejected = found.filter(notIn(edited.attributions));
  // What was rejected keeps its id, lest an added passage of the same words take it.
  const wholes = identify([...edited.attributions, ...rejected]).filter(notIn(rejected));
  const idAt = new Map(wholes.map((attribution) => [placeOf(attribution), attribution.id]));
  const added = new Map([...edited.added].map(([i, made]) => [i, idAt.get(placeOf(made)) ?? '']));
  const { attributions, groups, nearMisses } = withParts(
    identify,
    wholes,
    align(split, wholes, speakers),
    new Set(added.values()),
  );
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const textOf = textIn(articles);
  const leads = passageLeads(input.ledger, articles, attributions);
  const taken = new Set<string>();
  const settle = (readings: readonly (readonly string[])[]) =>
    settleStatements(readings, input.ledger, leads, taken, (i) =>
      statementId(
        input.id,
        (readings[i] ?? []).flatMap((id) => byId.get(id) ?? []),
        textOf,
      ),
    );
  const ids = settle(groups.map(({ readings }) => readings));
  const foundStatements = groups.map((group, i) => ({ ...group, id: ids[i] ?? '' }));
  const decided = decideStatements(foundStatements, input.decisions, added);
  const splitOff = decided.groups.filter(({ id }) => id === null);
  const splitIds = settle(splitOff.map(({ readings }) => readings));
  const order = readingOrder(articles, attributions);
  const textOfArticle = new Map(articles.map(({ id, text }) => [id, text]));
  const explained = withEditorsEvidence(decided.groups, attributions, (id) => textOfArticle.get(id) ?? '');
  const statements = explained
    .map((group, i) => {
      const id = group.id ?? splitIds[splitOff.indexOf(decided.groups[i]!)] ?? '';
      return statementOf(group, id, articles, byId, order, textOf);
    })
    .sort((a, b) => a.rank - b.rank || b.outlets - a.outlets || a.place - b.place)
    .map(({ statement }) => statement);
  const speaking = new Set(attributions.map(({ speaker }) => speaker));
  const story: Story = {
    id: input.id,
    title: input.title,
    date: input.date,
    articles,
    speakers: speakers.filter(({ id }) => speaking.has(id)),
    attributions,
    statements,
    nearMisses,
    decisions: input.decisions,
  };
  return {
    story,
    ledger: reconcile(input.ledger, { story, found, foundStatements, merged: decided.aliases }),
    problems: [...edited.problems, ...decided.problems].sort((a, b) => a.decision - b.decision),
  };
}

type Alignment = ReturnType<typeof align>;

type Unidentified = Omit<Attribution, 'id'> & { readonly id: string | null };

const isIdentified = (attribution: Unidentified): attribution is Attribution => attribution.id !== null;

function notIn(list: readonly { readonly id: string | null }[]): (attribution: Attribution) => boolean {
  const ids = new Set(list.map(({ id }) => id));
  return ({ id }) => !ids.has(id);
}

/** Gives ids to attributions and sorts them by article, then by place. Those that have an id keep it. */
function identifier(story: string, articles: readonly Article[], ledger: Ledger | null) {
  return (attributions: readonly Unidentified[]): Attribution[] => {
    const lists = articles.map(({ id }) =>
      attributions.filter(({ article }) => article === id).sort(byPlace),
    );
    if (attributions.every(isIdentified)) return lists.flat().filter(isIdentified);
    const ids = settlePassages(
      story,
      articles.map(({ id, text }, i) => ({ id, text, attributions: lists[i] ?? [] })),
      ledger,
    );
    return lists.flatMap((list, i) =>
      list.map((attribution, j) => ({ ...attribution, id: ids[i]?.[j] ?? '' })),
    );
  };
}

function byPlace(a: Unidentified, b: Unidentified): number {
  const [x, y] = [a.content, b.content];
  // The whole stands before its parts.
  return (x[0]?.start ?? 0) - (y[0]?.start ?? 0) || (y.at(-1)?.end ?? 0) - (x.at(-1)?.end ?? 0);
}

/**
 * Puts the parts of utterances that the alignment took apart behind their
 * wholes, with ids of their own. What an editor added stays whole.
 */
function withParts(
  identify: ReturnType<typeof identifier>,
  wholes: readonly Attribution[],
  { groups, nearMisses, splits }: Alignment,
  added: ReadonlySet<string>,
): Omit<Alignment, 'splits'> & { readonly attributions: Attribution[] } {
  const parts = splits.filter(({ attribution }) => !added.has(attribution)).flatMap((split) => split.parts);
  const attributions = identify([...wholes, ...parts.map((part) => ({ ...part, id: null }))]);
  const idAt = new Map(attributions.flatMap((a) => (a.partOf === null ? [] : [[placeOf(a), a.id] as const])));
  const ids = new Map(parts.map((part) => [part.id, idAt.get(placeOf(part)) ?? part.id]));
  for (const { attribution, parts: kept } of splits)
    if (added.has(attribution)) for (const { id } of kept) ids.set(id, attribution);
  const idOf = (id: string) => ids.get(id) ?? id;
  return {
    attributions,
    groups: groups.map((group) => ({
      ...group,
      readings: [...new Set(group.readings.map(idOf))],
      matches: firstOfEach(
        group.matches.map((match) => ({
          ...match,
          reading: idOf(match.reading),
          nearest: idOf(match.nearest),
        })),
      ),
    })),
    nearMisses: nearMisses.map((miss) => ({ ...miss, a: idOf(miss.a), b: idOf(miss.b) })),
  };
}

/** The first match of each reading. */
function firstOfEach(matches: readonly Match[]): Match[] {
  return [...new Map(matches.toReversed().map((match) => [match.reading, match])).values()].reverse();
}

/** Where an attribution stands: two at one place, as parts of the same whole, are the same. */
const placeOf = ({ article, partOf, content }: Unidentified) =>
  `${article} ${partOf} ${content.map(({ start, end }) => `${start}-${end}`).join(' ')}`;

function textIn(articles: readonly Article[]): (attribution: Attribution) => string {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  return ({ article, content }) =>
    content.map(({ start, end }) => (texts.get(article) ?? '').slice(start, end)).join(' … ');
}

/** Rank of each attribution by article order, then by place. */
function readingOrder(
  articles: readonly Article[],
  attributions: readonly Attribution[],
): Map<string, number> {
  const rank = new Map(articles.map(({ id }, i) => [id, i]));
  const sorted = attributions.toSorted(
    (a, b) => (rank.get(a.article) ?? 0) - (rank.get(b.article) ?? 0) || byPlace(a, b),
  );
  return new Map(sorted.map(({ id }, i) => [id, i]));
}

function statementOf(
  group: DecidedGroup,
  id: string,
  articles: readonly Article[],
  byId: ReadonlyMap<string, Attribution>,
  order: ReadonlyMap<string, number>,
  textOf: (attribution: Attribution) => string,
): { statement: Statement; rank: number; outlets: number; place: number } {
  const readings = group.readings
    .flatMap((reading) => byId.get(reading) ?? [])
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  const reporting = new Set(readings.map(({ article }) => article));
  const statement: Statement = {
    id,
    title: group.title ?? titleFromReadings(readings, textOf),
    titleFrom: group.title === null ? 'reading' : 'editor',
    speaker: commonSpeaker(readings),
    readings: readings.map((reading) => reading.id),
    notReported: articles.filter((a) => a.role === 'report' && !reporting.has(a.id)).map((a) => a.id),
    confidence: group.confidence,
    edited: group.edited,
    matches: group.matches,
    note: group.note,
  };
  return {
    statement,
    rank: group.rank ?? Number.MAX_SAFE_INTEGER,
    outlets: reporting.size,
    place: order.get(readings[0]?.id ?? '') ?? 0,
  };
}

/** The speaker most attributed readings name, the first of them where several tie; null where none is known. */
function commonSpeaker(readings: readonly Attribution[]): string | null {
  const counts = new Map<string, number>();
  for (const { speaker } of readings)
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  let best: string | null = null;
  for (const [speaker, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = speaker;
  return best;
}
