import { figuresIn } from '../extract/figures.ts';
import type { AddedAttribution, Attribution, Decision, Span, Speaker } from '../model.ts';
import { quotedStretches } from '../text/quoted.ts';
import { absentPassage, addedContent } from './added-content.ts';
import { namedSpeaker } from './decide-speaker.ts';
import type { DecisionProblem } from './decision-problem.ts';

/** An attribution whose id is still to be made. */
export type UnidentifiedAttribution = Omit<Attribution, 'id'> & { readonly id: string | null };

/** What `add` decisions make, by the decision's place in the list, still without ids. */
export function additionsIn(
  decisions: readonly Decision[],
  articles: readonly { readonly id: string; readonly text: string }[],
  speakers: readonly Speaker[],
): { readonly additions: Map<number, UnidentifiedAttribution>; readonly problems: DecisionProblem[] } {
  const additions = new Map<number, UnidentifiedAttribution>();
  const problems: DecisionProblem[] = [];
  for (const [i, decision] of decisions.entries()) {
    if (decision.do !== 'add') continue;
    const made = make(decision.add, articles, speakers);
    if ('expected' in made) problems.push({ decision: i, ...made });
    else additions.set(i, made);
  }
  return { additions, problems };
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
      remedy: 'Name the file without “.md”, or remove the decision if the article was taken out.',
    };
  const speaker = namedSpeaker(add.speaker, speakers);
  if (speaker !== null && typeof speaker !== 'string') return speaker;
  const content = addedContent(article.text, add);
  if (!Array.isArray(content)) return content;
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

/** The occurrence of `passage` that stands nearest to `place`. */
function nearest(text: string, passage: string, place: number): Span | null {
  const before = text.lastIndexOf(passage, place);
  const after = text.indexOf(passage, place);
  const start = before < 0 ? after : after < 0 || place - before < after - place ? before : after;
  return start < 0 ? null : { start, end: start + passage.length };
}
