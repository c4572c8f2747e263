import type { Attribution, Speaker } from '../model.ts';
import { attributionData, speakerData, type AttributionData, type SpeakerData } from './attribution.ts';

/** What was found in one article by itself: the output of the command `extract`. */
export interface ArticleData {
  readonly format: 'as-reported/article';
  readonly version: 1;
  readonly article: { readonly id: string; readonly text: string };
  readonly speakers: readonly SpeakerData[];
  readonly attributions: readonly AttributionData[];
}

/** One article's findings as data. Offsets are UTF-16 code units into `article.text`. */
export function articleData(
  article: { readonly id: string; readonly text: string },
  speakers: readonly Speaker[],
  attributions: readonly Attribution[],
): ArticleData {
  return {
    format: 'as-reported/article',
    version: 1,
    article: { id: article.id, text: article.text },
    speakers: speakers.map(speakerData),
    attributions: attributions.map((attribution) => attributionData(attribution, article.text)),
  };
}
