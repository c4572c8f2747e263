/**
 * English words that carry no content of their own, as `wordsOf` normalises
 * them. Negations are among them: they are compared apart from content.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against ago all almost along already also although always am among an and another any
   anybody anyone anything are aren't around as at away back be became because become been before being below between both but by
   can can't cannot come could couldn't did didn't do does doesn't doing don't done down during each either else even ever every
   everybody everyone everything few for from further get gets getting go goes going gone gonna got had hadn't has hasn't have haven't
   having he he'd he'll he's her here here's hers herself him himself his how how's however i i'd i'll i'm i've if in indeed into is isn't it
   it'd it'll it's its itself just last lot made make makes making many may maybe me might mine more most mr mrs ms much must my myself near neither never no nobody
   none nor not nothing now of off often on once one ones only onto or other others our ours ourselves out over own per perhaps put
   quite rather really said same say saying says she she'd she'll she's should shouldn't since so some somebody someone something
   still such than that that's the their theirs them themselves then there there's these they they'd they'll they're they've thing things this
   those though through thus to told too toward towards under until up upon us very was wasn't way we we'd we'll we're we've well went were
   weren't what what's when where where's whether which while who who's whole whom whose why will with within without won't would wouldn't yet
   you you'd you'll you're you've your yours yourself yourselves according added adding tell telling tells asked sen rep gov dr inc u.s`
    .trim()
    .split(/\s+/),
);

/** Words that turn a statement into its contrary. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  `aren't can't cannot couldn't didn't doesn't don't hadn't hasn't haven't isn't neither never no nobody none nor not nothing
   shouldn't wasn't weren't without won't wouldn't deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting
   dismiss dismisses dismissed dismissing fail fails failed failing false falsely unlikely`
    .trim()
    .split(/\s+/),
);
