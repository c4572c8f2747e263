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

/** A count with its noun: "one outlet", "14 outlets". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${inWords(count)} ${count === 1 ? noun : plural}`;
}

/** The first letter as a capital, for a sentence's start. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
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
export function day(date: string): string {
  days ??= new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return days.format(new Date(`${date}T00:00:00Z`));
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
