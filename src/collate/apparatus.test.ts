import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apparatusOf, type Apparatus } from './apparatus.ts';
import { comparePair, countDifferences } from './compare-pair.ts';
import type { Cell } from './places.ts';
import { anyWitnesses, fragment, sentences } from './witness.fixture.ts';
import { witnessKey } from './witness.ts';

const NO_TRANSCRIPT: ReadonlySet<string> = new Set();

function shown(cell: Cell): string {
  if (cell.state === 'unquoted') return '';
  if (cell.state === 'omitted') return cell.kind === null ? '–' : '*–*';
  return cell.runs.map((run) => (run.kind === null ? run.text : `*${run.text}*`)).join(' ');
}

/** The table against a base as lines of cells, kinds first. */
function table(apparatus: Apparatus, base: number): string[] {
  return apparatus.collations[base]!.systems.flatMap(({ places }) => [
    places.map((place) => place.kinds.join(',')).join('|'),
    ...apparatus.witnesses.map((_, row) => places.map((place) => shown(place.cells[row]!)).join('|')),
  ]);
}

/** Every word of a row of a table with whether it differs from the base. */
function marks(apparatus: Apparatus, base: number, row: number): string[] {
  return apparatus.collations[base]!.systems.flatMap(({ places }) =>
    places.flatMap((place) => {
      const cell = place.cells[row]!;
      if (cell.state !== 'words') return [];
      const runs = cell.runs.filter((run) => run.text !== '');
      return runs.flatMap((run) => run.text.split(' ').map((word) => `${word} ${run.kind === null}`));
    }),
  );
}

