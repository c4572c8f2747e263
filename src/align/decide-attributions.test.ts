import { describe, expect, test } from 'vitest';
import { attributionWith } from '../model.fixture.ts';
import type { AddedAttribution, Attribution, Decision, Speaker } from '../model.ts';
import { additionsIn } from './decide-additions.ts';
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

/** Carries decisions out; what is added has the id `added-` and its decision's place, or one that is given. */
function decideWith(names: Readonly<Record<number, string>>, ...decisions: Decision[]) {
  const asked = additionsIn(decisions, [{ id: 'gazette', text: TEXT }], SPEAKERS);
  const additions = new Map(
    Array.from(asked.additions, ([i, one]) => [i, { ...one, id: names[i] ?? `added-${i}` }]),
  );
  const { attributions, problems } = decideAttributions(
    [found('fares', 'Fares will rise')],
    additions,
    SPEAKERS,
    decisions,
  );
  return { attributions, problems: [...asked.problems, ...problems] };
}

const decide = (...decisions: Decision[]) => decideWith({}, ...decisions);

/** What an `add` decision makes in a text. */
const additionIn = (text: string, add: AddedAttribution) =>
  additionsIn([{ do: 'add', add }], [{ id: 'gazette', text }], SPEAKERS).additions.get(0);

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
    const { attributions } = decide({ do: 'add', add: ADD });
    expect(attributions.map(({ id }) => id)).toEqual(['fares', 'added-0']);
    const made = attributions[1];
    const words = (span: { start: number; end: number } | null | undefined) =>
      span && TEXT.slice(span.start, span.end);
    expect(made?.quoted.map(words)).toEqual(['Not by 5 percent,']);
    expect(words(made?.source)).toBe('Ray');
    expect(words(made?.cue)).toBe('answered');
    expect(made?.figures.map(({ value, kind }) => [value, kind])).toEqual([[5, 'percent']]);
    expect(made?.confidence).toBe(1);
  });
  test('add one that has the id of what is found in the editor’s words', () => {
    const add = { ...ADD, content: ['Fares will rise'], cue: null };
    const { attributions } = decideWith({ 0: 'fares' }, { do: 'add', add });
    expect(attributions).toHaveLength(1);
    expect(attributions[0]).toMatchObject({ id: 'fares', kind: 'direct', speaker: 'ada-ray', confidence: 1 });
  });
  test('are carried out on what was added before, and only on that', () => {
    const decisions: Decision[] = [
      { do: 'add', add: ADD },
      { do: 'reattribute', reading: 'added-0', speaker: null },
    ];
    const { attributions, problems } = decide(...decisions);
    expect(attributions.find(({ id }) => id === 'added-0')?.speaker).toBeNull();
    expect(problems).toEqual([]);
    expect(decide(...decisions.toReversed()).problems).toMatchObject([{ decision: 0 }]);
  });
  test('add one with the source and the cue that stand nearest, and each part behind the one before', () => {
    const text = 'Ray said no. “Buses,” Ray said, “run; buses, that is.” Ray said more.';
    const at = (words: string, from = 0) => {
      const start = text.indexOf(words, from);
      return { start, end: start + words.length };
    };
    const add = { ...ADD, content: ['“Buses,”', '“run; buses, that is.”'], cue: 'said' };
    expect(additionIn(text, add)).toMatchObject({
      content: [at('“Buses,”'), at('“run')].map(({ start }, i) => ({
        start,
        end: start + add.content[i]!.length,
      })),
      source: at('Ray', 5),
      cue: at('said'),
    });
    const within = 'said no. “Buses,” Ray said';
    const again = { ...ADD, content: ['said', 'said'], within, source: null, cue: null };
    expect(additionIn(text, again)?.content).toEqual([at('said'), at('said', 8)]);
  });
  test.each<[string, Decision, string]>([
    ['an id', { do: 'reject', reading: 'trams', why: 'x' }, '“trams”'],
    ['a speaker', { do: 'reattribute', reading: 'fares', speaker: 'Bo' }, '“Bo”'],
    ['an article', { do: 'add', add: { ...ADD, article: 'tribune' } }, '“tribune”'],
    ['words', { do: 'add', add: { ...ADD, content: ['“Not by 6 percent,”'] } }, '6 percent'],
    ['half of a word', { do: 'add', add: { ...ADD, content: ['ot by 5 percent'] } }, '“ot by'],
    ['marks alone', { do: 'add', add: { ...ADD, content: ['.'] } }, '“.”'],
  ])('that point at nothing are reported: %s', (_name, decision, shown) => {
    const { problems } = decide(decision);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.found).toContain(shown);
  });
});
