import { expect, test } from 'vitest';
import { fitEngine } from './engine.ts';
import { lessonOf } from './examples.ts';
import { fitNetwork } from './fit-network.ts';

const NAMES = ['Ana Ruiz', 'The mayor', 'Tom Hale', 'A clerk', 'The union', 'Eve Lund'];
const VERBS = ['said', 'warned', 'argued'];

/** An article of sentences of one pattern, annotated. */
function article(number: number) {
  let text = '';
  const attributions = NAMES.map((name, i) => {
    const cue = VERBS[(i + number) % VERBS.length]!;
    const content = `the bridge number ${number + i} would close`;
    const start = text.length;
    text += `${name} ${cue} that ${content}. It rained all day.\n\n`;
    const at = (part: string) => {
      const from = text.indexOf(part, start);
      return [{ start: from, end: from + part.length }];
    };
    return { source: at(name), cue: at(cue), content: at(content) };
  });
  return { name: `made-up-${number}`, month: '2020-01', text, attributions };
}

const lessons = [1, 2, 3, 4, 5, 6].map((number) => lessonOf(article(number)));

test('gives the same weights for the same articles', { timeout: 300_000 }, async () => {
  const model = await fitEngine(lessons);
  expect(model.role.weights).not.toBe('');
  expect(model.network).toEqual(fitNetwork(lessons));
  expect(JSON.stringify(await fitEngine(lessons))).toBe(JSON.stringify(model));
});
