import { expect, test } from 'vitest';
import { asTitle } from '../../align/title.ts';
import { indexOf } from '../../collate/story-index.ts';
import { storyOf } from '../../collate/story.fixture.ts';
import { ferryStory } from '../../export/story.fixture.ts';
import { citedReading, citedStatement } from './cited.ts';
import { SLOT } from './slot.ts';

const story = ferryStory();
const index = indexOf(story);
const reading = (article: string) => story.attributions.find((one) => one.article === article)!;

test('a quotation is cited as its article, with the paragraph', () => {
  const quote = reading('herald');
  expect(citedReading(index, quote)).toEqual({
    plain: `Ines Bell, quoted by The Herald: “The ferry will sail again on Monday” … “Nobody should have to wait longer.” In: “Ferry to return & fares to rise”, The Herald, 7 March 2025, paragraph 2. As Reported,`,
    path: `/q/${quote.id}/`,
    undated: false,
    reference: {
      key: quote.id,
      type: 'article-newspaper',
      author: null,
      title: 'Ferry to return & fares to rise',
      container: 'The Herald',
      date: '2025-03-07',
      url: 'https://herald.example/ferry?a=1&b=2',
      note: 'Paragraph 2',
    },
    late: expect.objectContaining({ note: `Paragraph 2; compared in As Reported, ${SLOT}` }) as unknown,
  });
});

test('a paraphrase is cited with its reporting word, in quotation marks with a stop, and without a day of its own by that of the story', () => {
  expect(citedReading(index, reading('courier')).plain).toMatch(
    /^Ines Bell “promised”, paraphrased by The Courier: “The ferry is to sail again next week”\. In: Text from The Courier, headline not known, The Courier, n\. d\. \(story of 7 March 2025\), paragraph 1\. As Reported,$/,
  );
});

test('quoted words inside a paraphrase stand in single marks', () => {
  const mixed = story.attributions.find(({ kind }) => kind === 'mixed')!;
  expect(citedReading(index, mixed).plain).toContain('“the delay ‘regrettable’”. In: ');
});

test('neither headline nor day nor address is invented', () => {
  const { reference } = citedReading(indexOf({ ...story, date: null }), reading('courier'));
  expect(reference).toMatchObject({ title: null, date: null, url: null });
});

test('a headline that was read from an address is no printed one', () => {
  const articles = story.articles.map((article) => ({
    ...article,
    headline: { text: 'Ferry fares', from: 'address' as const },
  }));
  const { plain, reference } = citedReading(indexOf({ ...story, articles }), reading('herald'));
  expect(plain).toContain('In: [Ferry fares, headline from its web address], The Herald');
  expect(reference).toMatchObject({
    title: '[Ferry fares]',
    note: 'Paragraph 2; headline from its web address',
  });
});

test('a statement is cited with who says it, who reports it and when, and the day of the story', () => {
  const [statement] = story.statements;
  const { plain, path, undated, reference, late } = citedStatement(index, statement!);
  expect(plain).toMatch(
    /^Ines Bell, as quoted by The Herald: “.+” Reported by The Herald \(7 March 2025\), The Courier \(n\. d\.\) and The Gazette \(.+\)\. In: The ferry sails again \(story of 7 March 2025\)\. As Reported,$/,
  );
  expect(path).toBe(`/s/${statement!.id}/`);
  expect(undated).toBe(true);
  expect(reference).toMatchObject({
    type: 'webpage',
    author: 'Ines Bell',
    container: 'As Reported',
    date: '2025-03-07',
    url: null,
  });
  expect(late).toEqual({ ...reference, url: SLOT });
});

test('a statement with the words of a long reading is cited by their beginning', () => {
  const title = 'It will sail again. '.repeat(60);
  const { reference } = citedStatement(index, { ...story.statements[0]!, title });
  expect(reference.title).toMatch(/^It will sail .{100,130} …$/);
});

/** How a statement is cited whose title is words of the first outlet's reading. */
function citedFor(kind: 'direct' | 'indirect', words: string, cue: string) {
  const other = storyOf({
    articles: { lamp: `${words} Lind ${cue}.`, wire: 'Lind says the levy will not pass.' },
    statements: [
      {
        title: '',
        speaker: 'ada-lind',
        readings: [
          { article: 'lamp', kind, content: [words], cue },
          { article: 'wire', kind: 'indirect', content: ['the levy will not pass'], cue: 'says' },
        ],
      },
    ],
  });
  const statement = { ...other.statements[0]!, title: asTitle(words), titleFrom: 'reading' as const };
  return citedStatement(indexOf(other), statement);
}

test('an outlet’s words are never put into the speaker’s mouth', () => {
  const { plain, reference } = citedFor('indirect', 'the levy is dead on arrival,', 'has said');
  expect(plain).toMatch(
    /^Statement ascribed to Ada Lind, in Lamp’s words: “the levy is dead on arrival”\. /i,
  );
  expect(reference).toMatchObject({ author: 'As Reported' });
  expect(reference.note).toMatch(/^Statement ascribed to Ada Lind, in Lamp’s words\. Reported by Lamp/);
});

test('words that one outlet quotes are cited as that outlet quotes them', () => {
  const { plain, reference } = citedFor('direct', '“The levy is dead on arrival,”', 'said');
  expect(plain).toMatch(/^Ada Lind, as quoted by Lamp: “The levy is dead on arrival”\. Reported by Lamp /);
  expect(reference).toMatchObject({ author: 'Ada Lind' });
});

test('a title with source and reporting word is an outlet’s report', () => {
  expect(citedFor('indirect', 'that the levy will pass,', 'denied').plain).toMatch(
    /^As reported by Lamp: Ada Lind “denied”: the levy will pass\. /i,
  );
});
