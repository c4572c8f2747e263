import { manyInWords } from '../../text/say.ts';

/** How many statements an outlet has, with others and alone, and how many were not found in its texts, in two sentences. */
export function coverageSummary(
  { shared, alone, leftOut }: { readonly shared: number; readonly alone: number; readonly leftOut: number },
  texts: number,
): string {
  const all = shared + alone;
  const said = manyInWords([all, leftOut]);
  const some = (count: number) => (count === 0 ? 'none' : said(count));
  return (
    `Of its ${said(all)} statement${all === 1 ? '' : 's'}, ${some(shared)} ${shared < 2 ? 'was' : 'were'} found in other texts too and ${some(alone)} in no other. ` +
    `Not found in its ${texts === 1 ? 'text' : 'texts'}: ${some(leftOut)} that at least two others report.`
  );
}
