import { describe, expect, test } from 'vitest';
import { indexOf } from '../../collate/story-index.ts';
import { ferryDocuments, ferryStory } from '../ferry.fixture.ts';
import { annotate } from './annotate.ts';
import type { Flow } from './flow.ts';

const index = indexOf(ferryStory);
const annotated = annotate(index, index.article('post'), ferryDocuments.post);

const html = (flow: readonly Flow[]): string =>
  flow.map((node) => (node.type === 'run' ? node.html : html(node.children))).join('\n');

const words = (markup: string) => markup.replace(/<[^>]+>/g, '');

describe('annotate', () => {
  test('keeps the words of the article verbatim', () => {
    expect(words(html(annotated.flow)).split('\n')).toEqual(ferryDocuments.post.text.split('\n\n'));
  });

  test('leads a stretch that several passages cover to the shortest of them', () => {
    const links = [...html(annotated.flow).matchAll(/href="#([a-z]+)"[^>]*>([^<]*)/g)].map(([, to, said]) => [
      to,
      said,
    ]);
    expect(links.slice(0, 4)).toEqual([
      ['outer', 'the ferry “'],
      ['inner', 'was a '],
      ['inner', 'ruin'],
      ['outer', 'and a danger” to all'],
    ]);
  });

  test('puts the number of outlets once, at the end of a shared passage', () => {
    expect(
      [...html(annotated.flow).matchAll(/data-n="(\d)"[^>]*>([^<]*)/g)].map(([, n, said]) => [n, said]),
    ).toEqual([
      ['3', 'ruin'],
      ['2', '“By May.”'],
    ]);
  });

  test('a mark begins at a place that its readings lead back to', () => {
    const ids = [...html(annotated.flow).matchAll(/href="#([a-z]+)"[^>]*?id="([a-z-]+)"[^>]*>([^<]*)/g)];
    expect(ids.map(([, to, id, said]) => [to, id, said])).toEqual([
      ['outer', 'mark-outer', 'the ferry “'],
      ['inner', 'mark-inner', 'was a '],
      ['hours', 'mark-hours', 'The crossing takes two hours'],
      ['sail', 'mark-sail', '“It will sail,”'],
    ]);
    expect([...annotated.marked]).toEqual(['outer', 'inner', 'hours', 'sail']);
  });

  test('places a passage with the block in which it ends', () => {
    const placed = [...annotated.passages].map(([start, passages]) => [
      ferryDocuments.post.blocks.find(({ span }) => span.start === start)?.number,
      passages.map((passage) => passage.attribution.id),
    ]);
    expect(placed).toEqual([
      [1, ['outer', 'inner']],
      [2, ['hours']],
      [3, ['sail']],
    ]);
  });

  test('shows what is in doubt by a sign at its end', () => {
    const doubtful = new Set(['inner', 'hours']);
    const story = {
      ...ferryStory,
      attributions: ferryStory.attributions.map((one) =>
        doubtful.has(one.id) ? { ...one, confidence: 0.2 } : one,
      ),
    };
    const { flow, hasDoubts } = annotate(indexOf(story), index.article('post'), ferryDocuments.post);
    expect(
      [...html(flow).matchAll(/class="([^"]*)" href="#([a-z]+)"(?: data-n="([^"]*)")?/g)].map(
        ([, marks, id, sign]) => [id, marks?.includes('md'), sign],
      ),
    ).toEqual([
      ['outer', false, undefined],
      ['inner', true, undefined],
      ['inner', true, '3?'],
      ['outer', false, undefined],
      ['hours', true, '?'],
      ['sail', false, undefined],
      ['sail', false, '2'],
    ]);
    expect(hasDoubts).toBe(true);
    expect(annotated.hasDoubts).toBe(false);
  });

  test('counts outlets alone, on a transcript’s page too', () => {
    const articles = ferryStory.articles.map((article) =>
      article.id === 'post' ? { ...article, role: 'transcript' as const } : article,
    );
    const story = { ...ferryStory, articles };
    const { passages } = annotate(indexOf(story), articles[0]!, ferryDocuments.post);
    const counts = [...passages.values()].flat().map(({ attribution, outlets }) => [attribution.id, outlets]);
    expect(counts).toEqual([
      ['outer', 0],
      ['inner', 2],
      ['hours', 0],
      ['sail', 1],
    ]);
  });
});
