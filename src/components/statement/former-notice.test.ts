import { expect, test } from 'vitest';
import { ferryStory } from '../ferry.fixture.ts';
import { formerNotice } from './former-notice.ts';

const heir = ferryStory.statements.find(({ id }) => id === 'ruin')!;
const former = { kind: 'statement', id: 'old', story: ferryStory, article: null, leadsTo: heir.id } as const;

test('a statement under the same title has another address', () => {
  expect(formerNotice({ ...former, was: heir.title }, heir)).toEqual({
    was: heir.title,
    isSame: true,
    heading: 'This statement has another address now',
  });
});

test('a statement under another title went into its heir', () => {
  expect(formerNotice({ ...former, was: 'the fare doubles' }, heir)).toEqual({
    was: 'the fare doubles',
    isSame: false,
    heading: 'This statement is part of another one now',
  });
});

test('a statement without an heir is gone', () => {
  expect(formerNotice({ ...former, was: heir.title, leadsTo: null }, null)).toMatchObject({
    isSame: false,
    heading: 'This statement is no longer here',
  });
});
