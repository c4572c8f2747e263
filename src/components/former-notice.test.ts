import { expect, test } from 'vitest';
import { ferryStory } from './ferry.fixture.ts';
import { formerNotice, sentTo } from './former-notice.ts';

const former = {
  kind: 'statement',
  id: 'old',
  story: ferryStory,
  was: 'the fare doubles',
  article: null,
  speaker: null,
  readings: [],
  leadsTo: 'ruin',
} as const;
const passage = { ...former, kind: 'passage' } as const;

test('a statement under the same title has another address', () => {
  expect(formerNotice(former, 'the fare doubles')).toEqual({
    was: 'the fare doubles',
    isSame: true,
    heading: 'This statement has another address now',
  });
});

test('a statement under another title went into its heir', () => {
  expect(formerNotice(former, 'the island is ruined')).toEqual({
    was: 'the fare doubles',
    isSame: false,
    heading: 'This statement is part of another one now',
  });
});

test('a passage of other words has changed', () => {
  expect(formerNotice(passage, 'that the fare doubles').heading).toBe('This passage has changed');
});

test('what has no heir is gone', () => {
  expect(formerNotice(former, null)).toMatchObject({
    isSame: false,
    heading: 'This statement is no longer here',
  });
  expect(formerNotice(passage, null).heading).toBe('This passage is no longer here');
});

test('only who comes for something else is told so', () => {
  const same = { ...former, id: 'same', was: 'the island is ruined' };
  expect(sentTo([former, same], () => 'the island is ruined')).toEqual([former]);
});
