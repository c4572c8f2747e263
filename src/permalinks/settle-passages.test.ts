import { expect, test } from 'vitest';
import type { Span } from '../model.ts';
import { ledgerPassage, type Ledger } from './ledger.ts';
import { settlePassages, type Unsettled } from './settle-passages.ts';
import { storyAttribution } from './world.fixture.ts';

const STATEMENT = 'The ferry will sail again on Monday if the wind drops';

function article(text: string, ...passages: string[]): Unsettled {
  return {
    id: 'herald',
    text,
    attributions: passages.map((passage) => {
      const start = text.indexOf(passage);
      if (start < 0) throw new Error(`“${passage}” is not in the article.`);
      return { content: [{ start, end: start + passage.length }] };
    }),
  };
}

/** The ledger after these articles were published with these ids. */
function ledgerOf(articles: readonly Unsettled[], ids: readonly (readonly string[])[]): Ledger {
  return {
    format: 'as-reported/permalinks',
    version: 1,
    story: 'ferry',
    passages: articles.flatMap(({ id, text, attributions }, i) =>
      attributions.map(({ content, partOf }, j) =>
        ledgerPassage(storyAttribution(ids[i]![j]!, id, content, partOf ?? null), text),
      ),
    ),
    statements: [],
  };
}

const first = article(
  `“${STATEMENT},” said Ms Bell.\n\nThe mayor called it “premature” on air.`,
  STATEMENT,
  'premature',
);
const [[sail, premature] = []] = settlePassages('ferry', [first], null);
const ledger = ledgerOf([first], [[sail!, premature!]]);

const idsAfter = (...articles: Unsettled[]) => settlePassages('ferry', articles, ledger).flat();

test('a passage whose typo is mended keeps its id', () => {
  const mended = STATEMENT.replace('wind drops', 'winds drop');
  expect(idsAfter(article(`“${mended},” said Ms Bell.`, mended))).toEqual([sail]);
});

test('a passage keeps its id when it moves to the end of the article', () => {
  const text = `The mayor called it “premature” on air.\n\nLate that night she relented. “${STATEMENT}.”`;
  expect(idsAfter(article(text, 'premature', STATEMENT))).toEqual([premature, sail]);
});

test('a passage keeps its id when the extraction takes its marks in', () => {
  expect(idsAfter(article(`“${STATEMENT},” said Ms Bell.`, `“${STATEMENT},”`))).toEqual([sail]);
});

test('one word in other surroundings is another passage and gets another id', () => {
  const [id] = idsAfter(
    article('In spring, unions will find the fares “premature” and unfair.', 'premature'),
  );
  expect(id).toMatch(/^premature-/);
  expect(id).not.toBe(premature);
});

test('what takes a removed passage’s place does not take its id', () => {
  const other = 'Nobody on the island should pay a higher fare this year';
  expect(idsAfter(article(`“${other},” said Ms Bell.`, other))).not.toContain(sail);
});

test('an article under a new name keeps its ids', () => {
  expect(idsAfter({ ...first, id: 'herald-online' })).toEqual([sail, premature]);
});

test('an id that an attribution has already is kept and given to no other', () => {
  const [one, two] = idsAfter({
    ...first,
    attributions: [{ ...first.attributions[1]!, id: sail! }, first.attributions[0]!],
  });
  expect(one).toBe(sail);
  expect(two).not.toBe(sail);
});

test('two readings at one place keep their own ids', () => {
  const [{ content } = { content: [] as Span[] }] = first.attributions;
  const twice: Unsettled = {
    ...first,
    attributions: [
      { content, partOf: 'b' },
      { content, partOf: 'a' },
    ],
  };
  const ids = settlePassages('ferry', [twice], null);
  // The ledger has them by id, not by place.
  const { passages, ...rest } = ledgerOf([twice], ids);
  for (const order of [passages, passages.toReversed()])
    expect(settlePassages('ferry', [twice], { ...rest, passages: order })).toEqual(ids);
});
