import { BEGUN_LETTERS } from '../../search/likeness.ts';
import type { Results } from '../../search/results.ts';
import { writeState } from '../../search/state.ts';
import { make } from './dom.ts';
import { inFigures } from '../../text/in-figures.ts';

/** What could find something where nothing was found: other searches with what they find, then advice. */
export function showHelp({ offers, query }: Results, place: Element): void {
  const isBegun = (query.words.at(-1)?.length ?? 0) < BEGUN_LETTERS;
  const items = offers.map(({ label, state, readings }) => {
    const address = `${location.pathname}${writeState(state)}`;
    const link = make('a', { href: address, 'data-search': 'other' }, label);
    return make('li', {}, link, ` (${inFigures(readings, 'passage')})`);
  });
  place.replaceChildren(
    make(
      'section',
      { class: 'help' },
      make('h2', {}, isBegun ? 'Nothing found yet' : 'Nothing found'),
      ...(items.length > 0 ? [make('ul', {}, ...items)] : []),
      make(
        'p',
        { class: 'note' },
        'One or two telling words are enough, such as a name or a figure. Misspelled words and another order do no harm; words in quotation marks have to occur exactly. ',
        make('a', { href: location.pathname }, 'Quotations by speaker'),
      ),
    ),
  );
}
