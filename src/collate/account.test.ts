import { expect, test } from 'vitest';
import type { Statement } from '../model.ts';
import { accountOf } from './account.ts';
import { indexOf } from './story-index.ts';
import { HARBOUR, matchedWith } from './story.fixture.ts';

/** The first statement of outlets A to D, matched by the machine with these scores. */
function leadWith(scores: readonly number[], told: Partial<Statement> = {}): string {
  const [first] = HARBOUR.statements;
  return accountOf(indexOf(HARBOUR), { ...matchedWith(first!, scores), ...told }).lead;
}

test('a doubt about the match comes before who reports it', () => {
  expect(leadWith([0.3, 0.3, 0.3, 0.3])).toMatch(/^Perhaps not the same statement\. .*outlets/);
  expect(leadWith([0.9, 0.3, 0.9, 0.9])).toMatch(/^Perhaps B reports something else\. .*outlets/);
  expect(leadWith([0.9, 0.3, 0.2, 0.9])).toMatch(/^Perhaps B and C report something else\. .*outlets/);
});

test('no doubt is told of what is likely, nor of what an editor has checked', () => {
  expect(leadWith([0.9, 0.6, 0.9, 0.9])).not.toContain('Perhaps');
  expect(leadWith([0.9, 0.3, 0.9, 0.9], { edited: true })).not.toContain('Perhaps');
});
