import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, Attribution, Speaker, Statement, Story } from '../model.ts';
import { analyseText } from '../text/nlp.ts';
import { plainBlocks } from '../text/plain.ts';
import { foldSpace } from '../text/space.ts';
import { wordsOf } from '../text/words.ts';
import { shuffled, type Draw } from './draw.ts';

/** Shorter sentences are headings and scraps, longer ones mistakes of the splitting. */
const LEAST_WORDS = 6;
const MOST_WORDS = 60;

const PASSAGES_OF_AN_ARTICLE = 10;
const ARTICLES_OF_A_STORY = 4;
const SPEAKERS = 300;

/** The different sentences of all `.txt` and `.md` files in these folders and those below, in random order. */
export async function passagesIn(folders: readonly string[], draw: Draw): Promise<string[]> {
  const passages = new Map<string, string>();
  for (const folder of folders) {
    const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:txt|md)$/.test(name));
    for (const name of names.sort()) {
      const text = (await readFile(join(folder, name), 'utf8')).replace(/^---\n[\s\S]*?\n---\n/, '');
      for (const { start, end } of analyseText(text, plainBlocks(text)).sentences) {
        const sentence = foldSpace(text.slice(start, end)).trim();
        const words = wordsOf(sentence);
        if (words.length < LEAST_WORDS || words.length > MOST_WORDS) continue;
        passages.set(words.map(({ norm }) => norm).join(' '), sentence);
      }
    }
  }
  return shuffled([...passages.values()], draw);
}

/**
 * As many passages as asked for. Where there are too few, sentences are cut in
 * two in the middle, which leaves no excerpt in two passages.
 */
export function enough(passages: readonly string[], count: number): string[] {
  if (passages.length >= count) return passages.slice(0, count);
  const long = passages.filter((passage) => passage.split(' ').length >= 2 * LEAST_WORDS);
  const cut = new Set(long.slice(0, count - passages.length));
  const all = passages.flatMap((passage) => (cut.has(passage) ? halves(passage) : [passage]));
  if (all.length < count) throw new Error(`The texts give ${all.length} records, ${count} are needed.`);
  return all;
}

function halves(passage: string): string[] {
  const words = passage.split(' ');
  const middle = Math.floor(words.length / 2);
  return [words.slice(0, middle).join(' '), words.slice(middle).join(' ')];
}

/** An edition in which each passage is a claim of its own; the claim's id is the passage's number. */
export function storiesOf(passages: readonly string[]): Story[] {
  const stories: Story[] = [];
  const size = PASSAGES_OF_AN_ARTICLE * ARTICLES_OF_A_STORY;
  for (let from = 0; from < passages.length; from += size)
    stories.push(storyOf(stories.length, passages.slice(from, from + size), from));
  return stories;
}

/** Id of a passage by its number. */
export const idOf = (number: number) => `passage-${number}`;

function storyOf(number: number, passages: readonly string[], first: number): Story {
  const articles: Article[] = [];
  const attributions: Attribution[] = [];
  for (let from = 0; from < passages.length; from += PASSAGES_OF_AN_ARTICLE) {
    const id = `outlet-${articles.length}`;
    let text = '';
    for (const [i, passage] of passages.slice(from, from + PASSAGES_OF_AN_ARTICLE).entries()) {
      const start = text.length;
      text += `${passage}\n\n`;
      attributions.push(claim(first + from + i, id, start, start + passage.length));
    }
    articles.push(article(id, articles.length, text));
  }
  const month = `${2000 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  return {
    id: `story-${number}`,
    title: `Story ${number}`,
    date: `${month}-01`,
    articles,
    speakers: attributions.map(({ speaker }) => speakerOf(speaker ?? '')),
    attributions,
    statements: attributions.map(({ id }) => statement(id)),
    nearMisses: [],
    decisions: [],
  };
}

const claim = (number: number, article: string, start: number, end: number): Attribution => ({
  id: idOf(number),
  article,
  kind: number % 3 === 0 ? 'indirect' : 'direct',
  speaker: `speaker-${number % SPEAKERS}`,
  source: null,
  cue: null,
  content: [{ start, end }],
  quoted: number % 3 === 0 ? [] : [{ start, end }],
  figures: [],
  confidence: 1,
  partOf: null,
});

const article = (id: string, number: number, text: string): Article => ({
  id,
  outlet: { id, name: id, home: null },
  role: 'report',
  letter: String.fromCharCode('A'.charCodeAt(0) + number),
  headline: { text: null, from: null },
  url: null,
  published: null,
  text,
  blocks: [],
  removals: [],
});

const speakerOf = (id: string): Speaker => ({ id, name: id, aliases: [], role: null, kind: 'person' });

const statement = (reading: string): Statement => ({
  id: `statement-${reading}`,
  title: reading,
  titleFrom: 'reading',
  speaker: null,
  readings: [reading],
  notReported: [],
  confidence: 1,
  edited: false,
  matches: [],
  note: null,
});
