import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseText } from '../text/nlp.ts';
import { plainBlocks } from '../text/plain.ts';
import { isAdjectival } from './mentions-lexicon.ts';
import { type Mention, mentionsIn } from './mentions.ts';

const read = (text: string) => {
  const blocks = plainBlocks(text);
  return mentionsIn(text, blocks, analyseText(text, blocks));
};
const named = (text: string, head: string) => read(text).find((mention) => mention.head === head);

test('a name stands without its titles, which become roles', () => {
  expect(named('Russian President Pavel Orlov spoke on Monday.', 'Pavel Orlov')).toMatchObject({
    kind: 'name',
    type: 'person',
    roles: ['president'],
    of: ['russian'],
  });
  expect(named('Secretary of State Jane Ortiz left.', 'Jane Ortiz')).toMatchObject({
    gender: 'f',
    roles: ['secretary'],
  });
  expect(named('Then Mr. Hadley left.', 'Hadley')).toMatchObject({ gender: 'm' });
});

test('titles of other countries, trades behind a title and sees are no part of a name', () => {
  const read = (source: string, name: string) => named(`Then ${source} left.`, name);
  expect(read('Calder Valley MP Rhys Bowen', 'Rhys Bowen')).toMatchObject({ roles: ['mp'] });
  expect(read('Calder Water Chief Executive Lena Vogt', 'Lena Vogt')).toMatchObject({ roles: ['executive'] });
  expect(read('Archbishop of Sandvik Thomas Hale', 'Thomas Hale')).toMatchObject({ roles: ['archbishop'] });
  expect(named('Co-founder Wren Achebe left.', 'Wren Achebe')?.kind).toBe('name');
  expect(named('Ex-minister Rory Vogt left.', 'Rory Vogt')?.kind).toBe('name');
});

test('who owns something is a person where the name has two words', () => {
  expect(named('The company’s owner, Aqualis, declined.', 'Aqualis')?.kind).toBe('name');
  expect(named('The company’s owner, Aqualis, declined.', 'Aqualis')).toMatchObject({ type: null });
  expect(named('The company’s owner, Wren Achebe, declined.', 'Wren Achebe')).toMatchObject({
    type: 'person',
  });
});

test('an office is held where its owner is named, not where a capital stands before it', () => {
  expect(named('Then Brazil’s President Ann Reyes left.', 'Ann Reyes')).toMatchObject({ of: ['brazil'] });
  expect(named('On Monday President Ann Reyes left.', 'Ann Reyes')).toMatchObject({ of: [] });
});

test('an initial begins a name', () => {
  expect(named('Then J. Hale left.', 'J. Hale')?.kind).toBe('name');
});

test('nationalities and parties are adjectives, given names that end like them are not', () => {
  for (const word of ['russian', 'french', 'american', 'u.s', 'danish', 'republican', 'japanese'])
    expect(isAdjectival(word), word).toBe(true);
  for (const word of ['brian', 'julian', 'sean', 'ian', 'reyes', 'wish'])
    expect(isAdjectival(word), word).toBe(false);
});

test('the plural of a word in -man is that word', () => {
  const nouns = read('His two spokesmen left.').filter(({ kind }) => kind === 'noun');
  expect(nouns).toMatchObject([{ head: 'spokesman', plural: true }]);
});

test('letters behind a name are no part of it', () => {
  for (const letters of ['MP', 'KC', 'MBE'])
    expect(named(`Then Ann Reyes ${letters} left.`, 'Ann Reyes')).toMatchObject({ kind: 'name' });
});

test.each([
  'Hale & Weber',
  'Transport for Sandvik',
  'Royal Society for the Protection of Gulls',
  'Downing Street',
])('%s is one name', (name) => {
  expect(named(`${name} said so.`, name)?.kind).toBe('name');
});

test('a lone name keeps the title that it is not said without', () => {
  expect(named('Then King Harald left.', 'King Harald')).toMatchObject({ type: 'person', gender: 'm' });
  expect(named('Then Lord Ashby left.', 'Lord Ashby')?.kind).toBe('name');
  expect(named('Then Lord Thomas Ashby left.', 'Thomas Ashby')?.kind).toBe('name');
});

test('a day, a former office and a state in short are no part of a name', () => {
  expect(read('She broke with President Ortiz Monday.').map(({ head }) => head)).toContain('Ortiz');
  expect(named('They voted on Super Tuesday.', 'Super Tuesday')?.kind).toBe('name');
  expect(named('Former Hale lawyer Ann Reyes left.', 'Hale')?.kind).toBe('name');
  const king = read('Rep. Peter King, R-N.Y., opposed it.').filter(({ kind }) => kind === 'name');
  expect(king.map(({ head }) => head)).toEqual(['Peter King']);
});

test('a profession that opens a sentence is a role, a courtesy makes any name a person’s', () => {
  for (const noun of ['Engineer', 'Economist', 'Teacher', 'Shopkeeper'])
    expect(named(`${noun} Lars Holm said so.`, 'Lars Holm')).toMatchObject({ roles: [noun.toLowerCase()] });
  expect(named('Then Mr. Post left.', 'Post')).toMatchObject({ type: 'person', gender: 'm' });
});

test('particles belong to the name', () => {
  for (const name of ['Samir el-Nadi', 'Anna van der Berg', 'Carlo diMarco'])
    expect(named(`A builder, ${name}, agreed.`, name)?.kind).toBe('name');
});

test('what is set before a clause gives its subject no role', () => {
  expect(named('In a letter to the firm’s lawyer, Rep. Tom Hale refused.', 'Tom Hale')).toMatchObject({
    roles: ['representative'],
  });
});

