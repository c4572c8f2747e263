import fc from 'fast-check';
import { expect, test } from 'vitest';
import wholeModel from 'wink-eng-lite-web-model';
import winkNLP, { type Model } from 'wink-nlp';
import { lastRead, MOST_MISSED, placesOf, tagAt, TOKEN_SIZE, winkModel } from './wink-model.ts';

const PIPE = ['sbd', 'pos'];

/** Words, tags and sentences of a text, as a newly made wink tells them. */
function reader(model: Model): (text: string) => unknown {
  const nlp = winkNLP(model, PIPE);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- wink's accessors are plain functions, typed as methods
  const { pos, span } = nlp.its;
  return (text) => {
    const doc = nlp.readDoc(text);
    return [doc.tokens().out(), doc.tokens().out(pos), doc.sentences().out(span)];
  };
}

const word = fc.constantFrom(
  ..."the mayor can’t won't didn’t U.S. Dr. Smith’s 1,200 $3.5m 24/7 #vote @desk COVID-19 naïve Zzyzx".split(
    ' ',
  ),
  ...'said reports leaves zzyzx Blorptown re-elected e.g. Ms. no. constructor __proto__ toString 😀 — … “ ” .'.split(
    ' ',
  ),
);
const text = fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 20 });

test('tells the same as the whole model, of words that it knows, met again or never saw', () => {
  const [ours, theirs] = [reader(winkModel), reader(wholeModel)];
  fc.assert(
    fc.property(text, (words) => {
      expect(ours(words.join(' '))).toEqual(theirs(words.join(' ')));
    }),
  );
});

test('leaves the document that was read as its accessors tell it', () => {
  const nlp = winkNLP(winkModel, PIPE);
  // eslint-disable-next-line @typescript-eslint/unbound-method -- wink's accessors are plain functions, typed as methods
  const { pos, span } = nlp.its;
  fc.assert(
    fc.property(text, (words) => {
      const doc = nlp.readDoc(words.join(' '));
      const { document } = lastRead;
      const tokens = Array.from({ length: document.tokens.length / TOKEN_SIZE }, (_, i) => i * TOKEN_SIZE);
      expect(tokens.map((at) => document.cache.value(document.tokens[at]!))).toEqual(doc.tokens().out());
      expect(tokens.map((at) => tagAt(document, at))).toEqual(doc.tokens().out(pos));
      expect(document.sentences.map(([from, to]) => [from, to])).toEqual(doc.sentences().out(span));
    }),
  );
});

test('has the places of all values and of no others, and takes new ones', () => {
  const places = placesOf(['b', 'a', '__proto__']);
  expect(places['a']).toBe(1);
  expect(places['__proto__']).toBe(2);
  expect(places['constructor']).toBeUndefined();
  places['c'] = 3;
  expect(['a', 'b', 'c'].map((value) => places[value])).toEqual([1, 0, 3]);
});

test('remembers what it does not have, and forgets it when it is too much', () => {
  const places = placesOf(['a']);
  const isKept = (value: string) => Object.hasOwn(places, value);
  expect(places['never']).toBeUndefined();
  expect(isKept('never')).toBe(true);
  expect(places['later']).toBeUndefined();
  places['later'] = 7;
  for (let n = 0; n < MOST_MISSED; n++) expect(places[`missed ${n}`]).toBeUndefined();
  expect(['never', 'later', 'a'].map((value) => [places[value], value])).toEqual([
    [undefined, 'never'],
    [7, 'later'],
    [0, 'a'],
  ]);
  expect(Object.keys(places).length).toBeLessThan(MOST_MISSED);
});

test('finds each word of the model at its place without an index', () => {
  const core = winkModel.core as () => { features: { lexeme: { list: string[] } } };
  const { list } = core().features.lexeme;
  const places = placesOf(list, true);
  expect(list.length).toBeGreaterThan(80_000);
  expect(list.filter((word, place) => places[word] !== place)).toEqual([]);
  for (const unknown of ['zzyzx', 'THe', '', '~~', 'constructor '])
    expect([unknown, places[unknown]]).toEqual([unknown, undefined]);
});
