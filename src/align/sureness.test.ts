import { expect, test } from 'vitest';
import { attributionWith } from '../model.fixture.ts';
import { FEATURES, type Features } from './features.ts';
import { partsOf, type Part } from './parts.ts';
import { sureness } from './sureness.ts';
import type { AttributionKind } from '../model.ts';

const SURE = 0.97;

/** A passage of one sentence; what stands before a stroke are its reporting words. */
function passage(text: string, kind: AttributionKind = 'assertion'): Part {
  const behind = text.indexOf('|') + 1;
  const attribution = attributionWith({
    id: text,
    article: text,
    kind,
    cue: behind === 0 ? null : { start: 0, end: behind - 1 },
    content: [{ start: behind, end: text.length }],
  });
  return partsOf(text, [{ start: 0, end: text.length }], [attribution])[0]!;
}

function isSure(one: Part, other: Part, some: Partial<Features> = {}, isBackground = () => false): boolean {
  const none = Object.fromEntries(FEATURES.map((name) => [name, 0])) as Features;
  const features = { ...none, cosine: 0.5, ...some };
  return sureness([one, other], { a: 0, b: 1, features }, SURE, () => 0.6, isBackground).score === SURE;
}

test('what shares only names and little else is likely at most', () => {
  const crane = passage('Ada Lind sold the crane to Sandvik');
  expect(isSure(crane, passage('Ada Lind was seen in Sandvik'))).toBe(false);
  expect(isSure(crane, passage('The crane was sold by Ada Lind'))).toBe(true);
});

test('shared words tell where they are much of both passages, and a figure counts among them', () => {
  const crane = passage('The crane weighs 70 tons');
  const heavy = passage('Seventy tons of crane fell');
  expect(isSure(crane, heavy)).toBe(true);
  expect(isSure(crane, heavy, { cosine: 0.1 })).toBe(false);
  expect(isSure(crane, passage('A crane of 70,000 kilos'))).toBe(false);
  expect(isSure(crane, passage('A crane of 70,000 kilos'), { figure: 1 })).toBe(true);
});

test('two quotations need no more than the model asks', () => {
  const [one, other] = ['Ada Lind was there', 'Ada Lind won'];
  expect(isSure(passage(one, 'direct'), passage(other, 'mixed'))).toBe(true);
  expect(isSure(passage(one, 'indirect'), passage(other, 'direct'))).toBe(false);
});

test('what one speaker says needs more than one word, or than names, in common', () => {
  const ofOne = (a: string, b: string) =>
    isSure(passage(a, 'indirect'), passage(b, 'direct'), { sameSpeaker: 1, cosine: 0 });
  expect(ofOne('the ferry was late', 'everyone saw the ferry')).toBe(false);
  expect(ofOne('Ada Lind was there', 'we thank Ada Lind')).toBe(false);
  expect(ofOne('Lind was late', 'everyone saw how late Lind was')).toBe(true);
});

test('what may be no more than background is likely at most, but not where both quote', () => {
  const words = 'the crane weighs 70 tons';
  expect(isSure(passage(words), passage(words), {}, () => true)).toBe(false);
  expect(isSure(passage(words, 'direct'), passage(words, 'direct'), {}, () => true)).toBe(true);
});

test('a negation on one side alone, in the passage or in its reporting words, is doubt', () => {
  const sold = passage('the crane was sold in March', 'indirect');
  expect(isSure(sold, passage('the crane was not sold in March', 'indirect'))).toBe(false);
  expect(isSure(sold, passage('denied that|the crane was sold in March', 'indirect'))).toBe(false);
  expect(isSure(sold, passage('denied that|the crane was not sold in March', 'indirect'))).toBe(true);
});

test('what is not sure stays as it is', () => {
  const [one, other] = [passage('Ada Lind was there'), passage('Ada Lind won')];
  const features = Object.fromEntries(FEATURES.map((name) => [name, 0])) as Features;
  expect(
    sureness(
      [one, other],
      { a: 0, b: 1, features },
      0.7,
      () => 1,
      () => true,
    ),
  ).toEqual({
    a: 0,
    b: 1,
    score: 0.7,
  });
});
