import { expect, test } from 'vitest';
import type { Speaker } from '../model.ts';
import { resolveSpeakers } from './speakers.ts';
import { speakingArticle as article, voices } from './speakers.fixture.ts';

test('a family name, a pronoun and a description mean the person named in full', () => {
  const { bySource, speakers } = voices(
    article(
      'Russian President Pavel Orlov said on Monday that he would stay. Orlov said the talks were long. He said so twice. “No,” the Russian leader said.',
      ['Russian President Pavel Orlov', 'Orlov', 'He', 'the Russian leader'],
    ),
  );
  expect(bySource).toEqual([['pavel-orlov', 'pavel-orlov', 'pavel-orlov', 'pavel-orlov']]);
  expect(speakers).toMatchObject([{ id: 'pavel-orlov', name: 'Pavel Orlov', kind: 'person' }]);
  expect(speakers[0]!.aliases).toContain('the Russian leader');
});

test('spellings and longer names of other articles are one speaker, in any order of the articles', () => {
  const a = article('Viktor Zelenko said no.', ['Viktor Zelenko']);
  const b = article('President Viktor Zelenkoo said no. Zelenkoo said it again.', [
    'President Viktor Zelenkoo',
    'Zelenkoo',
  ]);
  const forth = voices(a, b);
  const back = voices(b, a);
  expect(new Set(forth.bySource.flat())).toEqual(new Set(['viktor-zelenkoo']));
  expect(back.speakers).toEqual(forth.speakers);
});

test('namesakes are told apart by title and given name', () => {
  const { bySource } = voices(
    article('Bill Carver waved. Ann Carver smiled. Mrs. Carver said yes. Mr. Carver said no.', [
      'Mrs. Carver',
      'Mr. Carver',
    ]),
  );
  expect(bySource).toEqual([['ann-carver', 'bill-carver']]);
});

test('a pronoun goes on with who spoke last, not with who was spoken of', () => {
  const { bySource } = voices(
    article(
      'Ann Reyes said Tom Hale had lied. She said that he knew it. Tom Hale denied it. He said that she was wrong.',
      ['Ann Reyes', 'She', 'Tom Hale', 'He'],
    ),
  );
  expect(bySource).toEqual([['ann-reyes', 'ann-reyes', 'tom-hale', 'tom-hale']]);
});

test('people named inside a quotation are no antecedents', () => {
  const text = 'Tom Hale spoke first. “Bob Stone and Carl Weber are wrong,” he said.';
  expect(voices(article(text, ['he'], ['Bob Stone and Carl Weber are wrong,'])).bySource).toEqual([
    ['tom-hale'],
  ]);
});

test('unnamed groups, spokespeople and documents are speakers as themselves', () => {
  const { bySource, speakers } = voices(
    article(
      'Many US lawmakers said no. A spokesman for the Riverside Council said yes. The spokesman said more. The letter says maybe.',
      ['Many US lawmakers', 'A spokesman for the Riverside Council', 'The spokesman', 'The letter'],
    ),
  );
  expect(bySource).toEqual([
    ['us-lawmakers', 'spokesman-for-the-riverside-council', 'spokesman-for-the-riverside-council', 'letter'],
  ]);
  expect(speakers.find(({ id }) => id === 'us-lawmakers')?.kind).toBe('group');
  expect(speakers.find(({ id }) => id === 'letter')?.kind).toBe('document');
});

test('what cannot speak, and what is in doubt, has no speaker', () => {
  expect(voices(article('Last week saw rain. He said so.', ['Last week', 'He'])).bySource).toEqual([
    [null, null],
  ]);
  expect(voices(article('Tom Hale met Bob Stone in Ohio. I said so.', ['I'])).bySource).toEqual([[null]]);
});

test('an apposition names the speaker, a preposition does not', () => {
  const { bySource } = voices(
    article('The lawyer for Mrs. Carver, David Kendrick, said no. An aide to Tom Hale said yes.', [
      'The lawyer for Mrs. Carver, David Kendrick,',
      'An aide to Tom Hale',
    ]),
  );
  expect(bySource).toEqual([['david-kendrick', 'aide-to-tom-hale']]);
});

test('a paragraph that is only a quotation goes on with the speaker before', () => {
  const text = '“We waited,” Ann Reyes said.\n\n“Nobody came.”\n\nIt rained. “Nobody.”';
  expect(
    voices(article(text, ['Ann Reyes', null, null], ['We waited,', 'Nobody came.', 'Nobody.'])).bySource,
  ).toEqual([['ann-reyes', 'ann-reyes', null]]);
});

