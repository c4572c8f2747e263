import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseXml } from './parse-xml.fixture.ts';
import { element, xmlDocument } from './xml.ts';

test('elements stand on lines of their own, but nothing is added to text', () => {
  const tree = element(
    'list',
    {},
    element('item', {}, 'a ', element('b', {}, 'bold'), ' word'),
    element('item'),
  );
  expect(xmlDocument(tree)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<list>\n  <item>a <b>bold</b> word</item>\n  <item/>\n</list>\n',
  );
});

test('text is read back as it was', () => {
  // What a parser of XML gives back unchanged: no controls, and no lone surrogates.
  const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => one.trim() !== '');
  fc.assert(
    fc.property(text, (words) => {
      expect(parseXml(xmlDocument(element('p', {}, words))).querySelector('p')?.textContent).toBe(words);
    }),
  );
});

test('an attribute stays one attribute, whatever it holds', () => {
  expect(xmlDocument(element('p', { n: 'a "b" <c> & d\ne', m: undefined }))).toContain(
    '<p n="a &quot;b&quot; &lt;c&gt; &amp; d&#10;e"/>',
  );
});

test('characters that XML cannot hold are replaced', () => {
  expect(xmlDocument(element('p', {}, 'a\u0000b\ud800c'))).toContain('<p>a\ufffdb\ufffdc</p>');
});
