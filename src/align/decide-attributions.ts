import { figuresIn } from '../extract/figures.ts';
import type { AddedAttribution, Attribution, Decision, Span, Speaker } from '../model.ts';
import { quotedStretches } from '../text/quoted.ts';

/** A decision that cannot be carried out; `decision` is its place in the list. */
export interface DecisionProblem {
  readonly decision: number;
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

/** An attribution whose id is still to be made, because an editor added it. */
export type UnidentifiedAttribution = Omit<Attribution, 'id'> & { readonly id: string | null };

/** A name for where an attribution stands: two at one place, as parts of the same whole, are the same. */
export const placeKey = ({ article, partOf, content }: UnidentifiedAttribution): string =>
  `${article} ${partOf} ${content.map(({ start, end }) => `${start}-${end}`).join(' ')}`;

const STALE = 'The passage may have changed: look the id up on its page, or remove the decision.';

/**
 * Carries out the decisions about single attributions (`reject`, `reattribute`,
 * `add`) before anything is aligned. Others are passed over. Where exactly what
 * an editor adds is found as well, as a later program may, it is one passage with
 * one id, and the editor's word on its kind and speaker prevails.
 */
export function decideAttributions(
  attributions: readonly Attribution[],
  articles: readonly { readonly id: string; readonly text: string }[],
  speakers: readonly Speaker[],
  decisions: readonly Decision[],
): {
  attributions: UnidentifiedAttribution[];
  /** What `add` decisions made, by the decision's place. */
  added: Map<number, UnidentifiedAttribution>;
  problems: DecisionProblem[];
} {
  const problems: DecisionProblem[] = [];
  const result = new Map<string, UnidentifiedAttribution>(attributions.map((a) => [a.id, a]));
  const added = new Map<number, UnidentifiedAttribution>();
  const foundAt = new Map(attributions.map((attribution) => [placeKey(attribution), attribution.id]));
  const stop = (decision: number, expected: string, found: string, remedy: string) =>
    problems.push({ decision, expected, found, remedy });

  for (const [i, decision] of decisions.entries()) {
    if (decision.do === 'reject' || decision.do === 'reattribute') {
      const attribution = result.get(decision.reading);
      if (attribution === undefined) {
        stop(i, 'the id of a quote or claim of this story', `“${decision.reading}”`, STALE);
        continue;
      }
      if (decision.do === 'reject') {
        result.delete(decision.reading);
        continue;
      }
      const speaker = speakerId(decision.speaker, speakers);
      if (speaker === undefined)
        stop(
          i,
          'a speaker of speakers.yaml or of this story',
          `“${decision.speaker}”`,
          'Add the speaker to speakers.yaml.',
        );
      else result.set(decision.reading, { ...attribution, speaker });
    }
    if (decision.do === 'add') {
      const made = make(decision.add, articles, speakers);
      if ('expected' in made) {
        stop(i, made.expected, made.found, made.remedy);
        continue;
      }
      const id = foundAt.get(placeKey(made));
      // What was rejected before is no passage any more.
      const placed = { ...made, id: id !== undefined && result.has(id) ? id : null };
      added.set(i, placed);
      if (placed.id !== null) result.set(placed.id, placed);
    }
  }
  const unfound = [...added.values()].filter(({ id }) => id === null);
  return { attributions: [...result.values(), ...unfound], added, problems };
}

/** Id of a speaker named by id, name or alias; undefined where nobody is. */
function speakerId(name: string | null, speakers: readonly Speaker[]): string | null | undefined {
  if (name === null) return null;
  const wanted = name.toLowerCase();
  return speakers.find((s) => [s.id, s.name, ...s.aliases].some((known) => known.toLowerCase() === wanted))
    ?.id;
}

function make(
  add: AddedAttribution,
  articles: readonly { readonly id: string; readonly text: string }[],
  speakers: readonly Speaker[],
): UnidentifiedAttribution | Omit<DecisionProblem, 'decision'> {
  const article = articles.find(({ id }) => id === add.article);
  if (article === undefined)
    return {
      expected: 'an article of this story',
      found: `“${add.article}”`,
      remedy: 'Name the file without “.md”.',
    };
  const speaker = speakerId(add.speaker, speakers);
  if (speaker === undefined)
    return {
      expected: 'a speaker of speakers.yaml or of this story',
      found: `“${add.speaker}”`,
      remedy: 'Add the speaker to speakers.yaml.',
    };
  const content: Span[] = [];
  for (const passage of add.content) {
    const span = find(article.text, passage, content.at(-1)?.end ?? 0);
    if (span === null) return absentPassage(passage, add.article);
    content.push(span);
  }
  const around = { source: null as Span | null, cue: null as Span | null };
  for (const part of ['source', 'cue'] as const) {
    const passage = add[part];
    if (passage === null) continue;
    around[part] = nearest(article.text, passage, content[0]?.start ?? 0);
    if (around[part] === null) return absentPassage(passage, add.article);
  }
  return {
    id: null,
    article: add.article,
    kind: add.kind,
    speaker,
    ...around,
    content,
    quoted: quotedStretches(article.text, content),
    figures: figuresIn(article.text, content),
    confidence: 1,
    partOf: null,
  };
}

function absentPassage(passage: string, article: string): Omit<DecisionProblem, 'decision'> {
  return {
    expected: `a passage of ${article}, word for word`,
    found: `“${passage.slice(0, 60)}”`,
    remedy: 'Copy the passage from the article, with its own quotation marks.',
  };
}

function find(text: string, passage: string, from: number): Span | null {
  const start = text.indexOf(passage, from);
  return start < 0 ? null : { start, end: start + passage.length };
}

/** The occurrence of `passage` that stands nearest to `place`. */
function nearest(text: string, passage: string, place: number): Span | null {
  const before = text.lastIndexOf(passage, place);
  const after = text.indexOf(passage, place);
  const start = before < 0 ? after : after < 0 || place - before < after - place ? before : after;
  return start < 0 ? null : { start, end: start + passage.length };
}
