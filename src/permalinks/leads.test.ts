import { expect, test } from 'vitest';
import type { Attribution, Span } from '../model.ts';
import { fates, readingLeads } from './leads.ts';
import { ledgerPassage, type Ledger, type LedgerPassage } from './ledger.ts';
import { storyAttribution } from './world.fixture.ts';

const FERRY = 'The ferry will sail again on Monday';
const FARES = 'Nobody on the island should pay a higher fare';
const TEXT = `Ms Bell met the crew at noon. “${FERRY},” she told them at the quay. “${FARES}.” Then it rained.`;

/** A passage of some parts of a text. */
function passage(id: string, text: string, ...parts: string[]): Attribution {
  let at = 0;
  const content = parts.map((part) => {
    const start = text.indexOf(part, at);
    if (start < 0) throw new Error(`“${part}” is not in the text.`);
    at = start + part.length;
    return { start, end: at };
  });
  return storyAttribution(id, 'herald', content);
}

function ledgerOf(...passages: LedgerPassage[]): Ledger {
  return { format: 'as-reported/permalinks', version: 1, story: 'ferry', passages, statements: [] };
}

const remembered = (text: string, ...parts: string[]) => ledgerPassage(passage('was', text, ...parts), text);

/** What has become of a remembered passage in a text with these passages, and where its words stand. */
function fateIn(was: LedgerPassage, text: string, ...there: Attribution[]) {
  const fate = fates(ledgerOf(was), [{ id: 'herald', text }], there).get('was');
  return { heir: fate?.heir, words: fate?.place && text.slice(fate.place.start, fate.place.end) };
}

test('a passage that is there leads to itself, and one that the ledger does not know too', () => {
  const there = [passage('was', TEXT, FERRY), passage('new', TEXT, FARES)];
  const leads = readingLeads(ledgerOf(remembered(TEXT, FERRY)), [{ id: 'herald', text: TEXT }], there);
  expect([...leads]).toEqual([
    ['was', 'was'],
    ['new', 'new'],
  ]);
});

test('a passage leads to the longer one that took in its words, with the place of these', () => {
  const longer = passage('longer', TEXT, FERRY, FARES);
  expect(fateIn(remembered(TEXT, FERRY), TEXT, longer)).toEqual({ heir: 'longer', words: FERRY });
});

test('of two passages that hold its words, a passage leads to the shorter', () => {
  const longer = passage('longer', TEXT, FERRY, FARES);
  const shorter = passage('shorter', TEXT, `“${FERRY},”`);
  expect(fateIn(remembered(TEXT, FERRY), TEXT, longer, shorter).heir).toBe('shorter');
});

test('an interrupted passage is found whole, with what stands between its parts', () => {
  const whole = passage('whole', TEXT, `${FERRY},” she told them at the quay. “${FARES}`);
  const { words } = fateIn(remembered(TEXT, FERRY, FARES), TEXT, whole);
  expect(words).toBe(`${FERRY},” she told them at the quay. “${FARES}`);
});

test('of an interrupted passage what is left leads on: its first part, else its last', () => {
  const was = remembered(TEXT, FERRY, FARES);
  const first = TEXT.replace(` “${FARES}.”`, '');
  expect(fateIn(was, first, passage('first', first, `“${FERRY},”`)).heir).toBe('first');
  const last = TEXT.replace(`“${FERRY},” she told them at the quay. `, '');
  expect(fateIn(was, last, passage('last', last, `“${FARES}.”`)).heir).toBe('last');
});

test('a short rest leads on only where its own side is as it was', () => {
  const text = `Ms Bell met the crew at noon and said “It sails,” she told them. “${FARES}.” Then it rained.`;
  const was = remembered(text, 'It sails', FARES);
  const kept = text.replace(` “${FARES}.”`, '');
  expect(fateIn(was, kept, passage('kept', kept, '“It sails,”')).heir).toBe('kept');
  const moved = kept.replace('at noon and said', 'in spring and sang');
  expect(fateIn(was, moved, passage('moved', moved, '“It sails,”')).heir).toBeNull();
});

test('words that stand in other surroundings now are gone', () => {
  const text = `A song of the sixties has the line that ${FERRY}, if memory serves.`;
  expect(
    fateIn(remembered(TEXT, FERRY), text, passage('song', text, `the line that ${FERRY}`)).heir,
  ).toBeNull();
});

test('the heir stays the same as long as it has the words, wherever these have moved to', () => {
  const led = { ...remembered(TEXT, FERRY), leadsTo: 'heir' };
  const text = `It was late. “${FERRY},” a clerk read out from a sheet of paper.`;
  expect(fateIn(led, text, passage('heir', text, FERRY)).heir).toBe('heir');
  const other = `It was late. “Boats are for sale,” a clerk read out from a sheet of paper.`;
  expect(fateIn(led, other, passage('heir', other, 'Boats are for sale')).heir).toBeNull();
});

