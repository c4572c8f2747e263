import { normsOf } from '../text/words.ts';

/** Words that report what somebody says as said, without a word on whether it holds or what is done by it. */
const SAYING = new Set(
  `say says said saying tell tells told telling add adds added adding state states stated stating
   write writes wrote written writing remark remarks remarked remarking note notes noted noting
   declare declares declared declaring announce announces announced announcing explain explains explained explaining
   report reports reported reporting according comment comments commented commenting speak speaks spoke speaking`
    .trim()
    .split(/\s+/),
);

/** Words that turn a report of saying into one of not saying, or of saying the contrary. */
const NOT_SAYING = new Set(
  `not never no nor neither didn't don't doesn't wouldn't won't couldn't can't cannot hasn't haven't hadn't without
   refuse refuses refused refusing decline declines declined declining avoid avoids avoided avoiding
   stop stops stopped stopping short fail fails failed failing deny denies denied denying
   reject rejects rejected rejecting dismiss dismisses dismissed dismissing dispute disputes disputed disputing
   doubt doubts doubted doubting question questions questioned questioning refute refutes refuted refuting
   contradict contradicts contradicted contradicting`
    .trim()
    .split(/\s+/),
);

/** Whether reporting words ("has said", "told reporters") say no more than that something was said; "denied", "did not say" and "insisted" do. */
export function isPlainSaying(verb: string): boolean {
  return normsOf(verb).some((word) => SAYING.has(word)) && !isNotSaying(verb);
}

/** Whether reporting words may mean that something was not said, or does not hold ("declining to say"). */
export function isNotSaying(verb: string): boolean {
  return normsOf(verb).some((word) => NOT_SAYING.has(word));
}
