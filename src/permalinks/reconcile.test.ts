import { expect, test } from 'vitest';
import { articleWith } from '../model.fixture.ts';
import type { Attribution } from '../model.ts';
import type { Ledger } from './ledger.ts';
import { reconcile, type Settled } from './reconcile.ts';
import { settlePassages } from './settle-passages.ts';
import { storyAttribution, storyOf, storyStatement } from './world.fixture.ts';

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
    story: { ...storyOf([articleWith(article, text)], found, statements), id: story },
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

test('a passage whose words were changed keeps its address and remembers the words of before', () => {
  const changed = TEXT.replaceAll('Monday', 'Tuesday');
  const now = published(changed, [[FERRY.replace('Monday', 'Tuesday')], [FARES]], first);
  expect(now.passages.find(({ id }) => id === ferry)).toMatchObject({
    text: FERRY.replace('Monday', 'Tuesday'),
    formerWords: [FERRY],
    leadsTo: ferry,
  });
  expect(now.passages.find(({ id }) => id === fares)?.formerWords).toBeUndefined();
  expect(published(changed, [[FERRY.replace('Monday', 'Tuesday')], [FARES]], now)).toEqual(now);
  expect(
    published(TEXT, [[FERRY], [FARES]], now).passages.find(({ id }) => id === ferry)?.formerWords,
  ).toEqual([FERRY.replace('Monday', 'Tuesday')]);
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

test('a former statement leads to where the larger part of its words stands', () => {
  const lead = 'adding that the ferry would sail';
  const whole = 'that the ferry would sail in spite of the ice and the wind, and come back the same night';
  const text = `“${FARES},” she said, adding ${whole}.`;
  const before = published(text, [[lead]], null);
  const former = before.statements[0]!.id;
  const heirWith = (passage: string) => {
    const after = published(text, [[passage]], before);
    return after.passages.find(({ id }) => `s-${id}` === statementIn(after, former)?.leadsTo)?.text ?? null;
  };
  expect(heirWith(whole)).toBe(whole);
  expect(heirWith(whole.replace('that the ferry would ', ''))).toBeNull();
});

test('what the editor took out leads to what has its words now, and to nothing else', () => {
  const text = `“${FERRY},” said Ms Bell. “${FARES},” she said.`;
  const at = (id: string, from: string, to = from) =>
    storyAttribution(id, 'herald', [{ start: text.indexOf(from), end: text.indexOf(to) + to.length }]);
  const leadOf = (rejected: Attribution, there: readonly Attribution[]) =>
    reconcile(null, {
      story: storyOf([articleWith('herald', text)], there, []),
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

/** The ledger after a story whose passages stand in an article of so many numbered sentences, with these statements. */
function afterDecisions(
  statements: Readonly<Record<string, readonly string[]>>,
  settled: Partial<Settled> = {},
  ledger: Ledger | null = null,
) {
  const text = NUMBERED.map((number) => `Clause ${number} stays as it was drafted.`).join(' ');
  const attributions = NUMBERED.map((number) => {
    const words = `Clause ${number} stays as it was drafted`;
    const start = text.indexOf(words);
    return storyAttribution(number, 'herald', [{ start, end: start + words.length }]);
  });
  const made = Object.entries(statements).map(([id, readings]) => storyStatement(id, readings));
  return reconcile(ledger, {
    story: storyOf([articleWith('herald', text)], attributions, made),
    found: attributions,
    foundStatements: made,
    merged: new Map(),
    ...settled,
  });
}

const NUMBERED = ['one', 'two', 'three', 'four'];

const statementIn = (ledger: Ledger, id: string) => ledger.statements.find((one) => one.id === id);

test('a statement that was merged away leads to the end of the chain, whoever has its readings', () => {
  const merged = new Map([
    ['a', 'b'],
    ['b', 'c'],
  ]);
  const foundStatements = [
    { id: 'a', readings: ['one'] },
    { id: 'b', readings: ['two'] },
  ];
  const ledger = afterDecisions({ c: ['two', 'three'], d: ['one', 'four'] }, { merged, foundStatements });
  expect(statementIn(ledger, 'a')).toMatchObject({ title: 'c', readings: ['one'], leadsTo: 'c' });
  expect(statementIn(ledger, 'b')?.leadsTo).toBe('c');
});

test('a former statement leads to the one that has the most of its readings; of several, to the largest', () => {
  const before = afterDecisions({ old: ['one', 'two', 'three'] });
  const leadIn = (statements: Readonly<Record<string, readonly string[]>>) =>
    statementIn(afterDecisions(statements, {}, before), 'old')?.leadsTo;
  expect(leadIn({ large: ['one', 'four'], most: ['two', 'three'] })).toBe('most');
  expect(leadIn({ small: ['one'], large: ['two', 'four'] })).toBe('large');
  expect(leadIn({ other: ['four'] })).toBeNull();
});

test('a statement remembers the readings that the machine found, and those that an editor left it', () => {
  const foundStatements = [{ id: 's', readings: ['two', 'one'] }];
  expect(statementIn(afterDecisions({ s: ['one'] }, { foundStatements }), 's')).toMatchObject({
    readings: ['one', 'two'],
    shown: ['one'],
  });
  expect(statementIn(afterDecisions({ s: ['two', 'one'] }, { foundStatements }), 's')).not.toHaveProperty(
    'shown',
  );
});

test('a former statement leads to where the readings of its page went, not those that an editor had taken off', () => {
  const foundStatements = [{ id: 's', readings: ['one', 'two'] }];
  const split = afterDecisions({ s: ['one'], rest: ['two'] }, { foundStatements });
  const later = afterDecisions({ rest: ['two'], other: ['one'] }, {}, split);
  expect(statementIn(later, 's')).toMatchObject({
    shown: ['one'],
    was: ['Clause one stays as it was drafted'],
    leadsTo: 'other',
  });
  expect(statementIn(afterDecisions({ rest: ['two'] }, {}, split), 's')?.leadsTo).toBeNull();
});

test('a former statement has the words of the readings of its page, also when the machine finds others under its id', () => {
  const merged = new Map([['gone', 'there']]);
  const after = (readings: readonly string[], ledger: Ledger | null) =>
    afterDecisions({ there: NUMBERED }, { merged, foundStatements: [{ id: 'gone', readings }] }, ledger);
  expect(statementIn(after(['one', 'two'], after(['one'], null)), 'gone')).toMatchObject({
    readings: ['one', 'two'],
    shown: ['one'],
    was: ['Clause one stays as it was drafted'],
  });
});

test('a former statement leads to the part that has its words, where its reading was taken apart', () => {
  const [before] = first.passages.filter(({ text }) => text === FERRY);
  const whole = storyAttribution(before!.id, 'herald', [
    { start: TEXT.indexOf(FERRY), end: TEXT.indexOf(FERRY) + FERRY.length },
    { start: TEXT.indexOf(FARES), end: TEXT.indexOf(FARES) + FARES.length },
  ]);
  const parts = whole.content.map((span, i) => storyAttribution(`part-${i}`, 'herald', [span], whole.id));
  const statements = parts.map(({ id }) => storyStatement(`s-${id}`, [id]));
  const ledger = reconcile(first, {
    story: storyOf([articleWith('herald', TEXT)], [whole, ...parts], statements),
    found: [whole],
    foundStatements: statements,
    merged: new Map(),
  });
  expect(statementIn(ledger, `s-${ferry}`)?.leadsTo).toBe('s-part-0');
});

test('what an editor took out is remembered with the words and the speaker of its page, however it is found later', () => {
  const at = (words: string) => [{ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length }];
  const after = (words: string, speaker: string | null, isRejected: boolean, ledger: Ledger | null) => {
    const found = [{ ...storyAttribution('sails', 'herald', at(words)), speaker }];
    return reconcile(ledger, {
      story: storyOf([articleWith('herald', TEXT)], isRejected ? [] : found, []),
      found,
      foundStatements: [],
      merged: new Map(),
    });
  };
  const rejected = after('The ferry will', null, true, after(FERRY, 'ines-bell', false, null));
  const remembered = { text: 'The ferry will', was: FERRY, speaker: 'ines-bell', isRejected: true };
  expect(rejected.passages).toMatchObject([remembered]);
  expect(after('The ferry', null, true, rejected).passages).toMatchObject([
    { ...remembered, text: 'The ferry' },
  ]);
  const [back] = after('The ferry', null, false, rejected).passages;
  expect(back).toMatchObject({ text: 'The ferry', speaker: null });
  expect(back).not.toHaveProperty('was');
});

test('what was rejected and is not found any more is gone like anything else, under the article’s name of today', () => {
  const rejected = first.passages.map((passage) => ({ ...passage, isRejected: true, leadsTo: null }));
  const rest = `“${FARES},” she said.`;
  const after = published(rest, [[FARES]], { ...first, passages: rejected }, { article: 'daily-herald' });
  expect(after.passages.find(({ id }) => id === ferry)).toMatchObject({ isRejected: false, leadsTo: null });
  const renamed = published(rest, [[FARES]], first, { article: 'daily-herald' });
  expect(renamed.passages.find(({ id }) => id === ferry)?.article).toBe('daily-herald');
});

test('speakers whom the story names no longer are remembered until it names them again', () => {
  const text = `“${FERRY},” said Ms Bell.`;
  const after = (speaker: string | null, ledger: Ledger | null) => {
    const span = { start: text.indexOf(FERRY), end: text.indexOf(FERRY) + FERRY.length };
    const found = [{ ...storyAttribution('sails', 'herald', [span]), speaker }];
    return reconcile(ledger, {
      story: storyOf([articleWith('herald', text)], found, []),
      found,
      foundStatements: [],
      merged: new Map(),
    });
  };
  const named = after('ines-bell', null);
  expect(named.speakers).toBeUndefined();
  const renamed = after('ada-lind', named);
  expect(renamed.speakers).toEqual(['ines-bell']);
  expect(after(null, renamed).speakers).toEqual(['ada-lind', 'ines-bell']);
  expect(after('ines-bell', renamed).speakers).toEqual(['ada-lind']);
});

test('the names of speakers are remembered when they are gone', () => {
  const text = `“${FERRY},” said Ms Bell.`;
  const span = { start: text.indexOf(FERRY), end: text.indexOf(FERRY) + FERRY.length };
  const after = (speaker: string, name: string, ledger: Ledger | null) => {
    const found = [{ ...storyAttribution('sails', 'herald', [span]), speaker }];
    const story = storyOf([articleWith('herald', text)], found, []);
    const speakers = [{ id: speaker, name, aliases: [], role: null, kind: null }];
    return reconcile(ledger, {
      story: { ...story, speakers },
      found,
      foundStatements: [],
      merged: new Map(),
    });
  };
  const named = after('ines-bell', 'Inés Bell', null);
  expect(named.names).toEqual({ 'ines-bell': 'Inés Bell' });
  expect(after('ines-bell', 'Ines Bell', named).names).toEqual({ 'ines-bell': 'Ines Bell' });
  expect(after('ada-lind', 'Ada Lind', named).names).toEqual({
    'ada-lind': 'Ada Lind',
    'ines-bell': 'Inés Bell',
  });
});

test('a statement that several articles had is remembered as one with a handout, until they have it again', () => {
  const text = `“${FERRY},” said Ms Bell.`;
  const span = { start: text.indexOf(FERRY), end: text.indexOf(FERRY) + FERRY.length };
  const [one, two] = ['herald', 'courier'].map((article) => storyAttribution(article, article, [span]));
  const after = (readings: readonly string[], ledger: Ledger | null, id = 'sails') => {
    const statements = [storyStatement(id, readings)];
    return reconcile(ledger, {
      story: storyOf([articleWith('herald', text), articleWith('courier', text)], [one!, two!], statements),
      found: [one!, two!],
      foundStatements: statements,
      merged: new Map(),
    });
  };
  const hadHandout = (ledger: Ledger) => statementIn(ledger, 'sails')?.hadHandout;
  const both = after(['herald', 'courier'], null);
  expect(hadHandout(both)).toBeUndefined();
  const alone = after(['herald'], both);
  expect(hadHandout(alone)).toBe(true);
  expect(after(['herald'], alone)).toEqual(alone);
  expect(hadHandout(after(['herald'], alone, 'other'))).toBe(true);
  expect(hadHandout(after(['herald', 'courier'], alone))).toBeUndefined();
  expect(hadHandout(after(['herald'], null))).toBeUndefined();
});
