import { expect, test } from 'vitest';
import { articleWith } from '../model.fixture.ts';
import { formerStatements } from './former-statements.ts';
import { ledgerPassage, type Ledger } from './ledger.ts';
import { storyAttribution, storyOf, storyStatement } from './world.fixture.ts';

const SAIL = 'The ferry will sail again on Monday';
const FARES = 'Nobody should pay a higher fare';

/** An attribution of some passages of a text. */
const attribution = (id: string, text: string, ...passages: string[]) =>
  storyAttribution(
    id,
    'herald',
    passages.map((passage) => ({
      start: text.indexOf(passage),
      end: text.indexOf(passage) + passage.length,
    })),
  );

test('a statement whose reading was joined with another, and stands alone again, leads to what has its words', () => {
  const before = `“${SAIL},” she said. “${FARES}.”`;
  const text = `“${FARES},” he said. Later she said: “${SAIL}.”`;
  const ledger: Ledger = {
    format: 'as-reported/permalinks',
    version: 1,
    story: 'ferry',
    passages: [ledgerPassage(attribution('joined', before, SAIL, FARES), before)],
    statements: [{ id: 'sailing', title: SAIL, readings: ['joined'], was: [SAIL], leadsTo: 'fares' }],
  };
  const story = storyOf(
    [articleWith('herald', text)],
    [attribution('his', text, FARES), attribution('hers', text, SAIL)],
    [storyStatement('fares', ['his']), storyStatement('sails', ['hers'])],
  );
  const fates = new Map([['joined', { heir: 'his', place: null }]]);
  const [former] = formerStatements(ledger, fates, { story, foundStatements: [], merged: new Map() });
  expect(former).toMatchObject({ id: 'sailing', was: [SAIL], leadsTo: 'sails' });
});

const SHUT = 'the offices stayed shut for a week';

test('a statement whose words were cut leads to no other sentence that said the same before', () => {
  const text = `On Monday ${SHUT}. The union met. On Friday ${SHUT}.`;
  const [monday, friday] = [text.indexOf(SHUT), text.lastIndexOf(SHUT)].map((start, i) =>
    storyAttribution(i === 0 ? 'monday' : 'friday', 'herald', [{ start, end: start + SHUT.length }]),
  );
  const cut = attribution('cut', text, 'On Monday the offices');
  const ledger: Ledger = {
    format: 'as-reported/permalinks',
    version: 1,
    story: 'ferry',
    passages: [ledgerPassage(monday!, text), ledgerPassage(friday!, text)],
    statements: [{ id: 'shut', title: SHUT, readings: ['monday'], leadsTo: 'shut' }],
  };
  const story = storyOf(
    [articleWith('herald', text)],
    [cut, friday!],
    [storyStatement('cuts', ['cut']), storyStatement('fridays', ['friday'])],
  );
  const fates = new Map([['monday', { heir: 'cut', place: null }]]);
  const [former] = formerStatements(ledger, fates, { story, foundStatements: [], merged: new Map() });
  expect(former).toMatchObject({ id: 'shut', was: [SHUT], leadsTo: null });
});

test('a statement that was published leads to what it is merged into only where that has a reading of its page', () => {
  const text = `“${FARES},” he said. Later she said: “${SAIL}.”`;
  const [his, hers] = [attribution('his', text, FARES), attribution('hers', text, SAIL)];
  const ledger: Ledger = {
    format: 'as-reported/permalinks',
    version: 1,
    story: 'ferry',
    passages: [ledgerPassage(his, text), ledgerPassage(hers, text)],
    statements: [{ id: 'old', title: FARES, readings: ['his'], leadsTo: 'old' }],
  };
  const leadIn = (statements: Readonly<Record<string, readonly string[]>>) => {
    const made = Object.entries(statements).map(([id, readings]) => storyStatement(id, readings));
    const story = storyOf([articleWith('herald', text)], [his, hers], made);
    const merged = new Map([['old', 'heir']]);
    return formerStatements(ledger, new Map(), { story, foundStatements: [], merged })[0]?.leadsTo;
  };
  expect(leadIn({ heir: ['his', 'hers'] })).toBe('heir');
  // Since the machine has found something else under its id, and that was merged.
  expect(leadIn({ heir: ['hers'], other: ['his'] })).toBe('other');
  expect(leadIn({ heir: ['hers'] })).toBeNull();
});
