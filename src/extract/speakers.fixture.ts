import type { ExtractedAttribution } from '../model.ts';
import { analyseText } from '../text/nlp.ts';
import { plainBlocks } from '../text/plain.ts';
import { mentionsIn } from './mentions.ts';
import { resolveSpeakers, type SpeakingArticle } from './speakers.ts';

/** An article with an attribution for each of `sources`, found in order; the quotation of the same index is its content. */
export function speakingArticle(
  text: string,
  sources: readonly (string | null)[],
  quotations: readonly (string | null)[] = [],
  cues: readonly (string | null)[] = [],
): SpeakingArticle {
  const blocks = plainBlocks(text);
  let from = 0;
  const attributions = sources.map((source, i): ExtractedAttribution => {
    const quotation = quotations[i] ?? null;
    const start = source === null ? -1 : text.indexOf(source, from);
    const quoted =
      quotation === null
        ? []
        : [{ start: text.indexOf(quotation), end: text.indexOf(quotation) + quotation.length }];
    if (source !== null) from = start + source.length;
    const cue = cues[i] ?? null;
    const cueAt = cue === null ? -1 : text.indexOf(cue);
    const behind = Math.max(from, cueAt + (cue?.length ?? 0));
    return {
      kind: quotation === null ? 'indirect' : 'direct',
      source: source === null ? null : { start, end: from },
      cue: cue === null ? null : { start: cueAt, end: cueAt + cue.length },
      content:
        quotation === null
          ? [{ start: behind, end: behind + 1 }]
          : [{ start: quoted[0]!.start - 1, end: quoted[0]!.end + 1 }],
      quoted,
      figures: [],
      confidence: 1,
    };
  });
  const analysis = analyseText(text, blocks);
  const mentions = mentionsIn(text, blocks, analysis);
  return { text, blocks, extraction: { attributions, mentions, sentences: analysis.sentences } };
}

/** The speakers of a story whose editor names nobody. */
export const voices = (...articles: SpeakingArticle[]) => resolveSpeakers(articles, []);
