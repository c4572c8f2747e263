import { expect, test } from 'vitest';
import { indexOf } from '../../collate/story-index.ts';
import { ferryStory } from '../ferry.fixture.ts';
import { fullLabelOf, labelOf } from './label.ts';

const index = indexOf(ferryStory);
const label = (id: string) => labelOf(index, index.attribution(id));

test('a label names the speaker, the treatment and the outlet', () => {
  expect([label('sail'), label('outer'), label('captain')]).toEqual([
    'Anna Blum, quoted by The post',
    'Anna Blum, partly quoted by The post',
    'The captain, paraphrased by The times',
  ]);
});

test('a full label says how a paraphrase is reported', () => {
  expect(fullLabelOf(index, index.attribution('captain'))).toMatch(
    /^The captain “.+”, paraphrased by The times$/,
  );
  expect(fullLabelOf(index, index.attribution('sail'))).toBe(label('sail'));
});

test('an unknown speaker appears in the article’s own words', () => {
  expect(label('ruin-courier')).toBe('“Officials”, paraphrased by The courier');
});

test('the outlet’s own voice has no source', () => {
  expect(label('hours')).toBe('Stated by The post');
});
