import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, inject, it } from 'vitest';
import { attribute, folded, pageAt, pagesOf, textOf } from './pages.ts';
import { pathOfPermalink, storiesOf, type SpanData } from './story-data.ts';

describe.each(inject('sites'))('$name', (site) => {
  const stories = storiesOf(site);
  const inSite = (path: string) => pathOfPermalink(path, site);

  it('publishes the data of every story that has a page', () => {
    const paged = pagesOf(site).flatMap(({ path }) => /^\/stories\/([^/]+)\/$/.exec(path)?.[1] ?? []);
    expect(paged.length).toBeGreaterThan(0);
    expect(stories.map(({ story }) => story.id)).toEqual(paged);
  });

  it('publishes data that its own schema accepts', () => {
    const schema = JSON.parse(readFileSync(join(site.folder, 'data/schema/story.v1.json'), 'utf8')) as object;
    const accepts = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
    for (const story of stories) expect(accepts(story) ? [] : accepts.errors).toEqual([]);
  });

  it('gives every span the words that stand at its place', () => {
    const wrong = stories.flatMap(({ articles, attributions }) => {
      const texts = new Map(articles.map(({ id, text }) => [id, text]));
      return attributions.flatMap(({ id, article, source, cue, content, quoted, figures }) =>
        [source, cue, ...content, ...quoted, ...figures.map(({ span }) => span)]
          .filter((span): span is SpanData => span !== null)
          .filter(({ start, end, text }) => texts.get(article)?.slice(start, end) !== text || text === '')
          .map(({ start, end }) => `${id}: ${start} to ${end}`),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('names in its data only articles, speakers, attributions and statements that the data holds', () => {
    const wrong = stories.flatMap(({ articles, speakers, attributions, statements }) => {
      const [inArticles, inSpeakers, inAttributions, inStatements] = [
        articles,
        speakers,
        attributions,
        statements,
      ].map((list) => new Set(list.map(({ id }) => id)));
      return [
        ...attributions.flatMap((a) => [
          ...(inArticles?.has(a.article) ? [] : [a.article]),
          ...(a.speaker === null || inSpeakers?.has(a.speaker) ? [] : [a.speaker]),
          ...(a.statement === null || inStatements?.has(a.statement) ? [] : [a.statement]),
        ]),
        ...statements.flatMap(({ readings }) => readings.filter((id) => !inAttributions?.has(id))),
        ...statements.flatMap(({ notReported }) => notReported.filter((id) => !inArticles?.has(id))),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('has a page at every permalink of its data', () => {
    const paths = new Set(pagesOf(site).map(({ path }) => path));
    const permalinks = stories.flatMap(({ articles, attributions, statements }) =>
      [...articles, ...attributions, ...statements].map(({ permalink }) => permalink),
    );
    expect(permalinks.length).toBeGreaterThan(0);
    expect(permalinks.filter((permalink) => !paths.has(inSite(permalink)))).toEqual([]);
  });

  it('shows every article word for word', () => {
    for (const article of stories.flatMap(({ articles }) => articles)) {
      const { elements } = pageAt(site, inSite(article.permalink));
      const shown = elements.find((element) => attribute(element, 'dataArticleText') !== null);
      expect(shown).toBeDefined();
      const blocks = textOf(shown!, (element) => attribute(element, 'dataEdition') !== null);
      expect(withoutSpace(blocks)).toBe(withoutSpace(article.text));
    }
  });

  it('leads from every quote and claim to its statement, its passage, its speaker and its outlet', () => {
    const missing = stories.flatMap(({ articles, attributions }) =>
      attributions.flatMap((attribution) => {
        const article = articles.find(({ id }) => id === attribution.article)!;
        const links = linksOn(inSite(attribution.permalink));
        const wanted = [
          ...(attribution.statement === null ? [] : [`/s/${attribution.statement}/`]),
          ...(attribution.speaker === null ? [] : [`/speakers/${attribution.speaker}/`]),
          `${inSite(article.permalink)}#`,
          `/outlets/${article.outlet.id}/`,
        ];
        return absent(wanted, links).map((path) => `${attribution.permalink} lacks ${path}`);
      }),
    );
    expect(missing).toEqual([]);
  });

  it('leads from every statement to each reading’s own page, its passage and its speaker', () => {
    const missing = stories.flatMap(({ articles, attributions, statements }) =>
      statements.flatMap((statement) => {
        const links = linksOn(inSite(statement.permalink));
        return attributions
          .filter(({ id }) => statement.readings.includes(id))
          .flatMap(({ id, article, speaker, permalink, partOf }) => {
            const passage = inSite(articles.find((other) => other.id === article)!.permalink);
            // Sentences of one quotation are shown together, and lead to one page.
            const sisters = attributions.filter(
              (a) => partOf !== null && (a.partOf === partOf || a.id === partOf),
            );
            const pages = [permalink, ...sisters.map((a) => a.permalink)].map(inSite);
            const wanted = [`${passage}#`, ...(speaker === null ? [] : [`/speakers/${speaker}/`])];
            const missed = absent(wanted, links);
            if (absent(pages, links).length === new Set(pages).size) missed.push(`a page of ${id}`);
            return missed.map((path) => `${statement.permalink} lacks ${path}`);
          });
      }),
    );
    expect(missing).toEqual([]);
  });

  it('leads from every speaker and every outlet to each of their readings, or its passage or statement', () => {
    const missing = stories.flatMap(({ articles, attributions }) =>
      attributions
        .filter(({ statement }) => statement !== null)
        .flatMap(({ id, article, speaker, statement, permalink }) => {
          const { outlet, permalink: text } = articles.find((other) => other.id === article)!;
          const to = [`/s/${statement}/`, inSite(permalink), `${inSite(text)}#${id}`];
          const from = [`/outlets/${outlet.id}/`, ...(speaker === null ? [] : [`/speakers/${speaker}/`])];
          const lacking = from.filter((path) => absent(to, linksOn(path)).length === to.length);
          return lacking.map((path) => `${path} lacks ${id}`);
        }),
    );
    expect(missing).toEqual([]);
  });

  const links = new Map<string, string[]>();
  /** Addresses below the base that a page links from its main part. */
  function linksOn(path: string): readonly string[] {
    const known = links.get(path);
    if (known !== undefined) return known;
    const found = pageAt(site, path)
      .elements.filter(({ tagName }) => tagName === 'a')
      .flatMap((element) => attribute(element, 'href') ?? [])
      .filter((address) => address.startsWith(site.base))
      .map((address) => address.slice(site.base.length - 1));
    links.set(path, found);
    return found;
  }
});

function absent(wanted: readonly string[], links: readonly string[]): string[] {
  return [...new Set(wanted)].filter(
    (path) => !links.some((link) => link === path || (path.endsWith('#') && link.startsWith(path))),
  );
}

/** Blocks stand apart by markup in a page and by blank lines in the data: neither counts. */
function withoutSpace(text: string): string {
  return folded(text).replaceAll(' ', '');
}
