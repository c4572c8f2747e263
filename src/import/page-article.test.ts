import { expect, test } from 'vitest';
import { parseMarkdown } from '../text/markdown.ts';
import { writeMarkdown } from './markdown.ts';
import { readPage } from './page-article.ts';

const BODY = '<p>The ferry will sail again on Monday, the harbour master said, and nobody was hurt.</p>';
const NOTHING = { url: null, outletName: null };

function page(head: string, body = BODY): string {
  return `<html><head>${head}</head><body><article>${body}</article></body></html>`;
}

const site = '<meta property="og:site_name" content="Harbour Post">';

test('A title without a heading loses the name of the site, and nothing else behind a mark', () => {
  const headlineOf = (title: string) =>
    readPage(page(`${site}<meta property="og:title" content="${title}">`), NOTHING).headline.text;
  expect(headlineOf('Ferry sails again | Harbour Post')).toBe('Ferry sails again');
  expect(headlineOf('Ferry sails again – a week late')).toBe('Ferry sails again – a week late');
  expect(headlineOf('Ferry sails again')).toBe('Ferry sails again');
});

test('Only the page’s own link says its address, not one of its text', () => {
  const address = 'https://post.example/ferry-sails-again';
  const link = `<a rel="canonical" href="https://other.example/">elsewhere</a>`;
  expect(readPage(page(`<link rel="canonical" href="${address}">`), NOTHING).url).toBe(address);
  expect(readPage(page('', `<p>${link}</p>${BODY}`), NOTHING).url).toBeNull();
});

test('Of several articles in linked data, the page’s own says its address and day, and none of them where none is it', () => {
  const linked = (headline: string, day: string) =>
    `{"@type":"NewsArticle","headline":"${headline}","datePublished":"${day}","url":"https://post.example/${day}"}`;
  const others = [linked('Ten best walks', '2025-01-05'), linked('A cure for rust', '2025-01-06')];
  const read = (...articles: string[]) =>
    readPage(
      page(
        `<title>Ferry sails again - Harbour Post</title><script type="application/ld+json">{"@graph":[${articles.join()}]}</script>`,
      ),
      NOTHING,
    );
  const own = read(...others, linked('Ferry sails again', '2026-03-12'));
  expect(own).toMatchObject({
    url: 'https://post.example/2026-03-12',
    published: { date: '2026-03-12', from: 'article' },
  });
  expect(read(...others)).toMatchObject({ url: null, published: null });
  expect(read(others[0]!)).toMatchObject({ url: 'https://post.example/2025-01-05' });
});

test('The only heading that is not the name of the site is the headline, whatever the title says', () => {
  const headings = '<h1>Harbour Post</h1><h1>Ferry sails once more</h1>';
  const title = '<meta property="og:title" content="All about boats">';
  expect(readPage(page(site + title, headings + BODY), NOTHING).headline.text).toBe('Ferry sails once more');
});

test('A paragraph that line breaks part is several', () => {
  const parts = [
    'The ferry will sail again on Monday, the master said.',
    'Nobody was hurt when the quay broke.',
  ];
  const { body } = readPage(page('', `<p>${parts.join('<br><br>')}</p>${BODY}`), NOTHING);
  const blocks = parseMarkdown(writeMarkdown(body, [...parts, BODY.replace(/<[^>]+>/g, '')].join('\n\n'))!);
  expect(blocks.blocks.slice(0, 2).map(({ span }) => blocks.text.slice(span.start, span.end))).toEqual(parts);
});

test('Linked data may have its graph in a list', () => {
  const article = '{"@type":"NewsArticle","headline":"Ferry sails again","datePublished":"2026-03-12"}';
  const script = `<script type="application/ld+json">[{"@graph":[${article}]}]</script>`;
  expect(readPage(page(script), NOTHING).published?.date).toBe('2026-03-12');
});
