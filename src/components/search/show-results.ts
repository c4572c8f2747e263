import type { Span } from '../../model.ts';
import { quotePath, statementPath } from '../../permalinks/paths.ts';
import { KIND_NAMES } from '../../search/kinds.ts';
import type { ResultGroup, Results, ShownReading } from '../../search/results.ts';
import { longer, writeState, type SearchState } from '../../search/state.ts';
import { href } from '../href.ts';
import { hueClass } from '../hue.ts';
import { make } from './dom.ts';
import { inFigures } from '../../text/in-figures.ts';

/** Shows the groups that come at once as sections, one for each statement, and one for neighbouring passages that a single outlet reports. */
export function showResults(results: Results, place: Element): void {
  const naming: Naming = { stories: results.stories > 1 };
  place.replaceChildren(...runsOf(results.groups).map((run) => section(naming, run)));
}

/** Adds the groups behind those that came at once, and the way to more. */
export function showRest(
  state: SearchState,
  results: Results,
  rest: readonly ResultGroup[],
  place: Element,
): void {
  const naming: Naming = { stories: results.stories > 1 };
  let there = results.groups.length;
  for (const run of runsOf([...results.groups, ...rest])) {
    const missing = run.slice(there);
    const isBegun = missing.length < run.length;
    there = Math.max(0, there - run.length);
    if (missing.length === 0) continue;
    if (isBegun) place.lastElementChild!.querySelector('ol')!.append(...itemsOf(naming, missing));
    else place.append(section(naming, run));
  }
  place.append(...moreThan(state, results, results.groups.length + rest.length));
}

/** Groups of neighbours that share a section: each statement of several outlets has one of its own. */
function runsOf(groups: readonly ResultGroup[]): ResultGroup[][] {
  const runs: ResultGroup[][] = [];
  for (const group of groups) {
    const last = runs.at(-1);
    if (!group.isShared && last !== undefined && !last[0]!.isShared) last.push(group);
    else runs.push([group]);
  }
  return runs;
}

const section = (naming: Naming, run: readonly ResultGroup[]) =>
  run[0]!.isShared ? sectionOfStatement(naming, run[0]!) : sectionOfOneOutlet(naming, run);

/** A link to the same search with more results, where there are more. */
function moreThan(state: SearchState, { shared, alone }: Results, listed: number): HTMLElement[] {
  const left = shared + alone - listed;
  if (left <= 0) return [];
  const more = longer(state);
  const next = Math.min(left, more.shown - listed);
  return [
    make(
      'p',
      { class: 'note' },
      `The first ${listed} of ${shared + alone} are listed. `,
      make(
        'a',
        { href: `${location.pathname}${writeState(more)}`, 'data-search': 'more' },
        `List ${next} more`,
      ),
    ),
  ];
}

/** What has to be named. */
interface Naming {
  /** Whether the edition has several stories. */
  readonly stories: boolean;
}

function sectionOfStatement(naming: Naming, group: ResultGroup): HTMLElement {
  const { statement, story, hits, others, outlets, outOf } = group;
  const caption = [
    `${inFigures(hits.length, 'passage')} found`,
    `reported by ${outlets} of ${outOf} outlets`,
    ...(naming.stories ? [story] : []),
  ];
  return make(
    'section',
    {},
    make('h2', {}, make('a', { href: href(statementPath(statement!.id)) }, statement!.title)),
    make('p', { class: 'cap' }, caption.join(' · ')),
    list(hits.map((hit) => item(hit, []))),
    ...(others.length === 0
      ? []
      : [
          make('h3', { class: 'sc' }, 'In other outlets’ words'),
          list(others.map((other) => item(other, []))),
        ]),
  );
}

/** A label, no title: results are in the order of how well they fit, so that it may stand above several of them. */
const sectionOfOneOutlet = (naming: Naming, run: readonly ResultGroup[]) =>
  make('section', {}, make('h2', { class: 'sc' }, 'Found in one outlet only'), list(itemsOf(naming, run)));

const itemsOf = (naming: Naming, groups: readonly ResultGroup[]) =>
  groups.flatMap(({ hits, story }) => hits.map((hit) => item(hit, naming.stories ? [story] : [])));

const list = (items: readonly HTMLElement[]) => make('ol', { class: 'hits' }, ...items);

function item(reading: ShownReading, story: readonly string[]): HTMLElement {
  const { id, letter, outlet, speaker, kind, cue } = reading;
  // A paraphrase is read otherwise when it was denied or dismissed.
  const leads = cue !== null && kind !== 'direct';
  const caption = [
    outlet,
    `${KIND_NAMES[kind].toLowerCase()}${cue === null || leads ? '' : `, “${cue}”`}`,
    ...(speaker === null ? [] : [speaker]),
    ...story,
  ];
  return make(
    'li',
    {},
    make('b', { class: `l ${hueClass(letter)}` }, letter),
    make(
      'div',
      {},
      ...(leads ? [make('span', { class: 'note' }, `${cue}: `)] : []),
      make('a', { href: href(quotePath(id)), dir: 'auto' }, ...words(reading)),
      make('span', { class: 'cap' }, caption.join(' · ')),
    ),
  );
}

/** A passage's words: quoted ones in their face, found ones marked. */
function words({ words, marks }: ShownReading): Node[] {
  let at = 0;
  return words.map((text, i) => {
    const start = at;
    at += text.length;
    return make('span', { class: i % 2 === 1 ? 'q' : '' }, ...marked(text, start, marks));
  });
}

function marked(text: string, offset: number, marks: readonly Span[]): (Node | string)[] {
  const pieces: (Node | string)[] = [];
  let at = 0;
  for (const mark of marks) {
    const start = Math.max(0, mark.start - offset);
    const end = Math.min(text.length, mark.end - offset);
    if (start >= end) continue;
    pieces.push(text.slice(at, start), make('mark', {}, text.slice(start, end)));
    at = end;
  }
  return [...pieces, text.slice(at)];
}
