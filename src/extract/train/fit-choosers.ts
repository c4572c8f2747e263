import { candidatesOf } from '../candidates.ts';
import { candidateSigns } from '../candidate-signs.ts';
import { mendContents } from '../mend-contents.ts';
import { readJudge, type StoredModel } from '../model-file.ts';
import { claimsOf, pieceSigns } from '../piece-signs.ts';
import { piecesOf } from '../pieces.ts';
import { readForest, rowsOf, type StoredForest } from '../trees.ts';
import { dealt } from './dealt.ts';
import type { GoldRoles } from './examples.ts';
import { fitForest, type Growing } from './fit-forest.ts';
import { fitJudge } from './fit-judge.ts';
import { fitSpeech, quotedCases } from './fit-speech.ts';
import { goldOf, tellingUnits, type Proposal } from './proposals.ts';

const GROWING: Growing = { trees: 70, depth: 5, rate: 0.12, prior: 10, features: 0.4 };

/** What quotations are judged by is learned of articles that the stages before did not see: they are dealt into this many parts for it. */
const PARTS = 2;

type Mending = Pick<StoredModel, 'pieces' | 'content' | 'whole' | 'traits' | 'contentTrees' | 'wholeTrees'>;

/** Learns the stages behind the two passes: which pieces are content, what to trust, who is the source, what is speech. */
export function fitChoosers(
  proposals: readonly Proposal[],
): Mending & Pick<StoredModel, 'sources' | 'speech'> {
  const { stored, mended } = fitMending(proposals);
  const cases = dealt(proposals, PARTS).flatMap(({ part, others }) => {
    const unseen = fitMending(others).stored;
    return quotedCases(mend(part, unseen.pieces), readJudge(unseen));
  });
  return { ...stored, sources: fitSources(mended), speech: fitSpeech(cases) };
}

/** Learns which pieces are content and what to trust, and gives the proposals as the former mend them. */
function fitMending(proposals: readonly Proposal[]): { stored: Mending; mended: Proposal[] } {
  const pieces = fitPieces(proposals);
  const mended = mend(proposals, pieces);
  return { stored: { pieces, ...fitJudge(mended) }, mended };
}

function mend(proposals: readonly Proposal[], pieces: StoredForest): Proposal[] {
  const forest = readForest(pieces);
  return proposals.map((each) => ({
    ...each,
    roles: mendContents(each.lesson.units, each.reading, each.roles, forest),
  }));
}

/** Rows of signs to learn from, and whether what each is of is right. */
interface Cases {
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
}

/** Learns from the annotated cues which pieces of their windows are content: those of which more than half is. */
function fitPieces(proposals: readonly Proposal[]): StoredForest {
  return fitChooser(proposals, ({ lesson: { units }, reading, roles }) => {
    const claims = claimsOf(units, roles);
    return (number, gold) => {
      const pieces = piecesOf(units, roles[number]!);
      return {
        rows: rowsOf(pieceSigns(units, reading, claims, number, pieces), pieces.length),
        right: pieces.map(({ from, to }) => countIn(gold.content, from, to) * 2 > to - from),
      };
    };
  });
}

/** Learns from the same which noun phrase is the source. */
function fitSources(proposals: readonly Proposal[]): StoredForest {
  return fitChooser(proposals, ({ lesson, reading, roles }) => (number, gold) => {
    const telling = tellingUnits(lesson, gold);
    const candidates = candidatesOf(lesson.units, roles[number]!);
    return {
      rows: rowsOf(candidateSigns(lesson.units, reading, roles, number, candidates), candidates.length),
      right: candidates.map(({ from, to }) => countIn(telling, from, to) > 0),
    };
  });
}

/**
 * Trees over the cases of all proposed attributions that an annotation is of.
 *
 * @param casesIn makes them of an attribution by its number, and the annotation
 */
function fitChooser(
  proposals: readonly Proposal[],
  casesIn: (proposal: Proposal) => (number: number, gold: GoldRoles) => Cases,
): StoredForest {
  const cases = proposals.flatMap((proposal) => {
    const casesOf = casesIn(proposal);
    return proposal.roles.flatMap((roles, number) => {
      const gold = goldOf(proposal.lesson, roles);
      return gold === null ? [] : [casesOf(number, gold)];
    });
  });
  const rows = cases.flatMap((each) => each.rows);
  const right = cases.flatMap((each) => each.right);
  return fitForest(rows, right, new Array<number>(rows.length).fill(0), GROWING);
}

/** How many of some units lie from `from` up to `to`. */
function countIn(units: ReadonlySet<number>, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (units.has(i)) count++;
  return count;
}
