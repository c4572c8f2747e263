import { expect, test } from 'vitest';
import { readText } from './text-article.ts';

/** The paragraphs that a text becomes. */
function paragraphsIn(text: string): string[] {
  return readText(text, { url: null, outletName: null }).body.children.map((block) =>
    block.type === 'paragraph'
      ? block.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
      : block.type,
  );
}

const WRAPPED = `The harbour master of the town said on Monday that the ferry to
the island will sail again on the next morning, that nobody was
hurt when she ran aground, and that the crew will be asked what
they saw. The council had asked for a report before the spring.`;

test('A sentence that a blank line parts goes on behind it', () => {
  const parted = `${WRAPPED}\n\nThe mayor told the council that a second ferry is to be bought\n\nbefore the winter. Nobody in the hall had a question about it.`;
  expect(paragraphsIn(parted)).toContain(
    'The mayor told the council that a second ferry is to be bought before the winter. Nobody in the hall had a question about it.',
  );
});

test('A line that begins with “By” and names nobody goes on with its sentence', () => {
  const going = `The crew of the ferry told the council in the town hall that on
By Monday they had meant the last Monday of March, not the first.
${WRAPPED}`;
  expect(paragraphsIn(going).join(' ')).toContain('the town hall that on By Monday they had');
});

test('What heads every page is left out but once, at the edge of a page or between blank lines', () => {
  const leftOut = (text: string) =>
    readText(text, { url: null, outletName: null }).removals.map(({ why }) => why);
  const pages = [1, 2, 3].map(() => `Tales of the Quay\n${WRAPPED}`);
  expect(leftOut([WRAPPED, ...pages].join('\f'))).toEqual(['a running head', 'a running head']);
  const apart = [1, 2, 3].map(() => `Tales of the Quay\n\n${WRAPPED}`);
  expect(leftOut([WRAPPED, ...apart].join('\n\n'))).toEqual(['a running head', 'a running head']);
});

test('What begins several paragraphs is no running head', () => {
  const days = [1, 2, 3].map((day) => `On the day ${day} of it\n${WRAPPED}`).join('\n');
  expect(paragraphsIn(days).join(' ')).toContain('On the day 2 of it');
});

test('A hyphen at a line’s end stays where nothing shows that the page layout parts words', () => {
  const hyphened = `The harbour master of the town said on Monday that Ada Berg-
Lund of the council had asked him on the phone for an over-
all plan before the spring, and that he had none for her.
${WRAPPED}`;
  expect(paragraphsIn(hyphened).join(' ')).toContain('Ada Berg-Lund of the council');
  expect(paragraphsIn(hyphened).join(' ')).toContain('an over-all plan');
  const parted = hyphened.replace('that nobody was\nhurt', 'that noth-\ning was hurt');
  expect(paragraphsIn(parted).join(' ')).toContain('an overall plan');
});
