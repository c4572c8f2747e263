import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributionWith } from '../model.fixture.ts';
import type { Attribution, Span } from '../model.ts';
import { attributionIds, statementId } from './ids.ts';

/** Spans of each passage in `text`, in order of their places. */
function passages(text: string, ...wanted: string[]): { content: Span[] }[] {
  return wanted.flatMap((passage) =>
    [...text.matchAll(new RegExp(passage.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'))].map((match) => ({
      content: [{ start: match.index, end: match.index + passage.length }],
    })),
  );
}

const idsIn = (text: string, ...wanted: string[]) =>
  attributionIds('ferry', [{ id: 'herald', text, attributions: passages(text, ...wanted) }])[0] ?? [];

const reading = (id: string) => attributionWith({ id });

test('an id begins with the first content words and ends with a hash', () => {
  const [id] = idsIn(
    '“The ferry will sail again on Monday,” said the harbour master.',
    'The ferry will sail again on Monday',
  );
  expect(id).toMatch(/^ferry-sail-monday-[0-9a-hjkmnp-tv-z]{6}$/);
});

test('an id stays when the text before the passage, the marks and the accents change', () => {
  const quotation = 'The café can’t reopen this year';
  const [before] = idsIn(`“${quotation},” said Ms Bell.`, quotation);
  const straight = "The cafe can't reopen this year";
  const [after] = idsIn(`A fire broke out on Friday. "${straight}," said Ms Bell.`, straight);
  expect(after).toBe(before);
});

test('the same passage has different ids in two articles and in two stories', () => {
  const text = '“No comment,” said the mayor.';
  const article = { text, attributions: passages(text, 'No comment') };
  const [a, b] = attributionIds('ferry', [
    { id: 'herald', ...article },
    { id: 'courier', ...article },
  ]).flat();
  const [c] = attributionIds('harbour', [{ id: 'herald', ...article }]).flat();
  expect(new Set([a, b, c]).size).toBe(3);
});

test('equal quotations of one article keep their own ids when they change places', () => {
  const first = 'Asked about the cost, the minister said it was “premature” to judge before the audit.';
  const second = 'Unions called the closure “premature” and unfair to the crews.';
  const filler = 'The port handles forty ships a day. '.repeat(12);
  const [a, b] = idsIn(first + filler + second, 'premature');
  const [x, y] = idsIn(second + filler + first, 'premature');
  expect(a).not.toBe(b);
  expect([y, x]).toEqual([a, b]);
});

test('equal quotations in equal surroundings still have different ids', () => {
  const ids = idsIn('“Yes,” he said.', 'Yes').concat(idsIn('“Yes.” “Yes.” “Yes.”', 'Yes'));
  expect(new Set(ids.slice(1)).size).toBe(3);
});

test('letters of other alphabets leave the hash alone, and Latin letters are folded', () => {
  expect(idsIn('«Мы согласны», заявил министр.', 'Мы согласны')[0]).toMatch(/^[0-9a-hjkmnp-tv-z]{6}$/);
  expect(idsIn('„Łódź og Ærø får støtte“', 'Łódź og Ærø får støtte')[0]).toMatch(/^lodz-og-aero-/);
});

test('an id has at most forty characters, however long the words', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,50}$/), { minLength: 1 }), (list) => {
      const text = list.join(' ');
      const [[id] = []] = attributionIds('ferry', [
        { id: 'herald', text, attributions: [{ content: [{ start: 0, end: text.length }] }] },
      ]);
      expect(id).toMatch(/^(?:[a-z0-9]+-)*[a-z0-9]+$/);
      expect(id?.length).toBeLessThanOrEqual(40);
    }),
  );
});

test('ids of one story are all different, even when texts repeat', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('yes', 'no', 'maybe', '?'), { minLength: 1, maxLength: 30 }),
      (list) => {
        const text = list.join('. ');
        let at = 0;
        const attributions = list.map((word) => {
          const content = [{ start: at, end: at + word.length }];
          at += word.length + 2;
          return { content };
        });
        const ids = attributionIds(
          'ferry',
          ['herald', 'courier'].map((id) => ({ id, text, attributions })),
        ).flat();
        expect(new Set(ids).size).toBe(ids.length);
      },
    ),
  );
});

test('a statement is named by the words that its readings share, in whatever order they come', () => {
  const texts: Record<string, string> = {
    a: 'the ferry will sail again on Monday if the wind drops',
    b: 'sailings of the ferry resume Monday',
    c: 'the ferry may sail Monday',
    d: 'on Monday, so the mayor, the ferry may sail',
  };
  const textOf = ({ id }: Attribution) => texts[id] ?? '';
  const id = statementId('ferry', ['a', 'b', 'c'].map(reading), textOf);
  expect(id).toMatch(/^ferry-sail-monday-/);
  expect(statementId('ferry', ['c', 'a', 'b'].map(reading), textOf)).toBe(id);
  expect(statementId('ferry', ['c', 'a'].map(reading), textOf)).not.toBe(id);
  // In the order of the shortest.
  expect(statementId('ferry', ['d', 'c'].map(reading), textOf)).toMatch(/^ferry-sail-monday-/);
});
