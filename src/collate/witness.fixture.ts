import fc from 'fast-check';
import { readWitness, type Witness } from './witness.ts';

/** A witness that quotes whole sentences. */
export function sentences(text: string, article = 'gazette'): Witness {
  return readWitness(article, text, [{ start: 0, end: text.length }], 'sentences');
}

/** A witness that quotes some words inside a paraphrase. */
export function fragment(text: string, article = 'gazette'): Witness {
  return readWitness(article, text, [{ start: 0, end: text.length }], 'fragment');
}

// Few words, so that chance makes repetitions, transpositions and near agreement.
const WORDS = [
  'the',
  'of',
  'will',
  'we',
  "we'll",
  'dam',
  'dams',
  'bridge',
  'closes',
  'shut',
  'May',
  '19',
  '20',
  'could',
];

const anySentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
  .map((words) => `${words.join(' ').replace(/^./, (first) => first.toUpperCase())}.`);

export const anyWitness: fc.Arbitrary<Witness> = fc
  .tuple(fc.array(anySentence, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([texts, whole]) => (whole ? sentences : fragment)(texts.join(' ')));

/** Several witnesses, each of its own article. */
export const anyWitnesses: fc.Arbitrary<Witness[]> = fc
  .array(anyWitness, { minLength: 2, maxLength: 6 })
  .map((witnesses) => witnesses.map((witness, index) => ({ ...witness, articles: [`outlet-${index}`] })));
