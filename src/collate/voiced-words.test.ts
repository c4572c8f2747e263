import { describe, expect, test } from 'vitest';
import type { Span } from '../model.ts';
import { beginsInMidSentence, calm, voicedWords, plainWords, shortened } from './voiced-words.ts';

const TEXT =
  'The mayor called the bridge “a ruin” and said it would close. “We will rebuild it,” she said. “By May.”';

const at = (words: string): Span => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

describe('voicedWords', () => {
  test('changes voice at the quotation marks and keeps them', () => {
    const content = [at('the bridge “a ruin”')];
    expect(voicedWords(TEXT, { content, quoted: [at('a ruin')] })).toEqual([
      { text: 'the bridge ', voice: 'own' },
      { text: '“a ruin”', voice: 'quoted' },
    ]);
  });

  test('adds the marks that stand just outside the content', () => {
    const quoted = [at('We will rebuild it,'), at('By May.')];
    expect(voicedWords(TEXT, { content: quoted, quoted })).toEqual([
      { text: '“We will rebuild it,”', voice: 'quoted' },
      { text: ' … ', voice: 'gap' },
      { text: '“By May.”', voice: 'quoted' },
    ]);
  });

  test('supplies the marks of a sentence out of a longer quotation', () => {
    const text = '“It was ice. It was late. We go home,” he said.';
    const middle = { start: text.indexOf('It was late.'), end: text.indexOf(' We') };
    const last = { start: text.indexOf('We go'), end: text.indexOf(' he') };
    const words = (span: Span, quoted: Span) =>
      plainWords(voicedWords(text, { content: [span], quoted: [quoted] }));
    expect(words(middle, middle)).toBe('“It was late.”');
    expect(words(last, { start: last.start, end: last.end - 1 })).toBe('“We go home,”');
  });

  test('has no gap where the print runs on, in one reading or in two', () => {
    const text = '“It was ice. It was late.” Nobody came.';
    const first = { start: 1, end: text.indexOf(' It was late') };
    const second = { start: first.end + 1, end: text.indexOf('”') };
    const shown = [first, second].map((span) => ({ content: [span], quoted: [span] }));
    expect(plainWords(voicedWords(text, ...shown))).toBe('“It was ice. It was late.”');
    expect(plainWords(voicedWords(text, { content: [first, second], quoted: [first, second] }))).toBe(
      '“It was ice. It was late.”',
    );
  });

  test('reads a quotation over two paragraphs as one, with no mark that is not printed', () => {
    const text = 'She said: “It was ice.\n\n“It was late.”';
    const spans = ['“It was ice.', '“It was late.”'].map((words) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    }));
    const quoted = ['It was ice.', 'It was late.'].map((words) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    }));
    expect(plainWords(voicedWords(text, { content: spans, quoted }))).toBe('“It was ice. It was late.”');
  });

  test('keeps a paraphrase in one part', () => {
    expect(voicedWords(TEXT, { content: [at('it would close')], quoted: [] })).toEqual([
      { text: 'it would close', voice: 'own' },
    ]);
  });
});

test('a quotation ends without the comma that leads back to the reporter’s sentence', () => {
  const quoted = [at('We will rebuild it,'), at('By May.')];
  expect(plainWords(calm(voicedWords(TEXT, { content: quoted, quoted })))).toBe(
    '“We will rebuild it” … “By May.”',
  );
});

describe('shortened', () => {
  const parts = voicedWords(TEXT, {
    content: [at('the bridge “a ruin” and said it would close')],
    quoted: [at('a ruin')],
  });

  test('leaves a short reading as it is', () => {
    expect(shortened(parts, 9)).toEqual(parts);
  });

  test('counts no gap as a word', () => {
    const quoted = [at('We will rebuild it,'), at('By May.')];
    const withGap = voicedWords(TEXT, { content: quoted, quoted });
    expect(shortened(withGap, 6)).toEqual(withGap);
    expect(plainWords(shortened(withGap, 5))).toBe('“We will rebuild it,” … “By …');
  });

  test('keeps whole words and shows that there are more', () => {
    expect(plainWords(shortened(parts, 6))).toBe('the bridge “a ruin” and said …');
    expect(plainWords(shortened(parts, 3))).toBe('the bridge “a …');
  });
});

test('own words that begin small are the end of a sentence; a quotation is not', () => {
  expect(beginsInMidSentence([{ text: 'that the bridge fell', voice: 'own' }])).toBe(true);
  expect(beginsInMidSentence([{ text: 'The bridge fell', voice: 'own' }])).toBe(false);
  expect(beginsInMidSentence([{ text: '“it fell”', voice: 'quoted' }])).toBe(false);
});
