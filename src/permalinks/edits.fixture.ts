import fc from 'fast-check';
import type { Draw } from '../bench/draw.ts';
import type { Decision, Speaker, Story } from '../model.ts';
import { slug } from '../text/slug.ts';
import type { Sentence, Taken, World, WorldArticle } from './world.fixture.ts';

const SUBJECTS = [
  'The ferry',
  'The harbour',
  'Our crew',
  'The new bridge',
  'Every commuter',
  'The town council',
];
const VERBS = ['will sail', 'must close', 'cannot wait', 'has to pay', 'should open', 'will never return'];
const TAILS = [
  'before the first storm of the autumn',
  'unless somebody mends the northern pier',
  'as long as the wind stays in the west',
  'and the fares are going to rise',
  'for the sake of the island schools',
  'whatever the ministry decides in March',
];
const SHORT = ['premature', 'a disgrace', 'fully safe', 'nonsense'];
const SPEAKERS = ['Ines Bell', 'the mayor', 'Tom Reed', 'a spokesman', 'the union'];
const PLACES = [
  'at the quay',
  'on the radio',
  'in a letter',
  'late on Friday',
  'before the vote',
  'to reporters',
];
const FILLERS = [
  'some forty boats lay in the bay',
  'ticket offices stayed shut for the third week',
  'the old lighthouse was painted again',
  'no vote was held after the long debate',
  'rain had washed the road away at two points',
];

const pick = <Thing>(things: readonly Thing[], draw: Draw): Thing => things[draw(things.length)]!;

const TAKEN: readonly Taken[] = [
  'whole',
  'whole',
  'marked',
  'headless',
  'short',
  'long',
  'halved',
  'joined',
  'missed',
];

/** A sentence with a quotation, long or of a word or two; equal short ones are frequent. */
function quotation(number: number, draw: Draw): Sentence {
  const who = `${pick(SPEAKERS, draw)} ${pick(PLACES, draw)}`;
  const taken = draw(2) === 0 ? 'whole' : pick(TAKEN, draw);
  if (draw(3) > 0) {
    const words = `“${pick(SUBJECTS, draw)} ${pick(VERBS, draw)} ${pick(TAILS, draw)}, ${number} of us say.”`;
    return { number, before: '', words, behind: ` said ${who}.`, taken };
  }
  return {
    number,
    before: `Asked ${pick(PLACES, draw)}, ${who} called plan ${number} `,
    words: `“${pick(SHORT, draw)}”`,
    behind: ` for ${pick(SUBJECTS, draw).toLowerCase()}.`,
    taken,
  };
}

const filler = (number: number, draw: Draw): Sentence => ({
  number,
  before: '',
  words: `On day ${number} ${pick(FILLERS, draw)}.`,
  behind: '',
  taken: 'missed',
});

/** An article of a few paragraphs, its sentences numbered from `next` on. */
function article(id: string, next: number, draw: Draw): { article: WorldArticle; next: number } {
  let number = next;
  const paragraphs = Array.from({ length: 2 + draw(3) }, () =>
    Array.from({ length: 1 + draw(3) }, () =>
      draw(3) === 0 ? filler(number++, draw) : quotation(number++, draw),
    ),
  );
  return { article: { id, paragraphs }, next: number };
}

/** A story of three articles whose sentences are grouped at random, and numbered from `first` on. */
export function newWorld(
  draw: Draw,
  id = 'ferry',
  outlets: readonly string[] = ['herald', 'courier', 'gazette'],
  first = 0,
): World {
  let next = first;
  const articles = outlets.map((id) => {
    const made = article(id, next, draw);
    next = made.next;
    return made.article;
  });
  const groups = Array.from({ length: 4 }, () => Array.from({ length: 3 }, () => first + draw(next - first)));
  const known = SPEAKERS.map((name) => speakerCalled(name));
  return { id, articles, away: [], groups: apart(groups), known, decisions: [], next };
}

const speakerCalled = (name: string, ...aliases: readonly string[]): Speaker => ({
  id: slug(name),
  name,
  aliases,
  role: null,
  kind: null,
});

/** Each passage in one group at most. */
function apart(groups: readonly (readonly number[])[]): number[][] {
  const seen = new Set<number>();
  return groups.map((group) => group.filter((passage) => !seen.has(passage) && seen.add(passage)));
}

type Edit = (world: World, draw: Draw, published: Story) => World;

