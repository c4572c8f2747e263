import { expect, test } from 'vitest';
import type { Story } from '../model.ts';
import { parseXml } from './parse-xml.fixture.ts';
import { ferryStory } from './story.fixture.ts';
import { storyTei } from './tei.ts';

/** What an element holds, as the TEI Guidelines (P5) allow it; only what the export uses. */
interface Model {
  /** Names of the children in their order, each followed by a blank. */
  readonly children: RegExp;
  readonly text?: true;
  /** Attributes, those that must be there without a question mark. */
  readonly attributes: readonly string[];
}

const PHRASES = /^((seg|q|name|title|date|ptr) )*$/;

const MODELS: Readonly<Record<string, Model>> = {
  TEI: { children: /^teiHeader text $/, attributes: ['xmlns', 'xml:lang?'] },
  teiHeader: { children: /^fileDesc encodingDesc (profileDesc )?$/, attributes: [] },
  fileDesc: { children: /^titleStmt publicationStmt sourceDesc $/, attributes: [] },
  titleStmt: { children: /^(title )+$/, attributes: [] },
  title: { children: /^$/, text: true, attributes: ['level?'] },
  publicationStmt: { children: /^publisher (availability |ptr )*$/, attributes: [] },
  publisher: { children: /^$/, text: true, attributes: [] },
  availability: { children: /^(p )+$/, attributes: [] },
  ptr: { children: /^$/, attributes: ['target'] },
  sourceDesc: { children: /^listWit $/, attributes: [] },
  listWit: { children: /^(witness )+$/, attributes: [] },
  witness: { children: PHRASES, text: true, attributes: ['xml:id'] },
  name: { children: /^$/, text: true, attributes: ['type?'] },
  date: { children: /^$/, text: true, attributes: ['when?'] },
  encodingDesc: { children: /^variantEncoding $/, attributes: [] },
  variantEncoding: { children: /^$/, attributes: ['method', 'location'] },
  profileDesc: { children: /^particDesc $/, attributes: [] },
  particDesc: { children: /^(listPerson |listOrg )+$/, attributes: [] },
  listPerson: { children: /^(person )+$/, attributes: [] },
  person: { children: /^(persName )*$/, attributes: ['xml:id?'] },
  persName: { children: /^$/, text: true, attributes: ['type?'] },
  listOrg: { children: /^(org )+$/, attributes: [] },
  org: { children: /^(orgName )*$/, attributes: ['xml:id?', 'type?'] },
  orgName: { children: /^$/, text: true, attributes: ['type?'] },
  text: { children: /^body $/, attributes: [] },
  body: { children: /^((div )+|(p )+)$/, attributes: [] },
  div: { children: /^(head )?(p )+$/, attributes: ['type?', 'xml:id?', 'corresp?'] },
  head: { children: /^$/, text: true, attributes: [] },
  p: { children: /^(app )*$/, text: true, attributes: [] },
  app: { children: /^(lem )?(rdg )*$/, attributes: [] },
  lem: { children: PHRASES, text: true, attributes: ['wit', 'type?', 'xml:id?', 'sameAs?'] },
  rdg: { children: PHRASES, text: true, attributes: ['wit', 'type?', 'xml:id?', 'sameAs?'] },
  seg: { children: PHRASES, text: true, attributes: ['corresp?'] },
  q: { children: PHRASES, text: true, attributes: ['who?'] },
};

/** Attributes that point to an element of the document, several apart by blanks. */
const POINTERS = ['wit', 'who', 'sameAs'];

const story = ferryStory();
const at = (path: string) => `https://example.org${path}`;

const STORIES: readonly (readonly [string, Story])[] = [
  ['of every kind of reading', story],
  ['without a statement', { ...story, statements: [] }],
  [
    'without a speaker',
    { ...story, speakers: [], attributions: story.attributions.map((a) => ({ ...a, speaker: null })) },
  ],
  [
    'with speakers that are neither person nor organisation',
    { ...story, speakers: story.speakers.map((s, i) => ({ ...s, kind: i === 0 ? 'group' : null })) },
  ],
  [
    'with a reading of two statements',
    {
      ...story,
      statements: story.statements.map((s) => ({
        ...s,
        readings: [...s.readings, story.attributions[0]!.id],
      })),
    },
  ],
  ['with markup and controls in its title', { ...story, title: '<b>&amp;</b> \u0001 ]]> “–” 🚢' }],
];