test("an editor's speakers give names and aliases, and win", () => {
  const known: Speaker[] = [
    {
      id: 'the-palace',
      name: 'the Palace',
      aliases: ['Orlov', 'the Russian leader'],
      role: 'office',
      kind: 'organisation',
    },
    { id: 'donald-trent', name: 'Donald Trent', aliases: ['Trent'], role: null, kind: 'person' },
  ];
  const story = article('The Russian leader said no. Melania Trent said yes. Trent said it twice.', [
    'The Russian leader',
    'Melania Trent',
    'Trent',
  ]);
  expect(resolveSpeakers([story], known).bySource).toEqual([
    ['the-palace', 'melania-trent', 'melania-trent'],
  ]);
});

test('a day behind an organisation is no part of its name', () => {
  const { speakers } = voices(
    article('The House Committee on Wednesday said no. The Defense Department on Friday said yes.', [
      'The House Committee on Wednesday',
      'The Defense Department on Friday',
    ]),
  );
  expect(speakers.map(({ name }) => name).sort()).toEqual(['Defense Department', 'House Committee']);
});

test('a description that begins with a name keeps its capital, a common noun loses it', () => {
  const { speakers } = voices(
    article('Hale’s supporters said no. Mr. Hale’s advisers said yes. Lawmakers waited.', [
      'Hale’s supporters',
      'Mr. Hale’s advisers',
      'Lawmakers',
    ]),
  );
  expect(speakers.map(({ name }) => name).sort()).toEqual([
    'Hale’s supporters',
    'Mr. Hale’s advisers',
    'lawmakers',
  ]);
});

test('a clause about what someone owns names no speaker', () => {
  const { bySource } = voices(article('The firms, whose owners said no, closed.', ['whose owners']));
  expect(bySource).toEqual([[null]]);
});

test('who is spoken to or of in the passive says nothing', () => {
  const text =
    'Hale was asked about it. When pressed for a date, Tom Hale waved. Ann Reyes is expected to stay. Reyes was convinced.';
  const sources = ['Hale', 'Tom Hale', 'Ann Reyes', 'Reyes'];
  const cues = ['was asked', 'pressed', 'is expected', 'was convinced'];
  expect(voices(article(text, sources, [], cues)).bySource).toEqual([[null, null, null, 'ann-reyes']]);
});

test('whom a sentence begins by asking is not who asks', () => {
  const answered = 'Asked whether it would rain, Ann Reyes said no.';
  expect(voices(article(answered, ['Ann Reyes'], [], ['Asked'])).bySource).toEqual([[null]]);
  const asks = 'Asked Ann Reyes: “Why?”';
  expect(voices(article(asks, ['Ann Reyes'], [], ['Asked'])).bySource).toEqual([['ann-reyes']]);
});

test('nobody in particular, half a phrase and the agent of another verb are no speakers', () => {
  const text =
    'Neither the mayor nor the council agreed. Not a lawmaker rose. The one for the two candidates ended. A draft by Ann Reyes would ban it.';
  const sources = [
    'Neither the mayor nor the council',
    'Not a lawmaker',
    'for the two candidates',
    'by Ann Reyes',
  ];
  const cues = [null, null, null, 'would ban'];
  expect(voices(article(text, sources, [], cues)).bySource).toEqual([[null, null, null, null]]);
});

test('laws, lawsuits and states in short do not speak; "it" after them is unknown', () => {
  const text =
    'The Justice Department sued. The bill bars it. It also bars more. Sen. Ann Reyes, R-Ky., left. The Fair Roads Act helps. The report warns of it.';
  const { bySource } = voices(article(text, ['The bill', 'It', 'Ky', 'The Fair Roads Act', 'The report']));
  expect(bySource).toEqual([[null, null, null, null, 'report']]);
});

test('two people with their states are one joint source', () => {
  const text =
    'Speaker Ann Reyes of Ohio and Senator Tom Hale of New York, the leader, said no. Justices Orlov and John B. Weber said so.';
  const { bySource } = voices(
    article(text, [
      'Speaker Ann Reyes of Ohio and Senator Tom Hale of New York, the leader,',
      'Justices Orlov and John B. Weber',
    ]),
  );
  expect(bySource).toEqual([['ann-reyes-and-tom-hale', 'orlov-and-john-b-weber']]);
});

