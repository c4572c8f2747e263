import { expect, test } from 'vitest';
import { attributionWith } from '../model.fixture.ts';
import type { Speaker } from '../model.ts';
import { analyseText } from '../text/nlp.ts';
import { plainBlocks } from '../text/plain.ts';
import { candidatesOf } from './candidates.ts';
import { speakersApart } from './speakers-apart.ts';

const speaker = (id: string, kind: Speaker['kind'] = 'person'): Speaker => ({
  id,
  name: id,
  aliases: [],
  kind,
  role: null,
});
const SPEAKERS = [speaker('ana-lund'), speaker('per-holm'), speaker('council', 'organisation')];

/** Whether the first passages of two articles are kept apart; each passage is a speaker and what is quoted. */
function areApart(...articles: readonly (readonly [string | null, string])[][]): boolean {
  const texts = articles.map((said, i) => ({
    id: `article-${i}`,
    said,
    text: said.map(([, words]) => `“${words}.” `).join(''),
  }));
  const attributions = texts.flatMap(({ id, said, text }) =>
    said.map(([who, words], i) => {
      const start = text.indexOf(`${words}.”`);
      const quoted = [{ start, end: start + words.length }];
      return attributionWith({
        id: `${id}-${i}`,
        article: id,
        kind: 'direct',
        speaker: who,
        content: quoted,
        quoted,
      });
    }),
  );
  const { parts, pairs } = candidatesOf(
    texts.map(({ id, text }) => ({ id, text, sentences: analyseText(text, plainBlocks(text)).sentences })),
    attributions,
  );
  const of = (id: string): number => parts.findIndex(({ attribution }) => attribution.id === id);
  return speakersApart(parts, pairs, SPEAKERS)(of('article-0-0'), of('article-1-0'));
}

const CRANE = 'The rusty crane is a disgrace';

test('two persons stay apart, a person and an office or nobody known need not', () => {
  expect(areApart([['ana-lund', CRANE]], [['per-holm', 'The crane must go']])).toBe(true);
  expect(areApart([['ana-lund', CRANE]], [['council', 'The crane must go']])).toBe(false);
  expect(areApart([['ana-lund', CRANE]], [[null, 'The crane must go']])).toBe(false);
});

test('the same words at length of two persons are one utterance', () => {
  expect(areApart([['ana-lund', CRANE]], [['per-holm', CRANE]])).toBe(false);
});

test('they are two where either outlet has them from both', () => {
  const second = [
    ['per-holm', CRANE],
    ['ana-lund', `${CRANE}, I say`],
  ] as const;
  expect(areApart([['ana-lund', CRANE]], [...second])).toBe(true);
  expect(areApart([...second], [['ana-lund', CRANE]])).toBe(true);
});
