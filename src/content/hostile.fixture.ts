/** Files of a content folder by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A case: its name, the files, and what is said of them, or the words that a reader gets. */
export type HostileCase = readonly [name: string, files: Files, says: string];

const PLACE = 'articles/fares/gazette.md';
export const WORDS = 'The mayor spoke.';

/** One article whose front matter has `fields` besides the outlet, with `body`. */
export function article(fields: string, body = `${WORDS}\n`): Files {
  return { [PLACE]: `---\noutlet: gazette\n${fields}\n---\n${body}` };
}

export const HEADED = 'headline: Fares rise';

/** What is refused: each problem on a line as `check` prints it, its file below the content folder. */
export const REFUSED: readonly HostileCase[] = [
  [
    'TOML front matter',
    { [PLACE]: '+++\noutlet = "gazette"\n+++\nThe mayor spoke.\n' },
    'articles/fares/gazette.md:1: expected front matter between two lines “---”, found “+++”. Begin the file with “---”, then “outlet: …” and “headline: …”, then “---”.',
  ],
  [
    'front matter below the text',
    { [PLACE]: 'The mayor spoke.\n---\noutlet: gazette\n---\n' },
    'articles/fares/gazette.md:1: expected front matter between two lines “---”, found “The mayor spoke.”. Begin the file with “---”, then “outlet: …” and “headline: …”, then “---”.',
  ],
  [
    'a tag that would call a function',
    article('headline: !!js/function "alert(1)"'),
    'articles/fares/gazette.md:3: expected valid YAML, found a text that begins with “!”. Put the text in quotation marks.',
  ],
  [
    'a headline that begins with a cry',
    article('headline: !Fares rise'),
    'articles/fares/gazette.md:3: expected valid YAML, found a text that begins with “!”. Put the text in quotation marks.',
  ],
  [
    'a headline with a number sign, which would begin a comment',
    article('headline: Fares rise #2'),
    'articles/fares/gazette.md:3: expected valid YAML, found “#2” behind the text, taken for a comment. Put the text in quotation marks.',
  ],
  [
    'a headline that begins with an ampersand',
    article('headline: & fares rise'),
    'articles/fares/gazette.md:3: expected valid YAML, found a text that begins with a mark. Put the text in quotation marks.',
  ],
  [
    'a word processor’s space behind a colon',
    article('headline:\u00a0Fares rise'),
    'articles/fares/gazette.md:3: expected valid YAML, found a space that is no plain one. Type the spaces of the line anew.',
  ],
  [
    'word processor’s spaces that indent',
    { ...article(HEADED), 'stories/fares.yaml': 'title: Fares\narticles:\n\u00a0\u00a0- gazette\n' },
    'stories/fares.yaml:3: expected valid YAML, found a space that is no plain one. Type the spaces of the line anew.',
  ],
  [
    'a colon without a space behind it',
    article('headline:Fares rise'),
    'articles/fares/gazette.md:3: expected valid YAML, found a field without a colon and a space. Write “name: value”, with a plain colon and a space.',
  ],
  [
    'a colon of Chinese type',
    article('headline：Fares rise'),
    'articles/fares/gazette.md:3: expected valid YAML, found a field without a colon and a space. Write “name: value”, with a plain colon and a space.',
  ],
  [
    'a copy that a synchronised folder made of an article',
    { ...article(HEADED), 'articles/fares/gazette (Ann’s conflicted copy).md': 'x' },
    'articles/fares/gazette (Ann’s conflicted copy).md: expected a name of lower-case letters, digits and hyphens, found “gazette (Ann’s conflicted copy)”. It looks like a second version of another file: keep one of the two, and delete the other.',
  ],
  [
    'a copy that a synchronised folder made of a ledger',
    { ...article(HEADED), 'permalinks/fares (1).json': '{}' },
    'permalinks/fares (1).json: expected a name of lower-case letters, digits and hyphens, found “fares (1)”. It looks like a second version of another file: keep one of the two, and delete the other.',
  ],
  [
    'an article that a synchronised folder keeps elsewhere',
    { ...article(HEADED), 'articles/fares/.tribune.md.icloud': 'x' },
    'articles/fares/tribune.md: expected a file on this machine, found one that iCloud keeps elsewhere. Download it: open its folder in the Finder, and click the cloud beside its name.',
  ],
  [
    'the ledger of another story',
    {
      ...article(HEADED),
      'articles/trams/gazette.md': `---\noutlet: gazette\n${HEADED}\n---\n${WORDS}\n`,
      'permalinks/fares.json': '{"format":"as-reported/permalinks","version":1,"story":"trams"}',
    },
    'permalinks/fares.json:1: expected the ledger of “fares”, found that of “trams”, which is a story of its own. Restore the file from the history, or delete it if the story was never published.',
  ],
  [
    'front matter that is a list',
    { [PLACE]: '---\n- outlet\n---\nThe mayor spoke.\n' },
    'articles/fares/gazette.md:2: expected the file to be fields, one a line, found “["outlet"]”. Write each field on a line of its own, “name: value”.',
  ],
  [
    'front matter that is a sentence',
    { [PLACE]: '---\njust words\n---\nThe mayor spoke.\n' },
    'articles/fares/gazette.md:2: expected the file to be fields, one a line, found “just words”. Write each field on a line of its own, “name: value”.',
  ],
  [
    'empty front matter',
    { [PLACE]: '---\n---\nThe mayor spoke.\n' },
    'articles/fares/gazette.md:2: expected the file to be fields, one a line, found nothing. Write each field on a line of its own, “name: value”.',
  ],
  [
    'a number for a headline',
    article('headline: 2026'),
    'articles/fares/gazette.md:3: expected “headline” to be a text, found “2026”. Put it in quotation marks.',
  ],
  [
    'a list for a headline',
    article('headline: [a, b]'),
    'articles/fares/gazette.md:3: expected “headline” to be a text, found “["a","b"]”. Correct the value.',
  ],
  [
    'a mapping for a headline, as an unquoted colon makes one',
    article('headline: Mayor: fares rise'),
    'articles/fares/gazette.md:3: expected valid YAML, found a second colon. Put the text in quotation marks.',
  ],
  [
    'an unclosed quotation mark',
    article('headline: "Fares rise'),
    'articles/fares/gazette.md:3: expected valid YAML, found a quotation mark that is not closed, or a field without a colon. Close the quotation mark at the end of the text.',
  ],
  [
    'a headline of spaces',
    article('headline: "   "'),
    'articles/fares/gazette.md:3: expected “headline” to be a text that is not empty, found “ ”. Correct the value.',
  ],
  [
    'an outlet of nothing',
    { [PLACE]: `---\noutlet:\n${HEADED}\n---\n${WORDS}\n` },
    'articles/fares/gazette.md:2: expected “outlet” to be a text, found nothing. Correct the value.',
  ],
  [
    'a tab that indents',
    article('headline:\n\tFares rise'),
    'articles/fares/gazette.md:4: expected valid YAML, found a tab at the start of a line. Use spaces, not tabs, at the start of a line.',
  ],
  [
    'a key given twice',
    article(`${HEADED}\n${HEADED}`),
    'articles/fares/gazette.md:4: expected valid YAML, found a field given twice. Keep one of the two.',
  ],
  [
    'a date in words',
    article(`${HEADED}\npublished: 27 November 2025`),
    'articles/fares/gazette.md:4: expected “published” to be a day that exists, as YYYY-MM-DD, found “27 November 2025”. Correct the value.',
  ],
  [
    'a date with a thirteenth month',
    article(`${HEADED}\npublished: 2025-13-01`),
    'articles/fares/gazette.md:4: expected “published” to be a day that exists, as YYYY-MM-DD, found “2025-13-01”. Correct the value.',
  ],
  [
    'a date as one number',
    article(`${HEADED}\npublished: 20251127`),
    'articles/fares/gazette.md:4: expected “published” to be a day that exists, as YYYY-MM-DD, found “20251127”. Correct the value.',
  ],
  [
    'a date with a time',
    article(`${HEADED}\npublished: 2025-11-27T10:00:00Z`),
    'articles/fares/gazette.md:4: expected “published” to be a day that exists, as YYYY-MM-DD, found “2025-11-27T10:00:00Z”. Correct the value.',
  ],
  [
    'an address that runs script',
    article(`${HEADED}\nurl: "javascript:alert(1)"`),
    'articles/fares/gazette.md:4: expected “url” to be an address that starts with http:// or https://, found “javascript:alert(1)”. Correct the value.',
  ],
  [
    'an address that runs script, in disguise',
    article(`${HEADED}\nurl: "JaVaScRiPt:alert(1)"`),
    'articles/fares/gazette.md:4: expected “url” to be an address that starts with http:// or https://, found “JaVaScRiPt:alert(1)”. Correct the value.',
  ],
  [
    'an address that carries its page',
    article(`${HEADED}\nurl: "data:text/html,<script>alert(1)</script>"`),
    'articles/fares/gazette.md:4: expected “url” to be an address that starts with http:// or https://, found “data:text/html,<script>alert(1)</script>”. Correct the value.',
  ],
  [
    'an address of a file',
    article(`${HEADED}\nurl: file:///etc/passwd`),
    'articles/fares/gazette.md:4: expected “url” to be an address that starts with http:// or https://, found “file:///etc/passwd”. Correct the value.',
  ],
  [
    'an address without its beginning',
    article(`${HEADED}\nurl: example.org/fares`),
    'articles/fares/gazette.md:4: expected “url” to be an address that starts with http:// or https://, found “example.org/fares”. Correct the value.',
  ],
  [
    'an address of one word',
    article(`${HEADED}\nurl: fares`),
    'articles/fares/gazette.md:4: expected “url” to be an address that starts with http:// or https://, found “fares”. Correct the value.',
  ],
  [
    'where a headline comes from, as nobody says it',
    article(`${HEADED}\nheadlineFrom: memory`),
    'articles/fares/gazette.md:4: expected “headlineFrom” to be one of article, address, found “memory”. Correct the value.',
  ],
  [
    'a role that is none',
    article(`${HEADED}\nrole: rumour`),
    'articles/fares/gazette.md:4: expected “role” to be one of report, transcript, found “rumour”. Correct the value.',
  ],
  [
    'a key that would reach into every object',
    article(`${HEADED}\n__proto__: { polluted: true }`),
    'articles/fares/gazette.md:4: expected only known fields, found “__proto__”. Remove it, or mend its spelling.',
  ],
  [
    'a key of a method',
    article(`${HEADED}\nconstructor: x`),
    'articles/fares/gazette.md:4: expected only known fields, found “constructor”. Remove it, or mend its spelling.',
  ],
  [
    'a story that another folder holds',
    article(`${HEADED}\nstory: trams`),
    "articles/fares/gazette.md:4: expected “story” to be the folder's name, “fares”, found “trams”. Remove the field, or move the file.",
  ],
  [
    'a bomb of aliases',
    article(
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`).join('\n')}`,
    ),
    'articles/fares/gazette.md:4: expected aliases that stand for at most 100 values, found 63 that stand for more. Write the values out.',
  ],
  [
    'an alias of nothing',
    article('headline: *nobody'),
    'articles/fares/gazette.md:3: expected an anchor before the alias, found “*nobody”. Put a text that begins with “*” in quotation marks.',
  ],
  [
    'a body of spaces',
    article(HEADED, ' \n\u00a0\n'),
    'articles/fares/gazette.md:4: expected the text of the article behind the front matter, found none. Add the text, or delete the file.',
  ],
  [
    'UTF-16',
    { [PLACE]: Buffer.from(`\uFEFF---\noutlet: gazette\n${HEADED}\n---\n${WORDS}`, 'utf16le') },
    'articles/fares/gazette.md:1: expected UTF-8, found UTF-16. Save the file as UTF-8.',
  ],
  [
    'Windows-1252',
    {
      [PLACE]: Buffer.from(`---\noutlet: gazette\n${HEADED}\n---\nThe mayor of Z\u00fcrich spoke.`, 'latin1'),
    },
    'articles/fares/gazette.md:5: expected UTF-8, found bytes that are none. Save the file as UTF-8.',
  ],
  [
    'a null character in the front matter',
    { [PLACE]: `---\noutlet: gaz\0ette\n${HEADED}\n---\n${WORDS}` },
    'articles/fares/gazette.md:2: expected text, found a null character. Remove it, or save the file as UTF-8 text.',
  ],
  [
    'half a character at the end',
    {
      [PLACE]: Buffer.concat([
        Buffer.from(`---\noutlet: gazette\n${HEADED}\n---\n${WORDS}`),
        Buffer.from([0xe2, 0x80]),
      ]),
    },
    'articles/fares/gazette.md:5: expected UTF-8, found bytes that are none. Save the file as UTF-8.',
  ],
  [
    'a file name with spaces',
    { 'articles/fares/the gazette.md': `---\noutlet: a\n${HEADED}\n---\n${WORDS}` },
    'articles/fares/the gazette.md: expected a name of lower-case letters, digits and hyphens, found “the gazette”. Rename it, for instance to “the-gazette”.',
  ],
  [
    'a file name with two dots',
    { 'articles/fares/gaz..ette.md': `---\noutlet: a\n${HEADED}\n---\n${WORDS}` },
    'articles/fares/gaz..ette.md: expected a name of lower-case letters, digits and hyphens, found “gaz..ette”. Rename it, for instance to “gaz-ette”.',
  ],
  [
    'a file name in capitals',
    { 'articles/fares/Gazette.md': `---\noutlet: a\n${HEADED}\n---\n${WORDS}` },
    'articles/fares/Gazette.md: expected a name of lower-case letters, digits and hyphens, found “Gazette”. Rename it, for instance to “gazette”.',
  ],
  [
    'a file name with a Cyrillic letter that looks Latin',
    { 'articles/fares/g\u0430zette.md': `---\noutlet: a\n${HEADED}\n---\n${WORDS}` },
    'articles/fares/gаzette.md: expected a name of lower-case letters, digits and hyphens, found “gаzette”. Rename it, for instance to “g-zette”.',
  ],
  [
    'a file name with an accent',
    { 'articles/fares/gaz\u00e9tte.md': `---\noutlet: a\n${HEADED}\n---\n${WORDS}` },
    'articles/fares/gazétte.md: expected a name of lower-case letters, digits and hyphens, found “gazétte”. Rename it, for instance to “gazette”.',
  ],
  [
    'a file name that is script',
    { 'articles/fares/<script>.md': `---\noutlet: a\n${HEADED}\n---\n${WORDS}` },
    'articles/fares/<script>.md: expected a name of lower-case letters, digits and hyphens, found “<script>”. Rename it, for instance to “script”.',
  ],
  [
    'a story folder with a space',
    { 'articles/the fares/gazette.md': `---\noutlet: a\n${HEADED}\n---\n${WORDS}` },
    'articles/the fares: expected a name of lower-case letters, digits and hyphens, found “the fares”. Rename it, for instance to “the-fares”.',
  ],
  [
    'an empty story folder',
    { ...article(HEADED), 'articles/trams/.keep': '' },
    'articles/trams: expected at least one article, <outlet>.md, found none. Add one, or delete the folder.',
  ],
  [
    'the same outlet twice in a story',
    {
      ...article(HEADED),
      'articles/fares/second.md': `---\noutlet: gazette\n${HEADED}\n---\n${WORDS}`,
      'outlets.yaml': 'gazette:\n  name: The Gazette\n',
    },
    'articles/fares/second.md: expected one article of an outlet in a story, found a second one of “The Gazette”, beside articles/fares/gazette.md. Remove one of the two, or give the other outlet an id of its own.',
  ],
  [
    'the same outlet twice in a story, known by its name alone',
    {
      'articles/fares/a.md': `---\noutlet: The Gazette\n${HEADED}\n---\n${WORDS}`,
      'articles/fares/b.md': `---\noutlet: the Gazette\n${HEADED}\n---\n${WORDS}`,
    },
    'articles/fares/b.md: expected one article of an outlet in a story, found a second one of “the Gazette”, beside articles/fares/a.md. Remove one of the two, or give the other outlet a name of its own.',
  ],
  [
    'an outlets file that is a list',
    { ...article(HEADED), 'outlets.yaml': '- gazette\n' },
    'outlets.yaml:1: expected the file to be fields, one a line, found “["gazette"]”. Write each on a line of its own, “id:”, with its fields below.',
  ],
  [
    'an outlet without a name',
    { ...article(HEADED), 'outlets.yaml': 'gazette:\n  home: https://a.example/\n' },
    'outlets.yaml:2: expected a field “gazette.name”, found none. Add a line “name: …”.',
  ],
  [
    'an outlet id that is no address',
    { ...article(HEADED), 'outlets.yaml': 'The Gazette:\n  name: The Gazette\ngazette:\n  name: Gazette\n' },
    'outlets.yaml:2: expected “The Gazette” to be an id: lower-case letters, digits and hyphens, found “The Gazette”. Correct the value.',
  ],
  [
    'an outlet’s home that runs script',
    { ...article(HEADED), 'outlets.yaml': 'gazette:\n  name: G\n  home: "javascript:alert(1)"\n' },
    'outlets.yaml:3: expected “gazette.home” to be an address that starts with http:// or https://, found “javascript:alert(1)”. Correct the value.',
  ],
  [
    'a speaker without a name',
    { ...article(HEADED), 'speakers.yaml': '- role: mayor\n' },
    'speakers.yaml:1: expected a field “0.name”, found none. Add a line “name: …”.',
  ],
  [
    'a speakers file that is a mapping',
    { ...article(HEADED), 'speakers.yaml': 'ada: Ray\n' },
    'speakers.yaml:1: expected the file to be a list, found “{"ada":"Ray"}”. Begin each entry on a line of its own with “- ”.',
  ],
  [
    'a story file without a title',
    { ...article(HEADED), 'stories/fares.yaml': 'date: 2025-11-27\n' },
    'stories/fares.yaml:1: expected a field “title”, found none. Add a line “title: …”.',
  ],
  [
    'an empty story file',
    { ...article(HEADED), 'stories/fares.yaml': '' },
    'stories/fares.yaml:1: expected the file to be fields, one a line, found nothing. Write each field on a line of its own, “name: value”. Or delete the file.',
  ],
  [
    'a story file of a story that is not there',
    { ...article(HEADED), 'stories/trams.yaml': 'title: Trams\n' },
    'stories/trams.yaml: expected a folder articles/trams with its articles, found none. Add the articles, or delete the file.',
  ],
  [
    'a ledger of permalinks whose story was renamed',
    { ...article(HEADED), 'permalinks/trams.json': '{}' },
    'permalinks/trams.json: expected a folder articles/trams with its articles, found none. If the story has another name now, rename this file like its folder, and run the command permalinks: then every link goes on. If its articles are part of another story now, move them there as they are. If the story was taken out, put it back: links that were published never die.',
  ],
  [
    'a decision that lacks its statement',
    {
      ...article(HEADED),
      'stories/fares.yaml': 'title: Fares\ndecisions:\n  - do: title\n    title: Fares\n',
    },
    'stories/fares.yaml:3: expected a field “decisions.0.statement”, found none. Add a line “statement: …”.',
  ],
  [
    'a decision with a statement id that is markup',
    {
      ...article(HEADED),
      'stories/fares.yaml': 'title: Fares\ndecisions:\n  - do: note\n    statement: "<b>"\n    note: x\n',
    },
    'stories/fares.yaml:4: expected “decisions.0.statement” to be an id: lower-case letters, digits and hyphens, found “<b>”. Correct the value.',
  ],
  [
    'a list of removals for an article that is not there',
    {
      ...article(HEADED),
      'received/fares/removed.yaml': '- file: a.txt\n  article: tribune\n  removed: []\n',
    },
    'received/fares/removed.yaml:2: expected an article of articles/fares, found “tribune”. Remove the entry, or add the article; where the article is part of another story now, move the entry and its file to the folder of that.',
  ],
  [
    'a removal without a reason',
    {
      ...article(HEADED),
      'received/fares/removed.yaml': '- file: a.txt\n  article: gazette\n  removed:\n    - text: Share\n',
    },
    'received/fares/removed.yaml:4: expected a field “0.removed.0.why”, found none. Add a line “why: …”.',
  ],
  [
    'an article in a text file',
    { ...article(HEADED), 'articles/fares/tribune.txt': WORDS },
    'articles/fares/tribune.txt: expected a file whose name ends in “.md”, found another name. Rename it to tribune.md, or move it out of the folder.',
  ],
  [
    'an article with its ending in capitals',
    { ...article(HEADED), 'articles/fares/tribune.MD': WORDS },
    'articles/fares/tribune.MD: expected a file whose name ends in “.md”, found another name. Rename it to tribune.md, or move it out of the folder.',
  ],
  [
    'an article with another ending',
    { ...article(HEADED), 'articles/fares/tribune.markdown': WORDS },
    'articles/fares/tribune.markdown: expected a file whose name ends in “.md”, found another name. Rename it to tribune.md, or move it out of the folder.',
  ],
  [
    'an article outside any story',
    { ...article(HEADED), 'articles/loose.md': WORDS },
    'articles/loose.md: expected a folder for each story, found a file. Move it into a folder named like the story.',
  ],
  [
    'a folder inside a story',
    { ...article(HEADED), 'articles/fares/deep/x.md': WORDS },
    'articles/fares/deep: expected a file whose name ends in “.md”, found a folder. Move it out of the folder.',
  ],
  [
    'a story file with another ending',
    { ...article(HEADED), 'stories/fares.yml': 'title: Fares\n' },
    'stories/fares.yml: expected a file whose name ends in “.yaml”, found another name. Rename it to fares.yaml, or move it out of the folder.',
  ],
  [
    'a folder where a list should be',
    { ...article(HEADED), 'outlets.yaml/x': '' },
    'outlets.yaml: expected a file or folder that can be read, found a folder in its place. Move the folder away.',
  ],
  [
    'a file where a folder should be',
    { articles: '' },
    'articles: expected a file or folder that can be read, found a file where a folder is needed. Name a folder, or move the file away.',
  ],
  [
    'a file as supplied outside its folder',
    {
      ...article(HEADED),
      'received/fares/removed.yaml': '- file: ../../../etc/passwd\n  article: gazette\n  removed: []\n',
    },
    'received/fares/removed.yaml:1: expected “0.file” to be a file name without folders, found “../../../etc/passwd”. Correct the value.',
  ],
  [
    'two speakers whose names make one address',
    { ...article(HEADED), 'speakers.yaml': '- name: José Ray\n- name: Jose Ray\n' },
    'speakers.yaml:2: expected a name that gives an address of its own, found “Jose Ray”. Add a line “id: …” of lower-case letters, digits and hyphens.',
  ],
  [
    'half of a character in a headline',
    article('headline: "a\\ud800b"'),
    'articles/fares/gazette.md:3: expected “headline” to be a text of whole characters, found “a\ud800b”. Correct the value.',
  ],
  [
    'a body that Markdown hides',
    article(HEADED, '[x]: https://a.example\n'),
    'articles/fares/gazette.md:4: expected the text of the article behind the front matter, found none. Add the text, or delete the file.',
  ],
  [
    'a body of rules and a picture without words',
    article(HEADED, '***\n\n![](fares.png)\n'),
    'articles/fares/gazette.md:4: expected the text of the article behind the front matter, found none. Add the text, or delete the file.',
  ],
  [
    'a body of characters that nobody sees',
    article(HEADED, '\u000e \u200b&#8203;\n'),
    'articles/fares/gazette.md:4: expected the text of the article behind the front matter, found none. Add the text, or delete the file.',
  ],
  [
    'a mark that was left of a merge',
    { ...article(HEADED), 'stories/fares.yaml': 'title: Fares\n||||||| base\ndate: 2026-02-02\n' },
    'stories/fares.yaml:2: expected valid YAML, found a mark of a merge. Keep one version of what stands around it, and remove the marks.',
  ],
  [
    'a headline that goes on at the start of a line',
    article('headline: Fares rise\nagain\npublished: 2026-02-03'),
    'articles/fares/gazette.md:4: expected valid YAML, found a line that is no field. Write “name: value”, with a space behind the colon; where a text goes on from the line above, indent it.',
  ],
  [
    'fields of one thing that are indented otherwise',
    {
      ...article(HEADED),
      'outlets.yaml': 'gazette:\n  name: The Gazette\n   home: https://gazette.example/\n',
    },
    'outlets.yaml:2: expected valid YAML, found a field below that is indented otherwise. Indent fields of one thing alike.',
  ],
  [
    'a word processor’s quotation marks around a title with a colon',
    { ...article(HEADED), 'stories/fares.yaml': 'title: “Fares: they rise”\n' },
    'stories/fares.yaml:1: expected valid YAML, found curly quotation marks around a text with a colon. Use straight ones: "…".',
  ],
  [
    'the name of a file where an id belongs',
    { ...article(HEADED), 'stories/fares.yaml': 'title: Fares\narticles: [gazette.md]\n' },
    'stories/fares.yaml:2: expected “articles.0” to be an id: lower-case letters, digits and hyphens, found “gazette.md”. Write “gazette”.',
  ],
  [
    'an address where an id belongs',
    {
      ...article(HEADED),
      'stories/fares.yaml':
        'title: Fares\ndecisions:\n  - { do: note, statement: https://a.example/s/fares-7k2m9q/, note: No. }\n',
    },
    'stories/fares.yaml:3: expected “decisions.0.statement” to be an id: lower-case letters, digits and hyphens, found “https://a.example/s/fares-7k2m9q/”. Write “fares-7k2m9q”.',
  ],
  [
    'an order that names an article twice',
    { ...article(HEADED), 'stories/fares.yaml': 'title: Fares\narticles: [gazette, gazette]\n' },
    'stories/fares.yaml:2: expected “articles” to be a list that names each id once, found “["gazette","gazette"]”. Remove what is named twice.',
  ],
  [
    'a list that nothing stands in',
    { ...article(HEADED), 'stories/fares.yaml': 'title: Fares\ndecisions:\n' },
    'stories/fares.yaml:2: expected “decisions” to be a list, found nothing. Begin each entry on a line of its own with “- ”. Or remove the field.',
  ],
  [
    'an outlet whose name stands where its fields belong',
    { ...article(HEADED), 'outlets.yaml': 'gazette: The Gazette\n' },
    'outlets.yaml:1: expected “gazette” to be fields, one a line, found “The Gazette”. Write its fields on lines of their own below it, indented by two blanks, “name: value”.',
  ],
  [
    'a ledger of permalinks whose name is in capitals',
    { ...article(HEADED), 'permalinks/Fares.json': '{}' },
    'permalinks/Fares.json: expected a name of lower-case letters, digits and hyphens, found “Fares”. Rename it, for instance to “fares”.',
  ],
  [
    'an empty file',
    { [PLACE]: '' },
    'articles/fares/gazette.md:1: expected front matter and an article, found an empty file. Fill it, or delete the file.',
  ],
  [
    'no front matter',
    { [PLACE]: `${WORDS}\n` },
    'articles/fares/gazette.md:1: expected front matter between two lines “---”, found “The mayor spoke.”. Begin the file with “---”, then “outlet: …” and “headline: …”, then “---”.',
  ],
  [
    'front matter without an end',
    { [PLACE]: '---\noutlet: gazette\n' },
    'articles/fares/gazette.md:1: expected a second line “---” that ends the front matter, found none. Put a line “---” between the fields and the text of the article.',
  ],
  [
    'a missing field',
    { [PLACE]: `---\noutlet: gazette\n---\n${WORDS}\n` },
    'articles/fares/gazette.md:2: expected a field “headline”, found none. Add a line “headline: …”.',
  ],
  [
    'a misspelled field',
    article(`${HEADED}\npublised: 2025-11-27`),
    'articles/fares/gazette.md:4: expected only known fields, found “publised”. Remove it, or mend its spelling.',
  ],
  [
    'an impossible date',
    article(`${HEADED}\npublished: 2025-02-30`),
    'articles/fares/gazette.md:4: expected “published” to be a day that exists, as YYYY-MM-DD, found “2025-02-30”. Correct the value.',
  ],
  [
    'an unknown outlet',
    { ...article(HEADED), 'outlets.yaml': 'tribune:\n  name: The Tribune\n' },
    'articles/fares/gazette.md:2: expected an outlet of outlets.yaml, found “gazette”. Add it there, or mend the spelling.',
  ],
  [
    'an order that names no article',
    { ...article(HEADED), 'stories/fares.yaml': 'title: Fares\narticles:\n  - gazette\n  - tribune\n' },
    'stories/fares.yaml:4: expected an article of articles/fares, found “tribune”. Remove it from the list, or add the article.',
  ],
  [
    'a decision of no known kind',
    { ...article(HEADED), 'stories/fares.yaml': 'title: Fares\ndecisions:\n  - do: rename\n' },
    'stories/fares.yaml:3: expected “decisions.0.do” to be one of title, note, merge, split, move, add, reject, reattribute, order, found “rename”. Correct the value.',
  ],
  [
    'a tab that indents a list',
    { ...article(HEADED), 'stories/fares.yaml': 'title: Fares\ndecisions:\n\t- do: title\n' },
    'stories/fares.yaml:3: expected valid YAML, found a tab at the start of a line. Use spaces, not tabs, at the start of a line.',
  ],
  [
    'an alias that means two speakers',
    {
      ...article(HEADED),
      'speakers.yaml': '- name: Ada Ray\n  aliases: [Ray]\n- name: Bo Ray\n  aliases: [Ray]\n',
    },
    'speakers.yaml:3: expected each name and alias to mean one speaker, found “Ray” for “Ada Ray” and for “Bo Ray”. Remove it from one of them.',
  ],
  [
    'a null character in the text',
    { [PLACE]: `---\noutlet: gazette\n${HEADED}\n---\nThe mayor sp\0ke.` },
    'articles/fares/gazette.md:5: expected text, found a null character. Remove it, or save the file as UTF-8 text.',
  ],
  [
    'UTF-16 without a mark',
    { [PLACE]: Buffer.from(`---\noutlet: gazette\n${HEADED}\n---\n${WORDS}`, 'utf16le') },
    'articles/fares/gazette.md:1: expected text, found a null character. Remove it, or save the file as UTF-8 text.',
  ],
  [
    'a list nested ten thousand deep',
    article(`headline: ${'['.repeat(10_000)}`),
    'articles/fares/gazette.md:3: expected valid YAML, found lists nested too deep. Write the values one a line.',
  ],
  [
    'a binary value',
    article('headline: !!binary aGk='),
    'articles/fares/gazette.md:3: expected “headline” to be a text, found “{"type":"Buffer","data":[104,105]}”. Correct the value.',
  ],
  [
    'a merge of fields',
    article(`<<: { ${HEADED} }`),
    `articles/fares/gazette.md:2: expected a field “headline”, found none. Add a line “headline: …”.
articles/fares/gazette.md:3: expected only known fields, found “<<”. Remove it, or mend its spelling.`,
  ],
  [
    'two documents in one file',
    { ...article(HEADED), 'outlets.yaml': 'gazette:\n  name: G\n---\ntribune:\n  name: T\n' },
    'outlets.yaml:3: expected valid YAML, found a second document. Remove the line “---”.',
  ],
  [
    'two files whose names differ in capitals',
    { ...article(HEADED), 'articles/fares/GAZETTE.md': `---\noutlet: b\n${HEADED}\n---\n${WORDS}` },
    'articles/fares/GAZETTE.md: expected a name of lower-case letters, digits and hyphens, found “GAZETTE”. Rename it, for instance to “gazette”.',
  ],
  [
    'two story folders whose names differ in capitals',
    { ...article(HEADED), 'articles/Fares/gazette.md': `---\noutlet: gazette\n${HEADED}\n---\n${WORDS}` },
    'articles/Fares: expected a name of lower-case letters, digits and hyphens, found “Fares”. Rename it, for instance to “fares”.',
  ],
  [
    'two outlets whose names differ in capitals',
    { ...article(HEADED), 'outlets.yaml': 'gazette:\n  name: The Gazette\nother:\n  name: the gazette\n' },
    'outlets.yaml:4: expected each outlet to have a name of its own, found “the gazette” for gazette and for other. Remove one of them, or name the edition it is.',
  ],
  [
    'two outlets whose names look the same, one with a composed accent',
    { ...article(HEADED), 'outlets.yaml': 'gazette:\n  name: Gaz\u00e9tte\nother:\n  name: Gaze\u0301tte\n' },
    'outlets.yaml:4: expected each outlet to have a name of its own, found “Gazétte” for gazette and for other. Remove one of them, or name the edition it is.',
  ],
  [
    'one outlet under two names',
    { ...article(HEADED), 'articles/trams/gazette.md': `---\noutlet: The Gazette\n${HEADED}\n---\n${WORDS}` },
    'articles/trams/gazette.md: expected the outlet to be called “gazette”, as in articles/fares/gazette.md, found “The Gazette”. Give both the same name, or list the outlet in outlets.yaml.',
  ],
  [
    'a list of outlets that is all comments',
    { ...article(HEADED), 'outlets.yaml': '# none yet\n' },
    'outlets.yaml:1: expected the file to be fields, one a line, found nothing. Write each on a line of its own, “id:”, with its fields below. Or delete the file.',
  ],
  [
    'an empty list of speakers',
    { ...article(HEADED), 'speakers.yaml': '' },
    'speakers.yaml:1: expected the file to be a list, found nothing. Begin each entry on a line of its own with “- ”. Or delete the file.',
  ],
  [
    'a list whose name is misspelt',
    { ...article(HEADED), 'speaker.yaml': '- name: Ada Ray\n' },
    'speaker.yaml: expected one of edition.yaml, outlets.yaml, speakers.yaml, found another name. Rename it, or move it out of the folder.',
  ],
  [
    'an article that a merge left in two versions',
    article(HEADED, `<<<<<<< HEAD\n${WORDS}\n=======\nThe mayor left.\n>>>>>>> theirs\n`),
    'articles/fares/gazette.md:5: expected one version of the file, found two, between the marks of a merge. Keep one of them, and remove the lines of “<”, “=” and “>”.',
  ],
  [
    'a story file that a merge left in two versions',
    {
      ...article(HEADED),
      'stories/fares.yaml':
        'title: Fares\n<<<<<<< HEAD\ndate: 2026-01-01\n=======\ndate: 2026-01-02\n>>>>>>> theirs\n',
    },
    'stories/fares.yaml:2: expected one version of the file, found two, between the marks of a merge. Keep one of them, and remove the lines of “<”, “=” and “>”.',
  ],
  [
    'a ledger of permalinks that a merge left in two versions',
    {
      ...article(HEADED),
      'permalinks/fares.json':
        '{"format": "as-reported/permalinks",\n<<<<<<< HEAD\n=======\n>>>>>>> theirs\n',
    },
    'permalinks/fares.json:2: expected one version of the file, found two, between the marks of a merge. Keep one of them, and remove the lines of “<”, “=” and “>”.',
  ],
  [
    'half a character in the middle of an article',
    {
      [PLACE]: Buffer.concat([
        Buffer.from(`---\noutlet: gazette\n${HEADED}\n---\nThe mayor `),
        Buffer.from([0xed, 0xa0, 0x80]),
        Buffer.from(' spoke.'),
      ]),
    },
    'articles/fares/gazette.md:5: expected UTF-8, found bytes that are none. Save the file as UTF-8.',
  ],
  [
    'an article that is named like the root of every object',
    { 'articles/fares/__proto__.md': `---\noutlet: gazette\n${HEADED}\n---\n${WORDS}\n` },
    'articles/fares/__proto__.md: expected a name of lower-case letters, digits and hyphens, found “__proto__”. Rename it, for instance to “proto”.',
  ],
  [
    'a note among the stories',
    { ...article(HEADED), 'articles/README.md': '# Ours' },
    'articles/README.md: expected a folder for each story, found a file. Move it into a folder named like the story.',
  ],
  [
    'a name of characters that nobody sees',
    { ...article(HEADED), 'outlets.yaml': 'gazette:\n  name: "\\u200b\\u200e"\n' },
    'outlets.yaml:2: expected “gazette.name” to be a text that is not empty, found “\\u{200b}\\u{200e}”. Correct the value.',
  ],
  [
    'two lists of removals for one article',
    {
      ...article(HEADED),
      'received/fares/removed.yaml':
        '- { file: a.txt, article: gazette, removed: [] }\n- { file: a.txt, article: gazette, removed: [] }\n',
    },
    'received/fares/removed.yaml:2: expected one entry of each article, found a second one of “gazette”. Remove one of the two.',
  ],
  [
    'a headline that steers the terminal it is shown in',
    article('headline: "Fares\\e[31m rise\\a"'),
    'articles/fares/gazette.md:3: expected “headline” to be a text without control characters, found “Fares\\u{1b}[31m rise\\u{7}”. Correct the value.',
  ],
  [
    'a date that clears the screen and turns the line round',
    article(`${HEADED}\npublished: "\\e[2J\u202enow"`),
    'articles/fares/gazette.md:4: expected “published” to be a day that exists, as YYYY-MM-DD, found “\\u{1b}[2J\\u{202e}now”. Correct the value.',
  ],
  [
    'an address with the end of a line in it',
    article(`${HEADED}\nurl: "https://a.example/\\nfares"`),
    'articles/fares/gazette.md:4: expected “url” to be an address that starts with http:// or https://, found “https://a.example/ fares”. Correct the value.',
  ],
  [
    'names that Windows keeps for devices',
    { 'articles/con/aux.md': `---\noutlet: aux\n${HEADED}\n---\n${WORDS}` },
    `articles/con: expected a name that every system can have, found “con”. Rename it, for instance to “the-con”: Windows keeps this one for a device.
articles/con/aux.md: expected a name that every system can have, found “aux”. Rename it, for instance to “the-aux”: Windows keeps this one for a device.`,
  ],
  [
    'a name too long for its files',
    { [`articles/${'a'.repeat(251)}/gazette.md`]: `---\noutlet: gazette\n${HEADED}\n---\n${WORDS}` },
    `articles/${'a'.repeat(251)}: expected a name of at most 120 characters, found “${'a'.repeat(59)}…”. Rename it: it becomes part of addresses.`,
  ],
  [
    'fields where a list of decisions stands',
    { ...article(HEADED), 'stories/fares.yaml': 'title: Fares\ndecisions:\n  title: Fares\n' },
    'stories/fares.yaml:3: expected “decisions” to be a list, found “{"title":"Fares"}”. Begin each entry on a line of its own with “- ”.',
  ],
  [
    'a headline that is a number',
    article('headline: 2025'),
    'articles/fares/gazette.md:3: expected “headline” to be a text, found “2025”. Put it in quotation marks.',
  ],
  [
    'front matter that ends in dots',
    { [PLACE]: `---\noutlet: gazette\n${HEADED}\n...\n${WORDS}` },
    'articles/fares/gazette.md:1: expected a second line “---” that ends the front matter, found none. Put a line “---” between the fields and the text of the article.',
  ],
];

