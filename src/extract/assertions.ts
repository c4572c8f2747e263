import type { Span } from '../model.ts';
import type { Analysis } from '../text/nlp.ts';
import type { Token } from '../text/token.ts';

/** A clause shorter than this many words says too little to be checked or compared. */
const FEWEST_WORDS = 5;
/** Words that begin a clause of its own after a comma. */
const CLAUSE_OPENER =
  /^(?:and|but|while|though|although|as|after|before|when|since|which|who|where|because|if|unless|whereas|yet|so)$/i;
/** Marks between clauses whatever follows. */
const BREAKS = new Set([';', ':', '—', '–', '--']);
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|yesterday|today|tomorrow|week|weekend|month|year|decade)s?$/i;

/**
 * The clauses in which the outlet itself states something checkable: one with a
 * figure, a date, or a name and a verb. Clauses come without what `taken` covers
 * (attributed contents, their sources and cues), in text order, not overlapping.
 */
export function assertionsIn({ tokens, sentences }: Analysis, taken: readonly Span[]): Span[] {
  const busy = taken.toSorted((a, b) => a.start - b.start);
  const found: Span[] = [];
  let at = 0;
  let busyAt = 0;
  for (const sentence of sentences) {
    let clause: Token[] = [];
    const flush = (isCut: boolean) => {
      // As where one covered word follows another.
      if (clause.length === 0) return;
      const words = isCut && SAYING.test(clause.at(-1)?.text ?? '') ? [] : trimmed(clause);
      const [first, last] = [words[0], words.at(-1)];
      if (first && last && isCheckable(words) && !isCredit(words))
        found.push({ start: first.start, end: last.end });
      clause = [];
    };
    for (; (tokens[at]?.start ?? Infinity) < sentence.end; at++) {
      const token = tokens[at];
      if (token === undefined) break;
      while (busyAt < busy.length && (busy[busyAt]?.end ?? 0) <= token.start) busyAt++;
      const covered = (busy[busyAt]?.start ?? Infinity) < token.end;
      if (covered || BREAKS.has(token.text)) flush(covered);
      else {
        if (clause.length > 0 && beginsClause(tokens, at) && hasVerb(clause)) flush(false);
        clause.push(token);
      }
    }
    flush(false);
  }
  return found;
}

/** Where attributed words follow on such a verb, its reporting was missed, and what is left of it states nothing. */
const SAYING = /^(?:said|says|saying|told|tells|adding|added)$/i;

/** "Additional reporting by Ann Reyes", "Ann Reyes contributed to this report": who wrote it is no news. */
function isCredit(words: readonly Token[]): boolean {
  if (!words.some(({ text }) => NAMES_CREDIT.test(text))) return false;
  return CREDIT.test(words.map(({ text }) => text).join(' '));
}

const NAMES_CREDIT = /^(?:reporting|writing|editing|contributed)$/i;
const CREDIT =
  /^(?:additional\s)?(?:reporting|writing|editing)(?:\sand\s(?:writing|editing))?\sby\s|\bcontributed\s(?:reporting|to\sth(?:is|e)\s(?:report|story|article)\b)/i;

/** Whether a clause begins at token `at`: after a comma, with a conjunction or a participle. */
function beginsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || tokens[at - 1]?.text !== ',') return false;
  return CLAUSE_OPENER.test(token.text) || (token.pos === 'VERB' && /ing$/.test(token.text));
}

/** A phrase of more words holds a clause somewhere. */
const LONGEST_PHRASE = 80;

/** Whether a verb tells what is the case; behind a preposition, one with a subject of its own: "during talks held on Tuesday" states nothing. */
function hasVerb(words: readonly Token[]): boolean {
  const isPhrase =
    words.length <= LONGEST_PHRASE &&
    words.find((word) => word.pos !== 'PUNCT' && word.pos !== 'CCONJ')?.pos === 'ADP';
  return words.some(
    (word, i) =>
      (word.pos === 'VERB' || word.pos === 'AUX') && !(isPhrase && isPartOfPhrase(words.slice(0, i + 2), i)),
  );
}