test('a group named in small letters before a name is not lost', () => {
  const { speakers } = voices(
    article('On Monday union leaders and Republicans objected.', ['union leaders and Republicans']),
  );
  expect(speakers).toMatchObject([{ name: 'union leaders and Republicans', kind: 'group' }]);
});

test('a document is no person whose name stands in it', () => {
  const text = 'Tom Hale lied, according to a memo Ann Reyes wrote about it.';
  const { speakers } = voices(article(text, ['a memo Ann Reyes wrote']));
  expect(speakers).toMatchObject([{ name: 'memo', kind: 'document' }]);
});

test('a verb taken for a part of its subject is none', () => {
  const text = 'Paul Hale spoke. Hale shot back: “No.” A Hale plan to stay came up.';
  const { bySource } = voices(article(text, ['Hale shot', 'A Hale plan'], ['No.']));
  expect(bySource).toEqual([['paul-hale', null]]);
});

test('"who" behind a place is the person from there', () => {
  const text = 'It pleased Senator Tom Hale, Republican of Arizona, who had urged it.';
  expect(voices(article(text, ['who'])).bySource).toEqual([['tom-hale']]);
});

test('in "remarks in which he", he is the one whose remarks they are', () => {
  const text = 'Ted Weber spoke. Weber blamed Tom Hale over his taped remarks in which he said no.';
  expect(voices(article(text, ['he said'])).bySource).toEqual([['tom-hale']]);
});

test('someone named only for comparison is no antecedent', () => {
  const text = 'Tom Hale came. He smiled. But unlike Bob Stone a week ago, he warned them.';
  expect(voices(article(text, ['he warned'])).bySource).toEqual([['tom-hale']]);
});

test('an office in small letters leads to its holder', () => {
  const text = 'The money is there, acting palace chief of staff Nick Mulder told them.';
  expect(voices(article(text, ['acting palace chief of staff Nick Mulder'])).bySource).toEqual([
    ['nick-mulder'],
  ]);
});

test('those who own a noun beside a name do not give it their gender', () => {
  const { bySource } = voices(
    article('He wrote to Joseph Sellars, the women’s lawyer. Joseph M. Sellars said no. He said it twice.', [
      'Joseph M. Sellars',
      'He said',
    ]),
  );
  expect(bySource).toEqual([['joseph-sellars', 'joseph-sellars']]);
});

test('quoted words that a report passes on are those of who spoke them', () => {
  const said = article(
    '“We need it,” Tom Hale said, according to excerpts.',
    ['excerpts'],
    ['We need it,'],
    ['according to'],
  );
  const text = 'Tom Hale asserted he had “the right,” according to CNN.';
  const told = article(text, ['CNN'], ['the right,'], ['according to']);
  const [attribution] = told.extraction.attributions;
  const whole = { ...attribution!, content: [{ start: 0, end: text.indexOf(' according') }] };
  const passedOn = { ...told, extraction: { ...told.extraction, attributions: [whole] } };
  expect(voices(said, passedOn).bySource).toEqual([['tom-hale'], ['tom-hale']]);
});

test('a name directly before its verb is its subject, not a source further off', () => {
  const text = 'Sen. Tom Hale guessed it, and Sen. John Weber (Ohio), said he hoped so.';
  const story = article(text, ['Tom Hale'], [], ['guessed']);
  const [first] = story.extraction.attributions;
  const start = text.indexOf('said');
  const second = { ...first!, cue: { start, end: start + 4 } };
  const both = { ...story, extraction: { ...story.extraction, attributions: [first!, second] } };
  expect(voices(both).bySource).toEqual([['tom-hale', 'john-weber']]);
});

test('a son of the same name is not whom the family name alone means', () => {
  const text =
    'President Ortiz spoke on Monday. Juan Ortiz Jr. said he would not. Mr. Ortiz said so. Ortiz Jr. said it again.';
  const { bySource } = voices(
    article(text, ['Juan Ortiz Jr.', 'Mr. Ortiz', 'Ortiz Jr.']),
    article('Juan Ortiz said no.', ['Juan Ortiz']),
  );
  expect(bySource).toEqual([['juan-ortiz-jr', 'juan-ortiz', 'juan-ortiz-jr'], ['juan-ortiz']]);
});

test('neither a numeral nor “Jr.” behind a given name makes it anybody’s who has that name', () => {
  const text = 'Juan Ortiz said so. Juan II said no. Juan Jr. said maybe.';
  const { bySource } = voices(article(text, ['Juan Ortiz', 'Juan II', 'Juan Jr.']));
  expect(bySource).toEqual([['juan-ortiz', 'juan-ii', 'juan-jr']]);
});

