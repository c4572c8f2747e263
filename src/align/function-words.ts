import { FUNCTION_WORDS as GRAMMAR } from '../text/function-words.ts';

/**
 * English words that carry no content of their own, as `wordsOf` normalises
 * them: besides those of grammar, words that stand in any report. Negations are
 * among them: they are compared apart from content.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...GRAMMAR,
  ...`above ago almost along always anybody anyone anything away back became become below come doing either
   else everybody everyone everything few further get gets getting go goes going gone gonna got herself
   himself how's however indeed last lot made make makes making maybe mr mrs ms myself neither nobody none
   nothing often once one ones others ourselves perhaps put quite rather really said say saying says
   somebody someone something themselves thing things thus told way well went where's whole yourself
   yourselves according added adding tell telling tells asked sen rep gov dr inc u.s`
    .trim()
    .split(/\s+/),
]);

/** Words that turn a statement into its contrary. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  `aren't can't cannot couldn't didn't doesn't don't hadn't hasn't haven't isn't neither never no nobody none nor not nothing
   shouldn't wasn't weren't without won't wouldn't deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting
   dismiss dismisses dismissed dismissing fail fails failed failing false falsely unlikely`
    .trim()
    .split(/\s+/),
);
