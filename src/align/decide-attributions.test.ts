import { describe, expect, test } from 'vitest';
import { attributionWith } from '../model.fixture.ts';
import type { Attribution, Decision, Speaker } from '../model.ts';
import { decideAttributions } from './decide-attributions.ts';

const TEXT = 'Fares will rise, the mayor said. “Not by 5 percent,” Ray answered, and walked out.';
const SPEAKERS: Speaker[] = [
  { id: 'ada-ray', name: 'Ada Ray', aliases: ['Ray'], role: null, kind: 'person' },
];

function found(id: string, passage: string): Attribution {
  const start = TEXT.indexOf(passage);
  const content = [{ start, end: start + passage.length }];
  return attributionWith({ id, article: 'gazette', content, confidence: 0.8 });
}

function decide(...decisions: Decision[]) {
  const articles = [{ id: 'gazette', text: TEXT }];
  return decideAttributions([found('fares', 'Fares will rise')], articles, SPEAKERS, decisions);
}

const ADD = {
  article: 'gazette',
  kind: 'direct',
  speaker: 'Ray',
  content: ['“Not by 5 percent,”'],
  source: 'Ray',
  cue: 'answered',
  statement: null,
} as const;

describe('decisions about single attributions', () => {
  test('reject one', () => {
    expect(decide({ do: 'reject', reading: 'fares', why: 'A headline.' }).attributions).toEqual([]);
  });
  test('give one to another speaker, by any of the names', () => {
    const { attributions } = decide({ do: 'reattribute', reading: 'fares', speaker: 'ray' });
    expect(attributions[0]?.speaker).toBe('ada-ray');
  });
  test('add one, whose words are found in the article with their marks and figures', () => {
    const { added, attributions } = decide({ do: 'add', add: ADD });
    expect(attributions).toHaveLength(2);
    const made = added.get(0);
    const words = (span: { start: number; end: number } | null | undefined) =>
      span && TEXT.slice(span.start, span.end);
    expect(made?.quoted.map(words)).toEqual(['Not by 5 percent,']);
    expect(words(made?.source)).toBe('Ray');
    expect(words(made?.cue)).toBe('answered');
    expect(made?.figures.map(({ value, kind }) => [value, kind])).toEqual([[5, 'percent']]);
    expect(made?.confidence).toBe(1);
  });
  test('add one that is found as well as one passage, under the id it has and in the editor’s words', () => {
    const add = { ...ADD, content: ['Fares will rise'], cue: null };
    const { added, attributions } = decide({ do: 'add', add });
    expect(attributions).toHaveLength(1);
    expect(attributions[0]).toMatchObject({ id: 'fares', kind: 'direct', speaker: 'ada-ray', confidence: 1 });
    expect(added.get(0)).toBe(attributions[0]);
  });
  test('add one with the source and the cue that stand nearest, and each part behind the one before', () => {
    const text = 'Ray said no. “Buses,” Ray said, “run; buses, that is.” Ray said more.';
    const at = (words: string, from = 0) => {
      const start = text.indexOf(words, from);
      return { start, end: start + words.length };
    };
    const add = { ...ADD, content: ['“Buses,”', '“run; buses, that is.”'], cue: 'said' };
    const { added } = decideAttributions([], [{ id: 'gazette', text }], SPEAKERS, [{ do: 'add', add }]);
    expect(added.get(0)).toMatchObject({
      content: [at('“Buses,”'), at('“run')].map(({ start }, i) => ({
        start,
        end: start + add.content[i]!.length,
      })),
      source: at('Ray', 5),
      cue: at('said'),
    });
    const again = { ...ADD, content: ['said', 'said'], source: null, cue: null };
    const twice = decideAttributions([], [{ id: 'gazette', text }], SPEAKERS, [{ do: 'add', add: again }]);
    expect(twice.added.get(0)?.content).toEqual([at('said'), at('said', 8)]);
  });
  test.each<[string, Decision, string]>([
    ['an id', { do: 'reject', reading: 'trams', why: 'x' }, '“trams”'],
    ['a speaker', { do: 'reattribute', reading: 'fares', speaker: 'Bo' }, '“Bo”'],
    ['an article', { do: 'add', add: { ...ADD, article: 'tribune' } }, '“tribune”'],
    ['words', { do: 'add', add: { ...ADD, content: ['“Not by 6 percent,”'] } }, '6 percent'],
  ])('that point at nothing are reported: %s', (_name, decision, shown) => {
    const { problems } = decide(decision);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.found).toContain(shown);
  });
});
