import { expect, test } from 'vitest';
import { hadElsewhere } from './had-elsewhere.ts';
import { ledgerPassage } from './ledger.ts';
import { storyAttribution } from './world.fixture.ts';

const TEXT =
  'On day 8 the ticket offices stayed shut for the third week.\n\nOn day 9 the ticket offices stayed shut for the third week, she said, and left.';

/** The passage of some parts, each behind the one before, the first from the `from`-th code unit on. */
function passage(from: number, ...parts: string[]) {
  let at = from;
  const content = parts.map((part) => {
    const start = TEXT.indexOf(part, at);
    at = start + part.length;
    return { start, end: at };
  });
  return ledgerPassage(storyAttribution(`at-${from}`, 'herald', content), TEXT);
}

const SHUT = 'shut for the third week';
const DAY_9 = TEXT.indexOf('On day 9');

test('words that another sentence says too stood elsewhere', () => {
  expect(hadElsewhere(passage(0, `On day 8 the ticket offices stayed ${SHUT}`), passage(DAY_9, SHUT))).toBe(
    true,
  );
  expect(hadElsewhere(passage(0, SHUT), passage(DAY_9, SHUT))).toBe(true);
});

test('words inside a longer passage stood there, also where that has marks or parts', () => {
  expect(
    hadElsewhere(passage(DAY_9, `On day 9 the ticket offices stayed ${SHUT},`), passage(DAY_9, SHUT)),
  ).toBe(false);
  expect(hadElsewhere(passage(DAY_9, `${SHUT},`), passage(DAY_9, SHUT))).toBe(false);
  expect(hadElsewhere(passage(DAY_9, 'ticket offices', SHUT), passage(DAY_9, SHUT))).toBe(false);
});

test('words of which a passage has only the first stood where it stood, or elsewhere', () => {
  const cut = 'the ticket offices stayed shut for';
  expect(hadElsewhere(passage(0, cut), passage(DAY_9, SHUT))).toBe(true);
  expect(hadElsewhere(passage(DAY_9, cut), passage(DAY_9, SHUT))).toBe(false);
  expect(hadElsewhere(passage(0, 'the third week'), passage(DAY_9, SHUT))).toBe(true);
});

test('the same parts elsewhere are elsewhere', () => {
  const [first, second] = [passage(0, 'the ticket', SHUT), passage(DAY_9, 'the ticket', SHUT)];
  expect(hadElsewhere(first, second)).toBe(true);
  expect(hadElsewhere(second, second)).toBe(false);
});

test('words that a passage has not are none that it had elsewhere', () => {
  expect(hadElsewhere(passage(DAY_9, 'ticket offices'), passage(DAY_9, SHUT))).toBe(false);
});

test('the words behind tell two places apart where those before are the same', () => {
  const text =
    'In every town of the coast the offices stayed shut, he said. In every town of the coast the offices stayed shut all day, she wrote.';
  const at = (start: number) =>
    ledgerPassage(
      storyAttribution('p', 'herald', [{ start, end: start + 'offices stayed shut'.length }]),
      text,
    );
  const [first, second] = [at(text.indexOf('offices')), at(text.lastIndexOf('offices'))];
  expect(hadElsewhere(first, second)).toBe(true);
  expect(hadElsewhere(second, second)).toBe(false);
});