describe('apparatusOf', () => {
  const close = sentences('When the crews leave the harbour, the strike will stop.', 'harbour-post');
  const shut = sentences('If the crews quit the harbour, then we will stop.', 'daily-lamp');
  const again = sentences('when the crews leave the harbour the strike will stop', 'evening-star');

  test('puts words under words', () => {
    const apparatus = apparatusOf([close, shut], NO_TRANSCRIPT);
    expect(table(apparatus, 0)).toEqual([
      'word||word||word|',
      'When|the crews|leave|the harbour,|the strike|will stop.',
      '*If*|the crews|*quit*|the harbour,|*then we*|will stop.',
    ]);
  });

  test('shows a dash where an outlet leaves words out', () => {
    const short = sentences('When crews leave the harbour, the strike will stop.', 'coast-radio');
    expect(table(apparatusOf([close, short], NO_TRANSCRIPT), 0).at(-1)).toBe(
      'When|*–*|crews leave the harbour, the|strike will stop.',
    );
  });

  test('leaves a place empty where an outlet quotes only a fragment', () => {
    const apparatus = apparatusOf(
      [close, fragment('will cease', 'coast-radio'), fragment('leave the harbour', 'north-wire')],
      NO_TRANSCRIPT,
    );
    const row = apparatus.witnesses.findIndex((witness) => witness.articles.includes('north-wire'));
    expect(table(apparatus, 0)[1 + row]).toBe('|leave the harbour|');
  });

  test('gathers equal wordings, most shared first', () => {
    const apparatus = apparatusOf([shut, close, again], NO_TRANSCRIPT);
    expect(apparatus.witnesses.map((witness) => witness.articles)).toEqual([
      ['harbour-post', 'evening-star'],
      ['daily-lamp'],
    ]);
  });

  test('opens with a transcript where there is one, else with the wording nearest to the others', () => {
    const far = sentences('Once all crews are out of port our walkout ends.', 'north-wire');
    expect(apparatusOf([far, shut, close], NO_TRANSCRIPT)).toSatisfy(
      ({ witnesses, opening }: Apparatus) => witnesses[opening]!.articles[0] !== 'north-wire',
    );
    const withTranscript = apparatusOf([shut, close, far], new Set(['north-wire']));
    expect(withTranscript.witnesses[withTranscript.opening]!.articles).toEqual(['north-wire']);
  });

  test('opens with the wording of more outlets where others are as near', () => {
    const alone = sentences('When the crews leave the pier, the strike will stop.', 'north-wire');
    const withMiddle = apparatusOf([shut, alone, close, again], NO_TRANSCRIPT);
    expect(withMiddle.witnesses[withMiddle.opening]!.articles).toEqual(['harbour-post', 'evening-star']);
  });

  test('shows of equal wordings the same print, in whatever order they come', () => {
    const printIn = (...given: Parameters<typeof apparatusOf>[0]) =>
      apparatusOf(given, NO_TRANSCRIPT).witnesses[0]!.words.map(({ text }) => text);
    expect(printIn(close, again)).toEqual(printIn(again, close));
  });

  test('tells what only the base quotes from what only the witness does', () => {
    const more = sentences(
      'When the crews leave the harbour, the strike will stop. Thank you all.',
      'north-wire',
    );
    const { collations, witnesses } = apparatusOf([close, more], NO_TRANSCRIPT);
    const number = witnesses.findIndex(({ articles }) => articles.includes('harbour-post'));
    expect(collations[number]!.comparisons[0]!.changes.at(-1)).toEqual({
      state: 'beyond',
      text: 'Thank you all.',
    });
  });

  test('calls words left out as soon as one outlet with a wording has them nowhere', () => {
    const long = sentences('The owners should listen to the crews and the strike will stop', 'post');
    const short = (article: string, quotes: boolean) => ({
      ...sentences('The strike will stop', article),
      quotes: () => quotes,
    });
    const omits = (second: boolean) => {
      const { witnesses, collations } = apparatusOf(
        [long, short('lamp', true), short('star', second)],
        NO_TRANSCRIPT,
      );
      const base = witnesses.findIndex(({ articles }) => articles.includes('post'));
      return collations[base]!.comparisons[0]!.changes.some(({ state }) => state === 'left-out');
    };
    expect([omits(true), omits(false)]).toEqual([false, true]);
  });

  test('leaves out sentences that nobody else quotes', () => {
    const longer = sentences(
      'When the crews leave the harbour, the strike will stop. Thank you all.',
      'north-wire',
    );
    const apparatus = apparatusOf([longer, shut], NO_TRANSCRIPT);
    expect(apparatus.collations[0]!.systems).toHaveLength(1);
    expect(apparatus.collations[0]!.comparisons[0]!.changes.at(-1)).toEqual({
      state: 'unquoted',
      text: 'Thank you all.',
    });
  });

  test('does not depend on the order of the articles', () => {
    fc.assert(
      fc.property(anyWitnesses, fc.array(fc.nat(), { maxLength: 6 }), (witnesses, seed) => {
        const shuffled = witnesses
          .map((witness, index) => ({ witness, at: seed[index] ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ witness }) => witness);
        expect(byContent(apparatusOf(shuffled, NO_TRANSCRIPT))).toEqual(
          byContent(apparatusOf(witnesses, NO_TRANSCRIPT)),
        );
      }),
    );
  });

  test('never changes how two witnesses differ when a third is removed', () => {
    fc.assert(
      fc.property(anyWitnesses, fc.nat(), (witnesses, which) => {
        const all = apparatusOf(witnesses, NO_TRANSCRIPT);
        const fewer = apparatusOf(witnesses.toSpliced(which % witnesses.length, 1), NO_TRANSCRIPT);
        const numberIn = (key: string): number =>
          all.witnesses.findIndex((witness) => witnessKey(witness) === key);
        const keys = fewer.witnesses.map(witnessKey);
        keys.forEach((baseKey, base) => {
          keys.forEach((key, row) => {
            if (row === base) return;
            expect(marks(fewer, base, row)).toEqual(marks(all, numberIn(baseKey), numberIn(key)));
          });
          const kept = all.collations[numberIn(baseKey)]!.comparisons.filter(({ witness }) =>
            keys.includes(witnessKey(all.witnesses[witness]!)),
          );
          const named = (from: Apparatus, list: typeof kept): unknown[] =>
            list
              .map(({ witness, ...rest }) => ({ ...rest, key: witnessKey(from.witnesses[witness]!) }))
              .sort((a, b) => (a.key < b.key ? -1 : 1));
          expect(named(fewer, fewer.collations[base]!.comparisons as typeof kept)).toEqual(named(all, kept));
        });
      }),
    );
  });

  test('marks in its tables what the comparison of the two calls a difference', () => {
    fc.assert(
      fc.property(anyWitnesses, (witnesses) => {
        const apparatus = apparatusOf(witnesses, NO_TRANSCRIPT);
        for (const { base, systems, comparisons } of apparatus.collations) {
          for (const { witness, differences } of comparisons) {
            const cells = systems.flatMap((system) => system.places.map((place) => place.cells[witness]!));
            const marked = cells.some((cell) =>
              cell.state === 'omitted'
                ? cell.kind !== null
                : cell.state === 'words' && cell.runs.some((run) => run.kind !== null),
            );
            expect(marked).toBe(differences > 0);
            expect(differences).toBe(
              countDifferences(comparePair(apparatus.witnesses[base]!, apparatus.witnesses[witness]!)),
            );
          }
        }
      }),
    );
  });
});

/** An apparatus under names that do not depend on the order of its witnesses. */
function byContent(apparatus: Apparatus): unknown {
  const key = (number: number): string => witnessKey(apparatus.witnesses[number]!);
  const order = apparatus.witnesses.map((_, number) => number).sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return {
    opening: key(apparatus.opening),
    tables: order.map((base) => ({
      base: key(base),
      comparisons: apparatus.collations[base]!.comparisons.map(({ witness, ...rest }) => ({
        ...rest,
        witness: key(witness),
      })).sort((a, b) => (a.witness < b.witness ? -1 : 1)),
      systems: apparatus.collations[base]!.systems.map(({ places }) =>
        places.map((place) => ({ kinds: place.kinds, cells: order.map((row) => place.cells[row]) })),
      ),
    })),
  };
}
