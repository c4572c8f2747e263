import type { Search } from '../../search/results.ts';
import { isNarrowed, widened, writeState, type SearchState } from '../../search/state.ts';
import { make } from './dom.ts';
import { plural } from './summary.ts';

const MARKS = /["“”„«»]/g;

/** What could find something where nothing was found: other searches with what they find, then advice. */
export function showHelp(state: SearchState, search: Search, place: Element): void {
  const loose = { ...state, typed: state.typed.replace(MARKS, ' ').replace(/\s+/g, ' ').trim() };
  const others: [string, SearchState][] = [
    ['The same words in any order', loose],
    ['The same search in all outlets, speakers and kinds', widened(state)],
    ['The same words in any order, everywhere', widened(loose)],
  ];
  const tried = new Set([writeState(state)]);
  const offers = others.flatMap(([label, other]) => {
    const address = writeState(other);
    if (tried.has(address) || (!isNarrowed(state) && other === others[1]?.[1])) return [];
    tried.add(address);
    const { readings } = search(other);
    if (readings === 0) return [];
    const link = make('a', { href: `${location.pathname}${address}`, 'data-search': true }, label);
    return [make('li', {}, link, `: ${plural(readings, 'reading')}`)];
  });
  place.replaceChildren(
    make(
      'section',
      { class: 'help' },
      make('h2', {}, 'Nothing found'),
      ...(offers.length > 0 ? [make('ul', {}, ...offers)] : []),
      make(
        'p',
        { class: 'note' },
        'One or two telling words are enough, such as a name or a figure. Misspelled words and another order do no harm; words in quotation marks have to occur exactly.',
      ),
    ),
  );
}