test('one word is not followed to where an heir has it in another place', () => {
  const text = 'Asked on air, the mayor called the new timetable “premature” and left.';
  const led = { ...ledgerPassage(passage('was', text, 'premature'), text), leadsTo: 'heir' };
  const elsewhere = 'The union, for its part, finds that every fare is “premature” before spring.';
  expect(fateIn(led, elsewhere, passage('heir', elsewhere, 'premature')).heir).toBeNull();
});

test('a reading whose words stand in another passage now is that passage', () => {
  const text = `It was late. “${FERRY},” a clerk read out from a sheet of paper.`;
  const there = [passage('moved', text, `“${FERRY},”`)];
  const was = { ...remembered(TEXT, FERRY), leadsTo: 'was' };
  expect(readingLeads(ledgerOf(was), [{ id: 'herald', text }], there).get('was')).toBe('moved');
});

test('where the words stand twice, a passage leads to where its surroundings are likest', () => {
  const again = `${TEXT} It is so, she said. “${FERRY},” she told them at the quay. “${FARES}.” Then it rained.`;
  const [first, second] = [passage('first', again, FERRY), passage('second', again, FERRY, FERRY)];
  const twin = { ...second, content: second.content.slice(1) };
  expect(fateIn(remembered(TEXT, FERRY), again, twin, first).heir).toBe('first');
});

test('a reading that was taken apart is where the part with its words is', () => {
  const whole = passage('was', TEXT, FERRY, FARES);
  const parts = [FERRY, FARES].map((words) => ({ ...passage(words, TEXT, words), partOf: 'was' }));
  const leads = readingLeads(
    ledgerOf(remembered(TEXT, FARES)),
    [{ id: 'herald', text: TEXT }],
    [whole, ...parts],
  );
  expect(leads.get('was')).toBe(FARES);
});

test('what an heir became is followed, as long as it has the words', () => {
  const led = { ...remembered(TEXT, `${FERRY},” she told them`), leadsTo: 'heir' };
  const heir = { ...remembered(TEXT, FERRY), id: 'heir', leadsTo: 'heir' };
  const text = TEXT.replace('she told them at the quay', 'she wrote');
  const fateWith = (...there: Attribution[]) =>
    fates(ledgerOf(led, heir), [{ id: 'herald', text }], there).get('was')?.heir;
  expect(fateWith(passage('now', text, `“${FERRY},”`))).toBe('now');
  expect(fateWith(passage('other', text, FARES))).toBeNull();
});

test('words enough to be known by are found as a passage of their own wherever they stand now', () => {
  const text = `It was late. “${FERRY},” a clerk read out from a sheet of paper.`;
  expect(fateIn(remembered(TEXT, FERRY), text, passage('moved', text, `“${FERRY},”`)).heir).toBe('moved');
  const word = 'Asked on air, the mayor called the new timetable “premature” and left.';
  const elsewhere = 'The union, for its part, finds that every fare is “premature” before spring.';
  const moved = passage('moved', elsewhere, 'premature');
  expect(fateIn(remembered(word, 'premature'), elsewhere, moved).heir).toBeNull();
});

test('a few words lead to another speaker’s only where everything around them is as it was', () => {
  const text = 'Asked on air, the mayor called plan 4 “premature” for our crew.';
  const led = { ...ledgerPassage(passage('was', text, 'premature'), text), speaker: 'mayor' };
  const leadIn = (now: string, speaker: string | null) =>
    fateIn(led, now, { ...passage('now', now, '“premature” for our crew'), speaker }).heir;
  const alike = text.replace('plan 4', 'plan 14');
  expect(leadIn(alike, 'union')).toBeNull();
  expect(leadIn(alike, 'mayor')).toBe('now');
  expect(leadIn(alike, null)).toBe('now');
  expect(leadIn(text, 'union')).toBe('now');
});

test('what has the very words in their place goes before an heir with words that are only like them', () => {
  const like = FERRY.replace('ferry', 'fairy');
  const text = `${TEXT} “${like},” a clerk read out.`;
  const led = { ...remembered(TEXT, FERRY), leadsTo: 'heir' };
  const [heir, inPlace] = [passage('heir', text, like), passage('now', text, `“${FERRY},”`)];
  expect(fateIn(led, text, heir, inPlace).heir).toBe('now');
  const without = text.replace(FERRY, 'It sails');
  expect(fateIn(led, without, passage('heir', without, like)).heir).toBe('heir');
});

test('as a reading, what an editor took out is where the ledger says, whatever has its words', () => {
  const out = { ...remembered(TEXT, FERRY), isRejected: true, leadsTo: null };
  const there = [passage('longer', TEXT, FERRY, FARES), passage('corrected', TEXT, `“${FERRY}`)];
  const leadOf = (leadsTo: string | null) =>
    readingLeads(ledgerOf({ ...out, leadsTo }), [{ id: 'herald', text: TEXT }], there).get('was');
  expect(leadOf(null)).toBeNull();
  expect(leadOf('corrected')).toBe('corrected');
});

