import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributionWith } from '../model.fixture.ts';
import type { Span } from '../model.ts';
import { plainBlocks } from '../text/plain.ts';
import { analyseText } from '../text/nlp.ts';
import { partsOf } from './parts.ts';
import { stem } from '../text/stem.ts';

const attribution = (content: readonly Span[], quoted: readonly Span[] = []) =>
  attributionWith({ kind: 'direct', content, quoted });

const parts = (text: string, content: readonly Span[], quoted: readonly Span[] = []) =>
  partsOf(text, analyseText(text, plainBlocks(text)).sentences, [attribution(content, quoted)]);

const printed = (text: string, spans: readonly Span[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

test('cuts a quotation at its sentence ends', () => {
  const text = '“The ferry is old. Nobody dares to board it,” he said.';
  const found = parts(text, [{ start: 1, end: 43 }]);
  expect(found.map(({ spans }) => printed(text, spans))).toEqual([
    ['The ferry is old.'],
    ['Nobody dares to board it'],
  ]);
});

test('keeps both sides of an interruption within one sentence together', () => {
  const text = '“The ferry,” he said, “is far too old.”';
  const [one, ...others] = parts(text, [
    { start: 1, end: 10 },
    { start: 23, end: 38 },
  ]);
  expect(printed(text, one!.spans)).toEqual(['The ferry', 'is far too old.']);
  expect(others).toEqual([]);
});

test('makes no part of a closing mark alone', () => {
  const text =
    '«Fares will rise by 10 percent on Monday,» the mayor said. «Fares will rise by 10 percent on Monday.»\n\nHe left.';
  const found = parts(text, [
    { start: 0, end: 42 },
    { start: 59, end: 101 },
  ]);
  for (const { words } of found) expect(words.length).toBeGreaterThan(0);
});

test('compares stems, without words that carry no content, and splits compounds', () => {
  const [one] = parts('The 40-hour courses were not proposed by teachers.', [{ start: 0, end: 50 }]);
  expect([...one!.terms.keys()]).toEqual(['40', 'hour', 'courses', 'proposed', 'teachers'].map(stem));
  expect(one!.negated).toBe(true);
});

test('takes the words of the whole sentence as surroundings', () => {
  const text = 'Mayor Lund told reporters that the ferry is old.';
  const [one] = parts(text, [{ start: 31, end: 47 }]);
  expect([...one!.terms.keys()]).toEqual(['ferri', 'old']);
  expect([...one!.around.keys()]).toContain('lund');
});

test('loses no word of the content and invents none', () => {
  const words = fc.constantFrom(
    'Ferry',
    'closes',
    'on',
    'Monday.',
    '“Why?”',
    'he',
    'asked.',
    '"No."',
    '’',
    '”',
  );
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 25 }),
      fc.nat(40),
      fc.nat(80),
      (list, from, length) => {
        const text = list.join(' ');
        const span = {
          start: Math.min(from, text.length - 1),
          end: Math.min(text.length, from + length + 1),
        };
        if (span.end <= span.start) return;
        const covered = parts(text, [span])
          .flatMap(({ spans }) => spans)
          .map(({ start, end }) => text.slice(start, end));
        const letters = (s: string) => s.replace(/\s/g, '');
        expect(letters(covered.join(''))).toBe(letters(text.slice(span.start, span.end)));
      },
    ),
  );
});

test('knows the one content word of a stretch in quotation marks', () => {
  const text = 'Lund called the “old” crane “a danger to Westport”.';
  const [one] = parts(text, [{ start: 0, end: 50 }], [
    { start: 17, end: 20 },
    { start: 29, end: 49 },
  ]); // prettier-ignore
  const alone = [...one!.terms.values()].filter((term) => term.alone);
  expect(alone.map((term) => term.printed)).toEqual(['old']);
});
