import { expect, test } from 'vitest';
import { writeLedger } from './ledger-file.ts';
import { emptyLedger, ledgerPassage, type LedgerPassage } from './ledger.ts';
import { transfersOf } from './transfers.ts';
import { storyAttribution } from './world.fixture.ts';

const SHUT = 'On day 11 the ticket offices stayed shut';
const TEXT = `${SHUT}. Asked at the quay, Ms Bell called the plan “a disgrace”, and Mr Reed said “premature”.`;

/** A passage of the article `star` as the ledger of the story `school` remembers it. */
function remembered(id: string, words: string): LedgerPassage {
  const start = TEXT.indexOf(words);
  return ledgerPassage(storyAttribution(id, 'star', [{ start, end: start + words.length }]), TEXT);
}

/** The ids that go from the story `school` to `ferry`, where the article `star` stands now. */
function goneOver(...passages: LedgerPassage[]): string[] {
  const star = { id: 'star', outlet: 'star', body: TEXT, text: () => TEXT };
  const { transfers } = transfersOf([
    { id: 'ferry', ledger: null, articles: [star] },
    {
      id: 'school',
      ledger: writeLedger({ ...emptyLedger('school'), passages }),
      articles: [{ ...star, id: 'post', outlet: 'post', body: 'Rain.', text: () => 'Rain.' }],
    },
  ]);
  return transfers.get('ferry')?.passages.map(({ id }) => id) ?? [];
}

const [gone, disgrace, premature] = [
  { ...remembered('shut', SHUT), leadsTo: null },
  remembered('disgrace', 'a disgrace'),
  remembered('premature', 'premature'),
];

test('an article is known again in another story by what was found in it once, where that found last tells too little', () => {
  const all = ['shut', 'disgrace', 'premature'];
  expect(goneOver(gone, disgrace, premature)).toEqual(all);
  // As the ledger is once the article was missed: the same again gives the same.
  expect(goneOver(gone, { ...disgrace, leadsTo: null }, { ...premature, leadsTo: null })).toEqual(all);
});

test('an article of which only a few words were found is known by what stands around them', () => {
  expect(goneOver(disgrace, premature)).toEqual(['disgrace', 'premature']);
  const elsewhere = { prefix: 'The other day Mr Bow said “', suffix: '” of the new bridge, and left.' };
  expect(goneOver({ ...disgrace, ...elsewhere }, { ...premature, ...elsewhere })).toEqual([]);
});

test('a story goes into one that had its name before, and takes its addresses along', () => {
  const star = { id: 'star', outlet: 'star', body: TEXT, text: () => TEXT };
  const all = [remembered('shut', SHUT), disgrace, premature];
  const ledgerOf = (story: string, passages: readonly LedgerPassage[], formerly: readonly string[]) =>
    writeLedger({ ...emptyLedger(story), formerly, passages });
  const went = (own: readonly LedgerPassage[]) =>
    transfersOf([
      { id: 'boats', ledger: ledgerOf('boats', own, ['ferry']), articles: [star] },
      { id: 'ferry', ledger: ledgerOf('ferry', all, ['school']), articles: [] },
    ]);
  const { transfers, taken } = went([]);
  expect(taken).toContain('ferry');
  expect(transfers.get('boats')?.passages.map(({ id }) => id)).toEqual(['shut', 'disgrace', 'premature']);
  expect(transfers.get('boats')?.took.map(({ names }) => names)).toEqual([['ferry', 'school']]);
  // A copy that was left where the story had its former name is no story that went into it.
  expect(went(all).taken).toContain('ferry');
  expect(went(all).transfers.get('boats')?.took ?? []).toEqual([]);
});
