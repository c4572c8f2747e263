import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { toArticle } from './article.ts';
import { checkReceived } from './check.ts';
import type { Problem } from './problem.ts';
import { readContent, type Content } from './read.ts';

const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Reads a content folder that holds `files`. */
async function read(files: Files): Promise<{ content: Content; problems: Problem[]; root: string }> {
  const root = await mkdtemp(join(tmpdir(), 'hostile-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return { root, ...(await readContent(root)) };
}

const PLACE = 'articles/fares/gazette.md';
const WORDS = 'The mayor spoke.';

/** One article whose front matter has `fields` besides the outlet, with `body`. */
function article(fields: string, body = `${WORDS}\n`): Files {
  return { [PLACE]: `---\noutlet: gazette\n${fields}\n---\n${body}` };
}

const HEADED = 'headline: Fares rise';

/** The words of the only article, after everything that reading does with them. */
async function wordsOf(files: Files): Promise<string> {
  const { content, problems } = await read(files);
  expect(problems).toEqual([]);
  const [only] = content.stories.flatMap((story) => story.articles);
  return toArticle(only!, 0).text;
}

// What is refused: the case, the files, the line of the message (null: the file as a whole), what it says was found or expected.
const REFUSED: readonly [string, Files, number | null, RegExp][] = [
  ['TOML front matter', { [PLACE]: '+++\noutlet = "gazette"\n+++\nThe mayor spoke.\n' }, 1, /“\+\+\+”/],
  [
    'front matter below the text',
    { [PLACE]: 'The mayor spoke.\n---\noutlet: gazette\n---\n' },
    1,
    /The mayor spoke/,
  ],
  [
    'front matter that is a list',
    { [PLACE]: '---\n- outlet\n---\nThe mayor spoke.\n' },
    2,
    /fields, one a line/,
  ],
  [
    'front matter that is a sentence',
    { [PLACE]: '---\njust words\n---\nThe mayor spoke.\n' },
    2,
    /fields, one a line/,
  ],
  ['empty front matter', { [PLACE]: '---\n---\nThe mayor spoke.\n' }, 2, /./],
  ['a number for a headline', article('headline: 2026'), 3, /a text/],
  ['a list for a headline', article('headline: [a, b]'), 3, /a text/],
  [
    'a mapping for a headline, as an unquoted colon makes one',
    article('headline: Mayor: fares rise'),
    3,
    /./,
  ],
  ['an unclosed quotation mark', article('headline: "Fares rise'), null, /valid YAML|./],
  ['a headline of spaces', article('headline: "   "'), 3, /not empty/],
  ['an outlet of nothing', { [PLACE]: `---\noutlet:\n${HEADED}\n---\n${WORDS}\n` }, 2, /a text/],
  ['a tab that indents', article('headline:\n\tFares rise'), 4, /./],
  ['a key given twice', article(`${HEADED}\n${HEADED}`), 4, /unique|duplicate/i],
  ['a date in words', article(`${HEADED}\npublished: 27 November 2025`), 4, /27 November/],
  ['a date with a thirteenth month', article(`${HEADED}\npublished: 2025-13-01`), 4, /2025-13-01/],
  ['a date as one number', article(`${HEADED}\npublished: 20251127`), 4, /20251127/],
  ['a date with a time', article(`${HEADED}\npublished: 2025-11-27T10:00:00Z`), 4, /2025-11-27T10/],
  ['an address that runs script', article(`${HEADED}\nurl: "javascript:alert(1)"`), 4, /javascript/],
  ['an address that runs script, in disguise', article(`${HEADED}\nurl: "JaVaScRiPt:alert(1)"`), 4, /JaVa/],
  [
    'an address that carries its page',
    article(`${HEADED}\nurl: "data:text/html,<script>alert(1)</script>"`),
    4,
    /data:/,
  ],
  ['an address of a file', article(`${HEADED}\nurl: file:///etc/passwd`), 4, /file:/],
  ['an address without its beginning', article(`${HEADED}\nurl: example.org/fares`), 4, /example\.org/],
  ['an address of one word', article(`${HEADED}\nurl: fares`), 4, /fares/],
  [
    'where a headline comes from, as nobody says it',
    article(`${HEADED}\nheadlineFrom: memory`),
    4,
    /article, address/,
  ],
  ['a role that is none', article(`${HEADED}\nrole: rumour`), 4, /report, transcript/],
  [
    'a key that would reach into every object',
    article(`${HEADED}\n__proto__: { polluted: true }`),
    null,
    /./,
  ],
  ['a key of a method', article(`${HEADED}\nconstructor: x`), 4, /constructor/],
  ['a story that another folder holds', article(`${HEADED}\nstory: trams`), 4, /trams/],
  [
    'a bomb of aliases',
    article(
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`).join('\n')}`,
    ),
    2,
    /alias/i,
  ],
  ['an alias of nothing', article('headline: *nobody'), 2, /alias/i],
  ['a body of spaces', article(HEADED, ' \n\u00a0\n'), null, /the text of the article/],
  [
    'UTF-16',
    { [PLACE]: Buffer.from(`\uFEFF---\noutlet: gazette\n${HEADED}\n---\n${WORDS}`, 'utf16le') },
    1,
    /UTF-8/,
  ],
  [
    'Windows-1252',
    {
      [PLACE]: Buffer.from(`---\noutlet: gazette\n${HEADED}\n---\nThe mayor of Z\u00fcrich spoke.`, 'latin1'),
    },
    5,
    /UTF-8/,
  ],
  [
    'a null character in the front matter',
    { [PLACE]: `---\noutlet: gaz\0ette\n${HEADED}\n---\n${WORDS}` },
    2,
    /null character/,
  ],
  [
    'half a character at the end',
    {
      [PLACE]: Buffer.concat([
        Buffer.from(`---\noutlet: gazette\n${HEADED}\n---\n${WORDS}`),
        Buffer.from([0xe2, 0x80]),
      ]),
    },
    5,
    /UTF-8/,
  ],
  [
    'a file name with spaces',
    { 'articles/fares/the gazette.md': `---\noutlet: a\n${HEADED}\n---\n${WORDS}` },
    null,
    /the gazette/,
  ],
  [
    'a file name with two dots',
    { 'articles/fares/gaz..ette.md': `---\noutlet: a\n${HEADED}\n---\n${WORDS}` },
    null,
    /gaz\.\.ette/,
  ],
  [
    'a file name in capitals',
    { 'articles/fares/Gazette.md': `---\noutlet: a\n${HEADED}\n---\n${WORDS}` },
    null,
    /Gazette/,
  ],
  [
    'a file name with a Cyrillic letter that looks Latin',
    { 'articles/fares/g\u0430zette.md': `---\noutlet: a\n${HEADED}\n---\n${WORDS}` },
    null,
    /g\u0430zette/,
  ],
  [
    'a file name with an accent',
    { 'articles/fares/gaz\u00e9tte.md': `---\noutlet: a\n${HEADED}\n---\n${WORDS}` },
    null,
    /gaz\u00e9tte/,
  ],
  [
    'a file name that is script',
    { 'articles/fares/<script>.md': `---\noutlet: a\n${HEADED}\n---\n${WORDS}` },
    null,
    /<script>/,
  ],
  [
    'a story folder with a space',
    { 'articles/the fares/gazette.md': `---\noutlet: a\n${HEADED}\n---\n${WORDS}` },
    null,
    /the fares/,
  ],
  ['an empty story folder', { ...article(HEADED), 'articles/trams/.keep': '' }, null, /at least one article/],
  [
    'the same outlet twice in a story',
    {
      ...article(HEADED),
      'articles/fares/second.md': `---\noutlet: gazette\n${HEADED}\n---\n${WORDS}`,
      'outlets.yaml': 'gazette:\n  name: The Gazette\n',
    },
    null,
    /a second one/,
  ],
  [
    'an outlets file that is a list',
    { ...article(HEADED), 'outlets.yaml': '- gazette\n' },
    1,
    /fields, one a line/,
  ],
  [
    'an outlet without a name',
    { ...article(HEADED), 'outlets.yaml': 'gazette:\n  home: https://a.example/\n' },
    null,
    /“gazette\.name”/,
  ],
  [
    'an outlet id that is no address',
    { ...article(HEADED), 'outlets.yaml': 'The Gazette:\n  name: The Gazette\ngazette:\n  name: Gazette\n' },
    null,
    /record|id/i,
  ],
  [
    'an outlet’s home that runs script',
    { ...article(HEADED), 'outlets.yaml': 'gazette:\n  name: G\n  home: "javascript:alert(1)"\n' },
    3,
    /javascript/,
  ],
  [
    'a speaker without a name',
    { ...article(HEADED), 'speakers.yaml': '- role: mayor\n' },
    1,
    /“0\.name”|name/,
  ],
  ['a speakers file that is a mapping', { ...article(HEADED), 'speakers.yaml': 'ada: Ray\n' }, 1, /a list/],
  [
    'a story file without a title',
    { ...article(HEADED), 'stories/fares.yaml': 'date: 2025-11-27\n' },
    1,
    /title/,
  ],
  ['an empty story file', { ...article(HEADED), 'stories/fares.yaml': '' }, 1, /./],
  [
    'a story file of a story that is not there',
    { ...article(HEADED), 'stories/trams.yaml': 'title: Trams\n' },
    null,
    /articles/,
  ],
  [
    'a decision that lacks its statement',
    {
      ...article(HEADED),
      'stories/fares.yaml': 'title: Fares\ndecisions:\n  - do: title\n    title: Fares\n',
    },
    3,
    /statement/,
  ],
  [
    'a decision with a statement id that is markup',
    {
      ...article(HEADED),
      'stories/fares.yaml': 'title: Fares\ndecisions:\n  - do: note\n    statement: "<b>"\n    note: x\n',
    },
    4,
    /<b>/,
  ],
  [
    'a list of removals for an article that is not there',
    {
      ...article(HEADED),
      'received/fares/removed.yaml': '- file: a.txt\n  article: tribune\n  removed: []\n',
    },
    null,
    /tribune/,
  ],
  [
    'a removal without a reason',
    {
      ...article(HEADED),
      'received/fares/removed.yaml': '- file: a.txt\n  article: gazette\n  removed:\n    - text: Share\n',
    },
    4,
    /why/,
  ],
  [
    'an article in a text file',
    { ...article(HEADED), 'articles/fares/tribune.txt': WORDS },
    null,
    /tribune\.txt/,
  ],
  [
    'an article with its ending in capitals',
    { ...article(HEADED), 'articles/fares/tribune.MD': WORDS },
    null,
    /tribune\.MD/,
  ],
  [
    'an article with another ending',
    { ...article(HEADED), 'articles/fares/tribune.markdown': WORDS },
    null,
    /tribune\.markdown/,
  ],
  ['an article outside any story', { ...article(HEADED), 'articles/loose.md': WORDS }, null, /loose\.md/],
  ['a folder inside a story', { ...article(HEADED), 'articles/fares/deep/x.md': WORDS }, null, /deep/],
  [
    'a story file with another ending',
    { ...article(HEADED), 'stories/fares.yml': 'title: Fares\n' },
    null,
    /fares\.yml/,
  ],
  ['a folder where a list should be', { ...article(HEADED), 'outlets.yaml/x': '' }, null, /read/],
  ['a file where a folder should be', { articles: '' }, null, /./],
  [
    'a file as supplied outside its folder',
    {
      ...article(HEADED),
      'received/fares/removed.yaml': '- file: ../../../etc/passwd\n  article: gazette\n  removed: []\n',
    },
    1,
    /passwd/,
  ],
  [
    'two speakers whose names make one address',
    { ...article(HEADED), 'speakers.yaml': '- name: José Ray\n- name: Jose Ray\n' },
    2,
    /Ray/,
  ],
  ['half of a character in a headline', article('headline: "a\\ud800b"'), 3, /./],
  [
    'a body that Markdown hides',
    article(HEADED, '[x]: https://a.example\n'),
    null,
    /the text of the article/,
  ],
];

test.each(REFUSED)('Refused with its place: %s', async (_name, files, line, message) => {
  const { problems } = await read(files);
  expect(problems.length).toBeGreaterThan(0);
  const told = problems.map(({ file, expected, found }) => `${file}: ${expected} / ${found}`).join('\n');
  expect(told).toMatch(message);
  if (line !== null) expect(problems.map((problem) => problem.line)).toContain(line);
  for (const problem of problems) {
    expect(problem.file).not.toBe('');
    expect(problem.remedy).not.toBe('');
  }
});

test('A key that reaches into every object reaches none', async () => {
  await read(article(`${HEADED}\n__proto__: { polluted: true }`));
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

// What is read: the case, the files, the words that the article has then.
const READ: readonly [string, Files, string][] = [
  ['a byte-order mark', { [PLACE]: `\uFEFF---\noutlet: gazette\n${HEADED}\n---\n${WORDS}` }, WORDS],
  [
    'carriage returns with line feeds',
    { [PLACE]: `---\r\noutlet: gazette\r\n${HEADED}\r\n---\r\n${WORDS}\r\n` },
    WORDS,
  ],
  ['carriage returns alone', { [PLACE]: `---\routlet: gazette\r${HEADED}\r---\r${WORDS}\r` }, WORDS],
  [
    'blank lines before the front matter',
    { [PLACE]: `\n\n---\noutlet: gazette\n${HEADED}\n---\n${WORDS}\n` },
    WORDS,
  ],
  ['spaces behind the dashes', { [PLACE]: `---  \noutlet: gazette\n${HEADED}\n--- \n${WORDS}\n` }, WORDS],
  ['no line feed at the end', { [PLACE]: `---\noutlet: gazette\n${HEADED}\n---\n${WORDS}` }, WORDS],
  ['a tab behind a colon', article('headline:\tFares rise'), WORDS],
  ['an alias within reason', { [PLACE]: `---\noutlet: &o gazette\nheadline: *o\n---\n${WORDS}` }, WORDS],
  ['a date in the future', article(`${HEADED}\npublished: 2999-12-31`), WORDS],
  ['a tag that would call a function', article('headline: !!js/function "alert(1)"'), WORDS],
  ['no headline', article('headline: null'), WORDS],
  ['script in the text', article(HEADED, '<script>alert(1)</script>\n'), '<script>alert(1)</script>'],
  [
    'a picture that runs script when it fails',
    article(HEADED, 'He said <img src=x onerror=alert(1)> so.\n'),
    'He said <img src=x onerror=alert(1)> so.',
  ],
  ['a comment', article(HEADED, 'Before.\n\n<!-- a note -->\n'), 'Before.\n\n<!-- a note -->'],
  ['a link that runs script', article(HEADED, 'The [mayor](javascript:alert(1)) spoke.\n'), WORDS],
  ['a picture in Markdown', article(HEADED, 'The ![mayor](https://tracker.example/p.gif) spoke.\n'), WORDS],
  ['an entity', article(HEADED, 'Fish &amp; chips &lt;b&gt;.\n'), 'Fish & chips <b>.'],
  [
    'straight quotation marks and double hyphens',
    article(HEADED, '"Yes" -- he said...\n'),
    '"Yes" -- he said...',
  ],
  [
    'a rule inside the text that looks like front matter',
    article(HEADED, 'One.\n\n---\n\nTwo.\n'),
    'One.\n\nTwo.',
  ],
  ['right-to-left marks', article(HEADED, 'The \u202emayor\u202c spoke.\n'), 'The \u202emayor\u202c spoke.'],
  ['characters beyond the basic plane', article(HEADED, 'The mayor 👩🏽‍⚖️ spoke 𝔽.\n'), 'The mayor 👩🏽‍⚖️ spoke 𝔽.'],
  ['combining accents', article(HEADED, 'The mayor of Zu\u0308rich.\n'), 'The mayor of Zu\u0308rich.'],
  ['a zero-width space', article(HEADED, 'The\u200bmayor.\n'), 'The\u200bmayor.'],
  [
    'one paragraph of 100 kB',
    article(HEADED, `${'The mayor spoke. '.repeat(6000)}\n`),
    'The mayor spoke. '.repeat(6000).trim(),
  ],
  ['ten thousand opening brackets', article(HEADED, '['.repeat(10_000)), '['.repeat(10_000)],
  ['markup nested a thousand deep', article(HEADED, '<div>'.repeat(1000)), '<div>'.repeat(1000)],
  [
    'quotations nested five thousand deep',
    article(HEADED, `${'> '.repeat(5000)}${WORDS}\n`),
    `${'> '.repeat(5000)}${WORDS}`,
  ],
  [
    'a line that Markdown takes for a definition',
    article(HEADED, '[1]: see below, he said.\n'),
    '[1]: see below, he said.',
  ],
];

test.each(READ)('Read without altering a word: %s', async (_name, files, words) => {
  expect(await wordsOf(files)).toBe(words);
});

test('An article of 5 MB is read whole', async () => {
  const body = 'The mayor said that fares would rise by a tenth.\n\n'.repeat(100_000);
  const { content, problems } = await read(article(HEADED, body));
  expect(problems).toEqual([]);
  expect(content.stories[0]?.articles[0]?.body).toBe(body);
});

test('Markup in headlines and names stays text to the letter', async () => {
  const { content, problems } = await read({
    ...article(`headline: "<img src=x onerror=alert(1)>"`),
    'outlets.yaml': 'gazette:\n  name: "</title><script>alert(1)</script>"\n',
    'speakers.yaml': '- name: "<b>Ada</b>"\n  aliases: ["\\"onmouseover=alert(1)"]\n',
    'stories/fares.yaml': 'title: "{{constructor}} ${x} <style>"\n',
  });
  expect(problems).toEqual([]);
  expect(content.stories[0]?.articles[0]?.headline.text).toBe('<img src=x onerror=alert(1)>');
  expect(content.outlets[0]?.name).toBe('</title><script>alert(1)</script>');
  expect(content.speakers[0]?.aliases).toEqual(['"onmouseover=alert(1)']);
  expect(content.stories[0]?.title).toBe('{{constructor}} ${x} <style>');
});

test('An address with markup in it is kept as one address', async () => {
  const { content, problems } = await read(
    article(`${HEADED}\nurl: 'https://a.example/?q="><script>alert(1)</script>'`),
  );
  expect(problems).toEqual([]);
  expect(content.stories[0]?.articles[0]?.url).toBe('https://a.example/?q="><script>alert(1)</script>');
});

test('The same text from two outlets is two articles', async () => {
  const { content, problems } = await read({
    ...article(HEADED),
    'articles/fares/tribune.md': `---\noutlet: tribune\n${HEADED}\n---\n${WORDS}\n`,
  });
  expect(problems).toEqual([]);
  expect(content.stories[0]?.articles.map(({ id }) => id)).toEqual(['gazette', 'tribune']);
});

test('A folder that is not there is one clear problem', async () => {
  const { problems } = await readContent(join(tmpdir(), 'no-such-folder-of-content'));
  expect(problems).toHaveLength(1);
  expect(problems[0]?.expected).toMatch(/a folder for each story/);
});

test('A file as supplied that is not there is named', async () => {
  const { content } = await read({
    ...article(HEADED),
    'received/fares/removed.yaml': '- file: a.txt\n  article: gazette\n  removed: []\n',
  });
  const [problem] = await checkReceived(content.stories[0]!);
  expect(problem).toMatchObject({ expected: 'the file as supplied', found: 'no file that can be read' });
});

test('Hidden folders and the drafts of files being written are no content', async () => {
  const { problems } = await read({
    ...article(HEADED),
    'articles/.git/x.md': 'no article',
    'articles/fares/gazette.md.123.part': 'half an arti',
  });
  expect(problems).toEqual([]);
});

test('A folder that links to itself ends', async () => {
  const { root } = await read(article(HEADED));
  await symlink('.', join(root, 'articles', 'fares', 'loop'));
  expect((await readContent(root)).content.stories[0]?.articles).toHaveLength(1);
});
