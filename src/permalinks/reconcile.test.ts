import { expect, test } from 'vitest';
import type { Attribution } from '../model.ts';
import type { Ledger } from './ledger.ts';
import { reconcile } from './reconcile.ts';
import { settlePassages } from './settle-passages.ts';
import { storyArticle, storyAttribution, storyOf, storyStatement } from './world.fixture.ts';

const FERRY = 'The ferry will sail again on Monday';
const FARES = 'Nobody on the island should pay a higher fare';

/** The ledger after a text with these passages is published, each a statement of its own, or all together one. */
function published(
  text: string,
  passages: readonly string[][],
  ledger: Ledger | null,
  { story = 'ferry', article = 'herald', together = false } = {},
): Ledger {
  const attributions = passages.map((parts) => ({
    content: parts.map((part) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })),
  }));
  const [ids = []] = settlePassages(story, [{ id: article, text, attributions }], ledger);
  const found = attributions.map(({ content }, i) => storyAttribution(ids[i]!, article, content));
  const statements = together
    ? [storyStatement('s-both', ids)]
    : ids.map((id) => storyStatement(`s-${id}`, [id]));
  return reconcile(ledger, {
    story: { ...storyOf([storyArticle(article, text)], found, statements), id: story },
    found,
    foundStatements: statements,
    merged: new Map(),
  });
}

const TEXT = `“${FERRY},” said Ms Bell. “${FARES},” she said.`;
const first = published(TEXT, [[FERRY], [FARES]], null);
const [fares, ferry] = first.passages.map(({ id }) => id).sort((a, b) => (a < b ? 1 : -1));

test('a story under another name keeps its ids, and its ledger remembers the old name', () => {
  const renamed = published(TEXT, [[FERRY], [FARES]], first, { story: 'ferry-returns' });
  expect(renamed).toMatchObject({ story: 'ferry-returns', formerly: ['ferry'] });
  expect(renamed.passages).toEqual(first.passages);
  expect(published(TEXT, [[FERRY], [FARES]], renamed, { story: 'ferry-returns' })).toEqual(renamed);
  const back = published(TEXT, [[FERRY], [FARES]], renamed);
  expect(back).toMatchObject({ story: 'ferry', formerly: ['ferry-returns'] });
});

test('an article under another name leads on, under one name after the other, and is itself again when it is back', () => {
  const again = (article: string, ledger: Ledger) => published(TEXT, [[FERRY], [FARES]], ledger, { article });
  expect(first.articles).toBeUndefined();
  const renamed = again('morning-herald', first);
  expect(renamed.articles).toEqual([{ id: 'herald', leadsTo: 'morning-herald' }]);
  expect(again('morning-herald', renamed)).toEqual(renamed);
  const twice = again('daily-herald', renamed);
  expect(twice.articles).toEqual([
    { id: 'herald', leadsTo: 'daily-herald' },
    { id: 'morning-herald', leadsTo: 'daily-herald' },
  ]);
  expect(again('herald', twice).articles).toEqual([
    { id: 'daily-herald', leadsTo: 'herald' },
    { id: 'morning-herald', leadsTo: 'herald' },
  ]);
});

test('an article that was taken out leads to nothing, and one without passages is remembered too', () => {
  const other = 'The bridge is closed until the spring, the council said';
  const replaced = published(`“${other}.”`, [[other]], first, { article: 'courier' });
  expect(replaced.articles).toEqual([{ id: 'herald', leadsTo: null }]);
  const silent = published('Nothing was said.', [], null, { article: 'gazette' });
  expect(silent.articles).toEqual([{ id: 'gazette', leadsTo: 'gazette' }]);
  expect(published(TEXT, [[FERRY]], silent).articles).toEqual([{ id: 'gazette', leadsTo: null }]);
});

test('a passage that another took in is remembered in its new surroundings', () => {
  const text = TEXT.replace(' said Ms Bell.', ' the harbour master told us.');
  const joined = published(text, [[FERRY, FARES]], first);
  const [heir, former] = [true, false].map((isThere) =>
    joined.passages.find(({ id, leadsTo }) => (id === leadsTo) === isThere),
  );
  expect(former?.leadsTo).toBe(heir?.id);
  expect(`${former?.prefix}${former?.suffix}`).toContain('the harbour master told us');
});

test('a former statement says nothing about a passage that has lost its words', () => {
  const merged = published(TEXT, [[FERRY], [FARES]], first, { together: true });
  const joined = published(TEXT, [[FERRY, FARES]], merged, { together: true });
  const rest = published(`“${FARES},” she said.`, [[FARES]], joined, { together: true });
  const leadsIn = (ledger: Ledger) => new Map(ledger.statements.map(({ id, leadsTo }) => [id, leadsTo]));
  expect(leadsIn(joined).get(`s-${ferry}`)).toBe('s-both');
  expect(leadsIn(rest).get(`s-${ferry}`)).toBeNull();
  expect(leadsIn(rest).get(`s-${fares}`)).toBe('s-both');
});

test('what the editor took out leads to what has its words now, and to nothing else', () => {
  const text = `“${FERRY},” said Ms Bell. “${FARES},” she said.`;
  const at = (id: string, from: string, to = from) =>
    storyAttribution(id, 'herald', [{ start: text.indexOf(from), end: text.indexOf(to) + to.length }]);
  const leadOf = (rejected: Attribution, there: readonly Attribution[]) =>
    reconcile(null, {
      story: storyOf([storyArticle('herald', text)], there, []),
      found: [rejected],
      foundStatements: [],
      merged: new Map(),
    }).passages.find(({ id }) => id === 'out');
  const [whole, corrected] = [at('out', FERRY), at('corrected', 'ferry will sail again on Monday')];
  expect(leadOf(whole, [corrected, at('next', FARES)])).toMatchObject({
    isRejected: true,
    leadsTo: 'corrected',
  });
  expect(leadOf(whole, [at('longer', FERRY, FARES), corrected])?.leadsTo).toBe('longer');
  expect(leadOf(whole, [at('scrap', 'Monday'), at('next', FARES)])).toMatchObject({
    isRejected: true,
    leadsTo: null,
  });
});