/** What is read: the words of the article then. */
export const READ: readonly HostileCase[] = [
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
  ['no headline', article('headline: null'), WORDS],
  ['a comment behind a value', article(`${HEADED} # as printed`), WORDS],
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
  [
    'a note that Markdown takes for a definition',
    article(HEADED, 'Fares rose.\n\n[1]: AP\n'),
    'Fares rose.\n\n[1]: AP',
  ],
  ['a headline that YAML could take for a truth value', article('headline: yes'), WORDS],
  [
    'an outlet’s name with its accent apart',
    {
      [PLACE]: `---\noutlet: Gaze\u0301tte\n${HEADED}\n---\n${WORDS}`,
      'outlets.yaml': 'gazette:\n  name: Gaz\u00e9tte\n',
    },
    WORDS,
  ],
  [
    'an outlet’s name in letters that look Latin',
    { [PLACE]: `---\noutlet: G\u0430zette\n${HEADED}\n---\n${WORDS}` },
    WORDS,
  ],
  [
    'ten thousand stars',
    article(HEADED, `The mayor ${'*'.repeat(10_000)} spoke.\n`),
    `The mayor ${'*'.repeat(10_000)} spoke.`,
  ],
  ['lists nested two hundred deep', article(HEADED, `${'- '.repeat(200)}${WORDS}\n`), WORDS],
  ['a fence that never ends', article(HEADED, '```\nThe mayor spoke.\n'), WORDS],
  [
    'a table',
    article(HEADED, '| who | what |\n| --- | --- |\n| mayor | spoke |\n'),
    '| who | what | | --- | --- | | mayor | spoke |',
  ],
  ['a form feed and a vertical tab', article(HEADED, 'The\fmayor\vspoke.\n'), 'The\fmayor\vspoke.'],
  ['quotation marks alone', article(HEADED, '“” "" ‘’ «» “\n'), '“” "" ‘’ «» “'],
  ['a word of 40,000 letters', article(HEADED, `${'a'.repeat(40_000)}\n`), 'a'.repeat(40_000)],
  ['capitals alone', article(HEADED, 'THE MAYOR SAID: “NO.”\n'), 'THE MAYOR SAID: “NO.”'],
  ['headings alone', article(HEADED, `## ${WORDS}\n### ${WORDS}\n`), `${WORDS}\n\n${WORDS}`],
  [
    'quotations within quotations, fifty deep',
    article(HEADED, `${'“‘'.repeat(25)}No${'’”'.repeat(25)}, he said.\n`),
    `${'“‘'.repeat(25)}No${'’”'.repeat(25)}, he said.`,
  ],
  [
    'Arabic with a quotation in English',
    article(HEADED, 'قالت رئيسة البلدية “We have no choice” يوم الإثنين.\n'),
    'قالت رئيسة البلدية “We have no choice” يوم الإثنين.',
  ],
  [
    'thousands of accents on one letter',
    article(HEADED, `The mayo${'\u0301'.repeat(3000)}r spoke.\n`),
    `The mayo${'\u0301'.repeat(3000)}r spoke.`,
  ],
  [
    'separators of lines and paragraphs that no key writes',
    article(HEADED, 'The mayor said:\u2028“No.”\u2029And left.\n'),
    'The mayor said:\u2028“No.”\u2029And left.',
  ],
  ['tabs between words', article(HEADED, 'The\tmayor\t spoke.\n'), 'The\tmayor\t spoke.'],
  ['a line of equals signs alone, as under a heading', article(HEADED, `${WORDS}\n=======\n`), WORDS],
  ['a headline of 5,000 letters', article(`headline: ${'x'.repeat(5000)}`), WORDS],
  [
    'outlets with the names of methods',
    {
      [PLACE]: `---\noutlet: constructor\n${HEADED}\n---\n${WORDS}`,
      'outlets.yaml': 'constructor:\n  name: toString\n',
    },
    WORDS,
  ],
  [
    'a story with the name of a method',
    { 'articles/constructor/gazette.md': `---\noutlet: gazette\n${HEADED}\n---\n${WORDS}` },
    WORDS,
  ],
  ['an address with a name and a password', article(`${HEADED}\nurl: https://ada:secret@a.example/`), WORDS],
  [
    'what programs and systems leave in folders',
    {
      ...article(HEADED),
      'articles/desktop.ini': 'x',
      'articles/fares/Thumbs.db': 'x',
      'articles/fares/gazette.md~': 'x',
      'articles/fares/#gazette.md#': 'x',
      'articles/fares/~$zette.md': 'x',
      'articles/__MACOSX/fares/._gazette.md': 'x',
    },
    WORDS,
  ],
  [
    'a byte-order mark in a list',
    { ...article(HEADED), 'outlets.yaml': '\uFEFFgazette:\n  name: The Gazette\n' },
    WORDS,
  ],
  [
    'an outlet whose id is a number',
    {
      'articles/fares/123.md': `---\noutlet: "123"\n${HEADED}\n---\n${WORDS}`,
      'outlets.yaml': '123:\n  name: One Two Three\n',
    },
    WORDS,
  ],
  ['a headline over two lines', article('headline: >\n  Fares rise\n  in May'), WORDS],
  ['a headline of emoji', article('headline: 🔥🔥'), WORDS],
  [
    'a footnote',
    article(HEADED, 'The mayor spoke.[^1]\n\n[^1]: On Monday.\n'),
    'The mayor spoke.[^1]\n\n[^1]: On Monday.',
  ],
  [
    'instructions to other programs',
    article(HEADED, 'The <![CDATA[mayor]]> spoke <?php evil() ?> on.\n'),
    'The <![CDATA[mayor]]> spoke <?php evil() ?> on.',
  ],
  [
    'aliases that are patterns',
    { ...article(HEADED), 'speakers.yaml': '- name: Ada Ray\n  aliases: ["(a+)+$", ".*", "[", "\\\\"]\n' },
    WORDS,
  ],
];