/** What can happen to a story between two editions. */
export const EDITS: Readonly<Record<string, Edit>> = {
  mendTypo: (world, draw) => inSentence(world, draw, (sentence) => misspelled(sentence, draw)),
  changeWord: (world, draw) =>
    inSentence(world, draw, (sentence) =>
      sentence.words.split(' ').length < 6
        ? sentence
        : { ...sentence, words: sentence.words.replace(/ (will|must|cannot|has|should) /, ' can ') },
    ),
  nameOtherSource: (world, draw) =>
    inSentence(world, draw, (sentence) => {
      const other = pick(SPEAKERS, draw);
      const renamed = (part: string) =>
        part.replace(/Ines Bell|the mayor|Tom Reed|a spokesman|the union/, other);
      return { ...sentence, before: renamed(sentence.before), behind: renamed(sentence.behind) };
    }),
  moveSentence: (world, draw) =>
    inArticle(world, draw, ({ id, paragraphs }) => {
      const from = draw(paragraphs.length);
      const [moved, ...rest] = paragraphs[from] ?? [];
      if (moved === undefined) return { id, paragraphs };
      const others = paragraphs.map((sentences, i) => (i === from ? rest : sentences));
      const to = draw(others.length);
      return { id, paragraphs: others.map((sentences, i) => (i === to ? [...sentences, moved] : sentences)) };
    }),
  moveParagraph: (world, draw) =>
    inArticle(world, draw, ({ id, paragraphs }) => {
      const at = draw(paragraphs.length);
      return { id, paragraphs: [...paragraphs.slice(at), ...paragraphs.slice(0, at)] };
    }),
  removeParagraph: (world, draw) =>
    inArticle(world, draw, ({ id, paragraphs }) => {
      const at = draw(paragraphs.length);
      return { id, paragraphs: paragraphs.length < 2 ? paragraphs : paragraphs.filter((_, i) => i !== at) };
    }),
  removeSentence: (world, draw) =>
    inArticle(world, draw, ({ id, paragraphs }) => {
      const at = draw(paragraphs.length);
      return {
        id,
        paragraphs: paragraphs.map((sentences, i) => (i === at ? sentences.slice(1) : sentences)),
      };
    }),
  addParagraph: (world, draw) => {
    const added = [filler(world.next, draw), quotation(world.next + 1, draw)];
    const grown = inArticle(world, draw, ({ id, paragraphs }) => {
      const at = draw(paragraphs.length + 1);
      return { id, paragraphs: [...paragraphs.slice(0, at), added, ...paragraphs.slice(at)] };
    });
    return { ...grown, next: world.next + 2 };
  },
  addArticle: (world, draw) => {
    if (world.articles.length > 3) return world;
    const made = article(`added-${world.next}`, world.next, draw);
    return { ...world, articles: [...world.articles, made.article], next: made.next };
  },
  removeArticle: (world, draw) => {
    if (world.articles.length < 2) return world;
    const away = world.articles[draw(world.articles.length)]!;
    return {
      ...world,
      articles: world.articles.filter((one) => one !== away),
      away: [...world.away, away],
    };
  },
  putBackArticle: ({ away: [back, ...away], ...world }) =>
    back === undefined || world.articles.some(({ id }) => id === back.id)
      ? { ...world, away: back === undefined ? away : [back, ...away] }
      : { ...world, articles: [back, ...world.articles], away },
  renameArticle: (world, draw) =>
    inArticle(world, draw, ({ id, paragraphs }) => ({ id: `${id}-new`, paragraphs })),
  renameStory: (world, draw) => ({ ...world, id: pick(['ferry', 'ferry-returns', 'boats'], draw) }),
  reimport: (world, draw) =>
    inArticle(world, draw, ({ id, paragraphs }) => ({
      id,
      paragraphs: paragraphs.map((sentences) =>
        sentences.map((sentence) => ({ ...sentence, words: sentence.words.replace(/[“”]/g, '"') })),
      ),
    })),
  /** As another program reads the page: each sentence is a paragraph of its own. */
  reimportInPieces: (world, draw) =>
    inArticle(world, draw, ({ id, paragraphs }) => ({
      id,
      paragraphs: paragraphs.flatMap((sentences) => sentences.map((sentence) => [sentence])),
    })),
  cutOtherwise: (world, draw) =>
    inSentence(world, draw, (sentence) => ({ ...sentence, taken: pick(TAKEN, draw) })),
  /** Another program takes a third of all sentences otherwise. */
  updateExtraction: (world, draw) => ({
    ...world,
    articles: world.articles.map(({ id, paragraphs }) => ({
      id,
      paragraphs: paragraphs.map((sentences) =>
        sentences.map((sentence) => (draw(3) === 0 ? { ...sentence, taken: pick(TAKEN, draw) } : sentence)),
      ),
    })),
  }),
  renameSpeaker: (world, draw) => {
    const at = draw(SPEAKERS.length);
    const printed = SPEAKERS[at]!;
    const name = pick([printed, `${printed} the Elder`, `Dr ${printed}`], draw);
    const speaker = speakerCalled(name, printed);
    return { ...world, known: world.known.map((one, i) => (i === at ? speaker : one)) };
  },
  mergeStatements: (world, draw) => {
    const [a, b] = [draw(world.groups.length), draw(world.groups.length)];
    if (a === b) return world;
    const merged = [...(world.groups[a] ?? []), ...(world.groups[b] ?? [])];
    return {
      ...world,
      groups: world.groups.flatMap((group, i) => (i === a ? [merged] : i === b ? [] : [group])),
    };
  },
  splitStatement: (world, draw) => {
    const at = draw(world.groups.length);
    return {
      ...world,
      groups: world.groups.flatMap((group, i) => (i === at ? [group.slice(0, 1), group.slice(1)] : [group])),
    };
  },
  regroup: (world, draw) => {
    const moved = draw(world.next);
    const to = draw(world.groups.length);
    return {
      ...world,
      groups: world.groups.map((group, i) => {
        const others = group.filter((number) => number !== moved);
        return i === to ? [...others, moved] : others;
      }),
    };
  },
  decide: (world, draw, published) => {
    const decision = newDecision(published, draw);
    return decision === null ? world : { ...world, decisions: [...world.decisions, decision] };
  },
  takeDecisionBack: (world, draw) => {
    const at = draw(Math.max(1, world.decisions.length));
    return { ...world, decisions: world.decisions.filter((_, i) => i !== at) };
  },
};

