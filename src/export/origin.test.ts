import { expect, test } from 'vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Story } from '../model.ts';
import { storyAnnotations } from './annotations.ts';
import { readingsCsv } from './csv.ts';
import { originOf } from './origin.ts';
import { parseCsv } from './parse-csv.fixture.ts';
import { parseXml } from './parse-xml.fixture.ts';
import { ferryStory } from './story.fixture.ts';
import schema from './story.schema.json' with { type: 'json' };
import { storyData } from './story.ts';
import { storyTei } from './tei.ts';

const at = (path: string) => path;

/** The ferry's story, in which an editor added the first reading and named the speaker of the last. */
function editedStory(): { story: Story; added: string; named: string } {
  const story = ferryStory();
  const readings = new Set(story.statements.flatMap((statement) => statement.readings));
  const own = story.attributions.filter(({ id }) => readings.has(id));
  const [added, named] = [own[0]!, own.at(-1)!];
  const { text } = story.articles.find(({ id }) => id === added.article)!;
  const content = added.content.map(({ start, end }) => text.slice(start, end));
  return {
    added: added.id,
    named: named.id,
    story: {
      ...story,
      attributions: story.attributions.map((one) => (one === added ? { ...one, confidence: 1 } : one)),
      decisions: [
        {
          do: 'add',
          add: {
            article: added.article,
            kind: added.kind,
            speaker: added.speaker,
            content,
            source: null,
            cue: null,
            statement: null,
          },
        },
        { do: 'reattribute', reading: named.id, speaker: 'Ines Bell' },
      ],
    },
  };
}

test('the data name the editor where an editor decided, and give no figure there', () => {
  const { story, added, named } = editedStory();
  const data = storyData(story);
  expect(new Ajv2020().compile(schema)(data)).toBe(true);
  const about = (id: string) => data.attributions.find((one) => one.id === id);
  expect(about(added)).toMatchObject({ foundBy: 'editor', speakerBy: 'editor', confidence: null });
  expect(about(named)).toMatchObject({ foundBy: 'machine', speakerBy: 'editor' });
  expect(about(named)?.confidence).toBeTypeOf('number');
  expect(data.attributions.filter(({ foundBy }) => foundBy === 'editor')).toHaveLength(1);
});

test('the table of readings has the same, and no figure in the cell', () => {
  const { story, added } = editedStory();
  const [head = [], ...rows] = parseCsv(readingsCsv(story, at));
  const row = rows.find((cells) => cells[head.indexOf('reading')] === added)!;
  expect(['found_by', 'speaker_by', 'confidence'].map((name) => row[head.indexOf(name)])).toEqual([
    'editor',
    'editor',
    '',
  ]);
});

test('the apparatus says who answers for an added reading, the annotations who made it', () => {
  const { story, added } = editedStory();
  const document = parseXml(storyTei(story, at));
  const answered = [...document.querySelectorAll('[resp]')].map((one) => one.getAttribute('xml:id'));
  expect(answered).toEqual([`r-${added}`]);
  expect(document.querySelector('respStmt')?.getAttribute('xml:id')).toBe('editor');
  const { items } = storyAnnotations(story, 'page', at);
  const persons = items.filter(({ creator }) => creator.type === 'Person').map(({ id }) => id);
  expect(persons).toEqual([`/q/${added}/`]);
});

test('a decided statement has no confidence', () => {
  const story = ferryStory();
  const [first, ...others] = story.statements;
  const decided = { ...first!, edited: true, confidence: 1 };
  const data = storyData({ ...story, statements: [decided, ...others] });
  expect(data.statements[0]?.confidence).toBeNull();
  expect(data.statements[1]?.confidence).toBeTypeOf('number');
});

test('the speaker is by whoever named one, and by nobody where none is named', () => {
  const by = (speaker: string | null, hand: { added?: boolean; named?: boolean }) =>
    originOf(
      { id: 'q', speaker, confidence: 0.5 },
      { added: new Set(hand.added ? ['q'] : []), named: new Set(hand.named ? ['q'] : []) },
    ).speakerBy;
  expect([by('bell', {}), by(null, {})]).toEqual(['machine', null]);
  // To say that a passage has no speaker is a decision too, unless the passage is the editor's own.
  expect([by('bell', { named: true }), by(null, { named: true })]).toEqual(['editor', 'editor']);
  expect(by('bell', { added: true, named: true })).toBe('editor');
  expect(by(null, { added: true, named: true })).toBeNull();
});
