import { expect, test } from 'vitest';
import { attributionWith } from '../model.fixture.ts';
import type { AttributionKind } from '../model.ts';
import { asTitle, titleFromReadings } from './title.ts';

function title(...readings: [AttributionKind, string][]): string {
  const attributions = readings.map(([kind, id]) => attributionWith({ id, kind }));
  return titleFromReadings(attributions, ({ id }) => id);
}

test('A statement is called by its shortest quotation that says something', () => {
  expect(
    title(
      ['indirect', 'that fares will rise in March'],
      ['direct', '“Fares are going to rise by March, whatever the council says,”'],
      ['direct', '“Fares will rise in March,”'],
      ['mixed', '“in March”'],
    ),
  ).toBe('Fares will rise in March');
});
test('Without a quotation it is called by its shortest paraphrase, less the joining word and with a capital', () => {
  expect(title(['indirect', 'that the fares will rise in March'], ['mixed', '“rise”'])).toBe(
    'The fares will rise in March',
  );
});
test('Where every reading is short, by the longest', () => {
  expect(title(['mixed', '“anytime”'], ['mixed', '“at any time.”'])).toBe('At any time');
});
test('Half a pair of quotation marks is completed', () => {
  expect(title(['mixed', 'that such talk of a bridge is “nonsense”'])).toBe(
    'Such talk of a bridge is “nonsense”',
  );
  expect(title(['mixed', '“Nonsense” is all she hears about it'])).toBe(
    '“Nonsense” is all she hears about it',
  );
  expect(title(['mixed', 'all of it was "nonsense" to her'])).toBe('All of it was "nonsense" to her');
  expect(title(['mixed', 'all of it was "plain nonsense"'])).toBe('All of it was "plain nonsense"');
});
test('No title is all in quotation marks, where one of them stands beside the words too', () => {
  expect(title(['mixed', '“... We love this harbour, but it goes to the dogs.'])).toBe(
    'We love this harbour, but it goes to the dogs',
  );
  expect(title(['mixed', 'We love this harbour, but it goes to the dogs.” ...'])).toBe(
    'We love this harbour, but it goes to the dogs',
  );
});

test('Of the same words, a question keeps its mark', () => {
  expect(title(['direct', 'Wait for them until when?'], ['direct', 'wait for them until when'])).toBe(
    'Wait for them until when?',
  );
  expect(title(['direct', 'Will they wait for them'], ['direct', 'Will they wait for them?'])).toBe(
    'Will they wait for them?',
  );
});

test('Between two quotations no marks are left', () => {
  expect(title(['direct', '“Fares will rise,” … “But only in March.”'])).toBe(
    'Fares will rise … But only in March',
  );
});
test('A full stop that belongs to initials stays', () => {
  expect(title(['indirect', 'that she has fans in Europe and the U.S.'])).toBe(
    'She has fans in Europe and the U.S.',
  );
  expect(title(['direct', '“The first boat leaves at five a.m.,”'])).toBe(
    'The first boat leaves at five a.m.',
  );
  expect(title(['direct', '“The ferry sails from here to Bergen.”'])).toBe(
    'The ferry sails from here to Bergen',
  );
});
test('A whole clause names a statement better than less, even where it is no quotation', () => {
  expect(
    title(
      ['direct', '“a steep rise of all fares in March”'],
      ['indirect', 'that the council will raise all the fares in March'],
      ['indirect', 'how it came to raise its fares'],
    ),
  ).toBe('The council will raise all the fares in March');
});
test('Of equal ones the nearest to what the other articles have, not the shortest', () => {
  const reading = (id: string, article: string) => attributionWith({ id, article, kind: 'direct' });
  const readings = [
    reading('“It is a gift to us all.”', 'post'),
    reading('“This plan takes the harbour from the owners and gives it to the crews.”', 'times'),
    reading('“The plan takes the harbour away from its owners.”', 'globe'),
  ];
  expect(titleFromReadings(readings, ({ id }) => id)).toBe('The plan takes the harbour away from its owners');
});
test('What ties a reading to the words before and behind it is left off', () => {
  expect(title(['direct', '“And we will win in March.”'])).toBe('We will win in March');
  expect(title(['indirect', 'Still, the crews went home by noon'])).toBe('The crews went home by noon');
  expect(title(['direct', '“So many of them went home.”'])).toBe('So many of them went home');
  expect(title(['assertion', 'The plan passed on Monday by'])).toBe('The plan passed on Monday');
  expect(title(['assertion', 'The council met the crews even as'])).toBe('The council met the crews');
  expect(title(['direct', '“Nobody knows what is going on.”'])).toBe('Nobody knows what is going on');
});
test('A mark goes only with its partner at the other end', () => {
  expect(title(['mixed', '"walls keep out" the sea as he signed … the "plan"'])).toBe(
    '"walls keep out" the sea as he signed … the "plan"',
  );
  expect(title(['mixed', 'that “this harbour has 544 crews in all.”'])).toBe(
    'This harbour has 544 crews in all',
  );
  expect(title(['mixed', 'sea walls keep out” the sea as he signed it'])).toBe(
    '“sea walls keep out” the sea as he signed it',
  );
});
test('A reading that breaks off at its end gives way to one that is a whole clause, and no title ends in its middle', () => {
  expect(
    title(
      ['direct', '“a fair vote in the harbour election they disputed”'],
      ['indirect', 'that the council counted every vote in the harbour'],
    ),
  ).toBe('The council counted every vote in the harbour');
  expect(title(['indirect', 'the ferry sails on time even though'])).toBe('The ferry sails on time');
  expect(title(['direct', '“Wait until when?”'])).toBe('Wait until when?');
});

test('no title begins with a dateline, a bracket or a dash', () => {
  expect(asTitle('SANDVIK — The crews left')).toBe('The crews left');
  expect(asTitle('SANDVIK, Norway (AP) -- The crews left')).toBe('The crews left');
  expect(asTitle('Sandvik (Coast Wire) – The crews left')).toBe('The crews left');
  expect(asTitle('[W]e leave the harbour')).toBe('We leave the harbour');
  expect(asTitle('“[Lind] leaves the harbour”')).toBe('Lind leaves the harbour');
  expect(asTitle('(The crews left in May.)')).toBe('The crews left in May');
  expect(asTitle('(D-Sandvik) left the harbour')).toBe('Left the harbour');
  expect(asTitle('― the crews left')).toBe('The crews left');
});

test('words with a dash behind them are no dateline', () => {
  expect(asTitle('Lind — who leads the union — left')).toBe('Lind — who leads the union — left');
  expect(asTitle('The union (of the crews) — or what is left of it — met')).toBe(
    'The union (of the crews) — or what is left of it — met',
  );
});
