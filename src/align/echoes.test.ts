import { expect, test } from 'vitest';
import type { ExtractedAttribution } from '../model.ts';
import { analyseText } from '../text/nlp.ts';
import { plainBlocks } from '../text/plain.ts';
import { echoesIn } from './echoes.ts';

/** An article of which the stretches given were read as quotations. */
function article(text: string, ...read: readonly string[]) {
  const attributions = read.map((words): ExtractedAttribution => {
    const span = { start: text.indexOf(words), end: text.indexOf(words) + words.length };
    return {
      kind: 'direct',
      source: null,
      cue: null,
      content: [span],
      quoted: [span],
      figures: [],
      confidence: 1,
    };
  });
  const blocks = plainBlocks(text);
  return { text, blocks, sentences: analyseText(text, blocks).sentences, attributions };
}
const LETTER = article('The ferry is late every single day', 'The ferry is late every single day');
const echoed = (text: string, ...read: readonly string[]) =>
  echoesIn([LETTER, article(text, ...read)])[1]!.map(({ kind, content }) => [
    kind,
    ...content.map(({ start, end }) => text.slice(start, end)),
  ]);

test('a quotation that nobody is found to say counts where another article has its words', () => {
  expect(echoed('“The ferry is late every single day,” it read. Nobody answered.')).toEqual([
    ['direct', 'The ferry is late every single day'],
  ]);
});

test('a sentence printed without marks counts where another article has its words', () => {
  expect(echoed('Dear Sir!\n\nThe ferry is late.')).toEqual([['assertion', 'The ferry is late']]);
});

test('words that another article does not have are left alone', () => {
  expect(echoed('“The ferry was late,” it read. The ferry is slow.')).toEqual([]);
});

test('what was read already is not found again', () => {
  expect(echoed('“The ferry is late every single day,” it read.', 'The ferry is late')).toEqual([]);
});

test('words that stand only in the same article twice are no echo', () => {
  const [own] = echoesIn([article('No boat came today. No boat came today.'), article('Snow fell.')]);
  expect(own).toEqual([]);
});

test('marks without a word between them hold nothing to find', () => {
  expect(echoed('“…” was all it read.')).toEqual([]);
});
