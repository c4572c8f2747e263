import { expect, test } from 'vitest';
import type { DecisionProblem } from '../align/decision-problem.ts';
import { articleWith } from '../model.fixture.ts';
import type { Decision } from '../model.ts';
import { emptyLedger, ledgerPassage } from '../permalinks/ledger.ts';
import { storyAttribution, storyOf, storyStatement } from '../permalinks/world.fixture.ts';
import { decisionProblems } from './decision-problems.ts';

const TEXT = 'The ferry will sail again on Monday';
const passage = (id: string) => storyAttribution(id, 'herald', [{ start: 0, end: TEXT.length }]);
const remembered = (id: string, leadsTo: string | null, isRejected = false) => ({
  ...ledgerPassage(passage(id), TEXT),
  leadsTo,
  isRejected,
});

const STORY = storyOf(
  [articleWith('herald', TEXT)],
  [passage('sail')],
  [storyStatement('sailing', ['sail'])],
);
const LEDGER = {
  ...emptyLedger('ferry'),
  passages: [
    remembered('sail', 'sail'),
    remembered('moved', 'sail'),
    remembered('gone', null),
    remembered('out', 'sail', true),
  ],
  statements: [{ id: 'merged', title: TEXT, readings: ['moved'], leadsTo: 'sailing' }],
};

/** What is said of a decision on line 5 that the engine could not carry out for this id. */
function saidOf(decision: Decision, wanted: string, id: string) {
  const problem: DecisionProblem = {
    decision: 0,
    expected: `the id of a ${wanted} of this story`,
    found: `“${id}”`,
    remedy: 'Look it up.',
  };
  const content = {
    id: 'ferry',
    file: 'stories/ferry.yaml',
    title: 'The ferry',
    date: null,
    articles: [],
    decisions: [{ decision, line: 5 }],
    received: [],
    ledger: null,
    ledgerFile: '',
    transfer: null,
  };
  const [said] = decisionProblems(content, { problems: [problem], story: STORY, ledger: LEDGER });
  expect(said).toMatchObject({ file: 'stories/ferry.yaml', line: 5, found: `“${id}”` });
  return said?.remedy;
}

const ofReading = (reading: string) =>
  saidOf({ do: 'reject', reading, why: 'No.' }, 'quote or claim', reading);
const ofStatement = (statement: string) =>
  saidOf({ do: 'note', statement, note: 'No.' }, 'statement', statement);

test('an id of the other kind is said to be one, with what belongs there', () => {
  expect(ofReading('sailing')).toBe('It is the id of a statement: name one of its readings, “sail”.');
  expect(ofStatement('sail')).toBe('It is the id of a quote or claim: name its statement, “sailing”.');
});

test('an id that was moved is said to be, with where it leads', () => {
  const leads = (id: string) => `Its address leads to “${id}” now: name that, or remove the decision.`;
  expect(ofReading('moved')).toBe(leads('sail'));
  expect(ofStatement('merged')).toBe(leads('sailing'));
});

test('what is gone, or was taken out by another decision, is said to be', () => {
  expect(ofReading('gone')).toBe('It was there once, and is gone: remove the decision.');
  expect(ofReading('out')).toBe('Another decision takes it out: remove one of the two.');
});

test('of an id that was never there the engine’s own words are said', () => {
  expect(ofReading('never')).toBe('Look it up.');
});
