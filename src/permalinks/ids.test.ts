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

test('an id is the same on every machine and for all time', () => {
  expect(idsIn('“Nobody waits for the ferry,” she said.', 'Nobody waits for the ferry')).toEqual([
    'waits-ferry-4pxm1y',
  ]);
});

test('function words name a passage that has no others, and apostrophes and points leave no gap', () => {
  expect(idsIn('“It is what it is,” he said.', 'It is what it is')[0]).toMatch(/^it-is-what-/);
  expect(idsIn('“Boats don’t wait 1.5 hours.”', 'Boats don’t wait 1.5 hours')[0]).toMatch(/^boats-wait-15-/);
  expect(idsIn('“The captain’s orders.”', 'The captain’s orders')[0]).toMatch(/^captains-orders-/);
});

test('a word that is too long for an address is cut, and leaves no hyphen at its end', () => {
  const word = 'never-to-be-forgotten-three-year-old-harbour';
  expect(idsIn(`A ${word}.`, word)[0]).toMatch(/^never-to-be-forgotten-three-year-[^-]+$/);
});

test('an id stays when the text before the passage, the marks and the accents change', () => {
  const quotation = 'The café can’t reopen this year';
  const [before] = idsIn(`“${quotation},” said Ms Bell.`, quotation);
  const straight = "The cafe can't reopen this year";
  const [after] = idsIn(`A fire broke out on Friday. "${straight}," said Ms Bell.`, straight);
  expect(after).toBe(before);
});

test('Latin letters without a base letter are written out, and stay so', () => {
  const slugIn = (words: string) => idsIn(`${words}.`, words)[0]!.replace(/-[^-]+$/, '');
  expect(slugIn('Þingvellir Straße Ærø')).toBe('thingvellir-strasse-aero');
  expect(slugIn('Œuvres Łódź Đurđevac')).toBe('oeuvres-lodz-durdevac');
  expect(slugIn('Suðurnes Diyarbakır Għaxaq')).toBe('sudurnes-diyarbakir-ghaxaq');
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
  // Whatever other articles there are.
  expect(attributionIds('ferry', [{ id: 'courier', ...article }])).toEqual([[b]]);
});

test('two passages whose hashes happen to be equal have different ids', () => {
  const text = 'Мы кгааа. Мы вхаба.';
  const alone = [idsIn(text, 'Мы кгааа'), idsIn(text, 'Мы вхаба')].flat();
  expect(new Set(alone).size).toBe(1);
  const [first, second] = idsIn(text, 'Мы кгааа', 'Мы вхаба');
  expect(first).toBe(alone[0]);
  expect(second).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/);
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

test('equal quotations are told apart by the nearest words that differ', () => {
  const [monday, friday] = ['Monday came with rain.', 'Friday came with wind.'].map(
    (day) => `${day} The mayor said again on air that “premature” was what she meant by it all along. `,
  );
  const [a, b] = idsIn(monday! + friday!, 'premature');
  const [x, y] = idsIn(friday! + monday!, 'premature');
  expect(a).not.toBe(b);
  expect([y, x]).toEqual([a, b]);
});

test('of equal quotations that are not all told apart, one in other surroundings keeps its id', () => {
  const equal = `${'The band played on. '.repeat(12)}“Yes,” he said. ${'The band played on. '.repeat(12)}`;
  const other = `${'Rain fell all night long. '.repeat(10)}“Yes,” said a clerk. ${'Nobody came. '.repeat(20)}`;
  const [, , last] = idsIn(equal + equal + other, 'Yes');
  const [first, ...rest] = idsIn(other + equal + equal, 'Yes');
  expect(first).toBe(last);
  expect(new Set([first, ...rest]).size).toBe(3);
});

test('equal quotations in equal surroundings still have different ids, as short as others', () => {
  // Those in the middle have the same words around them, as far as these are looked at.
  const ids = idsIn('“Yes.” '.repeat(80), 'Yes');
  expect(new Set(ids).size).toBe(80);
  for (const id of ids) expect(id).toMatch(/^yes-.{6}$/);
});

test('letters of other alphabets leave the hash alone, and Latin letters are folded', () => {
  expect(idsIn('«Мы согласны», заявил министр.', 'Мы согласны')[0]).toMatch(/^[0-9a-hjkmnp-tv-z]{6}$/);
  expect(idsIn('„Łódź og Ærø får støtte“', 'Łódź og Ærø får støtte')[0]).toMatch(/^lodz-og-aero-/);
});

test('an id has at most forty characters, however long the words', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 }), (lengths) => {
      const text = lengths.map((length) => 'x'.repeat(length)).join(' ');
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
    e: 'sadly the old bridge closes on Friday',
    f: 'a union says the bridge closes on Friday for three years of repairs',
    g: 'by law the bridge closes on Friday and ferries take over at the quay',
  };
  const textOf = ({ id }: Attribution) => texts[id] ?? '';
  const id = statementId('ferry', ['a', 'b', 'c'].map(reading), textOf);
  expect(id).toMatch(/^ferry-sail-monday-/);
  expect(statementId('ferry', ['c', 'a', 'b'].map(reading), textOf)).toBe(id);
  expect(statementId('ferry', ['c', 'a'].map(reading), textOf)).not.toBe(id);
  const core = statementId('ferry', ['e', 'f', 'g'].map(reading), textOf);
  // The words that one of them alone has are left out, though they come first.
  expect(core).toMatch(/^bridge-closes-friday-/);
  // In the order of the shortest.
  expect(statementId('ferry', ['d', 'c'].map(reading), textOf)).toMatch(/^ferry-sail-monday-/);
});
