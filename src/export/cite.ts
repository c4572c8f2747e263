import { foldSpace } from '../text/space.ts';

/** A work as lists of references want it; what is not known is null and left out. */
export interface Reference {
  /** Key of the entry. */
  readonly key: string;
  /** Type in CSL: a report, another original, or a page of this edition. */
  readonly type: 'article-newspaper' | 'document' | 'webpage';
  /** Who said it, or made it. */
  readonly author: string | null;
  /** Who edited it, where that is named. */
  readonly editor?: string | null;
  readonly title: string | null;
  /** Who published it, or what it is part of. */
  readonly container: string;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly url: string | null;
  /** Where in it, and where it was found. */
  readonly note: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Characters that mean something in BibTeX or TeX, as they are written there. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** The reference as an entry of BibTeX, `@misc` since every style knows it. */
export function bibtex({ key, author, editor = null, title, container, date, url, note }: Reference): string {
  const [year, month, day] = date?.split('-').map(Number) ?? [];
  const fields = [
    // The inner braces keep a name in one piece, and the capitals of a title.
    ...(author === null ? [] : [`author = {{${escaped(author)}}}`]),
    ...(editor === null ? [] : [`editor = {{${escaped(editor)}}}`]),
    ...(title === null ? [] : [`title = {{${escaped(title)}}}`]),
    `howpublished = {${escaped(container)}}`,
    ...(year === undefined ? [] : [`year = {${year}}`]),
    ...(month === undefined ? [] : [`month = ${MONTHS[month - 1]}`]),
    ...(day === undefined ? [] : [`day = {${day}}`]),
    ...(url === null ? [] : [`url = {${url.replace(/[{}\\]/g, encodeURIComponent)}}`]),
    `note = {${escaped(note)}}`,
  ];
  return `@misc{${key},\n${fields.map((field) => `  ${field}`).join(',\n')}\n}`;
}

/** The reference as CSL-JSON (citeproc-js, Zotero, Pandoc): a list of one item, a line for each variable. */
export function cslJson({
  key,
  type,
  author,
  editor = null,
  title,
  container,
  date,
  url,
  note,
}: Reference): string {
  const variables = {
    id: key,
    type,
    ...(author === null ? {} : { author: [{ literal: author }] }),
    ...(editor === null ? {} : { editor: [{ literal: editor }] }),
    ...(title === null ? {} : { title }),
    'container-title': container,
    ...(date === null ? {} : { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    ...(url === null ? {} : { URL: url }),
    note,
  };
  const lines = Object.entries(variables).map(
    ([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return `[\n  {\n${lines.join(',\n')}\n  }\n]`;
}

const escaped = (text: string) =>
  foldSpace(text).replace(/[\\~^{}&%$#_]/g, (character) => ESCAPES[character] ?? character);
