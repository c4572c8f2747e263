import fc from 'fast-check';
import { expect, test } from 'vitest';
import wholeModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { WINK_TAGS } from './wink-model.ts';
import { readWithWink } from './wink-words.ts';

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

function ours(text: string): unknown {
  const { words, tags, lastWords } = readWithWink(text);
  return [
    words.map((each) => each.text),
    Array.from(tags, (tag) => WINK_TAGS[tag]),
    lastWords.map((last, s) => [s === 0 ? 0 : lastWords[s - 1]! + 1, last]),
  ];
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
  const tagsOf = (words: string) => Array.from(readWithWink(words).tags, (tag) => WINK_TAGS[tag]);
  // Between marks wink takes the possessive for a part of the word.
  readWithWink('They printed “harbour’s” twice.');
  expect(readWithWink('the harbour’s end').words.map((each) => each.text)).toEqual([
    'the',
    'harbour',
    '’s',
    'end',
  ]);
  expect(tagsOf('the harbour’s end')).toEqual(['DET', 'NOUN', 'PART', 'NOUN']);
});

test('reads nothing but blanks, and nothing at all', () => {
  for (const empty of ['', ' ', ' \u00a0 '])
    expect([empty, readWithWink(empty).words, readWithWink(empty).lastWords]).toEqual([empty, [], [-1]]);
});

test('tells where words begin, as long as wink leaves their stretch as it is', () => {
  const text = 'So “it is,” he can’t say.  No!';
  const { words, starts } = readWithWink(text);
  expect(words.map((word, i) => text.startsWith(word.text, starts[i]))).toEqual(words.map(() => true));
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test('reads a span of a text as it reads that text alone', () => {
  const [before, text] = ['“No,” she said. ', 'It’s here, he added.'];
  const { words, starts, tags } = readWithWink(before + text, {
    start: before.length,
    end: before.length + text.length,
  });
  const alone = readWithWink(text);
  expect([words, tags]).toEqual([alone.words, alone.tags]);
  expect(starts).toEqual(alone.starts.map((start) => start + before.length));
});