test('roles before and after a name narrow it', () => {
  expect(named('Kremlin spokesperson Ivan Belov cautioned them.', 'Ivan Belov')).toMatchObject({
    roles: ['spokesperson'],
    of: ['kremlin'],
  });
  expect(named('Maria Lund, an independent Danish analyst, disagreed.', 'Maria Lund')).toMatchObject({
    roles: ['analyst'],
  });
  expect(named('Rep. Tom Hale (R-Calif.), a longtime critic, agreed.', 'Tom Hale')?.kind).toBe('name');
});

test('organisations, places and people are told apart by their form', () => {
  const type = (text: string, head: string) => (named(text, head) as Extract<Mention, { kind: 'name' }>).type;
  expect(type('The Justice Department sued.', 'Justice Department')).toBe('organisation');
  expect(type('He met the FBI in June.', 'FBI')).toBe('organisation');
  expect(type('She flew to New York at once.', 'New York')).toBe('place');
  expect(type('They met John A. Boran there.', 'John A. Boran')).toBe('person');
});

test('person nouns carry their narrowing words', () => {
  expect(named('In the end the Russian leader refused.', 'leader')).toMatchObject({
    kind: 'noun',
    of: ['russian'],
    plural: false,
  });
  expect(named('Many Ukrainian officials refused.', 'official')).toMatchObject({ plural: true });
});

test('headings and capitals at a beginning make no names', () => {
  expect(read('Hardline Stance Continues\n\nIt rained.')).toEqual([]);
  expect(read('Reports say so. Other reports do not.').filter(({ kind }) => kind === 'name')).toEqual([]);
});

test('an abbreviation before a bracket or a name ends no sentence', () => {
  const [first, second] = read('Sen. Ann Reyes (D-Pa.) said she agreed.');
  expect(first!.sentence).toBe(second!.sentence);
});

test('mentions lie in the text, in order, whatever it is', () => {
  const words = [
    'President',
    'Ann Reyes',
    '’s',
    '(D-Pa.)',
    'he',
    '.',
    'the',
    'spokesman',
    'of',
    'U.S.',
    '“',
    '”',
    '\n\n',
    '-',
    'Mr.',
    '🙂',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 3 })), { maxLength: 30 }),
      (parts) => {
        const text = parts.join(' ');
        let start = -1;
        for (const mention of read(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(start);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          start = mention.start;
        }
      },
    ),
  );
});

test('nouns of many people in first place are no names, unless the text names somebody so', () => {
  expect(read('Backers said so.').map(({ kind }) => kind)).toEqual([]);
  expect(named('The lawyer, Ann Sellers, spoke. Sellers said so.', 'Sellers')?.kind).toBe('name');
});

test('one member of a party is described, with what narrows it before', () => {
  expect(named('They met the Senate’s top Democrat there.', 'democrat')).toMatchObject({
    kind: 'noun',
    of: ['senate'],
  });
  expect(read('Every Republican plan failed.').map(({ kind }) => kind)).not.toContain('noun');
});

test('a family name that reads as an adjective is one behind a title, and after the full name', () => {
  expect(named('Then Ms. White left.', 'White')).toMatchObject({ type: 'person', gender: 'f' });
  const both = read('Craig Minassian came. Later Minassian left. He saw a Minassian film.');
  expect(both.filter(({ head }) => head === 'Minassian')).toMatchObject([{ type: 'person' }]);
  expect(read('Then the Irish left.').filter(({ kind }) => kind === 'name')).toEqual([]);
});

test('a month is a given name where a family name follows', () => {
  expect(named('April Reyes left.', 'April Reyes')?.kind).toBe('name');
  expect(named('Then Jan van der Holt left.', 'Jan van der Holt')?.kind).toBe('name');
  expect(named('In April Reyes left.', 'Reyes')?.kind).toBe('name');
});

test('a question that opens with “will” names no Will', () => {
  expect(named('Will Carver stay?', 'Carver')?.kind).toBe('name');
  expect(named('Will Carver stayed.', 'Will Carver')?.kind).toBe('name');
});

test.each(['“Red”', '"Red"', '‘El Rojo’'])('the nickname %s inside a name is no part of it', (nickname) => {
  const text = `Then Tom ${nickname} Weber left.`;
  expect(named(text, 'Tom Weber')).toMatchObject({ nickname: nickname.slice(1, -1) });
});

test.each([
  'He called Tom “red” Weber.',
  'Then Tom “Red, White” Weber left.',
  'Then Tom’s “Red” Weber left.',
])('no nickname stands in %s', (text) => {
  expect(read(text).some((mention) => mention.kind === 'name' && mention.nickname !== undefined)).toBe(false);
});

test('particles of other tongues are inside names', () => {
  expect(named('Then Médecins des Oiseaux left.', 'Médecins des Oiseaux')?.kind).toBe('name');
});

test('a given name of two syllables is whole, and what a hyphen joins to a place is none', () => {
  expect(named('Then Park Su-min spoke.', 'Park Su-min')).toBeDefined();
  expect(named('Then a Hong Kong-based firm spoke.', 'Hong Kong')).toBeDefined();
  expect(named('Then a New Jersey-led group spoke.', 'New Jersey')).toBeDefined();
});

test('a headline with a full stop is one too, a sentence of few names is none', () => {
  expect(read('Ann Reyes Compares Harbour Plan To Old Ferry.\n\nIt was so.')).toEqual([]);
  expect(named('President Ann Reyes met Max Weber, Eva Lund.', 'Ann Reyes')).toBeDefined();
});
