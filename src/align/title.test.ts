import { expect, test } from 'vitest';
import { attributionWith } from '../model.fixture.ts';
import type { AttributionKind } from '../model.ts';
import { titleFromReadings } from './title.ts';

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
test('Without a quotation it is called by its shortest paraphrase, less the joining word', () => {
  expect(title(['indirect', 'that the fares will rise in March'], ['mixed', '“rise”'])).toBe(
    'the fares will rise in March',
  );
});
test('Where every reading is short, by the longest', () => {
  expect(title(['mixed', '“anytime”'], ['mixed', '“at any time.”'])).toBe('at any time');
});
test('Half a pair of quotation marks is completed', () => {
  expect(title(['mixed', 'that such talk of a bridge is “nonsense”'])).toBe(
    'such talk of a bridge is “nonsense”',
  );
  expect(title(['mixed', '“Nonsense” is all she hears about it'])).toBe(
    '“Nonsense” is all she hears about it',
  );
  expect(title(['mixed', 'all of it was "nonsense" to her'])).toBe('all of it was "nonsense" to her');
  expect(title(['mixed', 'all of it was "plain nonsense"'])).toBe('all of it was "plain nonsense"');
});
test('Between two quotations no marks are left', () => {
  expect(title(['direct', '“Fares will rise,” … “But only in March.”'])).toBe(
    'Fares will rise … But only in March',
  );
});
test('A full stop that belongs to initials stays', () => {
  expect(title(['indirect', 'that she has fans in Europe and the U.S.'])).toBe(
    'she has fans in Europe and the U.S.',
  );
  expect(title(['direct', '“The first boat leaves at five a.m.,”'])).toBe(
    'The first boat leaves at five a.m.',
  );
  expect(title(['direct', '“The ferry sails from here to Bergen.”'])).toBe(
    'The ferry sails from here to Bergen',
  );
});
