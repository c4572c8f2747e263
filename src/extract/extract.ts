import type { Block, ExtractedAttribution } from '../model.ts';
import { analyseText } from '../text/nlp.ts';
import { assertionsIn } from './assertions.ts';
import { figuresIn } from './figures.ts';
import { quotedIn } from './kinds.ts';
import { mentionsIn, type Mention } from './mentions.ts';
import { quotationsIn } from './quotations.ts';
import { model } from './model.ts';
import { reportedIn } from './reported.ts';
import { unitsOf } from './units.ts';

/** What `extract` finds in one article. */
export interface Extraction {
  /** In text order of their first content span. */
  readonly attributions: readonly ExtractedAttribution[];
  /** Names, offices and pronouns that speakers are resolved from. */
  readonly mentions: readonly Mention[];
}

/** That a clause outside every attribution is the outlet's own voice, as far as was looked at by eye. */
const ASSERTION_CONFIDENCE = 0.5;

/** Marks alone report nothing. */
const WORD = /[\p{L}\p{N}]/u;

/**
 * Everything reported in an article. Offsets are UTF-16 code units into `text`.
 * Pure and deterministic; never throws.
 */
export function extract(text: string, blocks: readonly Block[]): Extraction {
  const analysis = analyseText(text, blocks);
  const quotations = quotationsIn(text, blocks);
  const reported = reportedIn(unitsOf(text, analysis, quotations, blocks), model).filter(({ content }) =>
    content.some(({ start, end }) => WORD.test(text.slice(start, end))),
  );
  const attributed = reported.map(({ source, cue, content, confidence }) => ({
    source,
    cue,
    content,
    ...quotedIn(text, content, quotations),
    figures: figuresIn(text, content),
    confidence,
  }));
  const taken = attributed.flatMap(({ source, cue, content }) =>
    [source, cue, ...content].filter((span) => span !== null),
  );
  const assertions = assertionsIn(analysis, taken).map((span) => ({
    kind: 'assertion' as const,
    source: null,
    cue: null,
    content: [span],
    quoted: [],
    figures: figuresIn(text, [span]),
    confidence: ASSERTION_CONFIDENCE,
  }));
  const attributions = [...attributed, ...assertions].toSorted((a, b) => startOf(a) - startOf(b));
  return { attributions, mentions: mentionsIn(text, blocks, analysis) };
}

function startOf({ content }: ExtractedAttribution): number {
  return content[0]?.start ?? 0;
}
