import { align, type Group } from './align/align.ts';
import { additionsIn, type UnidentifiedAttribution } from './align/decide-additions.ts';
import { decideAttributions } from './align/decide-attributions.ts';
import { decideStatements, type DecidedGroup } from './align/decide-statements.ts';
import type { DecisionProblem } from './align/decision-problem.ts';
import { echoesIn } from './align/echoes.ts';
import { withEditorsEvidence } from './align/editors-evidence.ts';
import { statementsFrom, type NamedGroup } from './align/statements.ts';
import type { Extraction } from './extract/extract.ts';
import { resolveSpeakers } from './extract/speakers.ts';
import type { Article, Attribution, Decision, Match, Span, Speaker, Statement, Story } from './model.ts';
import { byPlace, identifier, type Identify } from './permalinks/identify.ts';
import { statementId } from './permalinks/ids.ts';
import { readingLeads } from './permalinks/leads.ts';
import { GAP, type Ledger } from './permalinks/ledger.ts';
import { namePassages } from './permalinks/name-passages.ts';
import { reconcile } from './permalinks/reconcile.ts';
import { mayHaveId, settleStatements } from './permalinks/settle-statements.ts';
import { byCodeUnit } from './text/by-code-unit.ts';

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

/** What the stages make of a story. */
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
 *
 * @param alignment another may stand for it, to see what a change of it does to the ids
 */
export function analyseStory(input: StoryInput, alignment = align): Analysis {
  const articles = input.articles.map(({ article }) => article);
  const split = input.articles.map(({ article: { id, text, blocks }, extraction }): SplitArticle => ({
    id,
    text,
    blocks,
    sentences: extraction.sentences,
  }));
  const identify = identifier(input.id, articles, input.ledger);
  const passages = passagesOf(input, split, identify);
  const { wholes, added, speakers } = passages;
  const { attributions, groups, nearMisses } = withParts(
    identify,
    articles,
    wholes,
    alignment(split, wholes, speakers),
    new Set(added.values()),
  );
  const { statements, found, merged, problems } = statementsOf(input, attributions, groups, added);
  const speaking = new Set(attributions.map(({ speaker }) => speaker));
  const story: Story = {
    id: input.id,
    title: input.title,
    date: input.date,
    articles,
    // Those that an editor's decisions brought in stand among the others.
    speakers: speakers.filter(({ id }) => speaking.has(id)).sort((a, b) => byCodeUnit(a.name, b.name)),
    attributions,
    statements,
    nearMisses,
    decisions: input.decisions,
  };
  return {
    story,
    ledger: reconcile(input.ledger, { story, found: passages.found, foundStatements: found, merged }),
    problems: [...passages.problems, ...problems].sort((a, b) => a.decision - b.decision),
  };
}

/** The quotes and claims of a story before anything is aligned. */
interface Passages {
  /** Those that the texts name, and those that an editor does. */
  readonly speakers: readonly Speaker[];
  /** Each whole, as the editor left it, in reading order. */
  readonly wholes: readonly Attribution[];
  /** Ids of those among them that an editor added, by the decision's place. */
  readonly added: ReadonlyMap<number, string>;
  /** All that was found or added, with those that the editor rejected. */
  readonly found: readonly Attribution[];
  readonly problems: readonly DecisionProblem[];
}

/** Finds the speakers and passages of a story, gives the passages ids, and carries out the editor's word on each. */
function passagesOf(input: StoryInput, split: readonly SplitArticle[], identify: Identify): Passages {
  const articles = input.articles.map(({ article }) => article);
  const resolved = resolveSpeakers(
    input.articles.map(({ article: { text, blocks }, extraction }) => ({ text, blocks, extraction })),
    input.known,
  );
  const speakers = [
    ...resolved.speakers,
    ...input.known.filter(({ id }) => !resolved.speakers.some((speaker) => speaker.id === id)),
  ];
  const asked = additionsIn(input.decisions, articles, speakers);
  const { found, additions } = namePassages(
    identify,
    attributionsIn(input, split, resolved.bySource),
    asked.additions,
    input.decisions,
    textById(articles),
  );
  const edited = decideAttributions(found, additions, speakers, input.decisions);
  const wholes = inReadingOrder(articles, edited.attributions);
  const kept = new Set(wholes.map(({ id }) => id));
  return {
    speakers,
    wholes,
    added: new Map(
      [...additions].filter(([, { id }]) => kept.has(id)).map(([i, { id }]) => [i, id] as const),
    ),
    found: [...new Map([...found, ...additions.values()].map((one) => [one.id, one])).values()],
    problems: [...asked.problems, ...edited.problems],
  };
}

/** An article with the sentences that the alignment and the search for echoes share. */
interface SplitArticle extends Pick<Article, 'id' | 'text' | 'blocks'> {
  readonly sentences: readonly Span[];
}

