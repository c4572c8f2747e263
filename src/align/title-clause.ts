import { normsOf, wordsOf } from '../text/words.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Finite forms that show by themselves. */
const FINITE = words(`
  is are was were am has have had do does did will would can could may might must should shall cannot
  went took gave came began knew saw spoke wrote became chose drew fell grew rose threw withdrew needs wants says
`);
/** Finite forms that are participles too. */
const PAST = words(`
  said told got made thought felt held kept left lost met paid ran sent stood won brought bought built fought found
  led spent struck taught understood
`);
/** Only the subject of a verb has these forms. */
const SUBJECTS = words('i we they he she');
/** Subjects where they begin the text. */
const FIRST_SUBJECTS = words('it you this there');
/** Words after which a verb belongs to a clause that is only part of another. */
const SUBORDINATORS = words(`
  that which who whom whose where when while as if because after before until since although though whether how what why
`);
const CONTRACTED = /^(?:i|we|you|they|he|she|it|that|there|who|what)'(?:s|re|ll|ve|d|m)$/;
const NEGATED = /n't$/;
const ADVERBS =
  /^(?:also|again|even|both|never|not|then|later|afterwards?|already|often|soon|still|once|twice|(?!(?:family|italy|july|reply|rally|ally|assembly|supply)$)\p{L}+ly)$/u;
/** What follows a verb in the present ("takes the", "aims to") and hardly a plural. */
const AFTER_VERB = words('the a an to that his her its their him them it us not');
/** Before a word on -ed these show a participle. */
const BEFORE_PARTICIPLE = words(`
  a an the this that these those his her its their our my your be been being and or of in on for with by more most so very
  is are was were am has have had
`);

/** Whether words are a whole clause, with a subject and a finite verb that is not of a clause inside it alone. */
export function isClause(text: string): boolean {
  const norms = normsOf(text);
  const first = norms.findIndex((norm) => !ADVERBS.test(norm));
  let inside = 0;
  for (const [i, norm] of norms.entries()) {
    if (SUBORDINATORS.has(norm)) inside++;
    // “We know”: the pronoun and its verb are one sign.
    else if (isFinite(norms, i) && !(SUBJECTS.has(norms[i - 1] ?? '') && i > 0)) {
      if (inside === 0)
        return i > first || SUBJECTS.has(norm) || CONTRACTED.test(norm) || FIRST_SUBJECTS.has(norm);
      inside--;
    }
  }
  return false;
}

/** “PBS’s the show” has no verb. */
const IN_S = /[^sui']s$/;

function isFinite(norms: readonly string[], i: number): boolean {
  const norm = norms[i]!;
  const before = norms[i - 1] ?? '';
  const after = norms[i + 1] ?? '';
  if (FINITE.has(norm) || CONTRACTED.test(norm) || NEGATED.test(norm)) return true;
  if (SUBJECTS.has(norm)) return after !== '';
  if (i === 0) return FIRST_SUBJECTS.has(norm) && /(?:s|ed)$/.test(after);
  if (PAST.has(norm) || /[^e]ed$/.test(norm)) return after !== 'by' && !BEFORE_PARTICIPLE.has(before);
  // “Grabs power and gives it away”: a plural at the start would have another form behind it.
  return IN_S.test(norm) && AFTER_VERB.has(after) && !IN_S.test(norms[0]!);
}

/** Whether words begin with a finite verb, and so lack its subject (“endorsed the mayor”). */
export function isPredicate(text: string): boolean {
  const [first = '', second = ''] = normsOf(text).filter((norm) => !ADVERBS.test(norm));
  if (FINITE.has(first) || NEGATED.test(first)) return !SUBJECTS.has(second);
  if (PAST.has(first) || /[^e]ed$/.test(first)) return second !== 'by';
  return IN_S.test(first) && AFTER_VERB.has(second);
}

const LEAVES_OPEN = words(`
  as and or but nor the a an of by with from at during than that which who because if when while although into between
  against under to for in on over about even until though unless whether
`);
const STRANDING = words('what that which who whom');

/** Words without those at the end that lead on to something that is not there (“passed Thursday by”). */
export function withoutOpenEnd(text: string): string {
  // “Until when?” asks for nothing more.
  if (/\?["”’]*$/.test(text)) return text;
  const all = wordsOf(text);
  // “What he had hoped for” ends well.
  const isStranded = all.slice(-STRANDED_WITHIN).some(({ norm }) => STRANDING.has(norm.replace(/'.*/, '')));
  let last = all.length - 1;
  while (last > 0 && LEAVES_OPEN.has(all[last]!.norm) && !(isStranded && last === all.length - 1)) last--;
  return last === all.length - 1 || last < 1 ? text : text.slice(0, all[last]!.end);
}

/** How many words before its end the word stands that a sentence with a preposition at its end is about. */
const STRANDED_WITHIN = 8;

const REPORTING = words(`
  said says told claimed disputed denied argued insisted warned announced reported added alleged
  suggested noted wrote tweeted
`);

/** Whether words end on a verb of report whose own clause is cut off (“interference in the vote disputed”). */
export function endsInReport(text: string): boolean {
  const norms = normsOf(text);
  const isAbout = norms.slice(-STRANDED_WITHIN).some((norm) => STRANDING.has(norm) || norm === 'as');
  return REPORTING.has(norms.at(-1) ?? '') && !isAbout;
}

/** Words that tie a sentence to the one before it. */
const TIES =
  /^(?:(?:but|and)\s+|(?:then|instead|still|so|yet),\s+|(?:then|instead|still|so|yet)\s+(?=(?:i|we|you|they|he|she|it|this|there|the|in)\b))/i;

/** Words without those that tie them to what was said before. */
export function withoutTie(text: string): string {
  return text.replace(TIES, '');
}

/** Words in -s that are no verb. */
const NO_VERB_IN_S = words('news politics process congress press address business us this is perhaps as');

/** Whether reporting words are a finite verb as printed (“has denied”, “urged”), which can stand behind a name; “responding to”, “put forth by” and “plan” cannot. */
export function isFiniteVerb(verb: string): boolean {
  const norms = normsOf(verb);
  const first = norms.find((norm) => !ADVERBS.test(norm)) ?? '';
  if (norms.at(-1) === 'by') return false;
  return (
    FINITE.has(first) ||
    PAST.has(first) ||
    CONTRACTED.test(first) ||
    /ed$/.test(first) ||
    NEGATED.test(first) ||
    (/s$/.test(first) && !NO_VERB_IN_S.has(first))
  );
}
