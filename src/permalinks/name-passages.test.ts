import { expect, test } from 'vitest';
import type { Decision } from '../model.ts';
import { namePassages } from './name-passages.ts';
import { storyAttribution } from './world.fixture.ts';

const TEXT = '“It sails,” she said. “Fares rise,” he said.';

/** A passage without an id yet, of the words or with the marks around them. */
function passage(words: string) {
  const start = TEXT.indexOf(words);
  return { ...storyAttribution('', 'herald', [{ start, end: start + words.length }]), id: null };
}

/** Passages are called by their words, where one of equal words gets a number. */
function named(
  found: readonly string[],
  additions: Readonly<Record<number, string>>,
  decisions: readonly Decision[] = [],
) {
  const added = new Map(Object.entries(additions).map(([place, words]) => [Number(place), passage(words)]));
  const result = namePassages(
    (passages, apart = []) =>
      [...passages, ...apart].map(({ id, content: [span] }, i, all) => {
        const words = TEXT.slice(span!.start, span!.end).replace(/[“”]/g, '');
        const like = all.slice(0, i).filter((other) => other.content[0]!.end === span!.end).length;
        return id ?? `${words}${like === 0 ? '' : ` ${like}`}`;
      }),
    found.map(passage),
    added,
    decisions,
    () => TEXT,
  );
  return {
    found: result.found.map(({ id }) => id),
    additions: [...result.additions].map(([place, { id }]) => [place, id]),
  };
}
const reject = (reading: string): Decision => ({ do: 'reject', reading, why: 'no quotation' });

test('what is added apart from what was found has an id of its own', () => {
  expect(named(['It sails,'], { 0: 'Fares rise,', 2: 'he said' })).toEqual({
    found: ['It sails,'],
    additions: [
      [0, 'Fares rise,'],
      [2, 'he said'],
    ],
  });
});

test('equal additions are one passage', () => {
  expect(named(['It sails,'], { 0: 'Fares rise,', 2: '“Fares rise,”' }).additions).toEqual([
    [0, 'Fares rise,'],
    [2, 'Fares rise,'],
  ]);
});

test('what is added where it was found is one passage with it', () => {
  expect(named(['It sails,', 'Fares rise,'], { 0: 'It sails,' })).toEqual({
    found: ['It sails,', 'Fares rise,'],
    additions: [[0, 'It sails,']],
  });
});

test('what is added where it was found and rejected before is another passage', () => {
  expect(named(['It sails,'], { 1: 'It sails,' }, [reject('It sails,')])).toEqual({
    found: ['It sails,'],
    additions: [[1, 'It sails, 1']],
  });
});

test('a decision about another passage, or one that comes later, does not part what was found and added', () => {
  for (const decisions of [
    [reject('Fares rise,')],
    [{ do: 'reattribute', reading: 'It sails,', speaker: null } as const],
  ])
    expect(named(['It sails,', 'Fares rise,'], { 1: 'It sails,' }, decisions).additions).toEqual([
      [1, 'It sails,'],
    ]);
  expect(named(['It sails,'], { 0: 'It sails,' }, [reject('It sails,')]).additions).toEqual([
    [0, 'It sails,'],
  ]);
});
