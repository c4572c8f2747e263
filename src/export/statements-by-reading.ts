import type { Statement } from '../model.ts';
import { postings } from '../text/postings.ts';

/** Ids of the statements that each attribution is a reading of, by its id, in the order given. */
export function statementsByReading(statements: readonly Statement[]): Map<string, string[]> {
  const places = postings(statements, ({ readings }) => readings);
  return new Map(
    Array.from(places, ([reading, own]) => [reading, own.map((place) => statements[place]!.id)]),
  );
}
