import { candidatesOf } from '../candidates.ts';
import { candidateSigns } from '../candidate-signs.ts';
import { mendContents } from '../mend-contents.ts';
import { readJudge, type StoredModel } from '../model-file.ts';
import { claimsOf, pieceSigns } from '../piece-signs.ts';
import { piecesOf } from '../pieces.ts';
import { readForest, rowsOf, type StoredForest } from '../trees.ts';
import { fitForest, type Growing } from './boost.ts';
import { dealt } from './dealt.ts';
import { fitSpeech, quotedCases } from './fit-speech.ts';
import { fitJudge } from './judge.ts';
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

/** Learns from the annotated cues which pieces of their windows are content. */
function fitPieces(proposals: readonly Proposal[]): StoredForest {
  const rows: Float64Array[] = [];
  const right: boolean[] = [];
  for (const { lesson, reading, roles } of proposals) {
    const claims = claimsOf(lesson.units, roles);
    for (const [number, each] of roles.entries()) {
      const gold = goldOf(lesson, each);
      if (gold === null) continue;
      const found = piecesOf(lesson.units, each);
      rows.push(...rowsOf(pieceSigns(lesson.units, reading, claims, number, found), found.length));
      for (const { from, to } of found) {
        let inside = 0;
        for (let i = from; i < to; i++) if (gold.content.has(i)) inside++;
        right.push(inside * 2 > to - from);
      }
    }
  }
  return fitForest(rows, right, new Array<number>(rows.length).fill(0), GROWING);
}

/** Learns from the same which noun phrase is the source. */
function fitSources(proposals: readonly Proposal[]): StoredForest {
  const rows: Float64Array[] = [];
  const right: boolean[] = [];
  for (const { lesson, reading, roles } of proposals)
    for (const [number, each] of roles.entries()) {
      const gold = goldOf(lesson, each);
      if (gold === null) continue;
      const telling = tellingUnits(lesson, gold);
      const candidates = candidatesOf(lesson.units, each);
      rows.push(
        ...rowsOf(candidateSigns(lesson.units, reading, roles, number, candidates), candidates.length),
      );
      for (const { from, to } of candidates) {
        let isRight = false;
        for (let i = from; i < to; i++) isRight ||= telling.has(i);
        right.push(isRight);
      }
    }
  return fitForest(rows, right, new Array<number>(rows.length).fill(0), GROWING);
}
