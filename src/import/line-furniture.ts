import { isWebAddress } from '../content/schema.ts';
import { postings } from '../text/postings.ts';
import type { Layout, Line } from './lines.ts';
import { runsOn } from './lines.ts';

/** What single lines of a text are, where they are no article text. */
export interface LineFindings {
  /** By line: why it is no article text, or null. */
  readonly reasons: readonly (string | null)[];
  /** The article's own address where the file names it whole, else null. */
  readonly url: string | null;
}

const ADDRESS = /^<?((?:https?:\/\/|www\.)[^\s<>]+)>?(?:\s+\d{1,3}\s?\/\s?\d{1,3})?$/i;
const LABEL =
  /^(?:original (?:url|link|article|source|story)|source(?: (?:url|link))?|(?:article |web |page )?(?:url|link|address)|permalink|retrieved from|available (?:at|from)|published at)\s?:?\s*/i;
const ADDRESS_PART = /^[\w\-./?=&%#~+:,;@]+$/;
const PAGE_NUMBER =
  /^(?:page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|\d{1,4}\s?(?:of|\/)\s?\d{1,4}|[-–—]\s?\d{1,4}\s?[-–—])$/i;

const OWN_ADDRESS = 'the address of the article, kept as its address';

/** Addresses, page numbers and running heads: lines that the page layout put between an article's lines. */
export function lineFindings(lines: readonly Line[], layout: Layout): LineFindings {
  const reasons: (string | null)[] = lines.map(() => null);
  const url = markAddresses(lines, reasons);
  if (layout.wrapped || lines.some(({ newPage }) => newPage)) {
    markPageNumbers(lines, reasons);
    markRunningHeads(lines, reasons);
  }
  return { reasons, url };
}

function markAddresses(lines: readonly Line[], reasons: (string | null)[]): string | null {
  let own: string | null = null;
  for (const [i, line] of lines.entries()) {
    if (reasons[i] !== null) continue;
    const label = LABEL.exec(line.text)?.[0] ?? '';
    const rest = line.text.slice(label.length);
    const labelled = label !== '' && rest === '' ? i + 1 : i;
    const found = ADDRESS.exec(label !== '' && rest !== '' ? rest : (lines[labelled]?.text ?? ''));
    if (found?.[1] === undefined || (label !== '' && rest === '' && lines[labelled]?.gap !== 0)) continue;
    if (label === '') {
      reasons[i] = addressReason(lines, i);
      if (/\d\s?\/\s?\d{1,3}$/.test(line.text) && isWebAddress(found[1])) own ??= found[1];
      continue;
    }
    reasons[i] = OWN_ADDRESS;
    reasons[labelled] = OWN_ADDRESS;
    const whole = wholeAddress(found[1], lines, labelled, reasons);
    if (isWebAddress(whole) && !/[-=&]$/.test(whole)) own ??= whole;
  }
  return own;
}

function addressReason(lines: readonly Line[], i: number): string {
  const [before, next] = [lines[i - 1], lines[i + 1]];
  const sentence = before !== undefined && next !== undefined && runsOn(before, next);
  return sentence && [before, next].every(({ text }) => /\s/.test(text))
    ? 'an address that the page layout put into the sentence'
    : 'an address';
}

/** Puts together an address that the page layout broke; other addresses may stand between its parts. */
function wholeAddress(begun: string, lines: readonly Line[], at: number, reasons: (string | null)[]): string {
  let whole = begun;
  for (let i = at + 1; i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    if (ADDRESS.test(text)) continue;
    const broken = /[-=&_]$/.test(whole);
    const follows = i === at + 1 && lines[i]?.gap === 0 && /[-/=&?]/.test(text);
    if (!ADDRESS_PART.test(text) || !/[\p{L}\p{N}]/u.test(text) || !(broken || follows)) break;
    whole += text;
    reasons[i] = 'the end of the address of the article';
    at = i;
  }
  return whole;
}

function markPageNumbers(lines: readonly Line[], reasons: (string | null)[]): void {
  const bare = lines.flatMap(({ text }, i) => (/^\d{1,4}$/.test(text) ? [i] : []));
  for (const [i, line] of lines.entries()) if (PAGE_NUMBER.test(line.text)) reasons[i] ??= 'a page number';
  for (const [k, i] of bare.entries()) {
    const value = Number(lines[i]?.text);
    const [before, next] = [bare[k - 1], bare[k + 1]].map((other) => Number(lines[other ?? -1]?.text ?? NaN));
    const atPageEdge = lines[i]?.newPage === true || lines[i + 1]?.newPage === true;
    if (atPageEdge || before === value - 1 || next === value + 1) reasons[i] ??= 'a page number';
  }
}

/**
 * Lines that return on page after page. Those with a number in them (a date, a
 * page) are furniture everywhere; of the others the first may be the headline.
 */
function markRunningHeads(lines: readonly Line[], reasons: (string | null)[]): void {
  const places = postings(lines, ({ text }, i) =>
    reasons[i] === null && /\p{L}.*\p{L}.*\p{L}/u.test(text) ? [text.replace(/\d+/g, '#').toLowerCase()] : [],
  );
  for (const [key, found] of places) {
    const apart = found.filter((i) => standsApart(lines, i)).length;
    const onNewPages = found.filter((i) => lines[i]?.newPage).length;
    if (found.length < 2 || apart < found.length - 1 || /[.!?…]["”’]?$/.test(key)) continue;
    const numbered = key.includes('#');
    if (!numbered && found.length < 3 && onNewPages === 0) continue;
    for (const i of numbered ? found : found.slice(1)) reasons[i] = 'a running head';
  }
}

/** Whether a line stands at a page's edge, or between blank lines: a paragraph's first line does not. */
function standsApart(lines: readonly Line[], i: number): boolean {
  const [line, next] = [lines[i], lines[i + 1]];
  const atEdge = i === 0 || line?.newPage === true || next === undefined || next.newPage;
  return atEdge || ((line?.gap ?? 0) > 0 && next.gap > 0);
}
