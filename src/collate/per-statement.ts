import type { Statement } from '../model.ts';
import type { StoryIndex } from './story-index.ts';

/** Remembers what `make` makes of a statement: its page, frame and handout, and the pages that list it, ask for the same. */
export function perStatement<Made>(
  make: (index: StoryIndex, statement: Statement) => Made,
): (index: StoryIndex, statement: Statement) => Made {
  const made = new WeakMap<StoryIndex, WeakMap<Statement, { readonly it: Made }>>();
  return (index, statement) => {
    const known = made.get(index) ?? new WeakMap<Statement, { readonly it: Made }>();
    made.set(index, known);
    const one = known.get(statement) ?? { it: make(index, statement) };
    known.set(statement, one);
    return one.it;
  };
}
