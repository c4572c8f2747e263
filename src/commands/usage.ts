/** What each command is called with, and what it does. */
const COMMANDS = [
  ['extract FILE… --out DIR', 'quotes and claims of each .txt or .md file, as DIR/NAME.json'],
  ['compare DIR --out FILE', 'the Markdown articles in DIR as one story'],
  ['compare --share N/M --out PART', 'the N-th of M shares of the content folder’s stories, for assemble'],
  ['assemble PART…', 'takes the shares together: the build then analyses nothing'],
  [
    'import FILE --story S --outlet O [--url U] [--name N] [--replace]',
    'a saved page or a text as an article of the content folder',
  ],
  ['check', 'everything that is wrong in the content folder'],
  ['permalinks', 'brings the ledgers of permalinks up to date'],
] as const;

const NOTES = `AS_REPORTED_CONTENT names another content folder than ./content.
Exit codes: 0 done, 1 the content is wrong, 2 wrong usage.`;

/** How a command is used; all of them where there is none of that name. */
export function usage(command = ''): string {
  const own = COMMANDS.filter(([words]) => words.split(' ')[0] === command);
  const shown = own.length > 0 ? own : COMMANDS;
  const lines = shown.map(([words, what]) => `  as-reported ${words}\n      ${what}`).join('\n');
  const title = own.length > 0 ? '' : 'as-reported: how several outlets reported the same statements\n\n';
  return `${title}${lines}\n\n${NOTES}`;
}
