import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresIn } from './figures.ts';

const read = (text: string) =>
  figuresIn(text, [{ start: 0, end: text.length }]).map(({ span, kind, value, unit, hedge }) => [
    text.slice(span.start, span.end),
    kind,
    value,
    unit,
    hedge,
  ]);

test('a number takes the noun it counts as its unit', () => {
  expect(read('The 28-point plan was cut to 19 points.')).toEqual([
    ['28-point', 'count', 28, 'point', null],
    ['19 points', 'count', 19, 'point', null],
  ]);
  expect(read('It counted 11 million undocumented workers.')).toEqual([
    ['11 million', 'count', 11_000_000, 'worker', null],
  ]);
  expect(read('They sued on behalf of three Texas landowners.')).toEqual([
    ['three', 'count', 3, 'landowner', null],
  ]);
});

test('"more" before a counted noun is passed over', () => {
  expect(read('It hired 2,750 more border agents.').map((figure) => figure[3])).toEqual(['agent']);
});

test('hyphens broken at a line end still join the unit', () => {
  expect(read('a 28-\npoint plan').map((figure) => figure.slice(1, 4))).toEqual([['count', 28, 'point']]);
});

test('number words are read with their scale', () => {
  const values = (text: string) => read(text).map((figure) => figure[2]);
  expect(values('twenty-one ships, two hundred and fifty thousand votes')).toEqual([21, 250_000]);
  expect(values('two and a half years, an hour and a half, half a million people')).toEqual([2.5, 500_000]);
  expect(values('five dozen boats and a dozen planes')).toEqual([60, 12]);
});

test('hedges before, after and earlier in the clause are kept', () => {
  const hedges = (text: string) => read(text).map((figure) => figure[4]);
  expect(hedges('roughly 20 points')).toEqual(['roughly']);
  expect(hedges('the nearly four-year war')).toEqual(['nearly']);
  expect(hedges('as many as 300 soldiers, 40 boats or so, 20-plus tanks')).toEqual([
    'as many as',
    'or so',
    'plus',
  ]);
  expect(hedges('that reportedly cut the plan to 19 points')).toEqual(['reportedly']);
  expect(hedges('It reportedly failed. Then came 19 points.')).toEqual([null]);
  expect(hedges('She is reportedly the one who will pay 19 crews.')).toEqual([null]);
  expect(hedges('She is probably the only one with 100 votes, perhaps 200 votes.')).toEqual([
    null,
    'perhaps',
  ]);
});

test('one of a time is a duration where a hedge says so', () => {
  const found = read('It took nearly an hour, and they waited more than a decade for a day like that.');
  expect(found.map((figure) => figure.slice(1))).toEqual([
    ['duration', 1, 'hour', 'nearly'],
    ['duration', 1, 'decade', 'more than'],
  ]);
});

test('a number whose hyphen is left hanging takes the unit of the one behind it', () => {
  expect(read('2- and 3-day strikes').map((figure) => figure.slice(1, 4))).toEqual([
    ['duration', 2, 'day'],
    ['duration', 3, 'day'],
  ]);
});

test('a short word in -s before a plural is not what is counted', () => {
  expect(read('They run ten bus routes.').map((figure) => figure[3])).toEqual(['route']);
});

test('shares become percentages', () => {
  expect(read('about two-thirds of voters, one in five towns, 20% of land, 5 per cent')).toEqual([
    ['two-thirds', 'percent', 66.7, 'percent', 'about'],
    ['one in five', 'percent', 20, 'percent', null],
    ['20%', 'percent', 20, 'percent', null],
    ['5 per cent', 'percent', 5, 'percent', null],
  ]);
  expect(read('in the first half of next week')).toEqual([['next week', 'date', null, 'next week', null]]);
});

test('money keeps its currency and its scale', () => {
  expect(read('$3 to $5 billion, €200, $8B and 40 million rubles')).toEqual([
    ['$3', 'money', 3e9, 'dollar', null],
    ['$5 billion', 'money', 5e9, 'dollar', null],
    ['€200', 'money', 200, 'euro', null],
    ['$8B', 'money', 8e9, 'dollar', null],
    ['40 million rubles', 'money', 40e6, 'ruble', null],
  ]);
});

