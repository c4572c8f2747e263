import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RIBBON_HEIGHT, ribbonOf } from './ribbon.ts';
import { indexOf } from './story-index.ts';
import { HARBOUR, storyOf } from './story.fixture.ts';

test('joins the places of each shared statement, in the order of columns', () => {
  const { bands } = ribbonOf(indexOf(HARBOUR));
  expect(bands.map(({ number, statement, nodes }) => [number, statement.id, nodes.map(({ column, paragraph }) => [column, paragraph])])).toEqual([
    [1, 's0', [[0, 2], [1, 1], [2, 1], [3, 1]]],
    [2, 's1', [[0, 3], [1, 2], [2, 2]]],
  ]); // prettier-ignore
});

test('draws out the statements that most outlets quote', () => {
  expect(ribbonOf(indexOf(HARBOUR)).bands.map(({ emphasis }) => emphasis)).toEqual([1, 0]);
});

test('draws out nothing that the machine is not very sure of', () => {
  const [first, ...others] = HARBOUR.statements;
  const match = {
    ...{ reading: first!.readings[0]!, nearest: first!.readings[1]!, sharedWords: [], sharedFigures: [] },
    ...{ sameSpeaker: true, score: 0.8, by: 'machine' as const },
  };
  const doubted = { ...HARBOUR, statements: [{ ...first!, matches: [match] }, ...others] };
  expect(ribbonOf(indexOf(doubted)).bands.map(({ emphasis }) => emphasis)).toEqual([0, 0]);
});

test('keeps nodes in the order of the text, apart and inside the drawing', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 }),
      (places) => {
        const words = Array.from({ length: 61 }, (_, i) => `w${String(i).padStart(2, '0')}`);
        const text = words.join(' ');
        const story = storyOf({
          articles: { one: text, two: text },
          statements: places.map((place) => ({
            title: `At ${place}`,
            readings: ['one', 'two'].map((article) => ({
              article,
              kind: 'assertion',
              content: [words[place]!],
            })),
          })),
        });
        const nodes = ribbonOf(indexOf(story))
          .bands.map((band) => ({ at: Number(band.statement.title.slice(3)), middle: band.nodes[0]!.middle }))
          .sort((a, b) => a.at - b.at);
        nodes.forEach(({ middle }, i) => {
          expect(middle).toBeGreaterThanOrEqual(0);
          expect(middle).toBeLessThanOrEqual(100);
          if (i > 0) expect(middle - nodes[i - 1]!.middle).toBeGreaterThanOrEqual(2);
        });
      },
    ),
  );
});

test('a band goes through each of its places', () => {
  const last = 'The gate is shut';
  const text = `${'It rained. '.repeat(40)}${last}.`;
  const story = storyOf({
    articles: { post: text, lamp: `${last}. ${text}` },
    statements: [
      {
        title: last,
        readings: ['post', 'lamp'].map((article) => ({ article, kind: 'assertion', content: [last] })),
      },
    ],
  });
  const [band] = ribbonOf(indexOf(story)).bands;
  const down = band!.nodes.map(({ middle }) => Math.round((middle * RIBBON_HEIGHT) / 100));
  expect(down[0]).toBeGreaterThan(80);
  expect(down[1]).toBeLessThan(20);
  // Where it comes to a place, the path says how far down, and goes across: "M0 98h40C20 98 …  60 2h40".
  expect(Array.from(band!.path.matchAll(/(\d+)h\d+/g), ([, y]) => Number(y))).toEqual(down);
});
