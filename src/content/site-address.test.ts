import { expect, test } from 'vitest';
import { siteAddress } from './site-address.ts';

test.each([
  [{}, undefined, '/'],
  [{ SITE: '', BASE: '' }, undefined, '/'],
  [{ BASE: '/' }, undefined, '/'],
  [{ SITE: 'https://example.org', BASE: 'news' }, 'https://example.org', '/news/'],
  [{ SITE: 'http://localhost:8080/', BASE: '/a/b.c' }, 'http://localhost:8080/', '/a/b.c/'],
  // A workflow puts a slash behind a path that has one, or none at all.
  [{ BASE: '/news//' }, undefined, '/news/'],
])('%j is an address', (environment, site, base) => {
  expect(siteAddress(environment)).toEqual({ site, base });
});

test.each([
  [
    { SITE: 'example.org' },
    'SITE: expected an address that starts with https:// or http://, found “example.org”. Write for instance https://example.org.',
  ],
  [{ SITE: 'javascript:alert(1)' }, 'SITE: expected an address that starts with https://'],
  [
    { SITE: 'https://example.org/news/' },
    'SITE: expected an address without a path, found “https://example.org/news/”. Put the path into BASE.',
  ],
  [
    { BASE: 'https://example.org/news/' },
    'BASE: expected a path of letters, digits and hyphens, as /news/, found “https://example.org/news/”. Put the address into SITE',
  ],
  [{ BASE: '/my news/' }, 'BASE: expected a path'],
  [{ BASE: '/a?b' }, 'BASE: expected a path'],
])('%j is none', (environment, message) => {
  expect(() => siteAddress(environment)).toThrow(message);
});
