import { expect, test } from 'vitest';
import type { Span } from '../model.ts';
import { ledgerPassage, type Ledger, type LedgerPassage } from './ledger.ts';
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

test('a renamed article keeps its ids though most of its passages went before, or go with it', () => {
  const gone = ['a', 'b', 'c', 'd'].map((id) => ({
    ...ledger.passages[0]!,
    id,
    text: `What nobody says any more, ${id}`,
    leadsTo: null,
  }));
  const emptied = { ...ledger, passages: [...gone, ...ledger.passages] };
  const shortened = { ...article(`“${STATEMENT},” said Ms Bell.`, STATEMENT), id: 'herald-online' };
  expect(settlePassages('ferry', [shortened], emptied)).toEqual([[sail]]);
});

/** The ledger with some passages as they were when they were gone, or otherwise different. */
const ledgerWith = (changes: Readonly<Record<string, Partial<LedgerPassage>>>): Ledger => ({
  ...ledger,
  passages: ledger.passages.map((passage) => ({ ...passage, ...changes[passage.id] })),
});

test('what was gone is itself again when its words are back, but not by words that are only similar', () => {
  const gone = ledgerWith({ [sail!]: { leadsTo: null } });
  const mended = STATEMENT.replace('wind drops', 'winds drop');
  const idsIn = (words: string) =>
    settlePassages('ferry', [article(`“${words},” said Ms Bell.`, words)], gone).flat();
  expect(idsIn(STATEMENT)).toEqual([sail]);
  expect(idsIn(mended)).not.toContain(sail);
});

test('a word that was gone is itself again only where nearly everything around it is back', () => {
  const gone = ledgerWith({ [premature!]: { leadsTo: null } });
  const idsIn = (text: string) => settlePassages('ferry', [article(text, 'premature')], gone).flat();
  expect(idsIn(`“${STATEMENT},” said Ms Bell.\n\nThe mayor called it “premature” on air.`)).toEqual([
    premature,
  ]);
  expect(idsIn('Nobody else spoke.\n\nThe mayor called it “premature” in a letter.')).not.toContain(
    premature,
  );
});

test('what an editor rejected keeps its id through a mended typo', () => {
  const rejected = ledgerWith({ [sail!]: { leadsTo: null, isRejected: true } });
  const mended = STATEMENT.replace('wind drops', 'winds drop');
  expect(settlePassages('ferry', [article(`“${mended},” said Ms Bell.`, mended)], rejected)).toEqual([
    [sail],
  ]);
});

test('of two passages that had the same words, the one that was there the last time goes on', () => {
  const [before] = ledger.passages;
  const gone = { ...before!, id: 'a-former-one', leadsTo: null };
  const text = `“${STATEMENT},” said Ms Bell of the harbour.`;
  for (const passages of [
    [gone, ...ledger.passages],
    [...ledger.passages, gone],
  ])
    expect(settlePassages('ferry', [article(text, STATEMENT)], { ...ledger, passages })).toEqual([[sail]]);
});

test('one sure match outweighs two doubtful ones', () => {
  const places = {
    sure: 'The old mayor of the town said it was “premature” and that the union would have to wait.',
    left: 'An editor of the paper said it was “premature” while nobody in the room looked up.',
    right: 'Tickets, by the new list, are “premature” and that the crowd took for a joke.',
  };
  const first = article(`${places.sure} ${'Rain fell. '.repeat(9)} ${places.right}`, 'premature');
  const both = (text: string): Unsettled => ({
    ...first,
    text,
    attributions: [...text.matchAll(/premature/g)].map(({ index }) => ({
      content: [{ start: index, end: index + 'premature'.length }],
    })),
  });
  const one = both(first.text);
  const [ids = []] = settlePassages('ferry', [one], null);
  const moved = both(
    `${places.sure.replace('The old', 'Our old')} ${'Rain fell. '.repeat(9)} ${places.left}`,
  );
  expect(settlePassages('ferry', [moved], ledgerOf([one], [ids]))[0]![0]).toBe(ids[0]);
});

