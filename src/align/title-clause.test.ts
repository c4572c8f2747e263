import { expect, test } from 'vitest';
import { endsInReport, isClause, isFiniteVerb, isPredicate, withoutOpenEnd } from './title-clause.ts';

test('a clause has a subject and a finite verb of its own', () => {
  for (const words of [
    'The crews left the harbour',
    'It would be an end to the strike',
    'We know that',
    'As he spoke, the gate was shut',
    'They quit when the crews had left',
    'The plan takes the harbour from its owners',
    'It’s a gift to the crews',
    'Later they left the harbour',
    'Italy left the league',
    'If they leave we win',
  ])
    expect(isClause(words), words).toBe(true);
  for (const words of [
    'A steep rise of all fares in March',
    'How he had come to raise his fares',
    'If the crews were at the gate',
    'As well as ships for the harbour',
    'Wasn’t a fair offer',
    'A plan that was made in March',
    'Takes the harbour and gives it to the crews',
    'To quit the harbour',
    'Tuesday on Harbour Radio’s the “Late Boat” hour',
    'Also took a walk along the quay',
    'Afterward left the harbour',
  ])
    expect(isClause(words), words).toBe(false);
});

test('a predicate begins with its verb and has no subject', () => {
  for (const words of [
    'endorsed the mayor',
    'has long said so',
    'also spoke to the crews',
    'takes the harbour from them',
    'didn’t leave',
  ])
    expect(isPredicate(words), words).toBe(true);
  for (const words of [
    'endorsed by the mayor',
    'the crews left',
    'crews on the quay left',
    'did they leave the harbour',
    'making it theirs',
  ])
    expect(isPredicate(words), words).toBe(false);
});

test('a finite verb can stand behind a name as printed', () => {
  for (const verb of [
    'urged',
    'even suggested',
    'has denied',
    'also claims',
    'repeatedly insisted',
    'did not say',
    'won’t say',
  ])
    expect(isFiniteVerb(verb), verb).toBe(true);
  for (const verb of ['responding to a question about', 'put forth by', 'plan', 'charging at', 'pledged by'])
    expect(isFiniteVerb(verb), verb).toBe(false);
});

test('a verb of report at the end reports what is cut off, unless the words say what', () => {
  for (const words of ['interference in the vote disputed', 'The crews left, the mayor said'])
    expect(endsInReport(words), words).toBe(true);
  for (const words of ['As the mayor said', 'This is what the mayor said', 'The crews left', ''])
    expect(endsInReport(words), words).toBe(false);
});

test('words that lead on to nothing are taken off the end, and nothing else', () => {
  expect(withoutOpenEnd('The bill was passed Thursday by the')).toBe('The bill was passed Thursday');
  for (const words of ['Fares will rise.', 'Until when?', 'What he had hoped for', 'of the'])
    expect(withoutOpenEnd(words), words).toBe(words);
});
