import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePair, countDifferences, type Stretch } from './compare-pair.ts';
import { tellingRuns } from './runs.ts';
import { anyWitness, fragment, sentences } from './witness.fixture.ts';
import { readWitness, type Witness } from './witness.ts';

/** A comparison as one line: shared words plain, differences as {kind: base > witness}. */
function line(base: Witness, witness: Witness): string {
  const words = (of: Witness, { start, end }: { start: number; end: number }): string =>
    of.words
      .slice(start, end)
      .map((word) => word.text)
      .join(' ');
  return comparePair(base, witness)
    .map((stretch) =>
      stretch.kind === 'same'
        ? words(base, stretch.base)
        : `{${stretch.kind}: ${words(base, stretch.base)} > ${words(witness, stretch.witness)}}`,
    )
    .join(' ');
}

describe('comparePair', () => {
  test('names an exchanged word, an addition and an omission', () => {
    expect(
      line(sentences('The old bridge will close in May.'), sentences('The bridge will shut in early May.')),
    ).toBe('The {left-out: old > } bridge will {word: close > shut} in {added:  > early} May.');
  });

  test('does not count case, quotation marks, white space or trailing punctuation', () => {
    const plain = sentences('We open the harbour on Monday');
    const other = sentences('we open the ‘Harbour’, on\n  monday!');
    expect(countDifferences(comparePair(plain, other))).toBe(0);
  });

  test('sets a hedge apart from the words beside it, from either side', () => {
    const plain = sentences('The troops leave the town');
    const bound = sentences('The forces will have to leave the town');
    expect(line(plain, bound)).toBe('The {word: troops > forces} {hedge:  > will have to} leave the town');
    expect(line(bound, plain)).toBe('The {word: forces > troops} {hedge: will have to > } leave the town');
  });

  test('tells a hedge and a figure from a choice of words', () => {
    expect(line(sentences('Trains can run by June'), sentences('Trains could run by June'))).toContain(
      '{hedge: can > could}',
    );
    expect(line(sentences('It costs 19 crowns'), sentences('It costs 20 crowns'))).toContain(
      '{figure: 19 > 20}',
    );
  });

  test('takes spelling, inflection and contraction for forms, never for other words', () => {
    expect(line(sentences('We’ll honour the agreement'), sentences('We will honor the agreements'))).toBe(
      '{form: We’ll > We will} {form: honour > honor} the {form: agreement > agreements}',
    );
  });

  test('takes one word and several, and a title in short, for forms where they mean the same', () => {
    expect(line(sentences('There is a two-in-three chance'), sentences('There’s a 2 in 3 chance'))).toBe(
      '{form: There is > There’s} a {form: two-in-three > 2 in 3} chance',
    );
    expect(line(sentences('Ask Senator Lind'), sentences('Ask Sen. Lind'))).toBe(
      'Ask {form: Senator > Sen.} Lind',
    );
  });

  test('keeps a small word with the words that both have behind it', () => {
    expect(
      line(
        sentences('And if the dam leaks we leave'),
        sentences(
          'The mayor should listen to the owners and work with all of them and if the dam leaks we leave',
        ),
      ),
    ).toBe(
      '{added:  > The mayor should listen to the owners and work with all of them} And if the dam leaks we leave',
    );
  });

  test('keeps words together that both have, where one side repeats some of them', () => {
    const both = sentences('An act of pride and an act of folly');
    expect(line(both, sentences('An act of folly'))).toBe(
      '{left-out: An act of pride and > } an act of folly',
    );
  });

  test('does not take sentences for one that have a single word of matter in common', () => {
    const kinds = comparePair(
      sentences('Look, I expect to be sued'),
      sentences('We will have a national emergency, and we will then be sued'),
    ).map((stretch) => stretch.kind);
    expect(new Set(kinds)).toEqual(new Set(['outside']));
  });

  test('keeps words of two sentences out of the next one that both have', () => {
    expect(
      line(
        sentences('Look, I expect to be sued. The dam holds.'),
        sentences('We have an emergency, and we will then be sued. The dam holds.'),
      ),
    ).toBe(
      '{outside: Look, I expect to be sued. > } {outside:  > We have an emergency, and we will then be sued.} The dam holds.',
    );
  });

  test('asks of sentences without a word of matter that the most of one stands in the other', () => {
    expect(line(sentences('It is what it is'), sentences('It is what it was'))).toContain('It is what it');
    expect(line(sentences('It is what it is and so it was'), sentences('It is'))).not.toMatch(/^It is /);
  });

  test('does not call missing what the outlet quotes in another statement', () => {
    const long = sentences('The owners should listen to the crews, and if they do not there will be no deal');
    const short = sentences('If they do not there will be no deal');
    expect(line(long, short)).toContain('{left-out: The owners');
    const rest = new Set(tellingRuns('the owners should listen to the crews'.split(' ')));
    expect(line(long, { ...short, quotes: (run) => rest.has(run) })).toBe(
      '{outside: The owners should listen to the crews, and > } if they do not there will be no deal',
    );
  });

  test('keeps as a difference what stands against other words, and as an order what the passage has itself', () => {
    const quoting = (words: string) => {
      const runs = new Set(tellingRuns(words.split(' ')));
      return (run: string) => runs.has(run);
    };
    const paid = {
      ...sentences('We close the dam because nobody pays for it'),
      quotes: quoting('because of the ruling'),
    };
    expect(line(sentences('We close the dam because of the ruling'), paid)).toContain('{word: of the ruling');
    const moved = {
      ...sentences('The strike will stop today if we win the vote'),
      quotes: quoting('the strike will stop today if we win the vote'),
    };
    expect(line(sentences('If we win the vote then the strike will stop today'), moved)).toContain('order');
  });

  test('calls no equal words another form of each other', () => {
    const long =
      'The levy ends, but a court of the northern islands has never said whether any of the crews gain on the quays';
    expect(
      line(sentences('The levy ends because of the ruling on the quays'), sentences(long)),
    ).not.toContain('form');
  });

  test('knows a word of a fragment in two where the other side has it in one', () => {
    expect(line(sentences('The quay of rusted out boats is closed'), fragment('rusted-out boats'))).toContain(
      '{form: rusted out > rusted-out} boats',
    );
  });

  test('does not call missing what stands between two fragments', () => {
    const text = 'the dam “will hold”, Ek said, and nobody “has to leave the valley”';
    const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const fragments = readWitness(
      'post',
      text,
      ['will hold', 'has to leave the valley'].map(span),
      'fragment',
    );
    expect(
      line(sentences('The old dam will hold this winter and nobody has to leave the valley'), fragments),
    ).toBe(
      '{outside: The old dam > } will hold {outside: this winter and nobody > } has to leave the valley',
    );
  });

  test('finds words that stand in another place', () => {
    expect(line(sentences('Then the strike will stop'), sentences('Then we will stop the strike'))).toContain(
      'order',
    );
  });

  test('knows quoted words in whatever order an outlet prints them', () => {
    const text = 'the crews are “wet and tired of the cold quay” and “do not trust the harbour board at all”';
    const quoted = Array.from(text.matchAll(/“([^”]*)”/g), ({ index, 1: words }) => ({
      start: index + 1,
      end: index + 1 + words!.length,
    }));
    const turned = readWitness('post', text, quoted, 'fragment');
    const whole = sentences(
      'They do not trust the harbour board at all, so they are wet and tired of the cold quay, my friends.',
    );
    expect(line(whole, turned)).toBe(
      '{order:  > wet and tired of the cold quay …} {outside: They > } do not trust the harbour board at all, ' +
        '{outside: so they are > } {order: wet and tired of the cold quay, > } {outside: my friends. > }',
    );
  });

  test('takes two long sentences for one where some words in a row are the same', () => {
    const one = sentences('I told the board in spring what the crews need, and we are only fishermen.');
    const other = sentences('We are only fishermen, with a lot of debts, old boats, cold houses.');
    expect(line(one, other)).toContain('we are only fishermen.');
  });

  test('does not call missing the small words beside what the other quotes elsewhere', () => {
    const one = sentences('The crews are wet, and they do not trust the harbour board.');
    const other = {
      ...sentences('The crews are wet.'),
      quotes: (run: string) => 'do not trust the harbour board'.includes(run),
    };
    expect(line(one, other)).toBe(
      'The crews are wet, {outside: and they do not trust the harbour board. > }',
    );
  });

  test('does not call missing a word that is another in what the other quotes elsewhere', () => {
    const one = sentences('The crews are wet, and nobody on the quay trusts the old harbour board any more.');
    const rest = new Set(tellingRuns('nobody on the quay likes the old harbour board any more'.split(' ')));
    const other = { ...sentences('The crews are wet.'), quotes: (run: string) => rest.has(run) };
    expect(line(one, other)).toBe(
      'The crews are wet, {outside: and nobody on the quay trusts the old harbour board any more. > }',
    );
  });

  test('does not call missing what an outlet that quotes a fragment leaves unquoted', () => {
    expect(
      line(sentences('If they refuse we will open the dam by legal means'), fragment('by lawful means')),
    ).toBe('{outside: If they refuse we will open the dam > } by {word: legal > lawful} means');
  });

  test('does not call missing a whole sentence that the other does not quote', () => {
    const both = sentences('The ferry stops on Friday. Nobody asked the islanders.');
    expect(line(both, sentences('The ferry stops on Friday.'))).toBe(
      'The ferry stops on Friday. {outside: Nobody asked the islanders. > }',
    );
  });

  test('does not pair the small words of sentences that have nothing else in common', () => {
    const kinds = comparePair(
      sentences('The minister of transport resigned on Tuesday'),
      sentences('A crowd of two hundred sang on the quay'),
    ).map((stretch) => stretch.kind);
    expect(new Set(kinds)).toEqual(new Set(['outside']));
  });

  test('tiles the words of both sides', () => {
    fc.assert(
      fc.property(anyWitness, anyWitness, (base, witness) => {
        const stretches = comparePair(base, witness);
        expect(tiled(stretches, 'base')).toBe(base.words.length);
        expect(tiled(stretches, 'witness')).toBe(witness.words.length);
      }),
    );
  });

  test('pairs only equal words, and calls equal wordings equal', () => {
    fc.assert(
      fc.property(anyWitness, anyWitness, (base, witness) => {
        for (const stretch of comparePair(base, witness).filter((one) => one.kind === 'same'))
          expect(norms(base, stretch.base)).toEqual(norms(witness, stretch.witness));
        expect(countDifferences(comparePair(base, base))).toBe(0);
      }),
    );
  });

  test('is mirrored when base and witness change places', () => {
    const mirrored: Partial<Record<Stretch['kind'], Stretch['kind']>> = {
      added: 'left-out',
      'left-out': 'added',
    };
    fc.assert(
      fc.property(anyWitness, anyWitness, (one, two) => {
        const back = comparePair(two, one).map((stretch) => ({
          kind: mirrored[stretch.kind] ?? stretch.kind,
          base: stretch.witness,
          witness: stretch.base,
        }));
        expect(comparePair(one, two)).toEqual(back);
      }),
    );
  });
});

function norms(witness: Witness, { start, end }: { start: number; end: number }): string[] {
  return witness.words.slice(start, end).map((word) => word.norm);
}

/** Where the last stretch ends, if each begins where the one before ends. */
function tiled(stretches: readonly Stretch[], side: 'base' | 'witness'): number {
  return stretches.reduce((at, stretch) => {
    expect(stretch[side].start).toBe(at);
    return stretch[side].end;
  }, 0);
}
