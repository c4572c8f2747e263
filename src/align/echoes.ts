import type { Block, ExtractedAttribution, Span } from '../model.ts';
import { figuresIn } from '../extract/figures.ts';
import { quotationsIn } from '../extract/quotations.ts';
import { runsOf } from '../text/runs.ts';
import { SpanIndex } from '../text/span-index.ts';
import { normsOf, wordsOf, type Word } from '../text/words.ts';

/** Words in a row that stand in two outlets by no accident. */
const STRETCH = 4;

/** Of twelve in 48 stories of the BASIL corpus eleven report something; one is the title of a book. */
const CONFIDENCE = 0.9;

/** An article as far as it was read. */
interface ReadArticle {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Span[];
  readonly attributions: readonly ExtractedAttribution[];
}

interface Passage {
  readonly span: Span;
  readonly quoted: boolean;
  readonly words: readonly Word[];
}

/**
 * Passages, by article, that no attribution was found for and that another
 * article has some words of in a row: a quotation whose speaker is not made out,
 * a sentence of a letter printed without marks. Where one outlet quotes, the
 * same words in another report the same. Spans are UTF-16 code units.
 */
export function echoesIn(articles: readonly ReadArticle[]): ExtractedAttribution[][] {
  const unread = articles.map(unreadIn);
  if (unread.every((passages) => passages.length === 0)) return unread.map(() => []);
  const holders = holdersOf(articles);
  return unread.map((passages, i) =>
    passages
      .filter(({ words }) =>
        runsOf(
          words.map(({ norm }) => norm),
          STRETCH,
        ).some((stretch) => [...(holders.get(stretch) ?? [])].some((j) => j !== i)),
      )
      .map(({ span, quoted }) => ({
        kind: quoted ? 'direct' : 'assertion',
        source: null,
        cue: null,
        content: [span],
        quoted: quoted ? [span] : [],
        figures: figuresIn(articles[i]!.text, [span]),
        confidence: CONFIDENCE,
      })),
  );
}

/** Quotations and whole sentences that have no word in common with any content. */
function unreadIn({ text, blocks, sentences, attributions }: ReadArticle): Passage[] {
  const read = attributions.flatMap(({ content }) => content);
  const passage = (span: Span, quoted: boolean): Passage => ({ span, quoted, words: wordsOf(text, span) });
  const isUnread = ({ words }: Passage, taken: SpanIndex) =>
    words.length >= STRETCH && words.every((word) => !taken.touches(word));
  const inContent = new SpanIndex(read);
  const quotations = quotationsIn(text, blocks)
    .filter(({ single }) => !single)
    .map(({ inner }) => passage(inner, true))
    .filter((own) => isUnread(own, inContent));
  const taken = new SpanIndex([...read, ...quotations.map(({ span }) => span)]);
  const unquoted = sentences.map((span) => passage(span, false)).filter((own) => isUnread(own, taken));
  return [...quotations, ...unquoted].map(({ words, quoted }) => ({
    words,
    quoted,
    span: { start: words[0]!.start, end: words.at(-1)!.end },
  }));
}

/** Which articles, by index, have a stretch of words. */
function holdersOf(articles: readonly ReadArticle[]): Map<string, Set<number>> {
  const holders = new Map<string, Set<number>>();
  for (const [i, { text }] of articles.entries())
    for (const stretch of runsOf(normsOf(text), STRETCH)) {
      const known = holders.get(stretch);
      if (known) known.add(i);
      else holders.set(stretch, new Set([i]));
    }
  return holders;
}
