import { expect, test } from 'vitest';
import { speakingArticle as article, voices } from './speakers.fixture.ts';

test('a name in a clause about others is not who speaks', () => {
  const text =
    'Some council members who pushed the ban through the Harbour Council are now calling for a vote. They cite new letters.';
  const { speakers, bySource } = voices(
    article(text, ['Some council members who pushed the ban through the Harbour Council', 'They']),
  );
  expect(speakers.map(({ name }) => name)).toEqual(['council members']);
  expect(bySource[0]).toEqual(['council-members', 'council-members']);
});

test('a verb inside its source ends it', () => {
  const text = 'Weber praises the ferry, even he said so. Some blame the harbour for it.';
  const { bySource } = voices(
    article(text, ['Weber praises the ferry', 'Some blame the harbour'], [], ['praises', 'blame']),
  );
  expect(bySource).toEqual([['weber', null]]);
});

test('what is set before a subject is no part of it', () => {
  const text = "Senator Jon Weber left on Sunday. In Monday's speech the senator also called the plan weak.";
  expect(voices(article(text, ['speech the senator'])).bySource).toEqual([['jon-weber']]);
});

test('a participle behind a role is no part of it', () => {
  const text =
    'Senator Jon Weber spoke. The tireless senator seeking the party’s nomination said the sea would rise.';
  const source = 'The tireless senator seeking the party’s nomination';
  expect(voices(article(text, [source])).bySource).toEqual([['jon-weber']]);
});

test('an organisation is not another one that only shares its noun', () => {
  const text =
    'The Coast Guard Administration counts the boats. The Weber administration has urged every port to count.';
  const { speakers } = voices(article(text, ['The Weber administration']));
  expect(speakers.map(({ name }) => name)).toEqual(['Weber administration']);
});

test('who is expected to say something will say it, who is expected to know does not', () => {
  const said = article(
    '“The sea is ours,” Mr. Weber is expected to say.',
    ['Mr. Weber'],
    [],
    ['is expected'],
  );
  const known = article('Mr. Weber is expected to know it.', ['Mr. Weber'], [], ['is expected']);
  expect(voices(said).bySource).toEqual([['weber']]);
  expect(voices(known).bySource).toEqual([[null]]);
});

test('a place where others stood is not joined to a name', () => {
  const text = 'Weber and others gathered outside the Harbour Palace to ask for boats.';
  const { speakers } = voices(article(text, ['Weber and others gathered outside the Harbour Palace']));
  expect(speakers.map(({ name }) => name)).toEqual(['Weber']);
});

test('an age with “the” points back at the person spoken of', () => {
  const text = 'Ann Reyes sailed on Monday. “It is far,” the 43-year-old said. “Come,” a 12-year-old said.';
  const { bySource } = voices(article(text, ['the 43-year-old', 'a 12-year-old']));
  expect(bySource).toEqual([['ann-reyes', null]]);
});

test('a doctrine says nothing', () => {
  const text = 'The Reyes Doctrine argued for boats. Reyes said no.';
  expect(voices(article(text, ['The Reyes Doctrine', 'Reyes'])).bySource).toEqual([[null, 'reyes']]);
});

test('a party member in apposition is who is named, and a dateline is nobody', () => {
  const text = 'One Democrat, Representative Ann Reyes, said no. LONDON — Tim Holm, the mayor, said yes.';
  const { bySource } = voices(
    article(text, ['One Democrat, Representative Ann Reyes', 'LONDON — Tim Holm, the mayor']),
  );
  expect(bySource).toEqual([['ann-reyes', 'tim-holm']]);
});

test('what only says where nobody speaks', () => {
  const text = 'Outside the Harbour Court, two dozen sailors sang. Outside experts said no.';
  const { bySource } = voices(article(text, ['Outside the Harbour Court', 'Outside experts']));
  expect(bySource).toEqual([[null, 'outside-experts']]);
});

test.each([
  ['DES MOINES – Ann Reyes on Sunday urged the council to act.', 'DES MOINES – Ann Reyes on Sunday'],
  ['MYRTLE BEACH, S.C. - Sen. Ann Reyes said no.', 'MYRTLE BEACH, S.C. - Sen. Ann Reyes'],
])('where an article was written is nobody who speaks: %s', (text, source) => {
  expect(voices(article(text, [source])).bySource).toEqual([['ann-reyes']]);
});