test('a new passage does not take the id that another has kept, also without a ledger', () => {
  const [[natural] = []] = settlePassages('ferry', [first], null);
  const [statement, word] = first.attributions;
  const kept = { ...first, attributions: [statement!, { ...word!, id: natural! }] };
  const [ids = []] = settlePassages('ferry', [kept], null);
  expect(new Set(ids).size).toBe(2);
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

test('words that still stand where they stood have not gone to an equal or a similar passage elsewhere', () => {
  const text = 'Asked on air, the mayor called the plan “premature” for boats.';
  const other = 'Asked in a letter, the union called the fare “premature” for trams.';
  const both = (...passages: Unsettled['attributions']) => ({
    id: 'herald',
    text: `${text} ${other}`,
    attributions: passages,
  });
  const at = (start: number, words: string) => ({ content: [{ start, end: start + words.length }] });
  const [here, there] = [text.indexOf('premature'), text.length + 1 + other.indexOf('premature')];
  const before = both(at(here, 'premature'));
  const [ids = []] = settlePassages('ferry', [before], null);
  const known = ledgerOf([before], [ids]);
  const idIn = (...passages: Unsettled['attributions']) =>
    settlePassages('ferry', [both(...passages)], known)[0]!;
  expect(idIn(at(there, 'premature'))).not.toContain(ids[0]);
  // What is cut otherwise has it still, and what stands elsewhere does not.
  const wider = at(here - 'plan “'.length, 'plan “premature” for boats');
  expect(idIn(wider, at(there, 'premature'))).not.toContain(ids[0]);
  expect(idIn(at(here - 1, '“premature”'), at(there, 'premature'))[0]).toBe(ids[0]);
});

test('a passage keeps its id where it is, though what follows it is new and the like of it stands elsewhere', () => {
  const first = article(
    'Asked at noon, Ms Bell called plan 4 “a disgrace” for our crew.',
    'a disgrace” for our crew',
  );
  const [ids = []] = settlePassages('ferry', [first], null);
  const grown = article(
    `${first.text} It rained. Asked at one, Mr Reed called plan 4 “a disgrace” for our crew.`,
    'a disgrace” for our crew',
  );
  expect(settlePassages('ferry', [grown], ledgerOf([first], [ids]))).toEqual([ids]);
});

test('of the same words in two places, each speaker’s keep their id when one of them moves', () => {
  const said = (text: string): Unsettled => ({
    id: 'herald',
    text,
    attributions: Array.from(text.matchAll(/said (\w+)[^.]*/g), (match) => ({
      content: [
        {
          start: text.lastIndexOf(STATEMENT, match.index),
          end: text.lastIndexOf(STATEMENT, match.index) + STATEMENT.length,
        },
      ],
      speaker: match[1]!.toLowerCase(),
    })),
  });
  const bell = `“${STATEMENT},” said Bell on the quay.`;
  const reed = `“${STATEMENT},” said Reed on the radio.`;
  const [before, after] = [
    said(`${bell}\n\n${reed}\n\nThen it rained.`),
    said(`${reed}\n\nThen it rained. ${bell}`),
  ];
  const [[bells, reeds] = []] = settlePassages('ferry', [before], null);
  const published = ledgerOf([before], [[bells!, reeds!]]);
  const passages = published.passages.map((one, i) => ({ ...one, speaker: ['bell', 'reed'][i]! }));
  expect(settlePassages('ferry', [after], { ...published, passages })).toEqual([[reeds, bells]]);
});

test('what was found has the id that it has without what an editor added, in whatever article', () => {
  const text = 'The mayor called it “premature” on air. The union called it “premature” on air.';
  const [first, second] = [text.indexOf('premature'), text.lastIndexOf('premature')].map((start) => ({
    content: [{ start, end: start + 'premature'.length }],
  }));
  const other = { ...article(`“${STATEMENT},” said Ms Bell.`, STATEMENT), id: 'courier' };
  const idsWith = (...attributions: Unsettled['attributions']) =>
    settlePassages('ferry', [other, { id: 'herald', text, attributions }], null)[1]!;
  const [alone] = idsWith(second!);
  expect(idsWith({ ...first!, isAdded: true }, second!)[1]).toBe(alone);
  expect(idsWith({ ...second!, isAdded: true }, second!)[1]).toBe(alone);
});
