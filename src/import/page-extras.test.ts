import { expect, test } from 'vitest';
import { foldedBlocks, withoutRemovals } from '../content/received.ts';
import { parseMarkdown } from '../text/markdown.ts';
import { writeMarkdown } from './markdown.ts';
import { readPage } from './page-article.ts';
import { removalList } from './removal-list.ts';

const FIRST =
  'The town will close its pool at the end of March, Mayor Karen Dahl told the council on Tuesday.';
const SECOND =
  '“We cannot ask children to swim under that roof,” Dahl said. “I wish the answer were different.”';
const THIRD =
  'About 340 children take lessons there each week, the swimming club said, and none will in April.';
const LAST = 'A hearing on the future of the building will be held on 14 April in the town hall of Harrowby.';

/** The article of a page that has `inner` between its paragraphs, `above` before its headline and `below` behind its text. */
function wordsOf(inner: string, { above = '', head = '', below = '' } = {}): string {
  const headline = 'Harrowby to close its pool in March';
  const html = `<html><head><title>${headline}</title></head><body><main><article>${above}<h1>${headline}</h1>${head}<p>${FIRST}</p><p>${SECOND}</p>${inner}<p>${THIRD}</p><p>${LAST}</p></article>${below}</main></body></html>`;
  const { supplied, removals, body } = readPage(html, { url: null, outletName: null });
  const left = withoutRemovals(supplied, removalList(supplied, removals));
  const { text, blocks } = parseMarkdown(writeMarkdown(body, 'text' in left ? left.text : '')!);
  return foldedBlocks(text, blocks);
}

const CLEAN = [FIRST, SECOND, THIRD, LAST].join(' ');
const withInner = (words: string) => [FIRST, SECOND, words, THIRD, LAST].join(' ');

test.each([
  ['a block quotation', '<blockquote><p>We cannot ask children to swim under that roof</p></blockquote>'],
  [
    'a pull quote with its author',
    '<figure class="wp-block-pullquote"><blockquote><p>I wish the answer were different.</p><cite>Karen Dahl, mayor</cite></blockquote></figure>',
  ],
  [
    'a pull quote with its author on a line of its own',
    '<div class="pullquote">“I wish the answer were different”<br><em>Karen Dahl, mayor of Harrowby</em></div>',
  ],
  ['a pull quote with a dash', '<p class="pull-quote">“I wish the answer were different” — Mayor Dahl</p>'],
])('What is set apart and repeats the article is left out: %s', (_name, inner) => {
  expect(wordsOf(inner)).toBe(CLEAN);
});

test('A quotation that is set apart and stands nowhere else is kept', () => {
  const quotation = 'Nobody has called us, and nobody will.';
  expect(wordsOf(`<blockquote class="pullquote"><p>${quotation}</p></blockquote>`)).toBe(
    withInner(quotation),
  );
});

test('A pull quote that the page names may be short; any other quotation that is left out is more than a phrase', () => {
  expect(wordsOf('<div class="pullquote">“under that roof”</div>')).toBe(CLEAN);
  expect(wordsOf('<blockquote><p>“under that roof”</p></blockquote>')).toBe(withInner('“under that roof”'));
});

test.each([
  ['a headline', '<p><a href="/roof"><b>Five things to know about the roof</b></a></p>'],
  ['one with a label in any language', '<p>Lesen Sie auch: <a href="/frei">Freibad öffnet früher</a></p>'],
  ['one with a label in brackets', '<p>(Also read: <a href="/rust">How the roof came to rust</a>)</p>'],
  ['one with marks around it', '<p>[ <a href="/rust">How the roof came to rust</a> ]</p>'],
  [
    'a list of them',
    '<ul><li><a href="/a">Mayor Dahl will not run</a></li><li><a href="/b">What parks cost us</a></li></ul>',
  ],
])('What only leads to another page is left out: %s', (_name, inner) => {
  expect(wordsOf(inner)).toBe(CLEAN);
});

