import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { DOUBTFUL } from '../collate/links.ts';
import { STEPS } from '../components/sureness.ts';
import { samplesOf } from './page-types.ts';
import { attribute, folded, pageAt, textOf, type BuiltPage } from './pages.ts';
import { pathOfPermalink, storiesOf } from './story-data.ts';

describe.each(inject('sites'))('$name', (site) => {
  const stories = storiesOf(site);
  const samples = (type: string) =>
    samplesOf(site)
      .filter((sample) => sample.type === type)
      .map(({ path }) => pageAt(site, path));

  it('says on every story whether an editor checked what the program matched, and leads to the decisions', () => {
    for (const page of samples('story')) {
      const note = wordsOf(page, ({ id }) => id === 'statements');
      if (page.path.includes('lone-report') && !note.includes('at least two outlets')) continue;
      expect(note).toMatch(/A program found and matched the passages; (an editor corrected|no editor)/);
      expect(note).toMatch(/Titles? .*(the editor’s|outlet’s words)/);
      const explained = note.includes('an editor') ? `${page.path.slice(1)}decisions/` : 'method/';
      expect(linksOf(page)).toContain(`${site.base}${explained}`);
    }
    const decisions = pageAt(site, '/method/').ids;
    expect(decisions).toContain('decisions');
  });

  it('says above all of a passage who found it, and leads to how sure that is', () => {
    const pages = samples('quote');
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      const hero = page.elements.find((one) => /\bhero\b/.test(attribute(one, 'className') ?? ''));
      expect(folded(textOf(hero!))).toMatch(
        /(A program (ascribed|found|took)|An editor added) this.*: (very sure|likely|in doubt|how it was found)\./,
      );
      expect(page.ids).toContain('found');
    }
  });

  it('says of a statement of one passage who found it and how sure that is, and shows it in its context', () => {
    const lone = stories.flatMap(({ articles, attributions, statements }) =>
      statements
        .filter(({ readings }) => readings.length === 1)
        .map(({ id, readings: [reading] }) => {
          const passage = attributions.find((attribution) => attribution.id === reading)!;
          return { id, reading, url: articles.find((article) => article.id === passage.article)!.url };
        }),
    );
    expect(lone.length).toBeGreaterThan(0);
    for (const { id, reading, url } of lone.slice(0, LONE)) {
      const page = pageAt(site, `/s/${id}/`);
      const hero = page.elements.find((one) => /\bhero\b/.test(attribute(one, 'className') ?? ''));
      expect(folded(textOf(hero!)), id).toMatch(
        /\s(A program (ascribed|found|took)|An editor added) this.*: (very sure|likely|in doubt|how it was found)\./,
      );
      expect(linksOf(page)).toContain(`${site.base}q/${reading}/#found`);
      if (url !== null) expect(linksOf(page).some((link) => link?.startsWith(url))).toBe(true);
      expect(page.html).toMatch(/class="context".*<mark/s);
      expect(page.html).not.toContain('By wording');
    }
  });

  it('writes out that a number is a paragraph’s', () => {
    const signs = samplesOf(site).filter(({ path }) => pageAt(site, path).html.includes('¶'));
    expect(signs.map(({ path }) => path)).toEqual([]);
  });

  it('calls nothing missing from a text in which it found nothing', () => {
    for (const { articles, attributions } of stories.filter((story) => story.articles.length > 2))
      for (const { id, permalink } of articles) {
        const page = pageAt(site, pathOfPermalink(permalink, site));
        const isRead = attributions.some(({ article }) => article === id);
        expect(wordsOf(page, () => false).includes('The program found no quotation'), page.path).toBe(
          !isRead,
        );
        if (!isRead) expect(page.html).not.toMatch(/<ul class="ni"[^>]*>\s*<li/);
      }
  });

  it('prints the title of a statement once above all of its figures that stand together', () => {
    let titles = 0;
    for (const { html } of samples('story')) {
      const [, table = ''] = /<table class="fg"(.*?)<\/table>/s.exec(html) ?? [];
      const leads = table.split('<tr').map((row) => /href="([^"]*\/s\/[^"]*)"/.exec(row)?.[1] ?? null);
      for (const [i, lead] of leads.entries()) if (lead !== null) expect(lead).not.toBe(leads[i - 1]);
      titles += leads.filter((lead) => lead !== null).length;
    }
    expect(titles).toBeGreaterThan(0);
  });

  it('gives the key to marks and letters before an article’s text, and says whose the marks are', () => {
    const [page] = samples('article');
    const key = page!.html.search(/A program set the marks/);
    expect(key).toBeGreaterThan(0);
    expect(key).toBeLessThan(page!.html.indexOf('<div data-article-text'));
  });

  it('marks in every article what is in doubt by a line of its own, and says so where it opens', () => {
    for (const { articles, attributions } of stories)
      for (const { id, permalink } of articles) {
        const page = pageAt(site, pathOfPermalink(permalink, site));
        const doubtful = attributions.filter((one) => one.article === id && (one.confidence ?? 1) < DOUBTFUL);
        const marks = page.elements.filter((one) => /\bmd\b/.test(attribute(one, 'className') ?? ''));
        const marked = new Set(marks.flatMap((mark) => attribute(mark, 'href') ?? []));
        for (const one of doubtful)
          expect(wordsOf(page, (element) => element.id === one.id)).toMatch(/^In doubt/);
        // What a shorter passage covers wholly has no mark.
        expect(doubtful.map((one) => `#${one.id}`)).toEqual(expect.arrayContaining([...marked]));
        expect(marked.size === 0).toBe(doubtful.length === 0);
      }
  });

  it('says in an embed who says it as the statement’s page does, marks the same words, and names the story', () => {
    let marked = 0;
    for (const { story, statements } of stories)
      for (const { id, readings: passages } of statements) {
        const [embed, page] = [pageAt(site, `/embed/s/${id}/`), pageAt(site, `/s/${id}/`)];
        const readings = page.html.slice(page.html.indexOf('id="readings"'));
        const inPage = new Set(emphasised({ ...page, html: readings }));
        expect(folded(textOf(embed.tree))).toContain(folded(story.title));
        expect(folded(textOf(embed.tree))).toContain(
          `Found${passages.length > 1 ? ' and matched' : ''} by a program`,
        );
        expect(sourceLineOf(embed), id).toBe(sourceLineOf(page));
        expect(sourceLineOf(page)).toMatch(/^(A statement (by|ascribed to|in) |According to |Attributed )\S/);
        // An embed may cut a long reading in the middle of what is marked.
        const strange = emphasised(embed).filter(
          (words) => ![...inPage].some((all) => all.startsWith(words)),
        );
        expect(strange, id).toEqual([]);
        marked += emphasised(embed).length;
      }
    expect(marked).toBeGreaterThan(0);
  });

  it('cites with a stop after the words, and “n. d.” only where the outlet’s day is not known', () => {
    for (const { articles, attributions } of stories)
      for (const { id, article } of attributions) {
        const citation = wordsOf(pageAt(site, `/q/${id}/`), (one) => one.id === 'citation');
        expect(citation).toMatch(/[.!?…][”»」’"]* In: .+\. As Reported, (this site, )?\S+$/);
        const isDated = articles.find((one) => one.id === article)!.published !== null;
        expect(citation.includes(', n. d.'), id).toBe(!isDated);
      }
  });

  it('says once below the reasons of a match what each step of sureness that they name is worth', () => {
    let named = 0;
    for (const { statements } of stories)
      for (const { id } of statements) {
        const page = pageAt(site, `/s/${id}/`);
        const cells = page.elements.filter((one) => attribute(one, 'className') === 'sure');
        const why = wordsOf(page, (one) => one.id === 'why');
        for (const words of new Set(cells.map((cell) => folded(textOf(cell))))) {
          const { quotations, rewordings } = STEPS.find((step) => step.words === words)!.rates;
          const rate = why.includes(' of matches of quotations.') ? quotations : rewordings;
          const told = rate === null ? [] : [` in ${rate.percent} %`];
          const worth = new RegExp(`(?<=“${words}”(?: was right, at least in part,)?) in \\d+ %`, 'g');
          expect(why.match(worth) ?? [], id).toEqual(told);
          named++;
        }
      }
    expect(named).toBeGreaterThan(0);
  });

  it('closes no quotation twice where a page names what was at its address', () => {
    const notices = stories
      .flatMap(({ statements, attributions }) => [
        ...statements.map(({ id }) => `/s/${id}/`),
        ...attributions.map(({ id }) => `/q/${id}/`),
      ])
      .flatMap((path) => pageAt(site, path).elements)
      .filter((one) => /\bsent\b/.test(attribute(one, 'className') ?? ''))
      .map((notice) => folded(textOf(notice)));
    expect(notices.filter((notice) => /“[^”]*“|””/.test(notice))).toEqual([]);
  });

  it('says how often the program is right at each step before any measure', () => {
    const { html } = pageAt(site, '/method/');
    const steps = html.slice(0, html.indexOf('class="stage"'));
    expect(steps).toMatch(/says 90 % or more.*says 50 to 90 %.*says less than 50 %/s);
    expect(steps).toMatch(
      /very sure<.*?\d+.{1,6}?% <span.*?>of \d+<.*likely<.*?\d+.{1,6}?% <span.*?>of \d+<.*in doubt</s,
    );
  });
});

it('calls a speaker whom nobody could name one thing wherever speakers are listed', () => {
  let unnamed = 0;
  for (const site of inject('sites'))
    for (const { articles, attributions } of storiesOf(site))
      for (const { id, permalink } of articles) {
        const { elements } = pageAt(site, pathOfPermalink(permalink, site));
        const list = elements.find((one) => attribute(one, 'className') === 'who');
        if (list === undefined) continue;
        const rows = folded(textOf(list)).split('Speaker not known').length - 1;
        const isUnknown = attributions.some(
          ({ article, kind, speaker }) => article === id && kind !== 'assertion' && speaker === null,
        );
        expect(rows, permalink).toBe(isUnknown ? 1 : 0);
        unnamed += rows;
      }
  expect(unnamed).toBeGreaterThan(0);
});

it('names another statement in which a text may report one once for all such texts', () => {
  let named = 0;
  for (const site of inject('sites'))
    for (const { statements } of storiesOf(site))
      for (const { id } of statements) {
        const captions = pageAt(site, `/s/${id}/`)
          .html.split(/Perhaps in (?:that|those) of/)
          .slice(1);
        const others = captions.map((caption) => /href="([^"]*\/s\/[^"]*)"/.exec(caption)![1]);
        expect(new Set(others).size, id).toBe(others.length);
        named += others.length;
      }
  expect(named).toBeGreaterThan(0);
});

it('offers to show one passage as one', () => {
  let offered = 0;
  for (const site of inject('sites'))
    for (const { story } of storiesOf(site)) {
      const path = `/stories/${story.id}/alone/`;
      if (!existsSync(join(site.folder, path, 'index.html'))) continue;
      const { html } = pageAt(site, path);
      const listed = (label: string) =>
        Array.from(
          html.matchAll(new RegExp(`${label}</summary>(.*?)</details>`, 'gs')),
          ([, rest]) => rest!.match(/<li/g)!.length,
        );
      for (const count of listed('Show it')) expect(count, path).toBe(1);
      for (const count of listed('Show them')) expect(count, path).toBeGreaterThan(1);
      offered += listed('Show it').length;
    }
  expect(offered).toBeGreaterThan(0);
});

it('says on the first page of an edition with one story that more will come', () => {
  for (const site of inject('sites')) {
    const isAlone = storiesOf(site).length === 1;
    expect(wordsOf(pageAt(site, '/'), () => false).includes('the only story so far')).toBe(isAlone);
  }
});

/** Statements of one passage that are looked at of each site: they are alike. */
const LONE = 20;

/** Words of the whole page, or of the element that is looked for. */
function wordsOf(page: BuiltPage, isIt: (element: { id: string | null }) => boolean): string {
  const element = page.elements.find((one) => isIt({ id: attribute(one, 'id') }));
  return folded(textOf(element ?? page.tree));
}

function linksOf({ elements }: BuiltPage): (string | null)[] {
  return elements.filter(({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href'));
}

/** Who says a statement, above its title. */
function sourceLineOf({ elements }: BuiltPage): string {
  return folded(textOf(elements.find((one) => /\bsc\b/.test(attribute(one, 'className') ?? ''))!));
}

/** What stands underlined in quoted words. */
function emphasised({ html }: Pick<BuiltPage, 'html'>): string[] {
  return [...html.matchAll(/<span class="q">(.*?)<\/span>/gs)].flatMap(([, words]) =>
    [...words!.matchAll(/<em>(.*?)<\/em>/gs)].map(([, marked]) => marked!),
  );
}
