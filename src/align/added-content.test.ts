import { describe, expect, test } from 'vitest';
import { addedContent } from './added-content.ts';

const TEXT = `Nonsense, said the mayor. “Nonsense,” she wrote.

Fares rise. “Nobody,” Ray said, “asked us,” and “Nobody asked” the party about art.`;

const contentOf = (content: string[], within?: string) =>
  addedContent(TEXT, { article: 'gazette', content, within });

/** The words found, each with its offset. */
function wordsOf(content: string[], within?: string): [number, string][] {
  const spans = contentOf(content, within);
  if (!Array.isArray(spans)) throw new Error(spans.found);
  return spans.map(({ start, end }) => [start, TEXT.slice(start, end)]);
}

describe('the content of an addition', () => {
  test('stands where its words do', () => {
    expect(wordsOf(['Fares rise'])).toEqual([[TEXT.indexOf('Fares'), 'Fares rise']]);
  });
  test('is whole words: another place inside a longer word does not count', () => {
    expect(wordsOf(['art'])).toEqual([[TEXT.indexOf('art.'), 'art']]);
  });
  test('has each part behind the one before', () => {
    expect(wordsOf(['“Nobody,”', '“asked us,”']).map(([, words]) => words)).toEqual([
      '“Nobody,”',
      '“asked us,”',
    ]);
  });
  test('that stands in several places is in none of them until more of the text says which', () => {
    expect(contentOf(['Nonsense'])).toMatchObject({
      expected: 'words that stand once in gazette',
      found: '“Nonsense” more than once',
      remedy: expect.stringContaining('“within: …”') as string,
    });
    expect(wordsOf(['Nonsense'], '“Nonsense,” she wrote')).toEqual([[TEXT.indexOf('“') + 1, 'Nonsense']]);
    expect(wordsOf(['Nonsense'], 'Nonsense, said')).toEqual([[0, 'Nonsense']]);
  });
  test('may be told apart by words over the end of a line', () => {
    expect(wordsOf(['“Nobody'], 'she wrote. Fares rise. “Nobody')).toEqual([
      [TEXT.indexOf('“Nobody'), '“Nobody'],
    ]);
  });
  test.each<[string, string[], string | undefined, object]>([
    [
      'what surrounds it has it twice',
      ['Nonsense'],
      'Nonsense, said the mayor. “Nonsense,”',
      {
        expected: 'words that stand once in “within”',
        found: '“Nonsense” more than once',
        remedy: expect.stringContaining('more or less') as string,
      },
    ],
    ['what surrounds it stands nowhere', ['Nonsense'], 'Nonsense, wrote', { found: '“Nonsense, wrote”' }],
    [
      'what surrounds it has it not',
      ['Nonsense'],
      'Fares rise.',
      { expected: 'a passage of “within”, word for word', found: '“Nonsense”' },
    ],
    ['half of a word', ['onsense'], undefined, { expected: 'a passage of whole words', found: '“onsense”' }],
    [
      'halves of words, of which the first is named',
      ['onsense', 'ares rise'],
      undefined,
      { expected: 'a passage of whole words', found: '“onsense”' },
    ],
    [
      'parts in another order',
      ['“asked us,”', 'Fares rise'],
      undefined,
      { expected: 'passages in the order in which they stand in gazette' },
    ],
  ])('is not found: %s', (_name, content, within, problem) => {
    expect(contentOf(content, within)).toMatchObject(problem);
  });
});