test.each([
  [
    'a clause without a pronoun',
    'The letter the campaign sent said so.',
    'The letter the campaign',
    'campaign',
  ],
  [
    'a noun phrase that holds a verb',
    'Two former teachers hired a lawyer to complain.',
    'Two former teachers hired a lawyer',
    'former teachers',
  ],
  [
    'a phrase that goes on',
    'Voters across the country said so.',
    'Voters across the country',
    'voters across the country',
  ],
  [
    'two names that narrow one noun',
    'Senate and House officials said so.',
    'Senate and House officials',
    'Senate and House officials',
  ],
  [
    'a body of two words',
    'Oversight and Reform Committee spokesman Max Weber said so.',
    'Oversight and Reform Committee spokesman Max Weber',
    'Max Weber',
  ],
  ['people of whom there are many', 'Dozens of voters said so.', 'Dozens of voters', 'voters'],
  [
    'people who are somebody by what they know',
    'Two people familiar with the matter said so.',
    'Two people familiar with the matter',
    'people familiar with the matter',
  ],
  ['initials that spell a pronoun', 'WHO Director Max Weber said so.', 'WHO Director Max Weber', 'Max Weber'],
  ['a dateline', 'SANDVIK ― The council said so.', 'SANDVIK ― The council', 'council'],
])('reads the head of %s', (_shape, text, source, expected) => {
  expect(voices(article(text, [source])).speakers.map(({ name }) => name)).toEqual([expected]);
});

test.each([
  ['where an article was written', 'CHICAGO said so.', 'CHICAGO'],
  ['both sides', 'Both sides said so.', 'Both sides'],
  ['a subject with its verb', 'Max Weber left. He met Tom Hale, saying so.', 'He met Tom Hale'],
])('takes %s for nobody', (_shape, text, source) => {
  expect(voices(article(text, [source])).bySource).toEqual([[null]]);
});

test('a place before “who” is where the person is from', () => {
  const text = 'Senator Ann Reyes of Ohio, who said so, left.';
  expect(voices(article(text, ['Ohio, who'])).bySource).toEqual([['ann-reyes']]);
});

test('what somebody is known as speaks no word', () => {
  const text = 'He is known as a moderate Democrat.';
  expect(voices(article(text, ['a moderate Democrat'], [], ['is known'])).bySource).toEqual([[null]]);
});

test.each([
  ['the mayor himself', ''],
  ['the mayor', ' over the weekend'],
  ['Mayor Ann Reyes', ' last year'],
  ['newly elected Mayor Ann Reyes', ' to the Courier'],
])('when it was said, to whom and with what stress is no part of the source: %s%s', (who, more) => {
  const text = `Mayor Ann Reyes spoke to the council. Then ${who}${more} said no.`;
  expect(voices(article(text, [`${who}${more}`])).bySource).toEqual([['ann-reyes']]);
});

test.each([
  ['researchers at the University of Sandvik', 'researchers at the University of Sandvik'],
  ['researchers at the University of Sandvik today', 'researchers at the University of Sandvik'],
  ['staff of the Select Committee on Ferries', 'staff of the Select Committee on Ferries'],
  ['a person familiar with Mr. Hale’s plans', 'person familiar with Mr. Hale’s plans'],
])('%s go by the whole of their name', (source, name) => {
  const { speakers } = voices(article(`Then ${source} said no.`, [source]));
  expect(speakers.map((speaker) => speaker.name.toLowerCase())).toEqual([name.toLowerCase()]);
});

test('what has a superlative in its name has the noun behind it too', () => {
  const text = 'The boss of Sandvik’s largest ferry company has gone. “No,” she said.';
  const { speakers } = voices(article(text, ['she'], ['No,']));
  expect(speakers).toMatchObject([{ name: 'boss of Sandvik’s largest ferry company' }]);
});

test('an office that somebody holds is nobody who speaks', () => {
  const text =
    'Minister Anne Lund spoke on Monday. Pressed on whether Tom Hale should stay on as chief executive, she said no.';
  expect(voices(article(text, ['she'])).bySource).toEqual([['anne-lund']]);
});

test('what is told of a name or of people behind it is no part of who speaks', () => {
  const text =
    'Harbour Republicans supporting the bill said yes. Many port officials angry about the ban said no. Then multiple sources privy to negotiations agreed.';
  const { speakers } = voices(
    article(text, [
      'Harbour Republicans supporting the bill',
      'Many port officials angry about the ban',
      'multiple sources privy to negotiations',
    ]),
  );
  expect(speakers.map(({ name }) => name)).toEqual(['Harbour Republicans', 'port officials', 'sources']);
});

test('a poll that a body takes is not the body', () => {
  const { speakers } = voices(article('A Herald rolling poll shows a lead.', ['A Herald rolling poll']));
  expect(speakers.map(({ name }) => name)).toEqual(['Herald rolling poll']);
});

test('a handful or a majority of some are these, but a majority of a party is not the party', () => {
  const text =
    'A handful of Democrats said so. The vast majority of fishermen agreed. A majority of Democrats in the room left.';
  const { speakers } = voices(
    article(text, [
      'A handful of Democrats',
      'The vast majority of fishermen',
      'A majority of Democrats in the room',
    ]),
  );
  expect(speakers.map(({ name }) => name)).toEqual(['Democrats', 'fishermen', 'majority of Democrats']);
});

test('“as they say” is said by nobody in particular', () => {
  const text = 'The clerks left. As they say, the sea rises.';
  expect(voices(article(text, ['they'], [], ['say'])).bySource).toEqual([[null]]);
});
