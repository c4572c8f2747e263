import type { Attribution, Figure, Span, Speaker } from '../model.ts';

/** A span with the words that stand there: `text === article.text.slice(start, end)`. */
export interface SpanData {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One speaker in the published data. */
export interface SpeakerData {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: Speaker['role'];
  readonly kind: Speaker['kind'];
}

/** One quote or claim in the published data, without what only a story gives it. */
export interface AttributionData {
  readonly id: string;
  readonly article: string;
  readonly kind: Attribution['kind'];
  readonly speaker: string | null;
  readonly source: SpanData | null;
  readonly cue: SpanData | null;
  readonly content: readonly SpanData[];
  readonly quoted: readonly SpanData[];
  readonly figures: readonly FigureData[];
  readonly confidence: number;
  readonly partOf: string | null;
}

interface FigureData {
  readonly span: SpanData;
  readonly kind: Figure['kind'];
  readonly value: number | null;
  readonly unit: string;
  readonly hedge: string | null;
}

/** Confidences are published with as many decimals as mean something; more would differ between engines. */
const DECIMALS = 3;

/** A confidence (0..1) as it is published. */
export const rounded = (value: number) => Number(value.toFixed(DECIMALS));

/** An attribution as data; `text` is its article's. */
export function attributionData(attribution: Attribution, text: string): AttributionData {
  const at = (span: Span) => spanData(text, span);
  return {
    id: attribution.id,
    article: attribution.article,
    kind: attribution.kind,
    speaker: attribution.speaker,
    source: attribution.source && at(attribution.source),
    cue: attribution.cue && at(attribution.cue),
    content: attribution.content.map(at),
    quoted: attribution.quoted.map(at),
    figures: attribution.figures.map(({ span, kind, value, unit, hedge }) => ({
      span: at(span),
      kind,
      value,
      unit,
      hedge,
    })),
    confidence: rounded(attribution.confidence),
    partOf: attribution.partOf,
  };
}

/** A speaker as data. */
export function speakerData({ id, name, aliases, role, kind }: Speaker): SpeakerData {
  return { id, name, aliases: [...aliases], role, kind };
}

const spanData = (text: string, { start, end }: Span): SpanData => ({
  start,
  end,
  text: text.slice(start, end),
});
