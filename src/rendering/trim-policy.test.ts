import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { trimPolicy } from './trim-policy.ts';

const hash = (source: string) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
const page = (scripts: string, inside = '') =>
  `<head><meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'${scripts}; style-src 'self' 'sha256-s=';"></head><p>Die Fähre</p>${inside}`;
const trimmed = (html: string) => trimPolicy(Buffer.from(html)).toString();

test('A page keeps the hashes of its own scripts and loses those of other pages', () => {
  const own = '<script type="module">alert("Fähre")</script>';
  const hashes = `${hash('a')} ${hash('alert("Fähre")')} ${hash('b')}`;
  expect(trimmed(page(` ${hashes}`, own))).toBe(page(` ${hash('alert("Fähre")')}`, own));
});

test('A page keeps the hash of each of its scripts', () => {
  const own = '<script>alert(1)</script><p>Fares</p><script type="module">alert(2)</script>';
  const hashes = ` ${hash('alert(1)')} ${hash('alert(2)')}`;
  expect(trimmed(page(hashes, own))).toBe(page(hashes, own));
});

test('A page without scripts names none, and what is data is none', () => {
  const data = '<script type="application/ld+json">{}</script>';
  expect(trimmed(page(` ${hash('a')} ${hash('{}')}`, data))).toBe(page('', data));
  expect(trimmed(page(' '))).toBe(page(''));
});

test('A page without a policy stays as it is', () => {
  expect(trimmed('<p>Fares rise.</p>')).toBe('<p>Fares rise.</p>');
});
