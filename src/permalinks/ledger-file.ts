import { ID } from '../text/slug.ts';
import { allPassages, type Ledger, type LedgerPassage, type LedgerStatement } from './ledger.ts';

/** What is wrong with a ledger's file. */
export interface LedgerProblem {
  readonly expected: string;
  readonly found: string;
  /** Line from 1 of the entry that is wrong, where it is known. */
  readonly line?: number;
}

/** A ledger's file, one entry a line, so that an edit of one passage is a change of one line. */
export function writeLedger(ledger: Ledger): string {
  const { passages, statements, elsewhere, ...rest } = ledger;
  const head = JSON.stringify(rest).slice(0, -1);
  const left = elsewhere === undefined ? '' : `,\n"elsewhere": {${lists(elsewhere)}}`;
  return `${head},${lists({ passages, statements })}${left}}\n`;
}

const lists = ({ passages, statements }: Pick<Ledger, 'passages' | 'statements'>) =>
  `\n"passages": [\n${lines(passages)}],\n"statements": [\n${lines(statements)}]`;

const lines = (entries: readonly (LedgerPassage | LedgerStatement)[]) =>
  entries.map((entry, i) => `${JSON.stringify(entry)}${i < entries.length - 1 ? ',' : ''}\n`).join('');

/** Reads the text of a ledger's file; a text that is none comes back as what is wrong with it. */
export function readLedger(text: string): Ledger | LedgerProblem {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    const line = lineOfSlip(text.split('\n'));
    return { expected: 'JSON', found, ...(line === 0 ? {} : { line }) };
  }
  if (!isLedger(data))
    return {
      expected: 'a ledger of permalinks as the command permalinks writes it',
      found: text.slice(0, 60),
    };
  const { elsewhere = { passages: [], statements: [] }, took = [] } = data;
  const passages = allPassages(data);
  return (
    wrongId(text, passages) ??
    wrongId(text, [...data.statements, ...elsewhere.statements]) ??
    wrongName(text, [
      data.story,
      ...(data.formerly ?? []),
      ...[...(data.articles ?? []), ...took.flatMap(({ articles }) => articles)].flatMap(
        ({ id, leadsTo, story = null }) => [id, leadsTo, story],
      ),
      ...took.flatMap(({ names }) => names),
      ...(data.speakers ?? []),
      ...passages.flatMap(({ article, speaker, leadsTo }) => [article, speaker, leadsTo]),
      ...[...data.statements, ...elsewhere.statements].map(({ leadsTo }) => leadsTo),
      ...[...elsewhere.passages, ...elsewhere.statements].map(({ story }) => story),
    ]) ??
    wrongLead(text, data) ??
    data
  );
}

