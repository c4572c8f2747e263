import { recalled } from './recalled.ts';

const WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A small number as a word, a larger one in figures. */
export function inWords(count: number): string {
  return WORDS[count] ?? String(count);
}

/** How the counts of one sentence are said: all as words where each is small, else all in figures, so that they can be compared. */
export function manyInWords(counts: readonly number[]): (count: number) => string {
  return counts.every((count) => count < WORDS.length) ? inWords : String;
}

/** A count with its noun: "one outlet", "14 outlets". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${inWords(count)} ${count === 1 ? noun : plural}`;
}

/** The first letter as a capital, for a sentence's start. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** With the stop that ends a sentence, unless the words bring one (“Jr.”), within marks that close them or not. */
export function ended(words: string): string {
  return /[.!?…]["'”’»」]*$/.test(words) ? words : `${words}.`;
}

/** Words in quotation marks, and those in them in single ones. */
export function inMarks(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** Names as a list in a sentence: "A, B and C". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Made when a day is first printed: it takes longer than all else that is loaded with it, and the analysis prints none. */
let days: Intl.DateTimeFormat | undefined;

/** A calendar day (`YYYY-MM-DD`) as printed in a newspaper: "27 November 2025". */
export const day = recalled((date) => {
  days ??= new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return days.format(new Date(`${date}T00:00:00Z`));
}, 1000);

/** Two days of ISO dates, the earlier first: "from 24 to 26 February 2014", "from 30 October to 2 November 2018". */
export function fromTo(first: string, last: string): string {
  const [begun, ended] = [day(first), day(last)];
  const shared = [/ \S+ \S+$/, / \S+$/].map((tail) => tail.exec(begun)?.[0] ?? '');
  const said = shared.find((tail) => tail !== '' && ended.endsWith(tail)) ?? '';
  return `from ${begun.slice(0, begun.length - said.length)} to ${ended}`;
}

/** The first `limit` UTF-16 code units of a line, cut between words where it has any, for titles and descriptions. */
export function clipped(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.lastIndexOf(' ', limit);
  const kept = text.slice(0, cut > 0 ? cut : limit).replace(HALF_A_CHARACTER, '');
  return `${kept.replace(/[\s,;:.…–—]+$/, '')} …`;
}

/** The first of the two code units of an emoji, whose second was cut off. */
const HALF_A_CHARACTER = /[\uD800-\uDBFF]$/;
