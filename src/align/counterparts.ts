import { postings } from '../text/postings.ts';
import { runsOf } from '../text/runs.ts';
import { isQuote, SHORTEST_RUN, type WeighedPart } from './features.ts';
import { meaningOf } from './meaning.ts';
import { finderOfPlain, plainStretches } from './same-words.ts';
import { sharedWeight } from './weights.ts';

/** Shared weight of two sentences below which nothing else can make them report the same. */
const LEAST_SHARED = 0.3;
/** The same for the contents: a sentence's other words alone do not make its clause the same. */
const LEAST_CONTENT_SHARED = 0.1;
/** How much of the lighter content must be meant by words of the other where one speaker says both and no word is the same. */
const LEAST_MEANT = 0.25;

/** A part has this many counterparts in another article at most: time grows with parts, not with their square. */
const MOST = 30;

/**
 * Index pairs, the lower first, of parts of different articles that may report
 * the same: whose sentences and contents share telling words, or which quote the
 * same stretch of words, however common (“Wait for what?”, “Who are you?”), or in which one speaker
 * says what means much the same (“buy a ferry”, “purchase the vessel”).
 * Looked up by word and speaker, so that parts which share neither are never compared.
 */
export function counterparts(weighed: readonly WeighedPart[]): [number, number][] {
  const byStem = postings(weighed, ({ sentence }) => sentence.weights.keys());
  const byStretch = postings(weighed, ({ part }) => stretchesOf(part));
  const byPlain = postings(weighed, ({ part }) => (isQuote(part) ? plainStretches(part) : []));
  const plainIn = finderOfPlain(byPlain.keys());
  const bySpeaker = postings(weighed, speakerOf);
  const articleOf = weighed.map(({ part }) => part.attribution.article);
  const found = new Map<string, [number, number]>();
  for (const [a, own] of weighed.entries()) {
    const { part, content, sentence } = own;
    const shared = new Map<number, number>();
    const add = (others: readonly number[], weight: number): void => {
      for (const b of others) if (articleOf[b] !== articleOf[a]) shared.set(b, (shared.get(b) ?? 0) + weight);
    };
    for (const [stem, weight] of sentence.weights) add(byStem.get(stem) ?? [], weight);
    const sameQuote = new Set([
      ...stretchesOf(part).flatMap((stretch) => byStretch.get(stretch) ?? []),
      ...plainIn(part).flatMap((stretch) => byPlain.get(stretch)!),
    ]);
    add([...sameQuote], 0);
    const peers = new Set(speakerOf(own).flatMap((speaker) => bySpeaker.get(speaker)!));
    add([...peers], 0);
    const likely = [...shared].filter(
      ([b, weight]) =>
        sameQuote.has(b) ||
        (weight >= LEAST_SHARED && sharedWeight(content, weighed[b]!.content) >= LEAST_CONTENT_SHARED) ||
        (peers.has(b) && meaningOf(content, weighed[b]!.content).lighter >= LEAST_MEANT),
    );
    for (const b of mostShared(likely, articleOf))
      found.set(`${Math.min(a, b)} ${Math.max(a, b)}`, [Math.min(a, b), Math.max(a, b)]);
  }
  return [...found.values()].sort(([a, b], [x, y]) => a - x || b - y);
}

const speakerOf = ({ part: { attribution } }: WeighedPart): string[] =>
  attribution.speaker === null ? [] : [attribution.speaker];

/** Every stretch of a quotation's words that is too long to be the same by accident. */
function stretchesOf(part: WeighedPart['part']): string[] {
  return isQuote(part) ? runsOf(part.words, SHORTEST_RUN + 1) : [];
}

/** In each article those that share most. */
function mostShared(likely: readonly [number, number][], articleOf: readonly string[]): number[] {
  const taken = new Map<string, number>();
  return [...likely]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .filter(([b]) => {
      const count = taken.get(articleOf[b]!) ?? 0;
      taken.set(articleOf[b]!, count + 1);
      return count < MOST;
    })
    .map(([b]) => b);
}
