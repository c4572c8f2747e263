import type { SearchData } from '../../search/data.ts';
import type { FacetValue, Results } from '../../search/results.ts';
import { FACETS, type Facet } from '../../search/state.ts';
import { hueClass } from '../hue.ts';
import { make } from './dom.ts';

/** Values of a facet shown at first. */
const FIRST_VALUES = 8;

const LEGENDS: Readonly<Record<Facet, string>> = {
  story: 'Story',
  outlet: 'Outlet',
  speaker: 'Speaker',
  kind: 'How',
};

/**
 * The facets as groups of checkboxes, named after the facet, with the value's
 * id as their value. The checkbox that has the focus keeps it.
 */
export function showFacets(data: SearchData, results: Results, place: Element): void {
  const focused = document.activeElement;
  const keep = focused instanceof HTMLInputElement && place.contains(focused) ? focused : null;
  const wasOpen = new Set(
    Array.from(place.querySelectorAll<HTMLDetailsElement>('details[open]'), ({ dataset }) => dataset.facet),
  );
  const shown = FACETS.filter((facet) => facet !== 'story' || data.stories.length > 1);
  place.replaceChildren(
    ...shown
      .filter((facet) => results.facets[facet].length > 0)
      .map((facet) => fieldset(data, facet, results.facets[facet], wasOpen.has(facet))),
  );
  if (keep === null) return;
  for (const box of place.querySelectorAll<HTMLInputElement>('input'))
    if (box.name === keep.name && box.value === keep.value) box.focus();
}

function fieldset(
  data: SearchData,
  facet: Facet,
  values: readonly FacetValue[],
  isOpen: boolean,
): HTMLElement {
  const first = values.filter(({ isChosen }, i) => isChosen || i < FIRST_VALUES);
  const rest = values.filter((value) => !first.includes(value));
  const boxes = (some: readonly FacetValue[]) => some.map((value) => checkbox(data, facet, value));
  return make(
    'fieldset',
    {},
    make('legend', {}, LEGENDS[facet]),
    ...boxes(first),
    ...(rest.length === 0
      ? []
      : [
          make(
            'details',
            { 'data-facet': facet, open: isOpen },
            make('summary', {}, `${rest.length} more`),
            ...boxes(rest),
          ),
        ]),
  );
}

function checkbox(data: SearchData, facet: Facet, { value, name, count, isChosen }: FacetValue): HTMLElement {
  const box = make('input', { type: 'checkbox', name: facet, value });
  box.checked = isChosen;
  const letter = facet === 'outlet' ? letterOf(data, value) : null;
  return make(
    'label',
    {},
    box,
    make(
      'span',
      {},
      ...(letter === null ? [] : [make('b', { class: `l ${hueClass(letter)}` }, letter), ' ']),
      name,
    ),
    make('span', { class: 'num' }, String(count)),
  );
}

/** An outlet's letter, where it has only one: letters belong to stories. */
function letterOf(data: SearchData, outlet: string): string | null {
  const letters = new Set(
    data.articles
      .filter((article) => data.outlets[article.outlet]!.id === outlet)
      .map(({ letter }) => letter),
  );
  const [letter] = letters;
  return data.stories.length === 1 && letter !== undefined ? letter : null;
}