/** Line from 1 of the first entry that is none, or that has a comma too many or too few; 0 where no entry is to blame. */
function lineOfSlip(lines: readonly string[]): number {
  const isEntry = (line = '') => line.startsWith('{"id"');
  const at = lines.findIndex((line, i) => {
    if (!isEntry(line)) return false;
    const entry = line.trimEnd();
    return !isJson(entry.replace(/,$/, '')) || entry.endsWith(',') !== isEntry(lines[i + 1]);
  });
  return at + 1;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** An entry that leads to what the ledger does not have: its id, or the other’s, was changed by hand. */
function wrongLead(text: string, { passages, statements, elsewhere }: Ledger): LedgerProblem | null {
  for (const [own, left] of [
    [passages, elsewhere?.passages],
    [statements, elsewhere?.statements],
  ] as const) {
    const ids = new Set([...own, ...(left ?? [])].map(({ id }) => id));
    const wrong = own.find(({ leadsTo }) => leadsTo !== null && !ids.has(leadsTo));
    if (wrong === undefined) continue;
    const at = text.split('\n').findIndex((line) => line.includes(`"id":${JSON.stringify(wrong.id)}`));
    return {
      expected: 'entries that lead to one of the file',
      found: `“${wrong.id}”, which leads to “${wrong.leadsTo}”`,
      ...(at < 0 ? {} : { line: at + 1 }),
    };
  }
  return null;
}

/** An id that is no address, or stands for two things, as where a merge kept both editors' lines. */
function wrongId(text: string, entries: readonly { readonly id: string }[]): LedgerProblem | null {
  const seen = new Set<string>();
  const wrong = entries.find(({ id }) => !ID.test(id) || seen.size === seen.add(id).size);
  if (wrong === undefined) return null;
  const { id } = wrong;
  const at = text.split('\n').findLastIndex((line) => line.includes(`"id":${JSON.stringify(id)}`));
  const line = at < 0 ? {} : { line: at + 1 };
  return ID.test(id)
    ? { expected: 'one entry of each id', found: `a second one of “${id}”`, ...line }
    : { expected: 'an id of lower-case letters, digits and hyphens', found: `“${id}”`, ...line };
}

/** A name that is none: it would become a path of the site. */
function wrongName(text: string, names: readonly (string | null)[]): LedgerProblem | null {
  const wrong = names.find((name) => name !== null && !ID.test(name));
  if (wrong === undefined || wrong === null) return null;
  const at = text.split('\n').findIndex((line) => line.includes(JSON.stringify(wrong)));
  return {
    expected: 'names of lower-case letters, digits and hyphens',
    found: `“${wrong}”`,
    line: at + 1,
  };
}

function isLedger(data: unknown): data is Ledger {
  if (!isRecord(data) || data.format !== 'as-reported/permalinks' || data.version !== 1) return false;
  return (
    typeof data.story === 'string' &&
    (data.formerly === undefined || areStrings(data.formerly)) &&
    (data.articles === undefined || (Array.isArray(data.articles) && data.articles.every(isArticle))) &&
    (data.speakers === undefined || areStrings(data.speakers)) &&
    (data.names === undefined || (isRecord(data.names) && areStrings(Object.values(data.names)))) &&
    (data.took === undefined || (Array.isArray(data.took) && data.took.every(isTaken))) &&
    hasLists(data) &&
    (data.elsewhere === undefined ||
      (isRecord(data.elsewhere) &&
        hasLists(data.elsewhere) &&
        Object.values(data.elsewhere).flat().every(hasStory)))
  );
}

const hasLists = ({ passages, statements }: Record<string, unknown>) =>
  Array.isArray(passages) &&
  passages.every(isPassage) &&
  Array.isArray(statements) &&
  statements.every(isStatement);

const isTaken = (entry: unknown) =>
  isRecord(entry) &&
  areStrings(entry.names) &&
  Array.isArray(entry.articles) &&
  entry.articles.every(isArticle);

const hasStory = (entry: unknown) => isRecord(entry) && typeof entry.story === 'string';

const isArticle = (entry: unknown) =>
  isRecord(entry) &&
  typeof entry.id === 'string' &&
  isLead(entry.leadsTo) &&
  (entry.story === undefined || typeof entry.story === 'string');

const isPassage = (entry: unknown) =>
  isRecord(entry) &&
  ['id', 'article', 'kind', 'text', 'prefix', 'suffix'].every((field) => typeof entry[field] === 'string') &&
  (entry.was === undefined || typeof entry.was === 'string') &&
  (entry.formerWords === undefined || areStrings(entry.formerWords)) &&
  typeof entry.isPart === 'boolean' &&
  typeof entry.isRejected === 'boolean' &&
  isLead(entry.speaker) &&
  isLead(entry.leadsTo);

const isStatement = (entry: unknown) =>
  isRecord(entry) &&
  typeof entry.id === 'string' &&
  typeof entry.title === 'string' &&
  areStrings(entry.readings) &&
  (entry.shown === undefined || areStrings(entry.shown)) &&
  (entry.was === undefined || areStrings(entry.was)) &&
  (entry.hadHandout === undefined || entry.hadHandout === true) &&
  isLead(entry.leadsTo);

const areStrings = (value: unknown) =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const isLead = (value: unknown) => value === null || typeof value === 'string';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
