import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { policyTrimmer } from './trim-policy.ts';

const hash = (source: string) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
const page = (policy: string) =>
  `<head><meta http-equiv="content-security-policy" content="${policy}"><style>p{color:red}</style></head><p>It’s over</p>`;

test('A page keeps the hashes of its own styles and scripts and loses those of other pages', () => {
  const own = hash('p{color:red}');
  const policy = `default-src 'none'; script-src 'self' ${hash('a')}; style-src 'self' ${own} ${hash('b')};`;
  expect(policyTrimmer()(page(policy))).toBe(
    page(`default-src 'none'; script-src 'self'; style-src 'self' ${own};`),
  );
});

test('A page without a policy stays as it is', () => {
  expect(policyTrimmer()('<p>Fares rise.</p>')).toBe('<p>Fares rise.</p>');
});
