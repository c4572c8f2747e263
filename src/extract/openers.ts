import { hashOf } from './hash.ts';

const KINDS = [
  ['that'],
  ['to'],
  ['which', 'who', 'whom', 'whose', 'where'],
  ['and', 'or'],
  ['but', 'yet', 'though', 'although', 'while', 'whereas'],
  ['as', 'after', 'before', 'when', 'since', 'until', 'during'],
  ['because', 'if', 'unless', 'so'],
  ['of', 'about', 'on', 'in', 'at', 'with', 'from', 'by', 'for', 'against'],
  ['according', 'including', 'adding', 'saying'],
  ['what', 'how', 'why', 'whether'],
] as const;

const OPENERS = new Map(
  KINDS.flatMap((words, i) => words.map((word): [number, number] => [hashOf(word), i + 1])),
);

/** What kind of clause or phrase the word with this hash begins, from 1; 0 for none. */
export function kindOfOpener(word: number): number {
  return OPENERS.get(word) ?? 0;
}