test('“Jr.” is left out where a text begins with it', () => {
  const { bySource } = voices(
    article('Juan Ortiz Jr. left. Mr. Ortiz said so.', ['Mr. Ortiz']),
    article('Juan Ortiz said no.', ['Juan Ortiz']),
  );
  expect(bySource).toEqual([['juan-ortiz-jr'], ['juan-ortiz-jr']]);
});

test('an apposition in dashes and a dateline leave the name in its place', () => {
  const text =
    'LAKEVILLE, Ohio -- Mayor Ann Reyes said so. Hale -- Orlov’s former lawyer -- said no. Tom Hale and Orlov lawyer Max Weber left.';
  const { bySource } = voices(
    article(text, ['Mayor Ann Reyes', 'Hale -- Orlov’s former lawyer', 'Orlov lawyer Max Weber']),
    article(text, [null, 'Orlov’s former lawyer']),
  );
  expect(bySource).toEqual([
    ['ann-reyes', 'tom-hale', 'max-weber'],
    [null, 'tom-hale'],
  ]);
});

test('an office after “and” belongs to the one person named', () => {
  const source = 'Ann Reyes, Democrat of Ohio and chairwoman of the House Budget Committee';
  expect(voices(article(`${source}, said so.`, [source])).bySource).toEqual([['ann-reyes']]);
});

test('a verb inside its source is no part of the name', () => {
  const said = '“It is on,” the Harbour Post reports.';
  expect(voices(article(said, ['the Harbour Post reports'], ['It is on,'], ['reports'])).bySource).toEqual([
    ['harbour-post'],
  ]);
});

test('aliases are what somebody is called', () => {
  const text =
    'Russian President Pavel Orlov left. Orlov on Monday said so. Mr. Orlov’s aides say so. The soldiers Orlov said were gone. It is the first time the president said so. An angry Orlov left, the Russian president said.';
  const sources = [
    'Orlov on Monday',
    'Mr. Orlov’s',
    'The soldiers Orlov',
    'the first time the president',
    'An angry Orlov',
    'the Russian president',
  ];
  const { speakers } = voices(article(text, sources));
  expect(speakers).toMatchObject([{ name: 'Pavel Orlov', aliases: ['Orlov', 'the Russian president'] }]);
});

test('somebody goes by the name without middle initials where that is printed too', () => {
  const { speakers } = voices(
    article('Pavel T. Orlov said no.', ['Pavel T. Orlov']),
    article('Pavel Orlov said no. Orlov left.', ['Pavel Orlov']),
  );
  expect(speakers).toMatchObject([
    { id: 'pavel-orlov', name: 'Pavel Orlov', aliases: ['Orlov', 'Pavel T. Orlov'] },
  ]);
  const alone = voices(article('Pavel T. Orlov said no. Orlov left.', ['Pavel T. Orlov', 'Orlov']));
  expect(alone.bySource).toEqual([['pavel-t-orlov', 'pavel-t-orlov']]);
});

test('an editor’s speaker is meant with a middle initial and without, but not with another one', () => {
  const known = (name: string): Speaker => ({ id: 'x', name, aliases: [], role: null, kind: 'person' });
  const said = (name: string) => article(`${name} said no.`, [name]);
  const idOf = (printed: string, ...editors: Speaker[]) =>
    resolveSpeakers([said(printed)], editors).bySource[0]![0];
  expect(idOf('Pavel T. Orlov', known('Pavel Orlov'))).toBe('x');
  expect(idOf('Pavel Orlov', known('Pavel T. Orlov'))).toBe('x');
  expect(idOf('Pavel B. Orlov', known('Pavel T. Orlov'))).toBe('pavel-b-orlov');
  expect(idOf('Pavel Orlov', known('Pavel T. Orlov'), { ...known('Pavel B. Orlov'), id: 'y' })).toBe(
    'pavel-orlov',
  );
});

test('an office of then and whose somebody is are no alias', () => {
  const { speakers } = voices(
    article('Then-Senator Ann Reyes said no. Fox’s Tom Hale said yes.', [
      'Then-Senator Ann Reyes',
      'Fox’s Tom Hale',
    ]),
  );
  expect(speakers).toMatchObject([
    { name: 'Ann Reyes', aliases: [] },
    { name: 'Tom Hale', aliases: [] },
  ]);
});
