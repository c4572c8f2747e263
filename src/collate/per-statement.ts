import type { Statement } from '../model.ts';
import { remembered } from '../text/remembered.ts';
import type { StoryIndex } from './story-index.ts';

/** Remembers what `make` makes of a statement: its page, frame and handout, and the pages that list it, ask for the same. */
export function perStatement<Made>(
  make: (index: StoryIndex, statement: Statement) => Made,
): (index: StoryIndex, statement: Statement) => Made {
  const inStory = remembered((index: StoryIndex) =>
    remembered((statement: Statement) => make(index, statement)),
  );
  return (index, statement) => inStory(index)(statement);
}
