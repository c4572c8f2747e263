import type { FacetCounts, FacetValue } from '../../search/facets.ts';
import type { Counts } from '../../search/results.ts';
import { FACETS, type Facet } from '../../search/state.ts';
import { sentence } from '../../text/say.ts';
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
export function showFacets(counts: Counts, place: Element): void {
  const focused = document.activeElement;
  const keep = focused instanceof HTMLInputElement && place.contains(focused) ? focused : null;
  const wasOpen = new Set(
    Array.from(place.querySelectorAll<HTMLDetailsElement>('details[open]'), ({ dataset }) => dataset.facet),
  );
  place.replaceChildren(
    ...FACETS.filter((facet) => counts[facet].values.length > 0).map((facet) =>
      fieldset(facet, counts[facet], wasOpen.has(facet)),
    ),
  );
  if (keep === null) return;
  for (const box of place.querySelectorAll<HTMLInputElement>('input'))
    if (box.name === keep.name && box.value === keep.value) box.focus();
}

function fieldset(facet: Facet, { values, leftOut }: FacetCounts, isOpen: boolean): HTMLElement {
  const first = values.filter(({ isChosen }, i) => isChosen || i < FIRST_VALUES);
  const rest = values.filter((value) => !first.includes(value));
  const boxes = (some: readonly FacetValue[]) => some.map((value) => checkbox(facet, value));
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
            make('summary', {}, `${rest.length + leftOut} more`),
            ...boxes(rest),
            ...(leftOut === 0
              ? []
              : [make('p', { class: 'cap' }, `and ${leftOut} with fewer passages: search for the name`)]),
          ),
        ]),
  );
}

function checkbox(facet: Facet, { value, name, letter, count, isChosen }: FacetValue): HTMLElement {
  const box = make('input', { type: 'checkbox', name: facet, value });
  box.checked = isChosen;
  return make(
    'label',
    {},
    box,
    make(
      'span',
      {},
      ...(letter === null ? [] : [make('b', { class: `l ${hueClass(letter)}` }, letter), ' ']),
      facet === 'speaker' ? sentence(name) : name,
    ),
    make('span', { class: 'num' }, String(count)),
  );
}