/** What was found in the articles, and what only other articles give away, still without ids. */
function attributionsIn(
  { articles }: StoryInput,
  split: readonly SplitArticle[],
  bySource: readonly (readonly (string | null)[])[],
): UnidentifiedAttribution[] {
  const echoes = echoesIn(
    split.map((article, i) => ({ ...article, attributions: articles[i]!.extraction.attributions })),
  );
  return articles.flatMap(({ article, extraction }, i) =>
    // Nobody is known to have said what only its words elsewhere give away.
    [...extraction.attributions, ...(echoes[i] ?? [])].map((attribution, j) => ({
      ...attribution,
      id: null,
      article: article.id,
      speaker: attribution.kind === 'assertion' ? null : (bySource[i]?.[j] ?? null),
      partOf: null,
    })),
  );
}

/**
 * Puts the parts of utterances that the alignment took apart behind their
 * wholes, with ids of their own. What an editor added stays whole.
 */
function withParts(
  identify: Identify,
  articles: readonly Article[],
  wholes: readonly Attribution[],
  { groups, nearMisses, splits }: ReturnType<typeof align>,
  added: ReadonlySet<string>,
): Omit<ReturnType<typeof align>, 'splits'> & { readonly attributions: Attribution[] } {
  const parts = splits.filter(({ attribution }) => !added.has(attribution)).flatMap((split) => split.parts);
  const names = identify([...wholes, ...parts.map((part) => ({ ...part, id: null }))]);
  const named = parts.map((part, i) => ({ ...part, id: names[wholes.length + i]! }));
  const ids = new Map(parts.map((part, i) => [part.id, named[i]!.id]));
  for (const { attribution, parts: kept } of splits)
    if (added.has(attribution)) for (const { id } of kept) ids.set(id, attribution);
  const idOf = (id: string) => ids.get(id) ?? id;
  return {
    attributions: inReadingOrder(articles, [...wholes, ...named]),
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

/** An article's text by its id; empty where there is none. */
function textById(articles: readonly Article[]): (id: string) => string {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  return (id) => texts.get(id) ?? '';
}

/** The words of an attribution's content, its parts apart by an ellipsis. */
function wordsIn(textOf: (article: string) => string): (attribution: Attribution) => string {
  return ({ article, content }) => {
    const text = textOf(article);
    return content.map(({ start, end }) => text.slice(start, end)).join(GAP);
  };
}

/** By article order, then by place; a whole stands before its parts. */
function inReadingOrder(articles: readonly Article[], attributions: readonly Attribution[]): Attribution[] {
  const rank = new Map(articles.map(({ id }, i) => [id, i]));
  return attributions.toSorted(
    (a, b) => (rank.get(a.article) ?? 0) - (rank.get(b.article) ?? 0) || byPlace(a, b),
  );
}

/** The statements of a story, and what the ledger has to know of how they came about. */
interface Statements {
  /** In reading order. */
  readonly statements: readonly Statement[];
  /** Groups of readings with their ids, before the editor's decisions. */
  readonly found: readonly { readonly id: string; readonly readings: readonly string[] }[];
  /** From the id of a statement that the editor merged away to its heir. */
  readonly merged: ReadonlyMap<string, string>;
  readonly problems: readonly DecisionProblem[];
}

/** Gives groups of readings their ids, and carries out the editor's word on them. */
function statementsOf(
  { id: story, articles: input, ledger, decisions }: StoryInput,
  attributions: readonly Attribution[],
  groups: readonly Group[],
  added: ReadonlyMap<number, string>,
): Statements {
  const articles = input.map(({ article }) => article);
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const textOf = textById(articles);
  const wordsOf = wordsIn(textOf);
  const leads = readingLeads(ledger, articles, attributions);
  const taken = new Set<string>();
  const settle = (readings: readonly (readonly string[])[]) =>
    settleStatements(readings, ledger, leads, taken, (i) =>
      statementId(
        story,
        (readings[i] ?? []).flatMap((id) => byId.get(id) ?? []),
        wordsOf,
      ),
    );
  const ids = settle(groups.map(({ readings }) => readings));
  const found = groups.map((group, i) => ({ ...group, id: ids[i] ?? '' }));
  const decided = decideStatements(found, decisions, added);
  const mayHave = mayHaveId(ledger, leads);
  const decidedGroups = decided.groups.map((group) =>
    group.id === null || mayHave(group.id, group.readings) ? group : { ...group, id: null },
  );
  const explained = withEditorsEvidence(withNewIds(decidedGroups, settle), attributions, textOf);
  return {
    statements: statementsFrom(explained, articles, attributions, wordsOf),
    found,
    merged: decided.aliases,
    problems: decided.problems,
  };
}

/** Gives ids to the groups that the editor split off, or left nothing of what their address stood for. */
function withNewIds(
  groups: readonly DecidedGroup[],
  settle: (readings: readonly (readonly string[])[]) => string[],
): NamedGroup[] {
  const ids = settle(groups.filter(({ id }) => id === null).map(({ readings }) => readings));
  return groups.map((group) => ({ ...group, id: group.id ?? ids.shift()! }));
}
