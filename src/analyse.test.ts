import { describe, expect, test } from 'vitest';
import { analyseStory, type Analysis } from './analyse.ts';
import { extract } from './extract/extract.ts';
import type { Article, Decision, Speaker } from './model.ts';
import type { Ledger } from './permalinks/ledger.ts';
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

describe('what an editor added, when a later program finds something like it', () => {
  const PASSAGE = '“If the council agrees, the night buses will run again,”';
  const NEAR = '“If the council agrees, the night buses will run';
  const add = {
    article: 'gazette',
    kind: 'direct',
    speaker: null,
    content: [PASSAGE],
    source: null,
    cue: null,
    statement: null,
  } as const;
  /** The story of the first article alone when only these passages are found, where they stand last. */
  const analyseFinding = (passages: readonly string[], ledger: Ledger | null, ...decisions: Decision[]) =>
    analyseStory({
      id: 'fares',
      title: 'Fares',
      date: null,
      articles: articles()
        .slice(0, 1)
        .map((article) => {
          const extraction = extract(article.text, article.blocks);
          const attributions = passages.map((passage) => {
            const start = article.text.lastIndexOf(passage);
            const content = [{ start, end: start + passage.length }];
            return { ...extraction.attributions[0]!, content, quoted: [], figures: [] };
          });
          return { article, extraction: { ...extraction, attributions } };
        }),
      known: [],
      decisions,
      ledger,
    });
  const { story: before, ledger } = analyseFinding([], null, { do: 'add', add });
  const { id } = before.attributions[0]!;
  const wordsById = ({ story }: Analysis) =>
    Object.fromEntries(
      story.attributions.map(({ id, content }) => [
        id,
        content.map(({ start, end }) => TEXTS.gazette.slice(start, end)).join(' … '),
      ]),
    );

  test('keeps its id, and what is nearly the same gets another', () => {
    const now = wordsById(analyseFinding([NEAR], ledger, { do: 'add', add }));
    expect(now[id]).toBe(PASSAGE);
    expect(Object.values(now).sort()).toEqual([NEAR, PASSAGE]);
  });
  test('keeps its id though what was found before is gone', () => {
    const { ledger: both } = analyseFinding([NEAR], ledger, { do: 'add', add });
    const shorter = NEAR.replace('“If', 'If');
    const now = wordsById(analyseFinding([shorter], both, { do: 'add', add }));
    expect(now[id]).toBe(PASSAGE);
    expect(Object.keys(now)).toEqual(expect.arrayContaining(both.passages.map((passage) => passage.id)));
  });
  test('is one passage with what is found with other marks, in the editor’s words', () => {
    const analysis = analyseFinding([PASSAGE.slice(1, -2)], ledger, { do: 'add', add });
    expect(wordsById(analysis)).toEqual({ [id]: PASSAGE });
  });
  test('stands beside what is found when that is rejected first, and each keeps its id', () => {
    const found = analyseFinding([PASSAGE], null).story.attributions[0]!.id;
    const decisions: Decision[] = [
      { do: 'reject', reading: found, why: 'Said by somebody else.' },
      { do: 'add', add },
    ];
    const first = analyseFinding([PASSAGE], null, ...decisions);
    const [anew] = Object.keys(wordsById(first));
    expect(anew).not.toBe(found);
    const again = analyseFinding([PASSAGE, NEAR], first.ledger, ...decisions);
    expect(wordsById(again)[anew!]).toBe(PASSAGE);
    expect(again.ledger.passages.find((passage) => passage.id === found)).toMatchObject({
      isRejected: true,
      leadsTo: anew,
    });
  });
  test('changes no new id of what is found', () => {
    const free = analyseFinding(['will'], null);
    const other = { ...add, content: ['will'], within: 'fares will rise' };
    const edited = analyseFinding(['will'], null, { do: 'add', add: other });
    expect(edited.story.attributions).toHaveLength(2);
    expect(wordsById(edited)).toMatchObject(wordsById(free));
  });
  test('is out again, and remembered as such, where it is rejected later', () => {
    const {
      story,
      problems,
      ledger: after,
    } = analyseFinding([], ledger, { do: 'add', add }, { do: 'reject', reading: id, why: 'Nobody said it.' });
    expect([problems, story.attributions]).toEqual([[], []]);
    expect(after.passages).toMatchObject([{ id, isRejected: true, leadsTo: null }]);
  });
  test('is one passage where two decisions add the same', () => {
    const { story, problems } = analyseFinding([], ledger, { do: 'add', add }, { do: 'add', add });
    expect(problems).toEqual([]);
    expect(story.attributions.map((one) => one.id)).toEqual([id]);
  });
});
