/**
 * Words that hold an English sentence together and say little about its matter.
 * Agreement in these alone is no agreement.
 */
const FUNCTION_WORDS = new Set(
  `a an the this that these those it its itself he him his she her hers they them their theirs we us our ours
   i me my mine you your yours who whom whose which what there here
   and or but nor so yet if then than when while as because since though although until unless whether where how why
   of in on at to from by for with without about into onto over under after before between against through during
   among across around near off out up down within toward towards upon per via
   be am is are was were been being do does did done have has had having will would shall should can could may might must
   not no any some all both each every other another such same own
   also just only very too more most much many still again ever never even already now
   i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd it'll
   we're we've we'd we'll they're they've they'd they'll that's that'll there's here's what's who's let's
   isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't shan't shouldn't
   can't cannot couldn't mightn't mustn't`
    .trim()
    .split(/\s+/),
);

/** Whether a normalised word (see `wordsOf`) carries matter of its own. */
export function isContentWord(norm: string): boolean {
  return !FUNCTION_WORDS.has(norm);
}
