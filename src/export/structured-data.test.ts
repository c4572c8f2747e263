import { expect, test } from 'vitest';
import { indexOf } from '../collate/story-index.ts';
import { storyOf } from '../collate/story.fixture.ts';
import { titleOwner } from '../collate/title-owner.ts';
import { ferryStory } from './story.fixture.ts';
import { articleThing, claimThing, jsonLd, quotationThing } from './structured-data.ts';

const story = ferryStory();
const index = indexOf(story);
const at = (path: string) => `https://example.org${path}`;
const reading = (article: string, kind: string) =>
  story.attributions.find((one) => one.article === article && one.kind === kind)!;

const HERALD = {
  '@type': 'NewsArticle',
  headline: 'Ferry to return & fares to rise',
  publisher: { '@type': 'Organization', name: 'The Herald' },
  datePublished: '2025-03-07',
  url: 'https://herald.example/ferry?a=1&b=2',
};

test('an article has its headline, publisher, day and address', () => {
  expect(articleThing(index.article('herald'))).toEqual({ '@context': 'https://schema.org', ...HERALD });
});

test('an article of which only the outlet is known says no more', () => {
  expect(articleThing(index.article('courier'))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    publisher: { '@type': 'Organization', name: 'The Courier' },
  });
});

test('a headline that was read from an address is not given as the printed one', () => {
  const article = index.article('herald');
  const guessed = { ...article, headline: { text: 'Ferry to return', from: 'address' as const } };
  expect(articleThing(guessed)).not.toHaveProperty('headline');
});

test('a transcript is no news article', () => {
  expect(articleThing({ ...index.article('herald'), role: 'transcript' })['@type']).toBe('CreativeWork');
});

test('a quotation has its words without marks, its speaker and its article', () => {
  const quote = reading('herald', 'direct');
  expect(quotationThing(index, quote, at)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Quotation',
    text: 'The ferry will sail again on Monday, … Nobody should have to wait longer.',
    spokenByCharacter: { '@type': 'Person', name: 'Ines Bell' },
    isPartOf: HERALD,
    url: `https://example.org/q/${quote.id}/`,
  });
});

test('what is not wholly quoted is no quotation', () => {
  for (const kind of ['mixed', 'indirect'])
    expect(quotationThing(index, reading('herald', kind), at)).toBeNull();
  expect(quotationThing(index, reading('courier', 'assertion'), at)).toBeNull();
});

test('a statement appears once in each article that reports it, whoever speaks', () => {
  const [statement] = story.statements;
  const claim = claimThing(index, statement!, at);
  expect(claim).toMatchObject({
    '@type': 'Claim',
    text: statement!.title,
    author: { '@type': 'Person', name: 'Ines Bell' },
    appearance: [HERALD, { publisher: { name: 'The Courier' } }, { publisher: { name: 'The Gazette' } }],
  });
  const twice = { ...statement!, readings: [...statement!.readings, reading('herald', 'mixed').id] };
  expect(claimThing(index, twice, at)['appearance']).toHaveLength(3);
});

test('an editor’s title names the claim, and an unknown speaker is not guessed', () => {
  const edited = { ...story.statements[0]!, titleFrom: 'editor' as const, title: 'Sailing', speaker: null };
  const claim = claimThing(index, edited, at);
  expect(claim).toMatchObject({ name: 'Sailing' });
  expect(claim).not.toHaveProperty('text');
  expect(claim).not.toHaveProperty('author');
});

test('words of an article cannot end the element that holds the data', () => {
  const statement = { ...story.statements[0]!, title: 'a </script><!-- <b>' };
  const json = jsonLd(claimThing(index, statement, at));
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toMatchObject({ name: statement.title });
});

test('words that outlets quote are theirs whom these outlets name, and what several are named for is nobody’s', () => {
  const story = storyOf({
    articles: {
      post: '“We sail on Monday,” Ada Lind said.',
      times: 'Ola Berg said they would sail on Monday.',
    },
    statements: [
      {
        title: 'We sail on Monday',
        speaker: 'ola-berg',
        readings: [
          { article: 'post', kind: 'direct', content: ['“We sail on Monday,”'], speaker: 'ada-lind' },
          { article: 'times', kind: 'indirect', content: ['they would sail on Monday'] },
        ],
      },
    ],
  });
  const [edited] = story.statements;
  const spoken = { ...edited!, titleFrom: 'reading' as const };
  expect(claimThing(indexOf(story), spoken, at)).toMatchObject({ author: { name: 'Ada Lind' } });
  expect(claimThing(indexOf(story), edited!, at)).not.toHaveProperty('author');
});

test('words of an outlet are a claim’s name, and nobody’s text', () => {
  const outlets = index.story.statements.find((one) => titleOwner(index, one).by === 'outlet')!;
  const thing = claimThing(index, { ...outlets, speaker: 'ines-bell' }, at);
  expect(thing).toMatchObject({ '@type': 'Claim', name: expect.any(String) as string });
  expect(thing).not.toHaveProperty('text');
  expect(thing).not.toHaveProperty('author');
});

test('under an editor’s title a statement is of the speaker whom all outlets name', () => {
  const story = storyOf({
    articles: { post: 'Ada Lind said the ferry was late.' },
    statements: [
      {
        title: 'A late ferry',
        speaker: 'ada-lind',
        readings: [{ article: 'post', kind: 'indirect', content: ['the ferry was late'] }],
      },
    ],
  });
  expect(claimThing(indexOf(story), story.statements[0]!, at)).toMatchObject({
    name: 'A late ferry',
    author: { '@type': 'Person', name: 'Ada Lind' },
  });
});
