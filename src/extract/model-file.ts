import { readNetwork, type Network, type StoredNetwork } from './network.ts';
import { ROLE_ROOM } from './role-room.ts';
import { readForest, type Forest, type StoredForest } from './trees.ts';
import { readTable, type StoredTable, type Table } from './weights.ts';

/** Everything learned: see `model/README.md`. */
export interface Model {
  /** First pass: unit by unit, by `CUE_LABELS`. */
  readonly network: Network;
  /** Second pass, for one cue: unit by unit and step by step, by `ROLE_LABELS`. */
  readonly role: Table;
  readonly roleStep: Table;
  readonly roleSteps: readonly number[];
  /** Logistic weights of the evidence: that the content is right, and that content and source are. */
  readonly content: readonly number[];
  readonly whole: readonly number[];
  /** The same two, trait by trait. */
  readonly traits: Table;
  /** Trees that mend both in view of the whole article. */
  readonly contentTrees: Forest;
  readonly wholeTrees: Forest;
  /** Trees that tell which pieces of a window are content, and which noun phrase is the source. */
  readonly pieces: Forest;
  readonly sources: Forest;
  /** Trees that tell whether a quotation is speech. */
  readonly speech: Forest;
}

/** What is learned to judge proposed attributions: weights of the evidence and of traits, and trees over signs. */
export type Judge = Pick<Model, 'content' | 'whole' | 'traits' | 'contentTrees' | 'wholeTrees'>;

/** The same as its file holds it: tables and trees packed. */
export type StoredModel = {
  readonly [K in keyof Model]: Model[K] extends Table
    ? StoredTable
    : Model[K] extends Forest
      ? StoredForest
      : Model[K] extends Network
        ? StoredNetwork
        : Model[K];
};

/** Puts a model to use. */
export function readModel(model: StoredModel): Model {
  return {
    ...model,
    network: readNetwork(model.network),
    role: readTable(model.role, ROLE_ROOM),
    roleStep: readTable(model.roleStep),
    ...readJudge(model),
    pieces: readForest(model.pieces),
    sources: readForest(model.sources),
    speech: readForest(model.speech),
  };
}

/** Puts to use what tells how far an attribution can be trusted. */
export function readJudge({
  content,
  whole,
  traits,
  contentTrees,
  wholeTrees,
}: Pick<StoredModel, keyof Judge>): Judge {
  return {
    content,
    whole,
    traits: readTable(traits),
    contentTrees: readForest(contentTrees),
    wholeTrees: readForest(wholeTrees),
  };
}
