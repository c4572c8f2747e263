import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../text/markdown.ts';
import { plainBlocks } from '../text/plain.ts';
import { quotationsIn } from './quotations.ts';

const innerTexts = (text: string) =>
  quotationsIn(text, plainBlocks(text)).map(({ inner }) => text.slice(inner.start, inner.end));

describe('quotationsIn', () => {
  test.each([
    ['curly marks', 'The mayor said “we close at six” on Friday.', ['we close at six']],
    ['straight marks', 'The mayor said "we close at six" on Friday.', ['we close at six']],
    [
      'a curly mark closed by a straight one',
      'She said “we close" and left. "Good," he said.',
      ['we close', 'Good,'],
    ],
    ['German marks', 'Sie sagte „wir schließen um sechs“ am Freitag.', ['wir schließen um sechs']],
    ['guillemets', 'Elle a dit «nous fermons» vendredi.', ['nous fermons']],
    [
      'guillemets with spaces inside',
      '« We close at six », said Lund. « At six. »',
      ['We close at six', 'At six.'],
    ],
    [
      'guillemets that point inwards',
      '»We close at six,« said Lund. »Not so«, he said.',
      ['We close at six,', 'Not so'],
    ],
    [
      'marks that point inwards inside others',
      '»The »Tern« sails,« said Lund. «No.»',
      ['The »Tern« sails,', 'No.'],
    ],
    ['corner brackets', '市長は「閉める」と言った。', ['閉める']],
    ['British single marks', 'The mayor said ‘we close at six’ on Friday.', ['we close at six']],
    ['backticks and two apostrophes', "``We close,'' she said.", ['We close,']],
    [
      'single marks inside double ones',
      '“He called it ‘a mess’ twice,” she said.',
      ['He called it ‘a mess’ twice,'],
    ],
    [
      'marks inside marks of their own kind',
      '"We call it the "green wall," as all do," she said. “A “wall”, no?” he asked. "She said "go" and "no," so I left," he said.',
      ['We call it the "green wall," as all do,', 'A “wall”, no?', 'She said "go" and "no," so I left,'],
    ],
    [
      'a quotation with two marks before it',
      '"“We close at six,” she said. Nobody stayed."',
      ['“We close at six,'],
    ],
    ['a quotation interrupted by its speaker', '“We close,” she said. “At six.”', ['We close,', 'At six.']],
    ['a mark closed the wrong way', '“Will it hold?“ he asked. “No.”', ['Will it hold?', 'No.']],
    ['one quoted word', 'He called the bridge “unsafe”.', ['unsafe']],
    ['a mark in front of a figure', 'He said "40 people came" there.', ['40 people came']],
  ])('finds %s', (_shape, text, expected) => {
    expect(innerTexts(text)).toEqual(expected);
  });

  test('keeps the spaces inside guillemets to the marks', () => {
    const text = '« At six », said Lund.';
    const [quotation] = quotationsIn(text, plainBlocks(text));
    expect(text.slice(quotation!.outer.start, quotation!.outer.end)).toBe('« At six »');
  });

  test.each([
    ['apostrophes', "It's the voters' choice, isn’t it, and the mayor's."],
    ['decades', "The ’90s and the '80s were the town’s best years."],
    ['feet and inches', `The 6'2" guard stood on a 12" step.`],
    ['clipped words', 'Rock ’n’ roll ’til dawn.'],
    ['a closing mark alone', 'We close at six," she said.'],
  ])('takes %s for no quotation', (_shape, text) => {
    expect(innerTexts(text)).toEqual([]);
  });

  test('ends a quotation left open with its paragraph and goes on where the next one opens', () => {
    const text = 'She wrote: “I see nothing new.\n\n"It stays as it was."\n\n“A new day,” he said.';
    expect(quotationsIn(text, plainBlocks(text)).map((q) => q.continued)).toEqual([false, true, false]);
    expect(innerTexts(text)).toEqual(['I see nothing new.', 'It stays as it was.', 'A new day,']);
  });

  test('takes paragraphs without marks for quotation between one that opens and one that closes', () => {
    const text =
      'He wrote, "The dam is old.\n\nIt must be mended.\n\nNobody will pay." The council, "he" said, met.';
    expect(innerTexts(text)).toEqual(['The dam is old.', 'It must be mended.', 'Nobody will pay.', 'he']);
  });

  test('takes many paragraphs without marks for quotation where the last one closes what nothing opened', () => {
    const text =
      'She writes: “The dam is old.\n\nIt is “safe”.\n\nSo they say.\n\nAsk.\n\nWho pays?\n\nNobody.”\n\nWe “asked”.';
    expect(innerTexts(text)).toEqual([
      'The dam is old.',
      'It is “safe”.',
      'So they say.',
      'Ask.',
      'Who pays?',
      'Nobody.',
      'asked',
    ]);
  });

  test('takes a block quotation for speech without marks, but not the line that names who spoke', () => {
    const { text, blocks } = parseMarkdown(
      'Lund wrote to us:\n\n> The dam is old. He said so.\n>\n> It’s shut.\n>\n> — Ann Lund\n\n“We left,” Weber said.\n\n> “No,” she said.',
    );
    const found = quotationsIn(text, blocks);
    expect(found.map(({ inner, continued }) => [text.slice(inner.start, inner.end), continued])).toEqual([
      ['The dam is old. He said so.', false],
      ['It’s shut.', true],
      ['We left,', false],
      ['No,', false],
    ]);
  });

  test('ends a quotation that nothing closes where the text tells who said it', () => {
    expect(innerTexts('"The dam is old. Lund added that she was tired.\n\nThe council met.')).toEqual([
      'The dam is old.',
    ]);
    expect(innerTexts('“The dam is old, he said.')).toEqual(['The dam is old,']);
    expect(innerTexts('“The dam is old. I said so.\n\n“Nobody heard.”')).toEqual([
      'The dam is old. I said so.',
      'Nobody heard.',
    ]);
  });

  test('leaves paragraphs alone after a mark that nothing closes', () => {
    const text = 'He wrote, "The dam is old.\n\nThe council met.\n\nA “second” meeting follows.';
    expect(innerTexts(text)).toEqual(['The dam is old.', 'second']);
  });

  test('takes a block in single marks for a heading where speech stands in double ones', () => {
    expect(innerTexts('“We close,” she said.\n\n‘A hard choice’\n\nThe dam is old.')).toEqual(['We close,']);
    expect(innerTexts('‘We close,’ she said.\n\n‘It was a hard choice.’')).toEqual([
      'We close,',
      'It was a hard choice.',
    ]);
  });

  test('keeps a possessive inside single marks from closing them', () => {
    expect(innerTexts('He said ‘the voters’ choice is clear’ and left.')).toEqual([
      'the voters’ choice is clear',
    ]);
    expect(innerTexts("He said 'the NGOS' choice is clear' and left.")).toEqual([
      "the NGOS' choice is clear",
    ]);
  });
});
