import type { Block, ExtractedAttribution, Span } from '../model.ts';
import { analyseText } from '../text/nlp.ts';
import { SpanIndex } from '../text/span-index.ts';
import { wholeWords } from '../text/words.ts';
import { assertionsIn } from './assertions.ts';
import { withClosingBracket } from './brackets.ts';
import { figuresIn } from './figures.ts';
import { quotedIn } from './kinds.ts';
import { mentionsIn, type Mention } from './mentions.ts';
import { quotationsIn } from './quotations.ts';
import { model } from './model.ts';
import { reportedIn } from './reported.ts';
import { withoutTimeLabel } from './time-label.ts';
import { turnsIn, type Turn } from './turns.ts';
import { holdsSentence, unitsOf } from './units.ts';

/** What `extract` finds in one article. */
export interface Extraction {
  /** In text order of their first content span. */
  readonly attributions: readonly ExtractedAttribution[];
  /** Names, offices and pronouns that speakers are resolved from. */
  readonly mentions: readonly Mention[];
  /** Of the whole text, in order; no sentence crosses a block. */
  readonly sentences: readonly Span[];
}

/** That a clause outside every attribution is the outlet's own voice, as far as was looked at by eye. */
const ASSERTION_CONFIDENCE = 0.5;

/** That a labelled turn of a transcript is what its speaker said. */
const TURN_CONFIDENCE = 0.9;

/** Marks alone report nothing. */
const WORD = /[\p{L}\p{N}]/u;

/**
 * Everything reported in an article. Offsets are UTF-16 code units into `text`.
 * Pure and deterministic; never throws.
 */
export function extract(text: string, blocks: readonly Block[]): Extraction {
  const analysis = analyseText(text, blocks);
  const quotations = quotationsIn(text, blocks);
  const turns = turnsIn(text, blocks);
  const named = turns.filter((turn): turn is Turn & { speaker: Span } => turn.speaker !== null);
  const inTurns = new SpanIndex(named.map(({ content }) => content));
  const reported = reportedIn(unitsOf(text, analysis, quotations, blocks), model).filter(
    ({ cue, content }) =>
      content.some(({ start, end }) => WORD.test(text.slice(start, end))) &&
      ![cue, ...content].some((span) => inTurns.touches(span)),
  );
  const attributed = reported.map(({ source, cue, content: parts, confidence }) => {
    const content = parts.map((span) =>
      withoutTimeLabel(text, withClosingBracket(text, wholeWords(text, span))),
    );
    return {
      source: source === null ? null : withoutTimeLabel(text, withClosingBracket(text, source)),
      cue,
      content,
      ...quotedIn(text, content, quotations),
      figures: figuresIn(text, content),
      confidence,
    };
  });
  const spoken = named.map(({ speaker, colon, content }) => ({
    kind: 'direct' as const,
    source: speaker,
    cue: colon,
    content: [content],
    quoted: [content],
    figures: figuresIn(text, [content]),
    confidence: TURN_CONFIDENCE,
  }));
  const taken = [
    ...[...attributed, ...spoken].flatMap(({ source, cue, content }) =>
      [source, cue, ...content].filter((span) => span !== null),
    ),
    // What somebody says is not the outlet's own, whoever it is.
    ...turns.map(({ content }) => content),
    ...quotations.filter((quotation) => holdsSentence(text, quotation)).map(({ outer }) => outer),
  ];
  const assertions = assertionsIn(analysis, taken)
    .map((clause) => withoutTimeLabel(text, withClosingBracket(text, clause)))
    .map((span) => ({
      kind: 'assertion' as const,
      source: null,
      cue: null,
      content: [span],
      quoted: [],
      figures: figuresIn(text, [span]),
      confidence: ASSERTION_CONFIDENCE,
    }));
  const attributions = [...attributed, ...spoken, ...assertions].toSorted((a, b) => startOf(a) - startOf(b));
  return { attributions, mentions: mentionsIn(text, blocks, analysis), sentences: analysis.sentences };
}

function startOf({ content }: ExtractedAttribution): number {
  return content[0]?.start ?? 0;
}
