/**
 * Measures speaker resolution against `speakers.json`.
 *
 *   node src/extract/gold/score.ts --corpus DIR [--errors]
 *
 * DIR holds the BASIL stories, a folder each with OUTLET.md files and
 * sentences.json. Sources are given as the gold marks them, so that only their
 * resolution is judged; everything else is what `extract` finds. A speaker left
 * unknown counts as wrong.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ExtractedAttribution, Span, Speaker } from '../../model.ts';
import { parseMarkdown } from '../../text/markdown.ts';
import { analyseText } from '../../text/nlp.ts';
import { normalise } from '../../text/words.ts';
import { extract } from '../extract.ts';
import { mentionsIn } from '../mentions.ts';
import { resolveSpeakers, type SpeakingArticle } from '../speakers.ts';
import gold from './speakers.json' with { type: 'json' };

type Kind = 'pronoun' | 'name' | 'description';
type Row = readonly [sentence: number, start: number, end: number, speaker: string];

interface Case {
  readonly where: string;
  readonly kind: Kind;
  readonly source: string;
  readonly expected: string;
  readonly found: Speaker | null;
}

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    errors: { type: 'boolean', default: false },
    story: { type: 'string' },
  },
});
if (values.corpus === undefined) {
  console.error('usage: node src/extract/gold/score.ts --corpus DIR [--errors] [--story ID]');
  process.exit(2);
}
const corpus = values.corpus;
const stories = Object.entries(gold.stories as unknown as Record<string, Record<string, Row[]>>).filter(
  ([story]) => values.story === undefined || story === values.story,
);
const cases = stories.map(([story, outlets]) => ({
  blind: gold.blind.includes(story),
  cases: casesOf(story, outlets),
}));
report(
  'development',
  cases.filter((part) => !part.blind).flatMap((part) => part.cases),
);
report(
  'blind',
  cases.filter((part) => part.blind).flatMap((part) => part.cases),
);

function casesOf(story: string, outlets: Record<string, Row[]>): Case[] {
  const sentences = JSON.parse(readFileSync(`${corpus}/${story}/sentences.json`, 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const marked = Object.entries(outlets).map(([outlet, rows]) => {
    const body = readFileSync(`${corpus}/${story}/${outlet}.md`, 'utf8').replace(/^---[^]*?\n---\n/, '');
    const { text, blocks } = parseMarkdown(body);
    const spans = rows.map((row) => spanOf(text, sentences[outlet]!, row));
    const mentions = mentionsIn(text, blocks, analyseText(text, blocks));
    const extraction = extract(text, blocks);
    const attributions = withSources(extraction.attributions, spans);
    return {
      outlet,
      rows,
      spans,
      article: {
        text,
        blocks,
        extraction: { ...extraction, attributions, mentions },
      } satisfies SpeakingArticle,
    };
  });
  const { speakers, bySource } = resolveSpeakers(
    marked.map(({ article }) => article),
    [],
  );
  return marked.flatMap(({ outlet, rows, spans, article }, i) =>
    rows.map(([sentence, , , expected], j) => {
      const span = spans[j]!;
      const at = article.extraction.attributions.findIndex(
        ({ source }) => source?.start === span.start && source.end === span.end,
      );
      const id = bySource[i]![at];
      return {
        where: `${story} ${outlet} ${sentence}`,
        kind: kindOf(article.text.slice(span.start, span.end), expected),
        source: article.text.slice(span.start, span.end),
        expected,
        found: speakers.find((speaker) => speaker.id === id) ?? null,
      };
    }),
  );
}

/** Where a gold source stands in the article's text. */
function spanOf(text: string, sentences: Record<string, string>, [sentence, start, end]: Row): Span {
  let from = 0;
  for (const [index, words] of Object.entries(sentences)) {
    const at = text.indexOf(words, from);
    if (Number(index) === sentence) {
      if (at < 0) throw new Error(`sentence ${index} is not in the article`);
      return { start: at + start, end: at + end };
    }
    if (at >= 0) from = at + words.length;
  }
  throw new Error(`there is no sentence ${sentence}`);
}

/** The extracted attributions with gold sources in place of those they overlap; gold sources that were not found stand alone. */
function withSources(
  extracted: readonly ExtractedAttribution[],
  spans: readonly Span[],
): ExtractedAttribution[] {
  const left = [...spans];
  const attributions = extracted.map((attribution) => {
    const { source } = attribution;
    const at =
      source === null ? -1 : left.findIndex((span) => span.start < source.end && span.end > source.start);
    return at < 0 ? attribution : { ...attribution, source: left.splice(at, 1)[0]! };
  });
  const alone = left.map((source) => ({
    kind: 'indirect' as const,
    source,
    cue: null,
    content: [source],
    quoted: [],
    figures: [],
    confidence: 0,
  }));
  return [...attributions, ...alone];
}

function kindOf(source: string, speaker: string): Kind {
  if (/^(?:he|she|they|it)$/i.test(source)) return 'pronoun';
  const family = normalise(speaker.split(' ').at(-1)!);
  return /^\p{Lu}/u.test(speaker) && normalise(source).includes(family) ? 'name' : 'description';
}

function isRight({ expected, found }: Case): boolean {
  if (found === null) return false;
  const key = (name: string) => normalise(name.replace(/^the\s+/i, ''));
  return [found.name, ...found.aliases].some((name) => key(name) === key(expected));
}

function report(part: string, all: readonly Case[]): void {
  for (const kind of ['pronoun', 'name', 'description'] as const) {
    const some = all.filter((one) => one.kind === kind);
    const right = some.filter(isRight).length;
    const unknown = some.filter((one) => one.found === null).length;
    const share = some.length === 0 ? '–' : ((100 * right) / some.length).toFixed(1);
    console.log(
      `${part.padEnd(12)} ${kind.padEnd(12)} ${right}/${some.length} right (${share} %), ${unknown} unknown`,
    );
  }
  if (!values.errors) return;
  for (const one of all)
    if (!isRight(one))
      console.log(`  ${one.where}: "${one.source}" is ${one.expected}, found ${one.found?.name ?? 'nobody'}`);
}