test('measures have singular units', () => {
  expect(
    read('350 square miles, 906 km², 12 kilometres, 30 feet, 5 tonnes, 41-year-old').map((f) =>
      f.slice(1, 4),
    ),
  ).toEqual([
    ['area', 350, 'square mile'],
    ['area', 906, 'square kilometer'],
    ['distance', 12, 'kilometer'],
    ['distance', 30, 'foot'],
    ['weight', 5, 'tonne'],
    ['duration', 41, 'year'],
  ]);
});

test('units stuck to their number, and those of Britain and India, are read', () => {
  const amounts = (text: string) =>
    read(text).map(([printed, kind, value, unit]) => [printed, kind, value, unit]);
  expect(amounts('a 3kg net, 5km away')).toEqual([
    ['3kg', 'weight', 3, 'kilogram'],
    ['5km', 'distance', 5, 'kilometer'],
  ]);
  expect(amounts('up 3 pc to 312 pence')).toEqual([
    ['3 pc', 'percent', 3, 'percent'],
    ['312 pence', 'money', 312, 'penny'],
  ]);
  expect(amounts('Rs 500 crore for two lakh people')).toEqual([
    ['Rs 500 crore', 'money', 5e9, 'rupee'],
    ['two lakh people', 'count', 200_000, 'person'],
  ]);
  expect(amounts('88 million pounds, and 2 million pounds of beef')).toEqual([
    ['88 million pounds', 'money', 88e6, 'pound sterling'],
    ['2 million pounds', 'weight', 2e6, 'pound'],
  ]);
});

test('dates are ISO where a day, month or year is named, else words', () => {
  const units = (text: string) => read(text).map((figure) => `${figure[0]}: ${figure[3]}`);
  expect(units('on Nov. 27, in August 2025, on 3 May 2024, since 2022')).toEqual([
    'Nov. 27: --11-27',
    'August 2025: 2025-08',
    '3 May 2024: 2024-05-03',
    '2022: 2022',
  ]);
  expect(units('on Thursday, next week, last Friday, today, in the 1990s')).toEqual([
    'Thursday: thursday',
    'next week: next week',
    'last Friday: last friday',
    'today: today',
    '1990s: 1990s',
  ]);
});

test('the first number of a range shares the unit of the second', () => {
  expect(read('reduced from 28 to 19 points').map((figure) => figure.slice(2, 4))).toEqual([
    [28, 'point'],
    [19, 'point'],
  ]);
});

test('only ordinals that can be checked are figures', () => {
  expect(read('for the third time, on the 12th day, a third way, second to none, a fourth estate')).toEqual([
    ['third time', 'ordinal', 3, 'time', null],
    ['12th day', 'ordinal', 12, 'day', null],
  ]);
});

test('numbers in names, codes, addresses and idioms are no figures', () => {
  for (const text of [
    'one of the ministers',
    'No one answered, and one said so',
    'a case of COVID-19 aboard an F-16',
    'the Group of Seven met at Big Four offices',
    'Section 230 and Flight 17',
    'version 18.2.1 of it',
    'since the 9/11 attacks',
    'see https://example.org/2025/11/27/a-12',
    'at 10:30 he may march on',
    'Good Friday mass, Black Friday sales',
    'H.R. 1',
    'a one-sided, one-size-fits-all offer',
    'The case is Harbour v. Lind, No. 10-277, on appeal',
    'a few one-liners at the gate',
    'The claim points in two directions, and on two fronts',
    'a four-star general in a five-star hotel',
    'power to the crews and not to the 1 percent.',
  ])
    expect(read(text), text).toEqual([]);
});

test('ages in commas are durations', () => {
  expect(read('Matthew Ortiz, 23, was there')).toEqual([['23', 'duration', 23, 'year', null]]);
  expect(read('His age, 75, could be a problem.')).toEqual([['75', 'duration', 75, 'year', null]]);
});

test('words that JavaScript objects know are words like others', () => {
  for (const word of ['constructor', 'toString', '__proto__', 'valueOf'])
    expect(read(`a ${word} of 2 ${word}, nearly 5 ${word}`).map((figure) => figure[2])).toEqual([2, 5]);
});

test('figures lie in their spans and do not overlap, whatever the text', () => {
  const words = [
    '28',
    '-',
    'point',
    '$',
    'two',
    'hundred',
    'and a half',
    'of',
    ',',
    'Nov.',
    '2025',
    '%',
    'third',
    ' ',
    '٣',
    '½',
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 4 }))), (parts) => {
      const text = parts.join(' ');
      const span = { start: Math.min(2, text.length), end: text.length };
      let end = span.start;
      for (const figure of figuresIn(text, [span])) {
        expect(figure.span.start).toBeGreaterThanOrEqual(end);
        expect(figure.span.end).toBeGreaterThan(figure.span.start);
        expect(figure.value === null || Number.isFinite(figure.value)).toBe(true);
        end = figure.span.end;
      }
      expect(end).toBeLessThanOrEqual(span.end);
    }),
  );
});

