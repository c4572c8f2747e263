import type { Article, Attribution, Span, Statement, Story } from '../model.ts';
import { parseMarkdown, type MarkdownDocument } from '../text/markdown.ts';

/** A small story of three outlets: what the mayor, the captain and unnamed officials say about a ferry. */

const BODIES = {
  post: [
    '## On the quay',
    'The mayor said the ferry “was a *ruin* and a danger” to all.',
    '- The crossing takes two hours.',
    '“It will sail,” she said. “By May.”',
  ].join('\n\n'),
  times: 'The ferry was a ruin, Mayor Anna Blum said. The captain said he would not sail.',
  courier: 'Officials said the ferry was a ruin. She told us “it will sail by May”.',
};

export type FerryOutlet = keyof typeof BODIES;

const OUTLETS: readonly FerryOutlet[] = ['post', 'times', 'courier'];

export const ferryDocuments: Readonly<Record<FerryOutlet, MarkdownDocument>> = {
  post: parseMarkdown(BODIES.post),
  times: parseMarkdown(BODIES.times),
  courier: parseMarkdown(BODIES.courier),
};

const articles: readonly Article[] = OUTLETS.map((id, place) => ({
  id,
  outlet: { id, name: `The ${id}`, home: null },
  role: 'report',
  letter: 'ABC'.charAt(place),
  headline: { text: null, from: null },
  url: null,
  published: null,
  text: ferryDocuments[id].text,
  blocks: ferryDocuments[id].blocks,
  removals: [],
}));

/** Where words stand in an outlet's text. */
function inFerry(outlet: FerryOutlet, words: string): Span {
  const start = ferryDocuments[outlet].text.indexOf(words);
  return { start, end: start + words.length };
}

function said(
  id: string,
  article: FerryOutlet,
  kind: Attribution['kind'],
  content: readonly string[],
  by: { readonly speaker: string | null; readonly source: string; readonly cue: string } | null,
  quoted: readonly string[] = [],
): Attribution {
  return {
    id,
    article,
    kind,
    speaker: by?.speaker ?? null,
    source: by === null ? null : inFerry(article, by.source),
    cue: by === null ? null : inFerry(article, by.cue),
    content: content.map((words) => inFerry(article, words)),
    quoted: quoted.map((words) => inFerry(article, words)),
    figures: [],
    confidence: 1,
    partOf: null,
  };
}

const attributions: readonly Attribution[] = [
  said(
    'outer',
    'post',
    'mixed',
    ['the ferry “was a ruin and a danger” to all'],
    { speaker: 'mayor', source: 'The mayor', cue: 'said' },
    ['was a ruin and a danger'],
  ),
  said('inner', 'post', 'indirect', ['was a ruin'], { speaker: 'mayor', source: 'The mayor', cue: 'said' }),
  said('hours', 'post', 'assertion', ['The crossing takes two hours'], null),
  said(
    'sail',
    'post',
    'direct',
    ['“It will sail,”', '“By May.”'],
    { speaker: 'mayor', source: 'she', cue: 'said' },
    ['It will sail,', 'By May.'],
  ),
  said('ruin-times', 'times', 'indirect', ['The ferry was a ruin'], {
    speaker: 'mayor',
    source: 'Mayor Anna Blum',
    cue: 'said',
  }),
  said('captain', 'times', 'indirect', ['he would not sail'], {
    speaker: 'captain',
    source: 'The captain',
    cue: 'said',
  }),
  said('ruin-courier', 'courier', 'indirect', ['the ferry was a ruin'], {
    speaker: null,
    source: 'Officials',
    cue: 'said',
  }),
  said(
    'sail-courier',
    'courier',
    'direct',
    ['“it will sail by May”'],
    { speaker: 'mayor', source: 'She', cue: 'told us' },
    ['it will sail by May'],
  ),
];

function statement(id: string, readings: readonly string[]): Statement {
  const reporting = attributions.filter((a) => readings.includes(a.id)).map(({ article }) => article);
  return {
    id,
    title: id,
    titleFrom: 'reading',
    speaker: null,
    readings,
    notReported: OUTLETS.filter((outlet) => !reporting.includes(outlet)),
    confidence: 1,
    edited: false,
    matches: [],
    note: null,
  };
}

export const ferryStory: Story = {
  id: 'ferry',
  title: 'The ferry',
  date: null,
  articles,
  speakers: [
    { id: 'mayor', name: 'Anna Blum', aliases: [], role: 'mayor', kind: 'person' },
    { id: 'captain', name: 'the captain', aliases: [], role: null, kind: 'person' },
  ],
  attributions,
  statements: [
    statement('danger', ['outer']),
    statement('ruin', ['inner', 'ruin-times', 'ruin-courier']),
    statement('hours', ['hours']),
    statement('sailing', ['sail', 'sail-courier']),
    statement('refusal', ['captain']),
  ],
  nearMisses: [],
  decisions: [],
};
