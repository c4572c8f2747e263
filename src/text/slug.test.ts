import { expect, test } from 'vitest';
import { slug } from './slug.ts';

test.each([
  ['Ada Lindqvist', 'ada-lindqvist'],
  ['Zoë O’Ray, Jr.', 'zoe-oray-jr'],
  ['The U.S. & the E.U.', 'the-u-s-the-e-u'],
  ['— 28-point plan —', '28-point-plan'],
  ['Ада', ''],
])('%s becomes “%s” in an address', (name, expected) => {
  expect(slug(name)).toBe(expected);
});
