import fc from 'fast-check';
import { expect, test } from 'vitest';
import wholeModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { WINK_TAGS } from './wink-model.ts';
import { readWithWink } from './wink-words.ts';
import type { Span } from '../model.ts';

const word = fc.constantFrom(
  ..."the mayor can’t won't didn’t cannot U.S. Dr. Smith’s 1,200 $3.5m 24/7 #vote @desk COVID-19 naïve Zzyzx city, city; Mr. no! “Yes” (sic)".split(
    ' ',
  ),
  ...'said reports leaves zzyzx, Blorptown re-elected e.g. Ms. no. constructor __proto__ toString 😀 — … “ ” . ? "so" run fast will not that more than one of'.split(
    ' ',
  ),
);
const gap = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\n\n', '\u00a0', '\t ', '\u3000');
const text = fc
  .array(fc.tuple(fc.oneof({ weight: 6, arbitrary: word }, fc.string({ maxLength: 6 })), gap), {
    maxLength: 30,
  })
  .map((words) => words.flat().join(''));

/** Words, tags and sentences as wink itself tells them with its whole model, made to forget what it met. */
function wholeWink(): (text: string) => unknown {
  const core = (wholeModel as unknown as { core: () => Core }).core();
  const { list, hash } = core.features.lexeme;
  const nlp = winkNLP({ ...wholeModel, core: () => core }, ['sbd', 'pos']);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- wink's accessors are plain functions, typed as methods
  const { pos, span } = nlp.its;
  return (text) => {
    const known = list.length;
    const doc = nlp.readDoc(text);
    const told = [doc.tokens().out(), doc.tokens().out(pos), doc.sentences().out(span)];
    for (const met of list.slice(known)) delete hash[met];
    return told;
  };
}

interface Core {
  readonly features: { readonly lexeme: { readonly list: string[]; readonly hash: Record<string, number> } };
}

/** What is told of a text, apart from the room that the next takes. */
function read(text: string, span?: Span) {
  const { length, words, starts, tags, lastWords } = readWithWink(text, span);
  return {
    words: words.slice(0, length).map((each) => each.text),
    starts: [...starts.subarray(0, length)],
    tags: Array.from(tags.subarray(0, length), (tag) => WINK_TAGS[tag]),
    sentences: lastWords.map((last, s) => [s === 0 ? 0 : lastWords[s - 1]! + 1, last]),
  };
}

function ours(text: string): unknown {
  const { words, tags, sentences } = read(text);
  return [words, tags, sentences];
}

test('tells the words, tags and sentences that wink tells with its whole model', () => {
  const theirs = wholeWink();
  fc.assert(
    fc.property(text, (words) => {
      expect(ours(words)).toEqual(theirs(words));
    }),
    { seed: 5, numRuns: 1000 },
  );
});

test('tells of a word the same whatever was read before', () => {
  // Between marks wink takes the possessive for a part of the word.
  read('They printed “harbour’s” twice.');
  const { words, tags } = read('the harbour’s end');
  expect(words).toEqual(['the', 'harbour', '’s', 'end']);
  expect(tags).toEqual(['DET', 'NOUN', 'PART', 'NOUN']);
});

test('reads nothing but blanks, and nothing at all', () => {
  for (const empty of ['', ' ', ' \u00a0 '])
    expect([empty, read(empty).words, readWithWink(empty).lastWords]).toEqual([empty, [], [-1]]);
});

test('tells where words begin, as long as wink leaves their stretch as it is', () => {
  const text = 'So “it is,” he can’t say.  No!';
  const { words, starts } = read(text);
  expect(words.map((word, i) => text.startsWith(word, starts[i]))).toEqual(words.map(() => true));
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test('reads a span of a text as it reads that text alone', () => {
  const [before, text] = ['“No,” she said. ', 'It’s here, he added.'];
  const { words, starts, tags } = read(before + text, {
    start: before.length,
    end: before.length + text.length,
  });
  const alone = read(text);
  expect([words, tags]).toEqual([alone.words, alone.tags]);
  expect(starts).toEqual(alone.starts.map((start) => start + before.length));
});

test('reads a block that is longer than the room that is kept', () => {
  const one = read('So it is, he said. ');
  const many = read('So it is, he said. '.repeat(1000));
  const { length } = one.words;
  expect(many.words).toHaveLength(1000 * length);
  expect(many.words.slice(-length)).toEqual(one.words);
  expect(many.sentences).toHaveLength(1000);
  expect(read('So it is, he said. ')).toEqual(one);
});