/** One change of a story, with a seed for what is random in it. */
export interface Step {
  readonly kind: string;
  readonly seed: number;
}

/** So many changes at the most; `others` are kinds beside those of `EDITS`, as frequent as all of these. */
export const stepsOf = (most: number, ...others: readonly string[]): fc.Arbitrary<Step[]> => {
  const edit = fc.constantFrom(...Object.keys(EDITS));
  const kind = others.length === 0 ? edit : fc.oneof(edit, fc.constantFrom(...others));
  return fc.array(fc.record({ kind, seed: fc.nat() }), { maxLength: most });
};

/** A decision about a story as it was published, or null where there is nothing to decide. */
function newDecision({ articles, attributions, statements }: Story, draw: Draw): Decision | null {
  const wholes = attributions.filter(({ partOf }) => partOf === null);
  const placed = statements.flatMap(({ readings }) => readings);
  if (wholes.length === 0 || articles.length === 0) return null;
  const statement = pick(statements, draw);
  const reading = pick(wholes, draw).id;
  const speaker = pick([null, ...SPEAKERS], draw);
  switch (draw(9)) {
    case 0:
      return { do: 'title', statement: statement.id, title: `A title ${draw(100)}` };
    case 1:
      return { do: 'note', statement: statement.id, note: 'A note.' };
    case 2:
      return { do: 'merge', statements: [statement.id, pick(statements, draw).id] };
    case 3:
      if (statement.readings.length < 2) return null;
      return { do: 'split', statement: statement.id, readings: [pick(statement.readings, draw)] };
    case 4:
      return { do: 'move', reading: pick(placed, draw), to: statement.id };
    case 5:
      return { do: 'reject', reading, why: 'A title.' };
    case 6:
      return { do: 'reattribute', reading, speaker };
    case 7:
      return { do: 'order', statements: [statement.id] };
    default: {
      const { id, text } = pick(articles, draw);
      const stretches = [...text.matchAll(/[^.\n]{12,}/g)];
      if (stretches.length === 0) return null;
      const within = pick(stretches, draw)[0].trim();
      const words = within.split(' ');
      const from = draw(3);
      const content = words.slice(from, Math.max(from + 2, words.length - draw(3))).join(' ');
      const joins = draw(2) === 0 ? statement.id : null;
      return {
        do: 'add',
        add: {
          article: id,
          kind: 'indirect',
          speaker,
          content: [content],
          within,
          source: null,
          cue: null,
          statement: joins,
        },
      };
    }
  }
}

function inArticle(world: World, draw: Draw, edit: (article: WorldArticle) => WorldArticle): World {
  const at = draw(world.articles.length);
  return { ...world, articles: world.articles.map((one, i) => (i === at ? edit(one) : one)) };
}

/** Edits one of the sentences that quote. */
function inSentence(world: World, draw: Draw, edit: (sentence: Sentence) => Sentence): World {
  return inArticle(world, draw, ({ id, paragraphs }) => {
    const quoting = paragraphs.flat().filter(({ words }) => /[“"]/.test(words));
    if (quoting.length === 0) return { id, paragraphs };
    const chosen = quoting[draw(quoting.length)];
    return {
      id,
      paragraphs: paragraphs.map((sentences) =>
        sentences.map((sentence) => (sentence === chosen ? edit(sentence) : sentence)),
      ),
    };
  });
}

/** One letter of the quoted words doubled or dropped. */
function misspelled(sentence: Sentence, draw: Draw): Sentence {
  const { words } = sentence;
  const at = 2 + draw(Math.max(1, words.length - 4));
  if (!/[a-z]/.test(words.charAt(at))) return sentence;
  const changed =
    draw(2) === 0
      ? words.slice(0, at) + words.slice(at + 1)
      : words.slice(0, at) + words.charAt(at) + words.slice(at);
  return { ...sentence, words: changed };
}
