import { expect, test } from 'vitest';
import { plainBlocks } from '../text/plain.ts';
import { turnsIn } from './turns.ts';

const turns = (text: string) =>
  turnsIn(text, plainBlocks(text)).map(({ speaker, colon, content }) => [
    speaker && text.slice(speaker.start, speaker.end),
    text.slice(colon.start, colon.end),
    text.slice(content.start, content.end),
  ]);

test('A transcript’s labels and what stands behind them are turns', () => {
  const text =
    'Anna Lind spoke on Monday.\n\nANNA LIND: The money is there.\n\nBERG (off camera): Where?\n\nLIND: In the fund.';
  expect(turns(text)).toEqual([
    ['ANNA LIND', ':', 'The money is there.'],
    ['BERG', ':', 'Where?'],
    ['LIND', ':', 'In the fund.'],
  ]);
});
test('Several turns may share a paragraph', () => {
  const text = 'Lind spoke.\n\nLIND: It is there.\nBERG: Where?\nLIND: In the fund.';
  expect(turns(text).map(([speaker, , content]) => [speaker, content])).toEqual([
    ['LIND', 'It is there.'],
    ['BERG', 'Where?'],
    ['LIND', 'In the fund.'],
  ]);
});
test('Q and A name nobody', () => {
  const text = 'Q: What will it cost?\n\nA: A billion.\n\nQ: Who pays?';
  expect(turns(text).map(([speaker]) => speaker)).toEqual([null, null, null]);
});
test('A label that no other voice answers is none', () => {
  expect(turns('UPDATE: The bridge is open.\n\nLind said so.')).toEqual([]);
  expect(turns('LIND: It is open.\n\nLind said so.\n\nLIND: It is closed.')).toEqual([]);
});
test('Fields of a form are no conversation', () => {
  expect(turns('PROS: It is cheap.\n\nCONS: It is slow.\n\nPROS: It is quiet.')).toEqual([]);
});

test('A text that is a transcript throughout needs no prose that names its voices', () => {
  const text =
    'Press conference\n\nANNA LIND: The money is there.\n\nTOM BERG: Where?\n\nANNA LIND: In the fund.';
  expect(turns(text).map(([speaker]) => speaker)).toEqual(['ANNA LIND', 'TOM BERG', 'ANNA LIND']);
});
test('Its labels may be written as names are', () => {
  const text =
    'Anna Lind: The money is there. I have said so.\n\nQuestion: Where?\n\nAnna Lind (smiling): In the fund.';
  expect(turns(text)).toEqual([
    ['Anna Lind', ':', 'The money is there. I have said so.'],
    [null, ':', 'Where?'],
    ['Anna Lind', ':', 'In the fund.'],
  ]);
});
test.each([
  'Claim: It is cheap.\n\nVerdict: It is not.\n\nClaim: It is quiet.',
  'Home Team: 2\n\nAway Team: 1\n\nHome Team: 3',
  'Anna Lind: a portrait.\n\nShe spoke on Monday.\n\nShe spoke on Tuesday.\n\nTom Berg: a portrait.\n\nHe spoke on Monday.\n\nAnna Lind: an interview.\n\nShe spoke.',
])('No transcript: %j', (text) => {
  expect(turns(text)).toEqual([]);
});
