/**
 * English words, as `wordsOf` normalises them, that hold a sentence together and
 * say nothing of its matter.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those it its itself he him his she her hers they them their theirs we us our
   ours i me my mine you your yours who whom whose which what there here and or but nor so yet if then than
   when while as because since though although until whether where how why of in on at to from by for with
   without about into onto over under after before between against through during among around near off out
   up down within toward towards upon per be am is are was were been being do does did done have has had
   having will would should can could may might must not no any some all both each every other another such
   same own also just only very too more most much many still again ever never even already now i'm i've
   i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll we're we've we'd
   we'll they're they've they'd they'll that's there's here's what's who's isn't aren't wasn't weren't
   don't doesn't didn't haven't hasn't hadn't won't wouldn't shouldn't can't cannot couldn't`
    .trim()
    .split(/\s+/),
);

/**
 * Words that tell nothing of what a report says, in the same form: besides those of
 * grammar, words that stand in any report. Negations are among them.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set([
  ...FUNCTION_WORDS,
  ...`above ago almost along always anybody anyone anything away back became become below come doing either
   else everybody everyone everything few further get gets getting go goes going gone gonna got herself
   himself how's however indeed last lot made make makes making maybe mr mrs ms myself neither nobody none
   nothing often once one ones others ourselves perhaps put quite rather really said say saying says
   somebody someone something themselves thing things thus told way well went where's whole yourself
   yourselves according added adding tell telling tells asked sen rep gov dr inc u.s`
    .trim()
    .split(/\s+/),
]);
