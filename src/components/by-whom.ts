import type { Decision, Statement, Story } from '../model.ts';
import type { TitleOwner } from '../collate/title-owner.ts';
import { counted, inWords, listed, manyInWords } from '../text/say.ts';

type Decided = Pick<Story, 'decisions'>;

/** What an editor did, in the order in which it is told: with a count as it is said, and the ending of what it counts. The rest is counted together. */
const DEEDS: readonly (readonly [Decision['do'], (count: string, s: string) => string])[] = [
  ['add', (count, s) => `added ${count} passage${s}`],
  ['reject', (count) => `took ${count} out`],
  ['move', (count) => `moved ${count}`],
  ['reattribute', (count, s) => `corrected ${count} speaker${s}`],
  ['title', (count, s) => `gave ${count} title${s}`],
];
const others = (count: string, s: string) => `made ${count} other decision${s}`;
const alone = (count: string, s: string) => `made ${count} decision${s}`;

/** Whose work a story's comparison is: what the program did, and what an editor, counted. */
export function matchedBy({ decisions }: Decided): string {
  if (decisions.length === 0) return 'A program found and matched the passages; no editor has checked them.';
  const told = DEEDS.map(([deed, say]) => ({
    say,
    count: decisions.filter((one) => one.do === deed).length,
  }));
  const left = decisions.length - told.reduce((sum, { count }) => sum + count, 0);
  const rest = { say: left === decisions.length ? alone : others, count: left };
  const done = [...told, rest].filter(({ count }) => count > 0);
  const inOneManner = manyInWords(done.map(({ count }) => count));
  const deeds = done.map(({ say, count }) => say(inOneManner(count), count === 1 ? '' : 's'));
  return `A program found and matched the passages; an editor corrected them: ${listed(deeds)}.`;
}

/** Whose work the marks in an article are. */
export function markedBy({ decisions }: Decided): string {
  return decisions.length === 0
    ? 'A program set the marks; no editor has checked them.'
    : 'A program set the marks, an editor corrected them.';
}

/** Whose words the titles of statements are. */
export function titledBy(statements: readonly Pick<Statement, 'titleFrom'>[]): string {
  const given = statements.filter(({ titleFrom }) => titleFrom === 'editor').length;
  if (given === 0) return 'Titles are an outlet’s words, some after the source’s name.';
  if (given === statements.length) return 'Titles are the editor’s.';
  return `Titles are the editor’s for ${inWords(given)} of ${counted(statements.length, 'statement')}, else an outlet’s words, some after the source’s name.`;
}

/** Whose words one title is, as a sentence. */
export function titledWith({ by, articles }: TitleOwner): string {
  if (by === 'editor') return 'The title is the editor’s.';
  const names = articles.map(({ outlet }) => outlet.name);
  const whose = names.length === 0 ? 'an outlet' : listed(names);
  return by === 'spoken'
    ? `The title is made of words that ${whose} ${names.length > 1 ? 'quote' : 'quotes'}.`
    : `The title is ${whose}’s own words.`;
}