test('words that another passage had all the time lead to nothing, and those of another speaker’s', () => {
  const text = `“${FERRY},” said Ms Bell. “${FERRY} and on Tuesday,” said Mr Reed.`;
  const hers = { ...ledgerPassage(passage('was', text, FERRY), text), speaker: 'bell' };
  const rest = text.replace(`“${FERRY},” said Ms Bell. `, '');
  const his = { ...passage('his', rest, `${FERRY} and on Tuesday`), speaker: 'reed' };
  const known = { ...ledgerPassage(his, rest), speaker: 'reed' };
  const heirWith = (now: Attribution, ...before: LedgerPassage[]) =>
    fates(ledgerOf(hers, ...before), [{ id: 'herald', text: rest }], [now]).get('was')?.heir;
  expect(heirWith(his, known)).toBeNull();
  expect(heirWith({ ...his, speaker: 'bell' }, known)).toBeNull();
  // What is new there may be what has taken them in, and is that for good.
  expect(heirWith(his)).toBe('his');
  const led = ledgerOf({ ...hers, text: `${FERRY} … for ever`, leadsTo: 'his' }, known);
  expect(fates(led, [{ id: 'herald', text: rest }], [his]).get('was')?.heir).toBe('his');
});

test('of parts with the same words, a reading is the one in its surroundings', () => {
  const text =
    'Asked on air, the mayor called it “nonsense” for boats. At noon, the union wrote “nonsense” to us.';
  const whole = { ...passage('was', text, 'nonsense', 'nonsense') };
  const parts = whole.content.map((span, i) => ({
    ...storyAttribution(`part-${i}`, 'herald', [span], 'was'),
  }));
  const second = ledgerPassage({ ...parts[1]!, id: 'was', partOf: null }, text);
  const leads = readingLeads(ledgerOf(second), [{ id: 'herald', text }], [whole, ...parts]);
  expect(leads.get('was')).toBe('part-1');
});

test('of a passage that came apart, the words lead to its speaker’s part, be it the smaller', () => {
  const text =
    'Ms Bell said that it sails, while Mr Reed of the union warned that it is much too early for that.';
  const all = 'that it sails, while Mr Reed of the union warned that it is much too early for that';
  const was = { ...ledgerPassage(passage('was', text, all), text), speaker: 'bell' };
  const hers = { ...passage('hers', text, 'it sails,'), speaker: 'bell' };
  const his = { ...passage('his', text, 'it is much too early for that'), speaker: 'reed' };
  expect(fateIn(was, text, his, hers).heir).toBe('hers');
  expect(fateIn(was, text, his).heir).toBe('his');
});

test('a passage leads to one that had its words in its place, and to none that had them in another', () => {
  const text = `“${FERRY},” said Bell. Then it rained, and at night Reed told us: “${FERRY}.”`;
  const [first, second] = [text.indexOf(FERRY), text.lastIndexOf(FERRY)].map((start) => [
    { start, end: start + FERRY.length },
  ]) as [Span[], Span[]];
  const was = ledgerPassage(storyAttribution('was', 'herald', second), text);
  for (const [place, heir] of [
    [first, null],
    [second, 'there'],
  ] as const) {
    const there = storyAttribution('there', 'herald', place);
    const ledger = ledgerOf(was, ledgerPassage(there, text));
    expect(fates(ledger, [{ id: 'herald', text }], [there]).get('was')?.heir).toBe(heir);
  }
});

test('what was gone leads to equal words again only where they stand as they stood', () => {
  const words = 'shut for the third week';
  const before = `Nobody came. On day 6 ticket offices stayed ${words}.`;
  const gone = { ...remembered(before, words), leadsTo: null };
  const other = `Our crew sailed. On day 10 ticket offices stayed ${words}.`;
  expect(fateIn(gone, other, passage('other', other, words)).heir).toBeNull();
  const back = `The union met. Nobody came. On day 6 ticket offices stayed ${words}.`;
  expect(fateIn(gone, back, passage('back', back, `stayed ${words}`)).heir).toBe('back');
});

test('what stands beside equal words of another sentence, and stood there before, has not taken them in', () => {
  const words = 'shut for the third week';
  const was = remembered(`On day 2 ticket offices stayed ${words}. It rained.`, words);
  const text = `Our crew sailed. On day 7 ticket offices stayed ${words}. It rained.`;
  const there = passage('there', text, 'On day 7 ticket offices stayed shut for');
  const heirIn = (...before: LedgerPassage[]) =>
    fates(ledgerOf(was, ...before), [{ id: 'herald', text }], [there]).get('was')?.heir;
  expect(heirIn(ledgerPassage(there, text))).toBeNull();
  // What is new there may be what it has become, and is that the next time too.
  expect(heirIn()).toBe('there');
  const again = fates(
    ledgerOf({ ...was, leadsTo: 'there' }, ledgerPassage(there, text)),
    [{ id: 'herald', text }],
    [there],
  );
  expect(again.get('was')?.heir).toBe('there');
});
