import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { folded, foldedBlocks, withoutRemovals } from '../content/received.ts';
import { ContentError } from '../content/problem.ts';
import { extract } from '../extract/extract.ts';
import { readSupplied, type SuppliedArticle } from '../import/read-supplied.ts';
import { parseMarkdown } from '../text/markdown.ts';
import { plainBlocks } from '../text/plain.ts';
import { brokenViews } from './views.ts';
import { brokenPromises, isRepeatable, storyOf } from './invariants.ts';
import { laidOutText, markedText, newsBody, newsStory, webPage } from './news-arbitrary.ts';

/** A promise about any input, with the input that tries it. Throws what is broken. */
export interface Promised {
  readonly title: string;
  /** How many articles one input makes the program read, at most: what a time limit is counted by. */
  readonly articles: number;
  readonly input: fc.Arbitrary<unknown>;
  readonly holds: (input: never) => void;
}

function promised<T>(
  title: string,
  articles: number,
  input: fc.Arbitrary<T>,
  holds: (input: T) => void,
): Promised {
  return { title, articles, input, holds };
}

const TOLD = { url: null, outletName: null };

/** What holds of any articles, files and bytes. */
export const PROMISES: readonly Promised[] = [
  promised('Any story keeps every promise of the vocabulary', 4, newsStory, (bodies) => {
    const broken = brokenPromises(storyOf(bodies));
    if (broken.length > 0) throw new Error(broken.slice(0, 5).join('\n'));
  }),
  promised('Any story is the same when it is analysed again', 8, newsStory, (bodies) => {
    if (!isRepeatable(bodies, storyOf(bodies))) throw new Error('another story came out');
  }),
  promised('Any story can be shown, with every word of its articles', 4, newsStory, (bodies) => {
    const broken = brokenViews(storyOf(bodies), bodies);
    if (broken.length > 0) throw new Error(broken.slice(0, 5).join('\n'));
  }),
  promised('Any article beside itself keeps every promise of the vocabulary', 2, newsBody, (body) => {
    const broken = brokenPromises(storyOf([body, body]));
    if (broken.length > 0) throw new Error(broken.slice(0, 5).join('\n'));
  }),
  promised('Any marks in any order keep every promise of the vocabulary', 2, markedText, (text) => {
    const broken = brokenPromises(storyOf([text, text]));
    if (broken.length > 0) throw new Error(broken.slice(0, 5).join('\n'));
  }),
  promised('Any marks in any order are read the same again, in whole characters', 2, markedText, (text) => {
    const found = extract(text, plainBlocks(text));
    if (!isDeepStrictEqual(found, extract(text, plainBlocks(text)))) throw new Error('another extraction');
    const halves = found.attributions
      .flatMap(({ content, quoted }) => [...content, ...quoted])
      .filter(({ start, end }) => text.isWellFormed() && !text.slice(start, end).isWellFormed());
    if (halves.length > 0) throw new Error('half a character');
  }),
  promised('Any laid-out text is imported to the letter', 1, laidOutText, (text) =>
    toTheLetter(Buffer.from(text), 'a.txt'),
  ),
  promised('Any page is imported to the letter', 1, webPage, (html) =>
    toTheLetter(Buffer.from(html), 'a.html'),
  ),
  promised(
    'Any bytes are imported to the letter as a text, or refused',
    1,
    fc.uint8Array({ maxLength: 400 }),
    (bytes) => toTheLetter(bytes, 'a.txt'),
  ),
  promised(
    'Any bytes are imported to the letter as a page, or refused',
    1,
    fc.uint8Array({ maxLength: 400 }),
    (bytes) => toTheLetter(bytes, 'a.html'),
  ),
  promised(
    'Any characters keep every promise of the vocabulary',
    2,
    fc.string({ unit: 'binary', maxLength: 400 }),
    (text) => {
      const broken = brokenPromises(storyOf([text, text]));
      if (broken.length > 0) throw new Error(broken.slice(0, 5).join('\n'));
    },
  ),
];

/** What is imported is the file's words less what is listed as removed, and removes nothing twice. */
function toTheLetter(bytes: Uint8Array, name: string): void {
  const article = readOrRefuse(bytes, name);
  if (article === null) return;
  const { draft, removals, body } = article;
  const left = withoutRemovals(draft.supplied, removals);
  if ('missing' in left) throw new Error(`a removal that is not there: ${JSON.stringify(left.missing)}`);
  const { text, blocks } = parseMarkdown(body);
  if (folded(left.text) !== foldedBlocks(text, blocks)) throw new Error('words were altered');
}

function readOrRefuse(bytes: Uint8Array, name: string): SuppliedArticle | null {
  try {
    return readSupplied(bytes, name, TOLD);
  } catch (error) {
    if (error instanceof ContentError) {
      // A file that can be read must not be refused because its words could not be kept.
      if (error.problems.some(({ found }) => found === 'some that it would alter')) throw error;
      return null;
    }
    throw error;
  }
}
