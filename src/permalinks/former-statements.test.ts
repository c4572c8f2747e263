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
