import { describe, expect, test } from 'vitest';
import { analyseStory } from './analyse.ts';
import { extract } from './extract/extract.ts';
import type { Article, Decision, Speaker } from './model.ts';
import { plainBlocks } from './text/plain.ts';

const TEXTS = {
  gazette:
    'Mayor Ada Ray said on Monday that fares will rise by 5 percent in March.\n\n“If the council agrees, the night buses will run again,” Ray said. “If it does not, we will close two depots.”',
  herald:
    '“If the council agrees, night buses will run again,” Mayor Ada Ray told reporters.\n\nRay said that fares would rise by 5 percent in March.',
  tribune: 'The tram depot burned down in 1987, and nobody was hurt.',
};

function articles(): Article[] {
  return Object.entries(TEXTS).map(([id, text], i) => ({
    id,
    outlet: { id, name: `The ${id}`, home: null },
    role: 'report',
    letter: 'ABC'[i] ?? '',
    headline: { text: null, from: null },
    url: null,
    published: null,
    text,
    blocks: plainBlocks(text),
    removals: [],
  }));
}

function analyse(...decisions: Decision[]) {
  return analyseWith([], decisions);
}

function analyseWith(known: readonly Speaker[], decisions: readonly Decision[]) {
  return analyseStory({
    id: 'fares',
    title: 'Fares',
    date: null,
    articles: articles().map((article) => ({ article, extraction: extract(article.text, article.blocks) })),
    known,
    decisions,
    ledger: null,
  });
}

const { story } = analyse();
const words = (id: string) => {
  const attribution = story.attributions.find((a) => a.id === id)!;
  const text = TEXTS[attribution.article as keyof typeof TEXTS];
  return attribution.content.map(({ start, end }) => text.slice(start, end)).join(' … ');
};
const holding = (passage: string) =>
  story.statements.find((s) => s.readings.some((id) => words(id).includes(passage)))!;

describe('a story', () => {
  test('has the same quotation of two outlets in one statement, and says who does not report it', () => {
    const statement = holding('night buses will run again');
    expect(
      new Set(statement.readings.map((id) => story.attributions.find((a) => a.id === id)!.article)),
    ).toEqual(new Set(['gazette', 'herald']));
    expect(statement.notReported).toEqual(['tribune']);
  });
  test('has every attribution, or its parts, in a statement', () => {
    const placed = new Set(story.statements.flatMap(({ readings }) => readings));
    const wholes = new Set(story.attributions.map(({ partOf }) => partOf));
    for (const { id } of story.attributions) expect(placed.has(id) || wholes.has(id)).toBe(true);
  });
  test('has ids that are all different', () => {
    const ids = [...story.attributions, ...story.statements].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  test('is the same each time', () => {
    expect(analyse().story).toEqual(story);
  });
  test('shows an editor’s title as such, and keeps the statement’s address', () => {
    const { id } = holding('night buses');
    const edited = analyse({ do: 'title', statement: id, title: 'Night buses depend on the council' }).story;
    expect(edited.statements.find((s) => s.id === id)).toMatchObject({
      title: 'Night buses depend on the council',
      titleFrom: 'editor',
      edited: true,
    });
  });
  test('takes an added claim into the statement that the editor names', () => {
    const { id } = holding('night buses');
    const add = {
      article: 'tribune',
      kind: 'assertion',
      speaker: null,
      content: ['nobody was hurt'],
      source: null,
      cue: null,
      statement: id,
    } as const;
    const { story: edited, problems } = analyse({ do: 'add', add });
    expect(problems).toEqual([]);
    expect(edited.statements.find((s) => s.id === id)?.notReported).toEqual([]);
  });
  test('lists by name whoever speaks in it, also whom an editor names', () => {
    const [claim] = story.attributions.filter(({ speaker }) => speaker !== null);
    const known = ['Aaron Bell', 'Zoe Silent'].map((name) => ({
      id: name.toLowerCase().replace(' ', '-'),
      name,
      aliases: [],
      role: null,
      kind: 'person' as const,
    }));
    const decision = { do: 'reattribute', reading: claim!.id, speaker: 'Aaron Bell' } as const;
    const names = analyseWith(known, [decision]).story.speakers.map(({ name }) => name);
    expect(names).toEqual(['Aaron Bell', 'Ada Ray']);
  });
  test('names for a statement the speaker whom most of its readings name', () => {
    const { id, readings } = holding('5 percent');
    const known = [{ id: 'bo-ek', name: 'Bo Ek', aliases: [], role: null, kind: 'person' as const }];
    const one = { do: 'reattribute', reading: readings[0]!, speaker: 'bo-ek' } as const;
    const speakerAfter = (...decisions: Decision[]) =>
      analyseWith(known, decisions).story.statements.find((statement) => statement.id === id)?.speaker;
    expect(readings).toHaveLength(2);
    expect(speakerAfter(one)).toBe('bo-ek');
    expect(speakerAfter({ ...one, speaker: null })).toBe('ada-ray');
    expect(speakerAfter(one, { ...one, reading: readings[1]!, speaker: null })).toBe('bo-ek');
  });
  test('gives what an editor splits off an address of its own, and keeps the other', () => {
    const { id, readings } = holding('night buses');
    const split = { do: 'split', statement: id, readings: readings.slice(1) } as const;
    const { statements } = analyse(split).story;
    expect(statements.find((statement) => statement.id === id)?.readings).toEqual(readings.slice(0, 1));
    const part = statements.find((statement) => statement.readings.includes(readings[1]!))!;
    expect(part).toMatchObject({ edited: true, readings: readings.slice(1) });
    expect(story.statements.map((statement) => statement.id)).not.toContain(part.id);
  });
  test('reports a decision that points at nothing by its place in the list', () => {
    const { problems } = analyse({ do: 'reject', reading: 'no-such-id', why: 'A test.' });
    expect(problems).toMatchObject([{ decision: 0, found: '“no-such-id”' }]);
  });
});
