import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributionWith } from '../model.fixture.ts';
import type { Attribution, AttributionKind } from '../model.ts';
import { analyseText } from '../text/nlp.ts';
import { plainBlocks } from '../text/plain.ts';
import { align } from './align.ts';

interface Said {
  readonly kind: AttributionKind;
  readonly speaker: string | null;
  readonly content: string;
  readonly quoted?: string;
}

function attributionsOf(article: string, text: string, said: readonly Said[]): Attribution[] {
  const find = (part: string) => {
    const start = text.indexOf(part);
    if (start < 0) throw new Error(`${article} has no “${part}”`);
    return { start, end: start + part.length };
  };
  return said.map(({ kind, speaker, content, quoted }, i) =>
    attributionWith({
      id: `${article}-${i + 1}`,
      article,
      kind,
      speaker,
      content: [find(content)],
      quoted: quoted === undefined ? [] : [find(quoted)],
    }),
  );
}

const quote = (speaker: string, content: string): Said => ({
  kind: 'direct',
  speaker,
  content,
  quoted: content,
});
const paraphrase = (speaker: string | null, content: string): Said => ({
  kind: 'indirect',
  speaker,
  content,
});

function story(parts: Readonly<Record<string, { text: string; said: readonly Said[] }>>) {
  return {
    articles: Object.entries(parts).map(([id, { text }]) => ({
      id,
      text,
      sentences: analyseText(text, plainBlocks(text)).sentences,
    })),
    attributions: Object.entries(parts).flatMap(([id, { text, said }]) => attributionsOf(id, text, said)),
  };
}

const HARBOUR = story({
  herald: {
    text: `The harbour in Westport will close for nine weeks, mayor Ana Lund said on Monday.

“The old crane could fall on somebody at any hour. We have no right to wait for spring,” Lund said.

Fishermen doubt it. “Nobody asked the crews before this was decided,” said Per Holm, who has a trawler there.

The town council meets again on Thursday.`,
    said: [
      paraphrase('ana-lund', 'The harbour in Westport will close for nine weeks'),
      quote(
        'ana-lund',
        'The old crane could fall on somebody at any hour. We have no right to wait for spring,',
      ),
      quote('per-holm', 'Nobody asked the crews before this was decided,'),
    ],
  },
  courier: {
    text: `Westport closes its harbour for nine weeks because a rusty crane may collapse.

“The old crane could fall on somebody at any hour,” Ana Lund told reporters. A new one is to cost four million crowns, she added.

Per Holm, a trawler captain, complained that nobody asked the crews before the decision.

The mayor denied that the crews had not been asked before the decision.`,
    said: [
      paraphrase('ana-lund', 'Westport closes its harbour for nine weeks because a rusty crane may collapse'),
      quote('ana-lund', 'The old crane could fall on somebody at any hour,'),
      paraphrase('ana-lund', 'A new one is to cost four million crowns'),
      paraphrase('per-holm', 'nobody asked the crews before the decision'),
      paraphrase('ana-lund', 'that the crews had not been asked before the decision'),
    ],
  },
  beacon: {
    text: `Lund said Westport's harbour has to close for nine weeks.

“We have no right to wait for spring,” she said of the repairs.`,
    said: [
      paraphrase('ana-lund', "Westport's harbour has to close for nine weeks"),
      quote('ana-lund', 'We have no right to wait for spring,'),
    ],
  },
});

const run = ({ articles, attributions }: typeof HARBOUR) => align(articles, attributions, []);
const shared = (result: ReturnType<typeof align>) =>
  result.groups
    .map(({ readings }) => readings)
    .filter((readings) => new Set(readings.map((id) => id.split('-')[0])).size > 1)
    .map((readings) => [...readings].sort());