test.each([
  ['a sentence that is a link', '<p><a href="/a">The engineers have published their report in full.</a></p>'],
  [
    'a sentence that ends with a link',
    '<p>The report names the firm: it is called <a href="/b">Berg and Sons</a></p>',
  ],
  ['a link to a note', '<p><a href="#n">The first of the notes below</a></p>'],
  [
    'a list with words of its own',
    '<ul><li><a href="/a">The report of 2019</a></li><li>The minutes of 2022, not published</li></ul>',
  ],
])('What says something is kept though it leads elsewhere: %s', (_name, inner) => {
  const words = inner
    .replace(/<li>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .trim();
  expect(wordsOf(inner)).toBe(withInner(words));
});

test.each([
  [
    'a field for an address',
    '<div class="m"><h4>Morning Tide</h4><p>Start your day with what matters.</p><input type="email"></div>',
  ],
  [
    'a button to subscribe',
    '<div class="m"><p>Support us from as little as $1 a week.</p><a class="btn" href="/s">See my options</a></div>',
  ],
])('A box that asks for something is left out: %s', (_name, inner) => {
  expect(wordsOf(inner)).toBe(CLEAN);
});

test('A paragraph with a link to sign up is kept', () => {
  const inner = '<p>Parents can <a href="/buses">register their children</a> for the buses until Friday.</p>';
  expect(wordsOf(inner)).toBe(withInner('Parents can register their children for the buses until Friday.'));
});

test('A caption beside its picture is left out, and what is only called one is kept', () => {
  const caption = '<div class="caption">Swimmers leave the pool on Tuesday.</div>';
  expect(wordsOf(`<div><img src="p.jpg">${caption}</div>`)).toBe(CLEAN);
  expect(wordsOf(caption)).toBe(withInner('Swimmers leave the pool on Tuesday.'));
});

test('A caption directly behind its picture is left out, wherever both stand', () => {
  const caption = '<p class="caption">Swimmers leave the pool. Photograph: Ida Crane/Echo</p>';
  expect(wordsOf(`<amp-img src="p.jpg"></amp-img>${caption}`)).toBe(CLEAN);
});

test('What leads elsewhere at the end of a paragraph is left out, and what a sentence ends with is kept', () => {
  const said = 'The club will ask the county for a loan.';
  const more = '<span>Read more: <a href="/club">The club that would not sink</a></span>';
  expect(wordsOf(`<p>${said} ${more}</p>`)).toBe(withInner(said));
  const book = '<p>Asked twice, he pointed to <em>the book: <a href="/b">The Roof</a></em></p>';
  expect(wordsOf(book)).toBe(withInner('Asked twice, he pointed to the book: The Roof'));
});

test('A heading at the end goes with the links below it', () => {
  const links = '<ul><li><a href="/a">What other towns did with theirs</a></li></ul>';
  const inArticle = `<h2>More on this story</h2>${links}`;
  const html = `<html><head><title>Pool</title></head><body><article><h1>Pool</h1><p>${FIRST}</p><p>${SECOND}</p><p>${LAST}</p>${inArticle}</article></body></html>`;
  const { body } = readPage(html, { url: null, outletName: null });
  expect(writeMarkdown(body, [FIRST, SECOND, LAST].join('\n\n'))).not.toContain('More on');
});

test.each([
  ['lists that are fetched later', '<amp-list src="/m"><div placeholder>More from the Echo</div></amp-list>'],
  ['an advertisement', '<amp-ad><div fallback>What the roofers want you to know</div></amp-ad>'],
  ['a row of tags', '<div class="tags">Harrowby, Pools, Council</div>'],
  ['a call to follow', '<p>Follow us on Facebook and WhatsApp for the latest news from Harrowby.</p>'],
  ['a call for stories', '<p>Got a story? Email newsdesk@echo.example</p>'],
])('Furniture between paragraphs is left out: %s', (_name, inner) => {
  expect(wordsOf(inner)).toBe(CLEAN);
});

test('Of several articles in a page the one with the headline is taken', () => {
  const other = `<article><h1>Bridge opens on Friday</h1><p>The bridge over the Wend will open to cars on Friday at noon, the county said.</p></article>`;
  const long = `<p>${LAST.replace('14', '15')}</p>`;
  expect(wordsOf(long, { below: other })).toBe(withInner(LAST.replace('14', '15')));
});

test('What the page calls its author, its day or a way to share is left out in any language', () => {
  const head =
    '<p class="autor">Von Ulrike Bär</p><div class="date">11 февраля 2026</div><div class="share">Поделиться</div>';
  expect(wordsOf('', { head, above: '<div><a href="/local">Town hall</a></div>' })).toBe(CLEAN);
});

test('What the page calls an author within the text is kept', () => {
  const quoted = 'Words by Ulrike Bär, set to music';
  expect(wordsOf(`<p class="autor">${quoted}</p>`)).toBe(withInner(quoted));
});

test('A list of a few words each is kept where these are no links', () => {
  const items = ['Bread', 'Water', 'Soap', 'Rope', 'Oil'];
  const list = (item: (words: string) => string) =>
    `<ul>${items.map((words) => `<li>${item(words)}</li>`).join('')}</ul>`;
  expect(wordsOf(list((words) => words))).toBe(withInner(items.join(' ')));
  expect(wordsOf(list((words) => `<a href="/${words}">${words}</a>`))).toBe(CLEAN);
});

test('Whom a last quotation is by stands in its foot, and is kept', () => {
  const quotation = (words: string, name: string) =>
    `<blockquote><p>“${words}”</p><footer>— <cite>${name}</cite></footer></blockquote>`;
  const html = `<html><head><title>Two voices about the pool</title></head><body><main><h1>Two voices about the pool</h1><p>${FIRST}</p><p>${THIRD}</p>${quotation('I swam there as a child.', 'Ada Berg, teacher')}${quotation('It leaks.', 'Ulf Holm, caretaker')}</main></body></html>`;
  const { supplied, removals } = readPage(html, { url: null, outletName: null });
  expect(removals.map(({ start, end }) => supplied.slice(start, end))).toEqual(['Two voices about the pool']);
});

test('What AMP puts in from elsewhere is left out', () => {
  expect(
    wordsOf(
      '<amp-social-share type="email">Tell a friend</amp-social-share><amp-embed type="box">One trick that roofers hate</amp-embed>',
    ),
  ).toBe(CLEAN);
});

test('Lines that breaks alone set apart are judged one by one: a headline takes in no byline', () => {
  const lines = ['Harrowby to close its pool in March', 'By ADA BERG', 'Published: May 5, 2026'];
  const html = `<html><head><title>Courier - Print</title></head><body><table><tr><td><b>${lines[0]}</b><br>${lines[1]}<br>${lines[2]}<br><br>${[FIRST, SECOND, THIRD, LAST].join('<br><br>')}<br><br>URL: http://courier.example/pool<br>Copyright 2026 Courier. All rights reserved.</td></tr></table></body></html>`;
  const { headline, published, body, supplied, removals } = readPage(html, { url: null, outletName: null });
  expect(headline.text).toBe(lines[0]);
  expect(published?.date).toBe('2026-05-05');
  const left = withoutRemovals(supplied, removalList(supplied, removals));
  const { text, blocks } = parseMarkdown(writeMarkdown(body, 'text' in left ? left.text : '')!);
  expect(foldedBlocks(text, blocks)).toBe(CLEAN);
});

test('Lines of a verse stay together', () => {
  const verse = '<p>The pool is deep,<br>the roof is old,<br>the swimmers weep,<br>the water’s cold.</p>';
  expect(wordsOf(verse)).toContain('The pool is deep, the roof is old, the swimmers weep, the water’s cold.');
});
