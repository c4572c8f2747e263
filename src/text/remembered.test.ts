import { expect, test, vi } from 'vitest';
import { remembered } from './remembered.ts';

test('what was made of an object is not made again, even where it is nothing', () => {
  const make = vi.fn(({ name }: { name: string }) => (name === '' ? undefined : name.toUpperCase()));
  const capitals = remembered(make);
  const [quay, none] = [{ name: 'quay' }, { name: '' }];
  expect([quay, none, quay, none].map(capitals)).toEqual(['QUAY', undefined, 'QUAY', undefined]);
  expect(make).toHaveBeenCalledTimes(2);
});

test('another object with the same in it is another', () => {
  const copyOf = remembered(({ name }: { name: string }) => ({ name }));
  expect(copyOf({ name: 'quay' })).not.toBe(copyOf({ name: 'quay' }));
});
