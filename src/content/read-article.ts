import type { Outlet, Removal } from '../model.ts';
import { isBlank } from '../text/blank.ts';
import { parseMarkdown } from '../text/markdown.ts';
import { ID, slug } from '../text/slug.ts';
import { remedyForCopy } from './copies.ts';
import type { Folder } from './folder.ts';
import { splitFrontMatter, type FrontMatter } from './front-matter.ts';
import { outletNamed } from './outlet-named.ts';
import { shown } from './problem.ts';
import type { ArticleContent } from './content.ts';
import { frontMatterSchema } from './schema.ts';
import { checkYaml } from './yaml.ts';

/** Where an article stands and what its fields are checked against. */
export interface ArticlePlace {
  readonly story: string;
  readonly path: readonly string[];
  readonly outlets: readonly Outlet[] | null;
  readonly removals: ReadonlyMap<string, Removal[]>;
  /** Whether a field “story” must repeat the folder's name. */
  readonly folderNamesStory?: boolean;
}

/** Reads and checks one article; null where it cannot be read, which is reported. */
export function readArticle(folder: Folder, place: ArticlePlace): ArticleContent | null {
  const { story, path, outlets, removals } = place;
  const file = folder.show(...path);
  const id = (path.at(-1) ?? '').slice(0, -'.md'.length);
  if (!checkName(folder, id, file)) return null;
  const source = sourceOf(folder, path);
  if (source === null) return null;
  const parts = splitFrontMatter(source, file);
  if (!('body' in parts)) {
    folder.report(parts);
    return null;
  }
  const { value, problems, lineOf } = checkYaml(parts.yaml, frontMatterSchema, file, parts.yamlLine);
  for (const problem of problems) folder.report(problem);
  if (value === null) return null;
  if (place.folderNamesStory && value.story !== undefined && value.story !== story)
    folder.report({
      file,
      line: lineOf(['story']),
      expected: `“story” to be the folder's name, ${shown(story)}`,
      found: shown(value.story),
      remedy: 'Remove the field, or move the file.',
    });
  const outlet = findOutlet(id, value.outlet, outlets);
  if (outlet === null) {
    folder.report({
      file,
      line: lineOf(['outlet']),
      expected: `an outlet of ${folder.show('outlets.yaml')}`,
      found: shown(value.outlet),
      remedy: 'Add it there, or mend the spelling.',
    });
    return null;
  }
  reportNoText(folder, file, parts);
  return {
    story,
    id,
    file,
    outlet,
    role: value.role,
    headline: { text: value.headline, from: value.headline === null ? null : value.headlineFrom },
    url: value.url,
    published: value.published === null ? null : { date: value.published, from: value.publishedFrom },
    body: parts.body,
    removals: removals.get(id) ?? [],
  };
}

/** The text of an article's file; null where it cannot be read, which is reported. */
function sourceOf(folder: Folder, path: readonly string[]): string | null {
  const before = folder.problems.length;
  const source = folder.text(...path);
  // The folder lists the file, so that what does not exist is what a link leads to.
  if (source === null && folder.problems.length === before)
    folder.report({
      file: folder.show(...path),
      line: null,
      expected: 'a file that can be read',
      found: 'a link that leads nowhere',
      remedy: 'Mend the link, or delete it.',
    });
  return source;
}

/** Nearly every article has such a line, which Markdown never hides: only others are parsed to see what they show. */
const BEGINS_WITH_A_WORD = /^\p{L}{2}/mu;

function reportNoText(folder: Folder, file: string, { yaml, yamlLine, body }: FrontMatter): void {
  if (BEGINS_WITH_A_WORD.test(body) || !isBlank(parseMarkdown(body).text)) return;
  folder.report({
    file,
    line: yamlLine + yaml.split('\n').length,
    expected: 'the text of the article behind the front matter',
    found: 'none',
    remedy: 'Add the text, or delete the file.',
  });
}

function findOutlet(id: string, named: string, outlets: readonly Outlet[] | null): Outlet | null {
  if (outlets === null) return { id, name: named, home: null };
  return outletNamed(outlets, named);
}

/** Names become names of folders, with endings: 255 bytes are what file systems take. */
const LONGEST_NAME = 120;
/** What Windows keeps for devices: no file or folder can have such a name there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Ids and file names become addresses: a name that cannot be one is reported. */
export function checkName(folder: Folder, name: string, file: string): boolean {
  const report = (expected: string, remedy: string) => {
    folder.report({ file, line: null, expected, found: shown(name), remedy });
    return false;
  };
  if (!ID.test(name))
    return report(
      'a name of lower-case letters, digits and hyphens',
      remedyForCopy(name) ?? `Rename it, for instance to ${shown(slug(name) || 'the-gazette')}.`,
    );
  if (name.length > LONGEST_NAME)
    return report(`a name of at most ${LONGEST_NAME} characters`, 'Rename it: it becomes part of addresses.');
  if (DEVICE.test(name))
    return report(
      'a name that every system can have',
      `Rename it, for instance to ${shown(`the-${name}`)}: Windows keeps this one for a device.`,
    );
  return true;
}
