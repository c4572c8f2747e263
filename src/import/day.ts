import { isDay } from '../content/schema.ts';
import type { Span } from '../model.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;

// Only forms that mean one day everywhere: 11/12/25 is two days.
const FORMS = [
  /\b(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})(?!\d)/,
  /^(?<year>\d{4})(?<number>\d{2})(?<day>\d{2})(?:T\d{4,6}(?:Z|[+-]\d{4})?)?$/,
  new RegExp(String.raw`\b${MONTH}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})\b`, 'i'),
  new RegExp(String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH},?\s+(?<year>\d{4})\b`, 'i'),
];

/** The first calendar day that `text` names beyond doubt, with its place, or null. */
export function dayIn(text: string): (Span & { readonly date: string }) | null {
  for (const form of FORMS) {
    const match = form.exec(text);
    if (match?.groups === undefined) continue;
    const { year = '', number, month, day = '' } = match.groups;
    const monthNumber = number ?? String(MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1);
    const date = `${year}-${monthNumber.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isDay(date)) return { date, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
