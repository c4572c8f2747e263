import type { Span } from '../../model.ts';
import { quotePath, statementPath } from '../../permalinks/paths.ts';
import type { SearchData, SearchRecord } from '../../search/data.ts';
import { marksIn } from '../../search/marks.ts';
import type { Query } from '../../search/query.ts';
import { KIND_NAMES, type ResultGroup, type Results } from '../../search/results.ts';
import { href } from '../href.ts';
import { hueClass } from '../hue.ts';
import { make } from './dom.ts';
import { plural } from './summary.ts';

/** Groups shown at first; more wait behind a button, so that a common word does not fill the page. */
const FIRST_GROUPS = 20;

/** Results as sections, one for each statement, and one for neighbouring passages that a single outlet reports. */
export function showResults(data: SearchData, results: Results, place: Element): void {
  const [first, later] = [results.groups.slice(0, FIRST_GROUPS), results.groups.slice(FIRST_GROUPS)];
  place.replaceChildren(...sections(data, results.query, first));
  if (later.length === 0) return;
  const more = make(
    'button',
    { class: 'more', type: 'button' },
    `Show ${plural(later.length, 'more statement')}`,
  );
  more.addEventListener('click', () => {
    const shown = sections(data, results.query, later);
    more.replaceWith(...shown);
    shown[0]?.querySelector('a')?.focus();
  });
  place.append(more);
}

function sections(data: SearchData, query: Query, groups: readonly ResultGroup[]): HTMLElement[] {
  const made: HTMLElement[] = [];
  let alone: ResultGroup[] = [];
  const flush = () => {
    if (alone.length > 0) made.push(sectionOfOneOutlet(data, query, alone));
    alone = [];
  };
  for (const group of groups) {
    if (group.outlets < 2) {
      alone.push(group);
      continue;
    }
    flush();
    made.push(sectionOfStatement(data, query, group));
  }
  flush();
  return made;
}

function sectionOfStatement(data: SearchData, query: Query, group: ResultGroup): HTMLElement {
  const { id, title, story } = data.statements[group.statement!]!;
  const articles = data.articles.filter((article) => article.story === story).length;
  const caption = [
    `${plural(group.hits.length, 'reading')} found`,
    `reported by ${group.outlets} of ${articles} outlets`,
    ...storyOf(data, story),
  ];
  return make(
    'section',
    {},
    make('h2', {}, make('a', { href: href(statementPath(id)) }, title)),
    make('p', { class: 'cap' }, caption.join(' · ')),
    list(data, query, group.hits),
    ...(group.others.length === 0
      ? []
      : [make('h3', { class: 'sc' }, 'In other outlets’ words'), list(data, query, group.others)]),
  );
}

function sectionOfOneOutlet(data: SearchData, query: Query, groups: readonly ResultGroup[]): HTMLElement {
  const hits = groups.flatMap((group) => group.hits);
  return make(
    'section',
    {},
    make('h2', {}, 'Reported by one outlet only'),
    make('p', { class: 'cap' }, plural(hits.length, 'reading')),
    list(data, query, hits),
  );
}

/** The story's title where the edition has several. */
const storyOf = (data: SearchData, story: number) =>
  data.stories.length > 1 ? [data.stories[story]!.title] : [];

const list = (data: SearchData, query: Query, records: readonly number[]) =>
  make('ol', { class: 'hits' }, ...records.map((record) => item(data, query, data.records[record]!)));

function item(data: SearchData, query: Query, record: SearchRecord): HTMLElement {
  const article = data.articles[record.article]!;
  const speaker = record.speaker === null ? [] : [data.speakers[record.speaker]!.name];
  const cue = record.cue === null ? '' : `, “${record.cue}”`;
  const caption = [
    data.outlets[article.outlet]!.name,
    `${KIND_NAMES[record.kind].toLowerCase()}${cue}`,
    ...speaker,
    ...(record.statements.length === 0 ? storyOf(data, article.story) : []),
  ];
  return make(
    'li',
    {},
    make('b', { class: `l ${hueClass(article.letter)}` }, article.letter),
    make(
      'div',
      {},
      make('a', { href: href(quotePath(record.id)), dir: 'auto' }, ...words(record, query)),
      make('span', { class: 'cap' }, caption.join(' · ')),
    ),
  );
}

/** A passage's words: quoted ones in their face, found ones marked. */
function words(record: SearchRecord, query: Query): Node[] {
  const marks = marksIn(record.words.join(''), query);
  let at = 0;
  return record.words.map((text, i) => {
    const start = at;
    at += text.length;
    const pieces = marked(text, start, marks);
    return make('span', { class: i % 2 === 1 ? 'q' : '' }, ...pieces);
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
