import { expect, test } from 'vitest';
import { withoutRemovals } from '../content/received.ts';
import { removalList } from './removal-list.ts';

test('A place is told from others with the same words by as few words before it as it takes, from a whole one on', () => {
  const supplied =
    'More on this. The ferry will sail again on Monday, said the master. More on this. The ferry will not sail again on Friday, said the master. More on this. Nobody was hurt.';
  const start = supplied.lastIndexOf('More on this.');
  const [first, only] = [0, start].map(
    (at) => removalList(supplied, [{ start: at, end: at + 'More on this.'.length, why: 'a link' }])[0]!,
  );
  expect(first).toEqual({ text: 'More on this.', after: '', why: 'a link' });
  expect(only!.after).toBe('again on Friday, said the master. ');
  const left = withoutRemovals(supplied, [only!]);
  expect(left).toEqual({ text: supplied.slice(0, start) + supplied.slice(start + 'More on this.'.length) });
});

test('Places one behind the other are looked for from the end of the one before', () => {
  const supplied = 'Share. The ferry will sail. Share. Nobody was hurt. Share.';
  const places = [...supplied.matchAll(/Share\./g)].map(({ index }) => {
    return { start: index, end: index + 'Share.'.length, why: 'page furniture' };
  });
  const list = removalList(supplied, places);
  expect(list.map(({ after }) => after)).toEqual(['', '', '']);
  expect(withoutRemovals(supplied, list)).toMatchObject({ text: ' The ferry will sail.  Nobody was hurt. ' });
});
