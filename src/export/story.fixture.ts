import type { Article, Attribution, AttributionKind, Span, Speaker, Statement, Story } from '../model.ts';
import { attributionIds, statementId } from '../permalinks/ids.ts';

const HERALD = `Ferry to return & fares to rise

“The ferry will sail again on Monday,” harbour master Ines Bell said. “Nobody should have to wait longer.”

The company called the delay “regrettable”, and said fares < 5 crowns will go.`;

const COURIER = `The ferry is to sail again next week, Ms Bell promised on Friday.

Some 1,200 commuters use the line each day. 🚢 The mayor called the delay "regrettable".`;

const GAZETTE = `“We sail on Monday, if the wind drops,” said Bell.`;

/** A small story with every kind of attribution, an interrupted quotation, marks that need escaping and an outlet that leaves things out. */
export function ferryStory(): Story {
  const articles = [
    article('herald', 'A', HERALD, 'Ferry to return & fares to rise'),
    article('courier', 'B', COURIER, null),
    article('gazette', 'C', GAZETTE, 'Monday, maybe'),
  ];
  const attributions = identified(articles, [
    found(articles, 'herald', 'direct', 'ines-bell', 'harbour master Ines Bell', 'said', [
      '“The ferry will sail again on Monday,”',
      '“Nobody should have to wait longer.”',
    ]),
    found(articles, 'herald', 'mixed', 'ferry-company', 'The company', 'called', ['the delay “regrettable”']),
    found(articles, 'herald', 'indirect', 'ferry-company', 'The company', 'said', [
      'fares < 5 crowns will go',
    ]),
    found(articles, 'courier', 'indirect', 'ines-bell', 'Ms Bell', 'promised', [
      'The ferry is to sail again next week',
    ]),
    {
      ...found(articles, 'courier', 'assertion', null, null, null, [
        'Some 1,200 commuters use the line each day',
      ]),
      figures: [
        {
          span: spanOf(COURIER, '1,200'),
          kind: 'count',
          value: 1200,
          unit: 'commuter',
          hedge: 'some',
        },
      ],
    },
    found(articles, 'courier', 'mixed', null, 'The mayor', 'called', ['the delay "regrettable"']),
    found(articles, 'gazette', 'direct', 'ines-bell', 'Bell', 'said', [
      '“We sail on Monday, if the wind drops,”',
    ]),
  ]);
  const groups = [[0, 3, 6], [1, 5], [2], [4]].map((group) => group.flatMap((i) => attributions[i] ?? []));
  return {
    id: 'ferry',
    title: 'The ferry sails again',
    date: '2025-03-07',
    articles,
    speakers: [
      speaker('ferry-company', 'Ferry Company', 'organisation'),
      speaker('ines-bell', 'Ines Bell', 'person'),
    ],
    attributions,
    statements: groups.map((readings) => statement(articles, readings)),
    nearMisses: [],
    decisions: [],
  };
}

function article(id: string, letter: string, text: string, headline: string | null): Article {
  return {
    id,
    outlet: { id, name: `The ${id.charAt(0).toUpperCase()}${id.slice(1)}`, home: null },
    role: 'report',
    letter,
    headline: { text: headline, from: headline === null ? null : 'article' },
    url: headline === null ? null : `https://${id}.example/ferry?a=1&b=2`,
    published: headline === null ? null : { date: '2025-03-07', from: 'article' },
    text,
    blocks: Array.from(text.matchAll(/[^\n]+/g), (match, i) => ({
      kind: 'paragraph',
      span: { start: match.index, end: match.index + match[0].length },
      number: i + 1,
    })),
    removals: [],
  };
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the article.`);
  return { start, end: start + words.length };
}

function found(
  articles: readonly Article[],
  id: string,
  kind: AttributionKind,
  speakerId: string | null,
  source: string | null,
  cue: string | null,
  content: readonly string[],
): Attribution {
  const text = articles.find((candidate) => candidate.id === id)?.text ?? '';
  const spans = content.map((words) => spanOf(text, words));
  return {
    id: '',
    article: id,
    kind,
    speaker: speakerId,
    source: source === null ? null : spanOf(text, source),
    cue: cue === null ? null : spanOf(text, cue),
    content: spans,
    quoted: spans.flatMap(({ start, end }) =>
      Array.from(text.slice(start, end).matchAll(/[“"]([^“”"]+)/g), (match) => ({
        start: start + match.index + 1,
        end: start + match.index + match[0].length,
      })),
    ),
    figures: [],
    confidence: 0.87654,
    partOf: null,
  };
}

function identified(articles: readonly Article[], attributions: readonly Attribution[]): Attribution[] {
  const byArticle = articles.map(({ id }) => attributions.filter((one) => one.article === id));
  const ids = attributionIds(
    'ferry',
    articles.map(({ id, text }, i) => ({ id, text, attributions: byArticle[i] ?? [] })),
  );
  return byArticle.flatMap((list, i) => list.map((one, j) => ({ ...one, id: ids[i]?.[j] ?? '' })));
}

const speaker = (id: string, name: string, kind: Speaker['kind']): Speaker => ({
  id,
  name,
  aliases: [`The ${name}`],
  role: null,
  kind,
});

function statement(articles: readonly Article[], readings: readonly Attribution[]): Statement {
  const textOf = ({ article: id, content }: Attribution) =>
    content.map(({ start, end }) => articles.find((one) => one.id === id)?.text.slice(start, end)).join(' ');
  const [first] = readings;
  return {
    id: statementId('ferry', readings, textOf),
    title: first === undefined ? '' : textOf(first),
    titleFrom: 'reading',
    speaker: first?.speaker ?? null,
    readings: readings.map(({ id }) => id),
    notReported: articles.map(({ id }) => id).filter((id) => readings.every((one) => one.article !== id)),
    confidence: 0.5,
    edited: false,
    matches: readings.slice(1).map((reading) => ({
      reading: reading.id,
      nearest: first?.id ?? '',
      sharedWords: ['ferry'],
      sameSpeaker: reading.speaker === first?.speaker,
      sharedFigures: [],
      score: 0.61237,
      by: 'machine',
    })),
    note: null,
  };
}
