import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { echoesIn } from '../echoes.ts';
import { extract } from '../../extract/extract.ts';
import { resolveSpeakers } from '../../extract/speakers.ts';
import type { Attribution, Span, Speaker } from '../../model.ts';
import { parseMarkdown } from '../../text/markdown.ts';
import { analyseText } from '../../text/nlp.ts';

/** A statement that an annotator found in at least two outlets, by sentence indices. */
export interface GoldGroup {
  readonly readings: readonly {
    readonly outlet: string;
    readonly sentences: readonly number[];
    readonly kind: string;
  }[];
}

/** What an annotator put together in one story, as its file holds it. */
export interface Gold {
  readonly story: string;
  readonly statements: readonly GoldGroup[];
  readonly facts: readonly GoldGroup[];
  readonly borderline: readonly GoldGroup[];
}

/** An event of the corpus as `align` takes it, with its gold. */
export interface Event {
  readonly gold: Gold;
  readonly articles: readonly {
    readonly id: string;
    readonly text: string;
    readonly sentences: readonly Span[];
  }[];
  readonly attributions: readonly Attribution[];
  readonly speakers: readonly Speaker[];
  /** Indices of the corpus's sentences that spans of an article touch. */
  readonly sentencesOf: (article: string, spans: readonly Span[]) => number[];
}

/**
 * Reads the gold files of some folders and the events they speak of from a
 * corpus folder: `<event>/<outlet>.md` and `<event>/sentences.json` (outlet ->
 * index -> sentence). Extraction and speakers are the project's own.
 */
export function readEvents(corpus: string, goldFolders: readonly string[]): Event[] {
  return goldFolders
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .map((file) => ({ event: basename(file, '.json'), path: join(folder, file) })),
    )
    .sort((x, y) => (x.event < y.event ? -1 : 1))
    .map(({ event, path }) => readEvent(join(corpus, event), JSON.parse(readFileSync(path, 'utf8')) as Gold));
}

function readEvent(folder: string, gold: Gold): Event {
  const sentences = JSON.parse(readFileSync(join(folder, 'sentences.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const read = Object.keys(sentences)
    .sort()
    .map((id) => {
      const body = readFileSync(join(folder, `${id}.md`), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
      const { text, blocks } = parseMarkdown(body);
      return {
        id,
        text,
        blocks,
        sentences: analyseText(text, blocks).sentences,
        extraction: extract(text, blocks),
      };
    });
  const { speakers, bySource } = resolveSpeakers(read, []);
  const echoes = echoesIn(
    read.map((article) => ({ ...article, attributions: article.extraction.attributions })),
  );
  const attributions = read.flatMap(({ id, extraction }, i) =>
    [...extraction.attributions, ...(echoes[i] ?? [])].map((attribution, j) => ({
      ...attribution,
      id: `${id}-${j}`,
      article: id,
      speaker: attribution.kind === 'assertion' ? null : (bySource[i]?.[j] ?? null),
      partOf: null,
    })),
  );
  const places = new Map(read.map(({ id, text }) => [id, placesOf(text, sentences[id]!)]));
  return {
    gold,
    articles: read,
    attributions,
    speakers,
    sentencesOf: (article, spans) => [
      ...new Set(
        spans.flatMap((span) =>
          places
            .get(article)!
            .filter((place) => touches(span, place))
            .map(({ index }) => index),
        ),
      ),
    ],
  };
}

/** A few characters over a sentence's edge are punctuation, not content. */
function touches(span: Span, sentence: Span): boolean {
  const overlap = Math.min(span.end, sentence.end) - Math.max(span.start, sentence.start);
  return overlap > 3 || (overlap > 0 && overlap === span.end - span.start);
}

/** Where the corpus's sentences stand in the text; white space is compared folded. */
function placesOf(text: string, sentences: Readonly<Record<string, string>>): (Span & { index: number })[] {
  const kept: number[] = [];
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const c = /\s/.test(text[i]!) ? ' ' : text[i]!;
    if (c === ' ' && folded.endsWith(' ')) continue;
    folded += c;
    kept.push(i);
  }
  let from = 0;
  return Object.entries(sentences).flatMap(([index, sentence]) => {
    const at = folded.indexOf(sentence, from);
    if (at < 0) return [];
    from = at + sentence.length;
    return [{ index: Number(index), start: kept[at]!, end: kept[from - 1]! + 1 }];
  });
}
