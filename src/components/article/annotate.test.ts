import { describe, expect, test } from 'vitest';
import { indexOf } from '../../collate/story-index.ts';
import type { Article, Attribution, Span, Statement, Story } from '../../model.ts';
import { parseMarkdown } from '../../text/markdown.ts';
import { annotate } from './annotate.ts';
import type { Flow } from './flow.ts';

const BODIES = {
  post: [
    '## On the quay',
    'The mayor said the ferry “was a *ruin* and a danger” to all.',
    '- The crossing takes two hours.',
    '“It will sail,” she said. “By May.”',
  ].join('\n\n'),
  times: 'The ferry was a ruin, the mayor said.',
};

const documents = { post: parseMarkdown(BODIES.post), times: parseMarkdown(BODIES.times) };

function article(id: 'post' | 'times', letter: string): Article {
  const { text, blocks } = documents[id];
  return {
    id,
    outlet: { id, name: id, home: null },
    role: 'report',
    letter,
    headline: { text: null, from: null },
    url: null,
    published: null,
    text,
    blocks,
    removals: [],
  };
}

const at = (id: 'post' | 'times', words: string): Span => {
  const start = documents[id].text.indexOf(words);
  return { start, end: start + words.length };
};

function attribution(id: string, where: 'post' | 'times', content: readonly Span[]): Attribution {
  return {
    id,
    article: where,
    kind: 'indirect',
    speaker: null,
    source: null,
    cue: null,
    content,
    quoted: [],
    figures: [],
    confidence: 1,
    partOf: null,
  };
}

const statement = (id: string, readings: readonly string[]): Statement => ({
  id,
  title: id,
  titleFrom: 'reading',
  speaker: null,
  readings,
  notReported: [],
  confidence: 1,
  edited: false,
  matches: [],
  note: null,
});

const story: Story = {
  id: 'ferry',
  title: 'The ferry',
  date: null,
  articles: [article('post', 'A'), article('times', 'B')],
  speakers: [],
  attributions: [
    attribution('outer', 'post', [at('post', 'the ferry “was a ruin and a danger” to all')]),
    attribution('inner', 'post', [at('post', 'was a ruin')]),
    attribution('sail', 'post', [at('post', '“It will sail,”'), at('post', '“By May.”')]),
    attribution('other', 'times', [at('times', 'The ferry was a ruin')]),
  ],
  statements: [
    statement('danger', ['outer']),
    statement('ruin', ['inner', 'other']),
    statement('sailing', ['sail']),
  ],
  nearMisses: [],
  decisions: [],
};

const index = indexOf(story);
const [post] = story.articles;
const annotated = annotate(index, post as Article, documents.post);

const html = (flow: readonly Flow[]): string =>
  flow.map((node) => (node.type === 'run' ? node.html : html(node.children))).join('\n');

const words = (markup: string) => markup.replace(/<[^>]+>/g, '');

describe('annotate', () => {
  test('keeps the words of the article verbatim', () => {
    expect(words(html(annotated.flow)).split('\n')).toEqual(documents.post.text.split('\n\n'));
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
      ['outer', ' and a danger” to all'],
    ]);
  });

  test('puts the number of outlets once, at the end of a shared passage', () => {
    expect(
      [...html(annotated.flow).matchAll(/data-n="(\d)"[^>]*>([^<]*)/g)].map(([, n, said]) => [n, said]),
    ).toEqual([['2', 'ruin']]);
  });

  test('places a passage with the block in which it ends', () => {
    const placed = [...annotated.passages].map(([start, passages]) => [
      documents.post.blocks.find(({ span }) => span.start === start)?.number,
      passages.map((passage) => passage.attribution.id),
    ]);
    expect(placed).toEqual([
      [1, ['outer', 'inner']],
      [3, ['sail']],
    ]);
  });
});
