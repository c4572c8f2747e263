import { READ, REFUSED as REFUSED_CONTENT } from '../content/hostile.fixture.ts';
import { REFUSED as REFUSED_FILES, TAKEN } from './hostile.fixture.ts';

// Prints what happens with each hostile case of the tests, as a Markdown table: the tests prove every line of it.

const rows = [
  ...REFUSED_CONTENT.map(([name, , says]) => ['content', name, says]),
  ...READ.map(([name]) => ['content', name, 'read, every word as it was written']),
  ...REFUSED_FILES.map(([name, , , says]) => ['import', name, says]),
  ...TAKEN.map(([name]) => ['import', name, 'taken, every word as it was supplied']),
];

console.log('| where | case | what happens |\n| --- | --- | --- |');
for (const row of rows) console.log(`| ${row.map(cell).join(' | ')} |`);
console.log(`\n${rows.length} cases`);

/** One line, with the marks of Markdown as text. */
function cell(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ¶ ').replace(/[|<>\\`*_[\]]/g, '\\$&');
}
