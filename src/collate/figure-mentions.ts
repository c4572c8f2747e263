import { figuresIn } from '../extract/figures.ts';
import { singular } from '../extract/figures-units.ts';
import type { Article, Attribution, Figure, Span } from '../model.ts';
import { blockAt } from '../text/block-at.ts';
import { sentenceAt } from '../text/sentence-at.ts';
import { foldSpace } from '../text/space.ts';
import { firstWhere, SpanIndex } from '../text/span-index.ts';
import type { StoryIndex } from './story-index.ts';

/** A figure where it stands in an article. */
export interface FigureMention {
  /** Id of the article. */
  readonly article: string;
  /** The passages that hold it; none where it stands outside all of them. */
  readonly attributions: readonly Attribution[];
  /** Number of its paragraph; null in a heading. */
  readonly paragraph: number | null;
  readonly figure: Figure;
  /** As printed, with its hedge and the noun it counts. */
  readonly printed: string;
  /** What stands before and behind it in its sentence, as far as it may tell what the figure is of. */
  readonly around: readonly [before: string, behind: string];
}

/** Every figure of the whole texts of a story but ages, by article and place: in its passages and outside of them. */
export function figureMentions({ story }: StoryIndex): FigureMention[] {
  const passages = Map.groupBy(story.attributions, ({ article }) => article);
  return story.articles.flatMap((article) => mentionsIn(article, passages.get(article.id) ?? []));
}

function mentionsIn(article: Article, passages: readonly Attribution[]): FigureMention[] {
  const { id, text, blocks } = article;
  const places = passages.flatMap((attribution) =>
    attribution.figures.map((figure) => ({ attribution, figure })),
  );
  // With the words around it a figure is read more fully than inside its passage, which may leave out its hedge.
  const inText = figuresIn(
    text,
    blocks.map(({ span }) => span),
  );
  const read = new SpanIndex(inText.map(({ span }) => span));
  const missed = places.map(({ figure }) => figure).filter(({ span }) => !read.touches(span));
  const figures = tallied(
    text,
    [...inText, ...missed]
      .filter((figure) => !isAge(text, figure))
      .sort((a, b) => a.span.start - b.span.start),
  );
  const holders = figures.map((): Attribution[] => []);
  const overlapping = overlapsWith(figures.map(({ span }) => span));
  for (const { attribution, figure } of places)
    for (const number of overlapping(figure.span)) holders[number]!.push(attribution);
  return figures.map((figure, number) => ({
    article: id,
    attributions: holders[number]!,
    paragraph: blockAt(blocks, figure.span.start)?.number ?? null,
    figure,
    printed: printed(text, figure),
    around: aroundIn(article, figure.span),
  }));
}

/** What a figure is of stands within so many code units: some ten words. */
const LONGEST_AROUND = 60;

function aroundIn(article: Article, { start, end }: Span): [before: string, behind: string] {
  const { text } = article;
  const sentence = sentenceAt(article, { start, end });
  return [
    text.slice(Math.max(sentence.start, start - LONGEST_AROUND), start),
    text.slice(end, Math.min(sentence.end, end + LONGEST_AROUND)),
  ];
}

/** Whether a figure tells how old somebody is: “Lind, 66,”, “a 66-year-old”, “66 years old”. */
function isAge(text: string, { kind, unit, span }: Figure): boolean {
  if (kind !== 'duration' || unit !== 'year') return false;
  const printed = text.slice(span.start, span.end);
  return (
    /^\d+$/.test(printed) || /-old$/.test(printed) || /^[\s-]old\b/.test(text.slice(span.end, span.end + 5))
  );
}

/** Which of some spans, sorted by their starts, have text in common with one, by their places in the list. */
function overlapsWith(sorted: readonly Span[]): (span: Span) => number[] {
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return ({ start, end }) => {
    const found: number[] = [];
    const behind = firstWhere(sorted.length, (i) => sorted[i]!.start >= end);
    // Those before one up to which none reaches the span do not reach it either.
    for (let i = behind - 1; i >= 0 && reach[i]! > start; i--) if (sorted[i]!.end > start) found.push(i);
    return found;
  };
}

/** What stands between the two numbers of a vote or a score. */
const AGAINST = /^\s?(?:[-–—]|to)\s?$/;

/**
 * Figures with the two numbers of a vote or a score ("234-193", "234 to 193") as one: so
 * many of the first, against the second. What rises ("500 to 700") may be a range.
 */
function tallied(text: string, figures: readonly Figure[]): Figure[] {
  const together: Figure[] = [];
  for (const figure of figures) {
    const first = together.at(-1);
    if (
      first !== undefined &&
      [first, figure].every(({ kind, unit }) => kind === 'count' && unit === '') &&
      first.value! > figure.value! &&
      AGAINST.test(text.slice(first.span.end, figure.span.start))
    )
      together[together.length - 1] = {
        ...first,
        unit: `to ${figure.value}`,
        span: { start: first.span.start, end: figure.span.end },
      };
    else together.push(figure);
  }
  return together;
}

/** How many words may stand between a number and the noun it counts. */
const MOST_BETWEEN = 3;

/** White space between a figure and the hedge behind it, in code units, with room for a wrapped line. */
const MOST_SPACE = 20;

function printed(text: string, { span, kind, unit, hedge }: Figure): string {
  const words = foldSpace(text.slice(span.start, span.end));
  const noun = kind === 'count' && unit !== '' ? upToNoun(text.slice(span.end), unit) : '';
  const full = foldSpace(words.includes(unit) ? words : words + noun);
  if (hedge === null || full.toLowerCase().includes(hedge)) return full;
  const before = foldSpace(text.slice(Math.max(0, span.start - hedge.length - 1), span.start));
  if (before.toLowerCase() === `${hedge} ` || before.toLowerCase() === `${hedge}-`) return before + full;
  const behind = foldSpace(text.slice(span.end, span.end + hedge.length + MOST_SPACE));
  if ([` ${hedge}`, `-${hedge}`].some((joined) => behind.toLowerCase().startsWith(joined)))
    return words + behind.slice(0, hedge.length + 1);
  return `${hedge} … ${full}`;
}

/** The words from a number to the noun that it counts; empty where it is not among the next few. */
function upToNoun(after: string, unit: string): string {
  const words = /^(?:[\s-]+[\p{L}.'’]+)+/u.exec(after)?.[0] ?? '';
  let taken = 0;
  for (const { 0: word, index } of words.matchAll(/[\p{L}.'’]+/gu)) {
    if (singular(word.toLowerCase()) === unit) return words.slice(0, index + word.length);
    if (++taken > MOST_BETWEEN) return '';
  }
  return '';
}
