import { expect, test } from 'vitest';
import { inNoOther, inOneOnly, notIn } from './absence.ts';
import { HARBOUR } from './story.fixture.ts';

test('what the machine did not find may be there, until an editor has decided something', () => {
  expect([notIn(HARBOUR), inNoOther(HARBOUR), inOneOnly(HARBOUR)]).toEqual([
    'not found in',
    'Not found in any other text here.',
    'found in one outlet only',
  ]);
  const decided = { decisions: [{ do: 'note', statement: 's0', note: 'Checked.', at: 0 }] } as never;
  expect([notIn(decided), inNoOther(decided), inOneOnly(decided)]).toEqual([
    'not in',
    'No other text here reports this.',
    'in one outlet only',
  ]);
});