test.each(STORIES)('a story %s is built as the TEI has it', (_, one) => {
  const elements = [...parseXml(storyTei(one, at)).querySelectorAll('*')];
  expect(elements.length).toBeGreaterThan(20);
  const wrong = elements.flatMap((element) => {
    const model = MODELS[element.localName];
    if (model === undefined) return [`no element ${element.localName}`];
    const children = Array.from(element.children, (child) => `${child.localName} `).join('');
    const names = Array.from(element.attributes, ({ name }) => name);
    const words = Array.from(element.childNodes).filter(
      (node) => node.nodeType === 3 && /\S/.test(node.textContent ?? ''),
    );
    return [
      ...(model.children.test(children) ? [] : [`${element.localName}: ${children}`]),
      ...names.filter((name) => !model.attributes.includes(name) && !model.attributes.includes(`${name}?`)),
      ...model.attributes.filter((name) => !name.endsWith('?') && !names.includes(name)),
      ...(words.length > 0 && model.text !== true ? [`${element.localName}: text`] : []),
    ];
  });
  expect(wrong).toEqual([]);
});

test.each(STORIES)('in a story %s every id is a name of its own and every pointer leads to one', (_, one) => {
  const elements = [...parseXml(storyTei(one, at)).querySelectorAll('*')];
  const ids = elements.flatMap((element) => element.getAttribute('xml:id') ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
  const pointers = elements.flatMap((e) =>
    POINTERS.flatMap((name) => e.getAttribute(name)?.split(' ') ?? []),
  );
  for (const pointer of pointers) expect(ids).toContain(pointer.slice(1));
  const addresses = elements.flatMap((e) => [e.getAttribute('corresp'), e.getAttribute('target')]);
  for (const address of addresses) expect(address === null || URL.canParse(address)).toBe(true);
  for (const date of elements.flatMap((e) => e.getAttribute('when') ?? []))
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('speakers are persons, those that are known to be none organisations of their kind', () => {
  const kinds = ['person', null, 'organisation', 'group'] as const;
  const speakers = kinds.map((kind, i) => ({
    ...story.speakers[0]!,
    id: `s${i}`,
    name: `Speaker ${i}`,
    kind,
  }));
  const tree = parseXml(storyTei({ ...story, speakers }, at));
  const found = [...tree.querySelectorAll('persName:not([type]), orgName:not([type])')].map((name) => [
    name.localName,
    name.textContent,
    name.parentElement?.getAttribute('type') ?? null,
  ]);
  expect(found).toEqual([
    ['persName', 'Speaker 0', null],
    ['persName', 'Speaker 1', null],
    ['orgName', 'Speaker 2', 'organisation'],
    ['orgName', 'Speaker 3', 'group'],
  ]);
});

test('a story without statements says so in the place of its apparatus', () => {
  const body = parseXml(storyTei({ ...story, statements: [] }, at)).querySelector('body');
  expect(Array.from(body!.children, ({ localName }) => localName)).toEqual(['p']);
  expect(body!.textContent).not.toBe('');
});

test('a witness names its outlet, headline, day and address', () => {
  const [witness] = parseXml(storyTei(story, at)).querySelectorAll('witness');
  expect(Array.from(witness!.children, ({ localName, textContent }) => [localName, textContent])).toEqual([
    ['name', 'The Herald'],
    ['title', 'Ferry to return & fares to rise'],
    ['date', '2025-03-07'],
    ['ptr', ''],
  ]);
});

test('between the parts of an interrupted quotation, and nowhere else, stands that words are left out', () => {
  const lem = parseXml(storyTei(story, at)).querySelector('lem[type=direct]')!;
  expect(Array.from(lem.childNodes, (node) => node.textContent)).toEqual([
    '“The ferry will sail again on Monday,”',
    ' … ',
    '“Nobody should have to wait longer.”',
  ]);
});
