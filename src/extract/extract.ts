import type { Block, ExtractedAttribution, Span } from '../model.ts';
import { analyseText } from '../text/nlp.ts';
import { SpanIndex } from '../text/span-index.ts';
import { wholeWords } from '../text/words.ts';
import { assertionsIn } from './assertions.ts';
import { withClosingBracket } from './brackets.ts';
import { figuresIn } from './figures.ts';
import { quotedIn } from './kinds.ts';
import { mentionsIn, type Mention } from './mentions.ts';
import { quotationsIn, type Quotation } from './quotations.ts';
import { model } from './model.ts';
import { reportedIn, type Reported } from './reported.ts';
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
  const spoken = spokenIn(text, turns);
  const inTurns = new SpanIndex(spoken.flatMap(({ content }) => content));
  const attributed = reportedIn(unitsOf(text, analysis, quotations, blocks), model)
    .filter(
      ({ cue, content }) =>
        content.some(({ start, end }) => WORD.test(text.slice(start, end))) &&
        ![cue, ...content].some((span) => inTurns.touches(span)),
    )
    .map((reported) => attributedBy(text, reported, quotations));
  const taken = [
    ...[...attributed, ...spoken].flatMap(({ source, cue, content }) =>
      [source, cue, ...content].filter((span) => span !== null),
    ),
    // What somebody says is not the outlet's own, whoever it is.
    ...turns.map(({ content }) => content),
    ...quotations.filter((quotation) => holdsSentence(text, quotation)).map(({ outer }) => outer),
  ];
  const assertions = assertionsIn(analysis, taken).map((clause) => assertedBy(text, clause));
  const attributions = [...attributed, ...spoken, ...assertions].toSorted((a, b) => startOf(a) - startOf(b));
  return { attributions, mentions: mentionsIn(text, blocks, analysis), sentences: analysis.sentences };
}

/** What is reported, with its edges where a reader would set them. */
function attributedBy(
  text: string,
  { source, cue, content: parts, confidence }: Reported,
  quotations: readonly Quotation[],
): ExtractedAttribution {
  const content = parts.map((span) => withReadersEdges(text, wholeWords(text, span)));
  return {
    source: source === null ? null : withReadersEdges(text, source),
    cue,
    content,
    ...quotedIn(text, content, quotations),
    figures: figuresIn(text, content),
    confidence,
  };
}

/** The turns of a transcript whose speakers it names. */
function spokenIn(text: string, turns: readonly Turn[]): ExtractedAttribution[] {
  return turns.flatMap(({ speaker, colon, content }) => {
    if (speaker === null) return [];
    return [
      {
        kind: 'direct' as const,
        source: speaker,
        cue: colon,
        content: [content],
        quoted: [content],
        figures: figuresIn(text, [content]),
        confidence: TURN_CONFIDENCE,
      },
    ];
  });
}

/** A clause in the outlet's own voice. */
function assertedBy(text: string, clause: Span): ExtractedAttribution {
  const span = withReadersEdges(text, clause);
  return {
    kind: 'assertion',
    source: null,
    cue: null,
    content: [span],
    quoted: [],
    figures: figuresIn(text, [span]),
    confidence: ASSERTION_CONFIDENCE,
  };
}

/** The span with a bracket closed that opens in it, and without a label of time at its start. */
function withReadersEdges(text: string, span: Span): Span {
  return withoutTimeLabel(text, withClosingBracket(text, span));
}

function startOf({ content }: ExtractedAttribution): number {
  return content[0]?.start ?? 0;
}
