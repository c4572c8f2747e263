import type { Decision, Match } from '../model.ts';
import { A_READING, A_STATEMENT, type DecisionProblem } from './decision-problem.ts';

/** Readings that belong together, with the permalink id, or null where it is still to be made. */
export interface DecidedGroup {
  readonly id: string | null;
  readonly readings: readonly string[];
  readonly confidence: number;
  readonly matches: readonly Match[];
  readonly title: string | null;
  readonly note: string | null;
  readonly edited: boolean;
  /** Place in the editor's order, or null. */
  readonly rank: number | null;
}

/** A group while decisions are carried out. */
interface Draft {
  id: string | null;
  readings: string[];
  confidence: number;
  matches: Match[];
  title: string | null;
  note: string | null;
  edited: boolean;
  rank: number | null;
}

const STALE = 'The statement may have changed: look the id up on its page, or remove the decision.';

/** Raised inside a decision, reported with its place in the list. */
class Stale extends Error {
  readonly expected: string;
  readonly found: string;
  constructor(expected: string, found: string) {
    super(expected);
    this.expected = expected;
    this.found = found;
  }
}

/**
 * Carries out the decisions about statements, in the order in which they are
 * written, on groups that have ids. `added` names the ids of attributions that
 * an `add` decision made, by the decision's place. `aliases` leads from the id
 * of a statement that was merged away to its heir.
 */
export function decideStatements(
  groups: readonly {
    readonly id: string;
    readonly readings: readonly string[];
    readonly confidence: number;
    readonly matches: readonly Match[];
  }[],
  decisions: readonly Decision[],
  added: ReadonlyMap<number, string>,
): { groups: DecidedGroup[]; aliases: Map<string, string>; problems: DecisionProblem[] } {
  const drafts: Draft[] = groups.map(({ id, readings, confidence, matches }) => ({
    id,
    readings: [...readings],
    confidence,
    matches: [...matches],
    title: null,
    note: null,
    edited: false,
    rank: null,
  }));
  const aliases = new Map<string, string>();
  const problems: DecisionProblem[] = [];
  const desk = new Desk(drafts, aliases);
  for (const [i, decision] of decisions.entries()) {
    try {
      desk.carryOut(decision, added.get(i) ?? null);
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      problems.push({ decision: i, expected: error.expected, found: error.found, remedy: STALE });
    }
  }
  return { groups: drafts.filter(({ readings }) => readings.length > 0), aliases, problems };
}

/** The editor's desk: the drafts and what can be done to them. */
class Desk {
  readonly #drafts: Draft[];
  readonly #aliases: Map<string, string>;
  /** Statements of which the editor moved the last reading away, by that reading. */
  readonly #movedAway = new Map<string, string[]>();
  constructor(drafts: Draft[], aliases: Map<string, string>) {
    this.#drafts = drafts;
    this.#aliases = aliases;
  }

  carryOut(decision: Decision, added: string | null): void {
    switch (decision.do) {
      case 'title':
        this.#touch(decision.statement).title = decision.title;
        return;
      case 'note':
        this.#touch(decision.statement).note = decision.note;
        return;
      case 'order':
        for (const [rank, draft] of decision.statements.map((id) => this.#statement(id)).entries())
          draft.rank = rank;
        return;
      case 'merge':
        return this.#merge(decision.statements);
      case 'split':
        return this.#split(decision.statement, decision.readings);
      case 'move':
        return this.#move(decision.reading, decision.to);
      case 'add':
        // The alignment has met the added reading like any other; the editor's word on its place prevails.
        if (added !== null && decision.add.statement !== null) this.#move(added, decision.add.statement);
        else if (added !== null) for (const draft of this.#holding(added)) draft.edited = true;
        return;
      case 'reject':
      case 'reattribute':
        return;
    }
  }

  #statement(id: string): Draft {
    const draft = this.#drafts.find((d) => d.id === (this.#aliases.get(id) ?? id) && d.readings.length > 0);
    if (draft === undefined) throw new Stale(A_STATEMENT, `“${id}”`);
    return draft;
  }

  #touch(id: string): Draft {
    const draft = this.#statement(id);
    draft.edited = true;
    return draft;
  }

  #holding(reading: string): Draft[] {
    const holding = this.#drafts.filter((draft) => draft.readings.includes(reading));
    if (holding.length === 0) throw new Stale(A_READING, `“${reading}”`);
    return holding;
  }

  #merge(ids: readonly string[]): void {
    const [heir, ...others] = ids.map((id) => this.#statement(id));
    if (heir === undefined) return;
    heir.edited = true;
    for (const other of others) {
      if (other === heir) continue;
      for (const reading of other.readings) this.#enter(reading, heir);
      this.#empty(other, heir);
    }
    heir.confidence = 1;
  }

  #split(id: string, readings: readonly string[]): void {
    const whole = this.#statement(id);
    const foreign = readings.find((reading) => !whole.readings.includes(reading));
    if (foreign !== undefined) throw new Stale(`readings of the statement “${id}”`, `“${foreign}”`);
    whole.edited = true;
    whole.readings = whole.readings.filter((reading) => !readings.includes(reading));
    whole.matches = whole.matches.filter((match) => !readings.includes(match.reading));
    const part: Draft = {
      ...whole,
      id: null,
      readings: [],
      matches: [],
      title: null,
      note: null,
      rank: null,
    };
    for (const reading of readings) this.#enter(reading, part);
    this.#drafts.push(part);
  }

  #move(reading: string, to: string): void {
    const target = this.#statement(to);
    const holding = this.#holding(reading);
    target.edited = true;
    for (const from of holding) {
      if (from === target) continue;
      from.readings = from.readings.filter((other) => other !== reading);
      from.matches = from.matches.filter((match) => match.reading !== reading);
      from.edited = true;
      const heir = from.readings.length === 0 ? target : this.#wholeOf(from);
      if (heir === target && from.id !== null)
        this.#movedAway.set(reading, [...(this.#movedAway.get(reading) ?? []), from.id]);
      if (heir !== null) this.#empty(from, heir);
    }
    // What was all moved before goes on with its reading.
    for (const id of this.#movedAway.get(reading) ?? [])
      if (target.id !== null && target.id !== id) this.#aliases.set(id, target.id);
    this.#enter(reading, target);
  }

  /** Another draft that has all readings of this one: what is left of an overlapping group is no statement by itself. */
  #wholeOf(part: Draft): Draft | null {
    const holdsAll = (draft: Draft) => part.readings.every((reading) => draft.readings.includes(reading));
    return this.#drafts.find((draft) => draft !== part && holdsAll(draft)) ?? null;
  }

  /** Puts a reading into a draft as the editor's decision; what the two have in common is seen when all is decided. */
  #enter(reading: string, draft: Draft): void {
    if (!draft.readings.includes(reading)) draft.readings.push(reading);
    draft.matches = draft.matches.filter((match) => match.reading !== reading);
    const nearest = draft.readings.find((other) => other !== reading);
    if (nearest === undefined) return;
    draft.matches.push({
      reading,
      nearest,
      sharedWords: [],
      sameSpeaker: false,
      sharedFigures: [],
      score: 1,
      by: 'editor',
    });
  }

  #empty(draft: Draft, heir: Draft): void {
    draft.readings = [];
    if (draft.id === null || heir.id === null) return;
    for (const [alias, target] of this.#aliases) if (target === draft.id) this.#aliases.set(alias, heir.id);
    this.#aliases.set(draft.id, heir.id);
  }
}
