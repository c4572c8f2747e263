/**
 * Measures speaker resolution against `speakers.json` (BASIL) and `speakers-five.json` (content/articles).
 *
 *   node src/extract/gold/score.ts --corpus DIR [--errors]
 *
 * DIR holds the BASIL stories, a folder each with OUTLET.md files and
 * sentences.json. Sources are given as the gold marks them, so that only their
 * resolution is judged; everything else is what `extract` finds. A speaker left
 * unknown counts as wrong, and so does any speaker where nobody speaks. The errors of the blind stories are not
 * listed, so that no rule is made for them.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Block, ExtractedAttribution, Span, Speaker } from '../../model.ts';
import { parseMarkdown } from '../../text/markdown.ts';
import { normalise } from '../../text/words.ts';
import { extract } from '../extract.ts';
import { resolveSpeakers } from '../speakers.ts';
import five from './speakers-five.json' with { type: 'json' };
import basil from './speakers.json' with { type: 'json' };

type Kind = 'pronoun' | 'name' | 'description' | 'nobody';
type Row = readonly [sentence: number, start: number, end: number, speaker: string | null];

interface Case {
  readonly where: string;
  readonly kind: Kind;
  readonly source: string;
  /** Null where nobody speaks. */
  readonly expected: string | null;
  readonly found: Speaker | null;
}

/** One article with its gold: what each marked source means. */
interface Marked {
  readonly where: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sources: readonly { readonly span: Span; readonly speaker: string | null }[];
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
const stories = basil.stories as unknown as Record<string, Record<string, Row[]>>;
const wanted = Object.keys(stories).filter((story) => values.story === undefined || story === values.story);
const isBlind = (story: string) => basil.blind.includes(story);
if (values.story === undefined) report('five', casesOf(fiveArticles()));
report(
  'development',
  wanted.filter((story) => !isBlind(story)).flatMap((story) => casesOf(basilArticles(values.corpus!, story))),
);
report(
  'blind',
  wanted.filter(isBlind).flatMap((story) => casesOf(basilArticles(values.corpus!, story))),
);

function basilArticles(corpus: string, story: string): Marked[] {
  const sentences = JSON.parse(readFileSync(`${corpus}/${story}/sentences.json`, 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  return Object.entries(stories[story]!).map(([outlet, rows]) => {
    const { text, blocks } = articleAt(`${corpus}/${story}/${outlet}.md`);
    const sources = rows.map((row) => ({ span: spanOf(text, sentences[outlet]!, row), speaker: row[3] }));
    return { where: `${story} ${outlet}`, text, blocks, sources };
  });
}

function fiveArticles(): Marked[] {
  const rows = Object.entries(five.outlets) as unknown as [
    string,
    (readonly [start: number, end: number, speaker: string])[],
  ][];
  return rows.map(([outlet, marks]) => {
    const { text, blocks } = articleAt(`content/articles/${five.story}/${outlet}.md`);
    const sources = marks.map(([start, end, speaker]) => ({ span: { start, end }, speaker }));
    return { where: outlet, text, blocks, sources };
  });
}

function articleAt(path: string): { text: string; blocks: readonly Block[] } {
  return parseMarkdown(readFileSync(path, 'utf8').replace(/^---[^]*?\n---\n/, ''));
}

function casesOf(marked: readonly Marked[]): Case[] {
  const articles = marked.map(({ text, blocks, sources }) => {
    const extraction = extract(text, blocks);
    const attributions = withSources(
      extraction.attributions,
      sources.map(({ span }) => span),
    );
    return { text, blocks, extraction: { ...extraction, attributions } };
  });
  const { speakers, bySource } = resolveSpeakers(articles, []);
  return marked.flatMap(({ where, text, sources }, i) =>
    sources.map(({ span, speaker }) => {
      // "When asked about it, Hale replied": one source may stand beside two cues, and be silent beside one.
      const ids = articles[i]!.extraction.attributions.flatMap(({ source }, j) =>
        source?.start === span.start && source.end === span.end ? [bySource[i]![j] ?? null] : [],
      );
      const id = ids.find((each) => (each === null) === (speaker === null)) ?? ids[0];
      const source = text.slice(span.start, span.end);
      const found = speakers.find((each) => each.id === id) ?? null;
      return {
        where: `${where} @${span.start}`,
        kind: kindOf(source, speaker),
        source,
        expected: speaker,
        found,
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

function kindOf(source: string, speaker: string | null): Kind {
  if (speaker === null) return 'nobody';
  if (/^(?:he|she|they|it)$/i.test(source)) return 'pronoun';
  const family = normalise(speaker.split(' ').at(-1)!);
  return /^\p{Lu}/u.test(speaker) && normalise(source).includes(family) ? 'name' : 'description';
}

function isRight({ expected, found }: Case): boolean {
  if (expected === null || found === null) return expected === found;
  const key = (name: string) => normalise(name.replace(/^the\s+/i, ''));
  return [found.name, ...found.aliases].some((name) => key(name) === key(expected));
}

function report(part: string, all: readonly Case[]): void {
  for (const kind of ['pronoun', 'name', 'description', 'nobody'] as const) {
    const some = all.filter((one) => one.kind === kind);
    const right = some.filter(isRight).length;
    const unknown = some.filter((one) => one.found === null).length;
    const share = some.length === 0 ? '–' : ((100 * right) / some.length).toFixed(1);
    console.log(
      `${part.padEnd(12)} ${kind.padEnd(12)} ${right}/${some.length} right (${share} %), ${unknown} unknown`,
    );
  }
  if (!values.errors || part === 'blind') return;
  for (const one of all)
    if (!isRight(one))
      console.log(`  ${one.where}: "${one.source}" is ${one.expected ?? 'nobody'}, found ${one.found?.name ?? 'nobody'}`);
}
