import { expect, test } from 'vitest';
import { PageResponse } from './page-response.ts';

test('A page is kept as it was made', () => {
  const page = new TextEncoder().encode('<p>Fares rise.</p>');
  const { body, ok, status, headers } = new PageResponse(page, { headers: { 'Content-Type': 'text/html' } });
  expect(body).toBe(page);
  expect([ok, status, headers.get('content-type')]).toEqual([true, 200, 'text/html']);
});

test('A page that is not found is none', () => {
  expect(new PageResponse(null, { status: 404 }).ok).toBe(false);
});
