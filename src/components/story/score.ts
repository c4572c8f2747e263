import type { Apparatus } from '../../collate/apparatus.ts';
import type { Cell, Place, System } from '../../collate/places.ts';
import type { VariationKind } from '../../collate/variation.ts';
import type { StoryIndex } from '../../collate/story-index.ts';
import type { Article } from '../../model.ts';
import { listed, sentence } from '../../text/say.ts';

/** What a place's kind of difference is called above it. */
export const VARIATION_NAME: Readonly<Record<VariationKind, string>> = {
  form: 'form',
  word: 'word',
  hedge: 'certainty',
  figure: 'figure',
  added: 'added',
  'left-out': 'not there',
  order: 'order',
};

/** What a kind means, for the key below a collation. */
export const VARIATION_MEANING: Readonly<Record<VariationKind, string>> = {
  form: 'spelling or form of the same word, dotted',
  word: 'other words',
  hedge: 'words such as could, can, must, reportedly',
  figure: 'another number',
  added: 'words that the base does not have',
  'left-out': 'words of the base that are missing; “base only”: from all others',
  order: 'the same words elsewhere',
};

/** What stands above a place: the weightiest of its kinds, and whether the base has its words alone. */
export function placeName({ kinds, cells }: Place, { witnesses }: System, base: number): string {
  const [kind] = kinds;
  if (kind === undefined) return 'same';
  const isAlone = witnesses.every((row) => row === base || cells[row]!.state !== 'words');
  return kind === 'left-out' && isAlone ? 'base only' : VARIATION_NAME[kind];
}

/** Names of a passage that a line has no room for: it goes on under the same name. */
const LASTS: readonly string[] = ['base only', VARIATION_NAME.added, VARIATION_NAME['left-out']];

/** Places above which nothing new would stand: they go on with what the place before them begins. */
export function goingOn(system: System, base: number): ReadonlySet<Place> {
  const names = system.places.map((place) => placeName(place, system, base));
  return new Set(system.places.filter((_, i) => LASTS.includes(names[i]!) && names[i] === names[i - 1]));
}

/** One witness's line. */
export interface ScoreRow {
  readonly articles: readonly Article[];
  readonly isBase: boolean;
  /** Its number among the witnesses. */
  readonly row: number;
}

/** The lines of a system, its base among them; witnesses that do not quote the sentence are left out. */
export function scoreRows(index: StoryIndex, apparatus: Apparatus, system: System, base: number): ScoreRow[] {
  return system.witnesses.map((row) => ({
    articles: apparatus.witnesses[row]!.articles.map(index.article),
    isBase: row === base,
    row,
  }));
}

/** What a collation opens with: "E, the wording closest to all others"; of two wordings each is as close. */
export function openingName(index: StoryIndex, { witnesses, opening }: Apparatus): string {
  const articles = witnesses[opening]!.articles.map(index.article);
  const letters = listed(
    articles.map(({ letter, role }) => (role === 'transcript' ? `${letter} (the transcript)` : letter)),
  );
  const isOriginal = articles.some(({ role }) => role === 'transcript');
  return witnesses.length > 2 && !isOriginal ? `${letters}, the wording closest to all others` : letters;
}

/** What the gaps in lines mean, as sentences of the key; empty where there are none. Between words of a place one is dotted, since a dash would look printed. */
export function gapKey(systems: readonly System[]): string {
  const cells = systems.flatMap(({ places, witnesses }) =>
    places.flatMap((place) => witnesses.map((row) => place.cells[row]!)),
  );
  const signs = [
    ...(cells.some(({ state }) => state === 'omitted') ? ['a dash'] : []),
    ...(cells.some(hasGap) ? ['dots'] : []),
  ];
  return [
    ...(signs.length === 0 ? [] : [`${sentence(signs.join(' or '))}: no word here.`]),
    ...(cells.some(({ state }) => state === 'unquoted') ? ['A blank: not quoted.'] : []),
  ].join(' ');
}

const hasGap = (cell: Cell) => cell.state === 'words' && cell.runs.some(({ text }) => text === '');

/** Letters that a line has room for before a number stands for the rest. */
const LETTERS = 3;

/** The letters of articles as far as a line has room, and how many more there are. */
export function lettersOf(articles: readonly Article[]): {
  readonly letters: readonly string[];
  readonly more: number;
} {
  const fits = articles.length <= LETTERS;
  const letters = articles.slice(0, fits ? LETTERS : LETTERS - 1).map(({ letter }) => letter);
  return { letters, more: articles.length - letters.length };
}

/** Width in pixels that a character, and the space around a cell, take at most; the narrowest line that words wrap in. */
const CHARACTER = 9;
const PADDING = 14;
const NARROWEST_LINE = 230;

/** How many lines a system may wrap into, so that the letters can be repeated before each. */
export function mostLines(places: readonly Place[]): number {
  const width = places.reduce((sum, place) => sum + widthOf(place), 0);
  return Math.min(places.length, Math.ceil(width / NARROWEST_LINE) + 1);
}

/**
 * The places before the end of a system, and those at its end that stay together
 * wherever lines break, so that the last line is never one word; they fit the narrowest line.
 */
export function lineParts(places: readonly Place[]): readonly (readonly Place[])[] {
  let room = NARROWEST_LINE;
  const before = places.findLastIndex((place) => (room -= widthOf(place)) < 0) + 1;
  return [places.slice(0, before), places.slice(before)].filter((part) => part.length > 0);
}

const widthOf = (place: Place): number => PADDING + CHARACTER * widest(place);

function widest({ cells }: Place): number {
  return Math.max(...cells.map((cell) => textOf(cell).length), 3);
}

/** The words of a cell as one line; none where it has none. */
export function textOf(cell: Cell): string {
  return cell.state === 'words' ? cell.runs.map(({ text }) => text).join(' ') : '';
}