describe('what stands in one statement', () => {
  const found = shared(run(HARBOUR));

  test('paraphrases of the same words by the same speaker', () => {
    expect(found).toContainEqual(['beacon-1', 'courier-1', 'herald-1']);
  });

  test('a quotation and its paraphrase', () => {
    expect(found).toContainEqual(['courier-4', 'herald-3']);
  });

  test('never what different speakers say, nor a claim and its rebuttal', () => {
    expect(found.some((group) => group.includes('courier-5') && group.includes('herald-3'))).toBe(false);
  });

  test('each sentence of a quotation beside the outlet that quotes that sentence', () => {
    expect(found).toContainEqual(['courier-2', 'herald-2~1']);
    expect(found).toContainEqual(['beacon-2', 'herald-2~2']);
  });
});

test('splits an utterance only into parts of its own content', () => {
  const { splits } = run(HARBOUR);
  expect(splits.map(({ attribution }) => attribution)).toEqual(['herald-2']);
  const [first, second] = splits[0]!.parts;
  const text = HARBOUR.articles[0]!.text;
  const words = (span: { start: number; end: number }) => text.slice(span.start, span.end);
  expect(first!.quoted.map(words)).toEqual(['The old crane could fall on somebody at any hour.']);
  expect(second!.quoted.map(words)).toEqual(['We have no right to wait for spring,']);
  expect([first!.partOf, second!.partOf]).toEqual(['herald-2', 'herald-2']);
});

test('puts every attribution, or its parts, into a group', () => {
  const { groups, splits } = run(HARBOUR);
  const whole = new Set(groups.flatMap(({ readings }) => readings.map((id) => id.split('~')[0]!)));
  expect([...whole].sort()).toEqual(HARBOUR.attributions.map(({ id }) => id).sort());
  const split = splits.map(({ attribution }) => attribution);
  expect(groups.some(({ readings }) => readings.some((id) => split.includes(id)))).toBe(false);
});

test('says why readings were matched', () => {
  const group = run(HARBOUR).groups.find(({ readings }) => readings.includes('courier-4'))!;
  const match = group.matches.find(({ reading }) => reading === 'courier-4')!;
  expect(match).toMatchObject({ nearest: 'herald-3', sameSpeaker: true, by: 'machine' });
  expect(match.sharedWords).toContain('crews');
  expect(match.score).toBeGreaterThan(0.4);
  expect(group.confidence).toBeGreaterThan(0.4);
  const scores = group.matches.map(({ score }) => score);
  expect(group.confidence).toBeCloseTo(scores.reduce((sum, score) => sum + score) / scores.length);
});

test('a short question that both quote is one statement, and its words are the reason', () => {
  const asked = story({
    herald: {
      text: 'The captain looked at the camera. “Who are you?” he said.',
      said: [quote('the-captain', 'Who are you?')],
    },
    courier: {
      text: 'Per Holm asked twice: “Who are you?” Nobody answered.',
      said: [quote('per-holm', 'Who are you?')],
    },
  });
  const { groups } = run(asked);
  expect(groups.map(({ readings }) => readings)).toEqual([['courier-1', 'herald-1']]);
  expect(groups[0]!.matches.map(({ sharedWords }) => sharedWords)).toEqual([
    ['who are you'],
    ['who are you'],
  ]);
});

test('gives a reading that stands alone no match', () => {
  const alone = run(HARBOUR).groups.find(({ readings }) => readings.includes('courier-3'))!;
  expect(alone).toEqual({ readings: ['courier-3'], confidence: 1, matches: [] });
});

test('the order of the articles and of their attributions does not matter', () => {
  const wanted = run(HARBOUR);
  const orders = fc.tuple(
    fc.shuffledSubarray(HARBOUR.articles, { minLength: HARBOUR.articles.length }),
    fc.shuffledSubarray(HARBOUR.attributions, { minLength: HARBOUR.attributions.length }),
  );
  fc.assert(
    fc.property(orders, ([articles, attributions]) => {
      expect(align(articles, attributions, [])).toEqual(wanted);
    }),
  );
});

test('refuses an attribution of an article that is not there', () => {
  const [first] = HARBOUR.attributions;
  expect(() => align([], [first!], [])).toThrow(/herald-1/);
});
