import { expect, test } from 'vitest';
import { parseSuppliedMarkdown } from './supplied-markdown.ts';

test('fields above Markdown stand apart from its words, and count in offsets', () => {
  const { fields, text, from } = parseSuppliedMarkdown('---\ntitle: Fares rise\n---\nThe mayor *spoke*.\n');
  expect(fields).toBe('title: Fares rise');
  expect(text.slice(from)).toBe('The mayor spoke.');
  expect(text.slice(0, from).trim()).toBe(fields);
});

test('Markdown without fields, or with a rule that ends nowhere, is all words', () => {
  expect(parseSuppliedMarkdown('The mayor *spoke*.\n')).toMatchObject({
    fields: null,
    text: 'The mayor spoke.',
    from: 0,
  });
  const { fields, text } = parseSuppliedMarkdown('---\nThe mayor spoke.\n');
  expect([fields, text]).toEqual([null, 'The mayor spoke.']);
});
