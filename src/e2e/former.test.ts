import { expect, inject, it } from 'vitest';
import { folded, pageAt, textOf } from './pages.ts';

// The ledger of the odd states tells of a speaker and of a statement that are gone, and of a passage whose words were others.
const site = inject('sites')[1]!;
const wordsAt = (path: string) => folded(textOf(pageAt(site, path).tree));

it('says at a former speaker’s address that nobody is there, and leads to the story', () => {
  expect(wordsAt('/speakers/old-mayor/')).toContain('This speaker is no longer in the edition');
  expect(pageAt(site, '/speakers/old-mayor/').html).toContain(`href="${site.base}stories/harbour-fire/"`);
});

it('says what a former speaker was called, and which words were theirs', () => {
  expect(wordsAt('/speakers/old-mayor/')).toContain('The old mayor');
  for (const path of ['/speakers/old-mayor/', '/s/ferry-burnt-0gone0/']) {
    expect(wordsAt(path)).toContain('“The ferry never burnt,”');
    expect(pageAt(site, path).html).toContain(`href="${site.base}q/ferry-never-burnt-0gone1/"`);
  }
});

it('leads from the handout of a statement that is gone to the page that says so', () => {
  const { sendsTo } = pageAt(site, '/s/ferry-burnt-0gone0/handout/');
  expect(sendsTo).toBe(`${site.base}s/ferry-burnt-0gone0/`);
  expect(wordsAt('/s/ferry-burnt-0gone0/')).toContain('This statement is no longer here');
});

it('says at the address of a passage whose words were changed which ones it stood for', () => {
  const words = wordsAt('/q/pay-boats-0chang/');
  expect(words).toContain('“We will pay for the boats,”');
  expect(words).toContain('Before, this address stood for “We will pay for all of the boats,”.');
});

it('does not say of a text that it has changed where its whole article is gone', () => {
  const words = wordsAt('/q/nobody-aboard-0gone2/');
  expect(words).toContain('“Nobody was aboard,”');
  expect(words).toContain('The article that they stood in is no longer in this story.');
  expect(words).not.toContain('has changed since');
});

it('leads from where an article stood to the other story that it is part of now', () => {
  const path = '/stories/harbour-fire/articles/lone-herald/';
  expect(pageAt(site, path).sendsTo).toBe(`${site.base}stories/lone-report/articles/lone-herald/`);
  expect(wordsAt(path)).toContain('This article is part of another story now');
  expect(wordsAt(path)).toContain('(The Lone Herald), in the story Lone report');
});
