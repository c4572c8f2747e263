import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../model.ts';
import { plainBlocks } from '../text/plain.ts';
import { extract } from './extract.ts';

const reported = (text: string) =>
  extract(text, plainBlocks(text)).attributions.filter(({ kind }) => kind !== 'assertion');
const cut = (text: string, span: Span | null) => (span === null ? null : text.slice(span.start, span.end));
/** Source, cue, kind and content of each attribution. */
const told = (text: string) =>
  reported(text).map(({ source, cue, kind, content }) => ({
    source: cut(text, source),
    cue: cut(text, cue),
    kind,
    content: content.map((span) => cut(text, span)),
  }));

describe('extract', () => {
  test('finds a quotation with its cue and its source', () => {
    expect(told('“The bridge will stay closed until Friday,” Mayor Ana Ruiz said.')).toEqual([
      {
        source: 'Mayor Ana Ruiz',
        cue: 'said',
        kind: 'direct',
        content: ['“The bridge will stay closed until Friday,”'],
      },
    ]);
  });

  test('takes an interrupted quotation as one attribution', () => {
    const text = '“The bridge is old,” she said. “We will repair it before the winter.”';
    expect(told(text)).toEqual([
      {
        source: 'she',
        cue: 'said',
        kind: 'direct',
        content: ['“The bridge is old,”', '“We will repair it before the winter.”'],
      },
    ]);
  });

  test('lists quoted words without their marks and calls a paraphrase around them mixed', () => {
    const text = 'The minister said that the plan was “a good start” for the region.';
    const [only] = reported(text);
    expect(only?.kind).toBe('mixed');
    expect(only?.quoted.map((span) => cut(text, span))).toEqual(['a good start']);
  });

  test('finds a paraphrase', () => {
    expect(told('The company said that it would close two factories in May.')).toMatchObject([
      { source: 'The company', cue: 'said', kind: 'indirect' },
    ]);
  });

  test('leaves the word that opens a reported clause to the clause', () => {
    for (const [text, cue, content] of [
      [
        'The mayor wondered aloud whether he would run again.',
        'wondered aloud',
        'whether he would run again',
      ],
      [
        'He would not comment on whether the bridge would be closed next year.',
        'would not comment on',
        'whether the bridge would be closed next year',
      ],
    ] as const)
      expect(told(text)[0]).toMatchObject({ cue, content: [content] });
  });

  test('finds the source behind according to', () => {
    expect(told('About 300 people lost their homes, according to the fire service.')).toMatchObject([
      { source: 'the fire service', kind: 'indirect', content: ['About 300 people lost their homes'] },
    ]);
  });

  test('carries a quotation over paragraphs whose mark is missing', () => {
    const text = 'In a letter she said: “I see no way to pay for it.\n\n"The money is gone."';
    const [only] = reported(text);
    expect(only?.quoted.map((span) => cut(text, span))).toEqual([
      'I see no way to pay for it.',
      'The money is gone.',
    ]);
  });

  test('gives a quotation over paragraphs whole to the speaker named at its end', () => {
    const text =
      'Asked again, Ruiz laughed and said no.\n\n“There are two things we need to do.\n\n“First, we must pay for it,” said Tom Berg, the deputy mayor.';
    expect(told(text).find(({ source }) => source?.startsWith('Tom Berg'))?.content).toEqual([
      '“There are two things we need to do.',
      '“First, we must pay for it,”',
    ]);
  });

  test('takes the turns of a transcript as what their speakers said', () => {
    const text =
      'Ana Ruiz spoke on Monday.\n\nRUIZ: The money has been there since 2019.\n\nREPORTER: Where?\n\nRUIZ: In the fund.';
    expect(told(text)).toEqual([
      { source: 'RUIZ', cue: ':', kind: 'direct', content: ['The money has been there since 2019.'] },
      { source: 'REPORTER', cue: ':', kind: 'direct', content: ['Where?'] },
      { source: 'RUIZ', cue: ':', kind: 'direct', content: ['In the fund.'] },
    ]);
  });

  test('does not take what somebody says for the outlet’s own words, even when it finds nobody', () => {
    const text =
      'The hall was full.\n\n“The Ruiz family built this bridge in 1910.”\n\nIt rained on Monday in Port Ellen.';
    const { attributions } = extract(text, plainBlocks(text));
    const own = attributions.filter(({ kind }) => kind === 'assertion');
    expect(own.map(({ content }) => cut(text, content[0] ?? null))).toEqual([
      'It rained on Monday in Port Ellen',
    ]);
  });

  test('states facts in the voice of the outlet as assertions, clause by clause', () => {
    const text =
      'The fire destroyed 14 boats on Sunday, while the harbour stayed closed until noon on Monday.';
    const { attributions } = extract(text, plainBlocks(text));
    expect(
      attributions.map(({ kind, content }) => [kind, ...content.map((span) => cut(text, span))]),
    ).toEqual([
      ['assertion', 'The fire destroyed 14 boats on Sunday'],
      ['assertion', 'while the harbour stayed closed until noon on Monday'],
    ]);
  });

  test('gives the same for a text whatever was read before', () => {
    const text = 'Grzybowski quipped, “We zorble at dawn,” and a Frimble spokesman denied it.';
    const first = JSON.stringify(extract(text, plainBlocks(text)));
    reported('The Frimble zorbles. “Zorble!” Grzybowski wrote on Frimble.');
    expect(JSON.stringify(extract(text, plainBlocks(text)))).toBe(first);
  });

  const MARKS = ['“', '”', '"', "'", '‘', '’', '„', '«', '»', '「', '」', "''", '``', '‚', '‹', '›'];
  const WORDS = [
    'she',
    'said',
    'Ruiz',
    'that',
    'told',
    'reporters',
    'according',
    'to',
    'the',
    'plan',
    'SAID',
    'IT’S',
    '’90s',
    '6\'2"',
    '😀',
    '\u200f',
    '\0',
    '\ud800',
    'é',
    ',',
    '.',
    ':',
    '—',
    '\n\n',
    '\n',
    '?!',
    '5,000',
    '\u00a0',
  ];
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...MARKS, ...WORDS), { maxLength: 80 }).map((parts) => parts.join(' ')),
    fc.array(fc.constantFrom(...MARKS, ...WORDS), { maxLength: 80 }).map((parts) => parts.join('')),
  );

  test('keeps its spans inside the text, in order and apart, on any input', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { content, quoted, source, cue, confidence } of extract(text, plainBlocks(text))
          .attributions) {
          expect(content.length).toBeGreaterThan(0);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          for (const spans of [content, quoted])
            for (const [i, { start, end }] of spans.entries()) {
              expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
            }
          for (const { start, end } of quoted)
            expect(content.some((span) => span.start <= start && end <= span.end)).toBe(true);
          for (const span of [source, cue])
            if (span) expect(text.slice(span.start, span.end).length).toBe(span.end - span.start);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('gives the same output for the same input', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(extract(text, plainBlocks(text))).toEqual(extract(text, plainBlocks(text)));
      }),
      { numRuns: 100 },
    );
  });
});