/** Whether the verb at `i` belongs to a noun phrase behind a preposition, `words` ending with what follows it. */
function isPartOfPhrase(words: readonly Token[], i: number): boolean {
  const [verb, before, after] = [words[i]!, words[i - 1], words[i + 1]];
  if (before === undefined || /^to$/i.test(before.text) || NEVER_FINITE.test(verb.text)) return true;
  const comma = words.slice(0, i).findLastIndex(({ text }) => text === ',');
  const relative = words.slice(0, i).findLastIndex(({ pos, text }) => pos === 'PRON' && RELATIVE.test(text));
  if (relative > comma) return !hasEnded(words.slice(relative + 1, i), verb);
  if (verb.pos === 'AUX' || comma >= 0 || words.slice(0, i).some(({ pos }) => pos === 'AUX')) return false;
  if (/ing$/i.test(verb.text) || /^(?:DET|ADJ|ADP|NUM|CCONJ)$/.test(before.pos)) return true;
  // "Talks held on Tuesday": what is told of the noun of the phrase itself.
  const goesOn = words.some(({ text }) => MAY_OPEN_CLAUSE.test(text)) ? /^by$/i : /^/;
  return (
    PARTICIPLE.test(verb.text) &&
    goesOn.test(after?.text ?? '') &&
    (after === undefined || /^(?:ADP|PART|PUNCT|CCONJ|SCONJ)$/.test(after.pos)) &&
    !words.slice(0, i).some(({ pos }) => pos === 'PRON')
  );
}

/** Whether the verb of a relative clause has come, with words behind it, or an auxiliary after it: what follows is another's. */
function hasEnded(clause: readonly Token[], { pos: next }: Token): boolean {
  const first = clause.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (first < 0) return false;
  return (
    clause.slice(first).some(({ pos }) => !/^(?:VERB|AUX|ADV|PART)$/.test(pos)) ||
    (next === 'AUX' && clause.some(({ pos }) => pos === 'VERB'))
  );
}

/** "After the debate ended", but "after a debate held by the club". */
const MAY_OPEN_CLAUSE = /^(?:after|before|as|since|until|for)$/i;
const NEVER_FINITE = /^(?:be|been|being|having)$/i;
const RELATIVE = /^(?:who|whom|which|that)$/i;
const PARTICIPLE =
  /(?:ed|wn|en)$|^(?:set|held|made|done|led|put|left|built|cut|kept|lost|paid|sold|told|found|brought|bought|sent|born|run)$/i;

function isCheckable(words: readonly Token[]): boolean {
  if (words.filter((word) => word.pos !== 'PUNCT').length < FEWEST_WORDS || !hasVerb(words)) return false;
  return words.some((word) => word.pos === 'PROPN' || word.pos === 'NUM' || CALENDAR.test(word.text));
}

/**
 * Without the conjunction or mark that only links the clause to its neighbours; a mark whose fellow
 * stands in the clause stays. Few clauses begin or end with such a mark: only then all are gone through, once.
 */
function trimmed(words: readonly Token[]): readonly Token[] {
  const isLink = (word: Token | undefined) =>
    word !== undefined && (word.pos === 'PUNCT' || word.pos === 'CCONJ');
  let lastAt: ReadonlyMap<string, number> | null = null;
  const isClosed = (i: number) => {
    const closer = CLOSERS.get(words[i]!.text);
    if (closer === undefined) return false;
    lastAt ??= new Map(words.map(({ text }, i) => [text, i]));
    return (lastAt.get(closer) ?? -1) > i;
  };
  let start = 0;
  while (start < words.length && isLink(words[start]) && !isClosed(start)) start++;
  let closing: ReadonlySet<number> | null = null;
  const closes = (i: number) =>
    CLOSING.has(words[i]!.text) && (closing ??= closingMarks(words, start)).has(i);
  let end = words.length;
  while (end > start && isLink(words[end - 1]) && !closes(end - 1)) end--;
  return words.slice(start, end);
}

/** Marks that open, to those that close what they opened. */
const CLOSERS = new Map(['“”', '‘’', '«»', '()', '[]', '""'].map(([open, close]) => [open!, close!]));
const CLOSING = new Set(CLOSERS.values());

/** Indices of the words, from `start` on, that close a mark: the one before of their kind opened it, and is not closed. */
function closingMarks(words: readonly Token[], start: number): Set<number> {
  const closing = new Set<number>();
  /** By closing mark, whether the last mark of its kind is open. */
  const open = new Map<string, boolean>();
  for (let i = start; i < words.length; i++) {
    const { text } = words[i]!;
    const closer = CLOSERS.get(text) ?? text;
    if (!CLOSING.has(closer)) continue;
    const closes = text === closer && open.get(closer) === true;
    if (closes) closing.add(i);
    open.set(closer, CLOSERS.has(text) && !closes);
  }
  return closing;
}