test.each([
  ['at 5 p.m. and 9 AM they met', []],
  ['the 2015-16 season and a 7-Eleven full of 20-somethings', ['date 2015']],
  ['a 5,000-strong crowd', ['count 5000 ']],
  ['a 2-1 majority voted 68–32 on it', ['count 2 ', 'count 1 ', 'count 68 ', 'count 32 ']],
  ['Ruiz leads Hale 1,428 to 1,153 there', ['count 1428 ', 'count 1153 ']],
  [
    'five to ten years, two or three million votes',
    ['duration 5 year', 'duration 10 year', 'count 2000000 vote', 'count 3000000 vote'],
  ],
  ['all in two or three ways, from one to another', []],
  ['2½ years and nearly half the members', ['duration 2.5 year', 'percent 50 percent']],
  ['one in every five voters aged 43', ['percent 20 percent', 'duration 43 year']],
])('times, scores, ranges, ages and parts: %s', (text, expected) => {
  const found = figuresIn(text, [{ start: 0, end: text.length }]);
  expect(
    found.map(({ kind, value, unit }) => (value === null ? `${kind} ${unit}` : `${kind} ${value} ${unit}`)),
  ).toEqual(expected);
});

test.each([
  ['two- and three-day strikes', ['duration 2 day', 'duration 3 day']],
  ['for the second straight day, his eighth consecutive win', ['ordinal 2 day', 'ordinal 8 win']],
  ['the campaign of ’08, in ’12 and in the ’60s', ['date 2008', 'date 2012', 'date 1960s']],
  ["a 10 percentage-point lead, '30 men came,' he said", ['percent 10 percentage point', 'count 30 man']],
  ['on July 8 and 9, from Feb. 15-17', ['date --07-08', 'date --07-09', 'date --02-15', 'date --02-17']],
  [
    '13 of the past 19 contests, two of the four pilots, three of the last 10 years',
    [
      'count 13 contest',
      'count 19 contest',
      'count 2 pilot',
      'count 4 pilot',
      'duration 3 year',
      'duration 10 year',
    ],
  ],
  ['one of the four pilots', ['count 4 pilot']],
  ['758 for Hale, to Weber’s 538', ['count 758 ', 'count 538 ']],
  [
    'four million fewer players, 60-plus votes, 89 freshmen',
    ['count 4000000 player', 'count 60 vote', 'count 89 freshman'],
  ],
  [
    'nearly 650 18-hole courses and four Hales-linked accounts',
    ['count 650 course', 'count 18 hole', 'count 4 account'],
  ],
  ['a four-and-a-half-acre site and one-half the total', ['area 4.5 acre', 'percent 50 percent']],
  ['one hundred-eighteen visits, up .5 percent', ['count 118 visit', 'percent 0.5 percent']],
  [
    'aged 16 and 13, between the ages of 18 and 29, turns 70 soon',
    ['duration 16 year', 'duration 13 year', 'duration 18 year', 'duration 29 year', 'duration 70 year'],
  ],
  ['cut from 36 holes to 18', ['count 36 hole', 'count 18 hole']],
  ['at least 30 “national emergencies”', ['count 30 emergency']],
  ['4.1 billion kronor', ['money 4100000000 krona']],
  [
    'gusts of 98 mph or 90 miles an hour, and 60mm of rain',
    ['count 98 mile an hour', 'count 90 mile an hour', 'distance 60 millimeter'],
  ],
])('shared units, ages and words between a number and what it counts: %s', (text, expected) => {
  const found = figuresIn(text, [{ start: 0, end: text.length }]);
  expect(
    found.map(({ kind, value, unit }) => (value === null ? `${kind} ${unit}` : `${kind} ${value} ${unit}`)),
  ).toEqual(expected);
});

test('titles, plans, bills and turns of speech are no figures', () => {
  for (const text of [
    'on “This Week” and “Saturday Night Live”',
    'I 100 percent agree, and am 100 percent committed to it',
    'a 401(k) plan and a 501(c)(3) group',
    'He vetoed SB 1062, he said',
    'They are half-empty ones, traded at 0930 GMT',
  ])
    expect(read(text), text).toEqual([]);
});
