import { expect, test } from 'vitest';
import { readLedger, writeLedger } from './ledger-file.ts';
import type { Ledger } from './ledger.ts';

const LEDGER: Ledger = {
  format: 'as-reported/permalinks',
  version: 1,
  story: 'ferry',
  passages: ['ferry-sail-monday-abc123', 'nobody-wait-def456'].map((id) => ({
    id,
    article: 'herald',
    kind: 'direct',
    speaker: null,
    text: '“The ferry will sail,”\nshe said',
    prefix: '',
    suffix: ' on Friday',
    isPart: false,
    isRejected: false,
    leadsTo: null,
  })),
  statements: [{ id: 'ferry-sail-xyz789', title: 'It sails', readings: [], leadsTo: 'ferry-sail-xyz789' }],
};

test('a ledger is read as it was written, one entry a line', () => {
  const text = writeLedger(LEDGER);
  expect(readLedger(text)).toEqual(LEDGER);
  expect(text.split('\n').filter((line) => line.startsWith('{"id"'))).toHaveLength(3);
});

test('what a story and its articles were called, and what its former statements said, is read as it was written', () => {
  const renamed: Ledger = {
    ...LEDGER,
    formerly: ['boats'],
    articles: [
      { id: 'gazette', leadsTo: null },
      { id: 'old-herald', leadsTo: 'herald' },
    ],
    speakers: ['ada-lind'],
    names: { 'ada-lind': 'Ada Lind' },
    passages: LEDGER.passages.map((passage) => ({ ...passage, was: 'The ferry will sail' })),
    statements: [
      {
        ...LEDGER.statements[0]!,
        readings: ['a', 'b'],
        shown: ['a'],
        was: ['It sails'],
        hadHandout: true,
      },
    ],
  };
  expect(readLedger(writeLedger(renamed))).toEqual(renamed);
});

test('an empty ledger is read as it was written', () => {
  const empty = { ...LEDGER, passages: [], statements: [] };
  expect(readLedger(writeLedger(empty))).toEqual(empty);
});

test('a file that is no ledger says what was expected', () => {
  expect(readLedger('{"format": ')).toMatchObject({ expected: 'JSON' });
  expect(readLedger('{"format": "as-reported/permalinks", "version": 2}')).toHaveProperty('expected');
  expect(readLedger(writeLedger(LEDGER).replace('"readings":[]', '"readings":[7]'))).toHaveProperty(
    'expected',
  );
  for (const field of ['"shown":[7]', '"was":7'])
    expect(readLedger(writeLedger(LEDGER).replaceAll('"leadsTo"', `${field},"leadsTo"`))).toHaveProperty(
      'expected',
    );
  const withArticles = writeLedger({ ...LEDGER, articles: [{ id: 'gazette', leadsTo: null }] });
  expect(readLedger(withArticles.replace('"id":"gazette"', '"id":7'))).toHaveProperty('expected');
  const withNames = writeLedger({ ...LEDGER, names: { ada: 'Ada Lind' } });
  expect(readLedger(withNames.replace('"Ada Lind"', '7'))).toHaveProperty('expected');
  expect(readLedger(writeLedger(LEDGER).replace('"leadsTo":null', '"leadsTo":7'))).toHaveProperty('expected');
});

test('an id that stands twice, or is no address, is named with its line', () => {
  const [first, second] = LEDGER.passages;
  expect(readLedger(writeLedger({ ...LEDGER, passages: [first!, second!, first!] }))).toEqual({
    expected: 'one entry of each id',
    found: 'a second one of “ferry-sail-monday-abc123”',
    line: 5,
  });
  expect(readLedger(writeLedger({ ...LEDGER, passages: [{ ...first!, id: '../../x' }] }))).toMatchObject({
    found: '“../../x”',
    line: 3,
  });
  expect(readLedger(writeLedger(LEDGER).replace('"ferry-sail-xyz789"', '"<b>"'))).toMatchObject({
    found: '“<b>”',
  });
});

test('a name that would become a path is named with its line, wherever it stands', () => {
  const [first] = LEDGER.passages;
  const place = '../../x';
  for (const ledger of [
    { ...LEDGER, formerly: [place] },
    { ...LEDGER, articles: [{ id: place, leadsTo: null }] },
    { ...LEDGER, speakers: [place] },
  ])
    expect(readLedger(writeLedger(ledger))).toMatchObject({ found: '“../../x”', line: 1 });
  for (const entry of [
    { ...first!, article: place },
    { ...first!, speaker: place },
    { ...first!, leadsTo: place },
  ])
    expect(readLedger(writeLedger({ ...LEDGER, passages: [entry] }))).toMatchObject({
      found: '“../../x”',
      line: 3,
    });
});

test.each(['null', '[]', '"ledger"'])('a file that holds %s is no ledger, and says so', (text) => {
  expect(readLedger(text)).toMatchObject({
    expected: expect.stringContaining('a ledger of permalinks') as string,
  });
});

test('an entry that is nothing is no passage', () => {
  const text = JSON.stringify({ ...LEDGER, passages: [null] });
  expect(readLedger(text)).toMatchObject({
    expected: expect.stringContaining('a ledger of permalinks') as string,
  });
});

test('of JSON that was broken by hand, the line of the entry is said', () => {
  const lines = writeLedger(LEDGER).split('\n');
  const lineOf = (at: number, change: (line: string) => string) =>
    readLedger(lines.map((line, i) => (i === at ? change(line) : line)).join('\n'));
  const entries = lines.flatMap((line, i) => (line.startsWith('{"id"') ? [i] : []));
  const [first, last] = [entries[0]!, entries[1]!];
  for (const [at, change] of [
    [first, (line: string) => line.slice(0, -1)],
    [last, (line: string) => `${line},`],
    [last, (line: string) => line.slice(0, 40)],
    [first, (line: string) => line.replace('"id":', '"id"')],
  ] as const)
    expect(lineOf(at, change)).toMatchObject({ expected: 'JSON', line: at + 1 });
  expect(readLedger('{"story": ')).not.toHaveProperty('line');
});

test('an entry that leads to what is not there was changed by hand', () => {
  const text = writeLedger(LEDGER).replace('"leadsTo":"ferry-sail-xyz789"', '"leadsTo":"nowhere-abc123"');
  expect(readLedger(text)).toEqual({
    expected: 'entries that lead to one of the file',
    found: '“ferry-sail-xyz789”, which leads to “nowhere-abc123”',
    line: text.split('\n').findIndex((line) => line.includes('nowhere-abc123')) + 1,
  });
  const [passage] = LEDGER.passages;
  const left = { ...LEDGER.passages[1]!, story: 'school' };
  // What has left for another story is remembered here, and may be led to.
  const moved = {
    ...LEDGER,
    passages: [{ ...passage!, leadsTo: left.id }],
    elsewhere: { passages: [left], statements: [] },
  };
  expect(readLedger(writeLedger(moved))).toEqual(moved);
});
