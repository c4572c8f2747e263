/** Words that turn a statement into its contrary; most are stop words, and are compared apart from content. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  `aren't can't cannot couldn't didn't doesn't don't hadn't hasn't haven't isn't neither never no nobody none nor not nothing
   shouldn't wasn't weren't without won't wouldn't deny denies denied denying refuse refuses refused refusing reject rejects rejected rejecting
   dismiss dismisses dismissed dismissing fail fails failed failing false falsely unlikely`
    .trim()
    .split(/\s+/),
);
