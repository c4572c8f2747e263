import { shownPath } from '../content/shown-path.ts';
import { inFigures } from '../text/in-figures.ts';
import { foldSpace } from '../text/space.ts';
import { wordsOf } from '../text/words.ts';
import type { Imported } from './import.ts';

// A removed stretch is shown so far: enough to find it in the file.
const SHOWN = 90;

/** What an import took, what it left out and why, as lines for a person to check. */
export function importReport(imported: Imported): string {
  const { draft, removals, outlet, written } = imported;
  const { headline, published, url } = draft;
  const from = { article: 'in the file', address: 'read from the address' };
  const lines = [
    `${shownPath(imported.articlePath)}: ${inFigures(draft.body.children.length, 'block')}, ${inFigures(wordsOf(imported.body).length, 'word')}`,
    `  headline   ${headline.text === null || headline.from === null ? 'not known' : `“${headline.text}”, ${from[headline.from]}`}`,
    `  published  ${published === null ? 'not known' : `${published.date}, ${from[published.from]}`}`,
    `  address    ${url ?? 'not known'}`,
    `  outlet     ${outlet.name}${imported.newOutlet ? ', new: look at its name and home page in outlets.yaml' : ''}`,
    removals.length === 0 ? 'Nothing was left out.' : `Left out, ${inFigures(removals.length, 'passage')}:`,
    ...removals.map(({ text, why }) => `  ${shownText(text)}  ${why}`),
    `The file as supplied: ${shownPath(imported.receivedPath)}`,
    written.length === 0 ? 'Everything was there already.' : `Written: ${written.map(shownPath).join(', ')}`,
  ];
  return lines.join('\n');
}

function shownText(text: string): string {
  const folded = foldSpace(text);
  if (folded.trim() === '') return 'a line break';
  return folded.length > SHOWN ? `“${folded.slice(0, SHOWN - 1)}…”` : `“${folded}”`;
}
