import { expect, test } from 'vitest';
import type { Story } from '../model.ts';
import { editorsHand } from './editors-hand.ts';
import { HARBOUR } from './story.fixture.ts';

const add = {
  article: 'harbour-post',
  kind: 'assertion',
  speaker: null,
  content: ['The union counts 400 strikers'],
  source: null,
  cue: null,
  statement: null,
} as const;
const added = HARBOUR.attributions.find(
  ({ article, kind }) => article === 'harbour-post' && kind === 'assertion',
)!;
const other = HARBOUR.attributions.find(({ kind }) => kind === 'mixed')!;

test('what an editor added is told by its words, and so is who named the speaker', () => {
  const story: Story = {
    ...HARBOUR,
    decisions: [
      { do: 'add', add },
      { do: 'reattribute', reading: other.id, speaker: 'Ada Lind' },
    ],
  };
  expect([...editorsHand(story).added]).toEqual([added.id]);
  expect([...editorsHand(story).named].sort()).toEqual([added.id, other.id].sort());
});

test('what the machine found of the same words in another place is the machine’s', () => {
  const text = 'Fares rise. So it said: fares rise.';
  const at = (start: number) => ({ ...added, id: `at-${start}`, content: [{ start, end: start + 4 }] });
  const story: Story = {
    ...HARBOUR,
    articles: HARBOUR.articles.map((one) => (one.id === add.article ? { ...one, text } : one)),
    attributions: [at(6), at(30)],
    decisions: [{ do: 'add', add: { ...add, content: ['rise'], within: 'said: fares rise' } }],
  };
  expect([...editorsHand(story).added]).toEqual(['at-30']);
});

test('the same words that the machine found are the machine’s', () => {
  const story: Story = {
    ...HARBOUR,
    attributions: HARBOUR.attributions.map((one) => ({ ...one, confidence: 0.8 })),
    decisions: [{ do: 'add', add }],
  };
  expect(editorsHand(story).added.size).toBe(0);
});

test('without decisions nothing is an editor’s, and the parts of a renamed utterance are', () => {
  expect(editorsHand(HARBOUR).named.size).toBe(0);
  const part = { ...other, id: 'part', partOf: 'whole' };
  const story: Story = {
    ...HARBOUR,
    attributions: [part],
    decisions: [{ do: 'reattribute', reading: 'whole', speaker: null }],
  };
  expect([...editorsHand(story).named]).toEqual(['part']);
});
