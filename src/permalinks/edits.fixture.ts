import type { Draw } from '../bench/draw.ts';
import type { Sentence, World, WorldArticle } from './world.fixture.ts';

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
  'Some forty boats lay in the bay that evening.',
  'Ticket offices stayed shut for the third week.',
  'The old lighthouse was painted again in May.',
  'No vote was held after the long debate.',
  'Rain had washed the road away at two points.',
];

const pick = <Thing>(things: readonly Thing[], draw: Draw): Thing => things[draw(things.length)]!;

/** A sentence with a quotation, long or of a word or two; equal short ones are frequent. */
function quotation(passage: number, draw: Draw): Sentence {
  const who = `${pick(SPEAKERS, draw)} ${pick(PLACES, draw)}`;
  if (draw(3) > 0) {
    const words = `“${pick(SUBJECTS, draw)} ${pick(VERBS, draw)} ${pick(TAILS, draw)}, ${draw(90) + 10} of us say.”`;
    return { before: '', words, behind: ` said ${who}.`, passage, goesOn: false, withMarks: true };
  }
  return {
    before: `Asked ${pick(PLACES, draw)}, ${who} called plan ${draw(90) + 10} `,
    words: `“${pick(SHORT, draw)}”`,
    behind: ` for ${pick(SUBJECTS, draw).toLowerCase()}.`,
    passage,
    goesOn: false,
    withMarks: true,
  };
}

const filler = (draw: Draw): Sentence => ({
  before: pick(FILLERS, draw),
  words: '',
  behind: '',
  passage: null,
  goesOn: false,
  withMarks: true,
});

/** An article of a few paragraphs, its passages numbered from `next` on. */
function article(id: string, next: number, draw: Draw): { article: WorldArticle; next: number } {
  let number = next;
  const paragraphs = Array.from({ length: 3 + draw(4) }, () =>
    Array.from({ length: 1 + draw(3) }, () => (draw(3) === 0 ? filler(draw) : quotation(number++, draw))),
  );
  return { article: { id, paragraphs }, next: number };
}

/** A story of three articles whose passages are grouped at random. */
export function newWorld(draw: Draw): World {
  let next = 0;
  const articles = ['herald', 'courier', 'gazette'].map((id) => {
    const made = article(id, next, draw);
    next = made.next;
    return made.article;
  });
  const groups = Array.from({ length: 4 }, () => Array.from({ length: 3 }, () => draw(next)));
  return { articles, groups: apart(groups), next };
}

/** Each passage in one group at most. */
function apart(groups: readonly (readonly number[])[]): number[][] {
  const seen = new Set<number>();
  return groups.map((group) => group.filter((passage) => !seen.has(passage) && seen.add(passage)));
}

/** What can happen to a story between two builds. */
export const EDITS: Readonly<Record<string, (world: World, draw: Draw) => World>> = {
  mendTypo: (world, draw) => inSentence(world, draw, (sentence) => misspelled(sentence, draw)),
  changeWord: (world, draw) =>
    inSentence(world, draw, (sentence) =>
      sentence.words.split(' ').length < 6
        ? sentence
        : { ...sentence, words: sentence.words.replace(/ (will|must|cannot|has|should) /, ' can ') },
    ),
  moveSentence: (world, draw) =>
    inArticle(world, draw, ({ id, paragraphs }) => {
      const from = draw(paragraphs.length);
      const [moved, ...rest] = paragraphs[from] ?? [];
      // A quotation that goes on in the next sentence is not torn apart.
      if (moved === undefined || rest[0]?.goesOn) return { id, paragraphs };
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
    const added = quotation(world.next, draw);
    const grown = inArticle(world, draw, ({ id, paragraphs }) => {
      const at = draw(paragraphs.length + 1);
      return { id, paragraphs: [...paragraphs.slice(0, at), [filler(draw), added], ...paragraphs.slice(at)] };
    });
    return { ...grown, next: world.next + 1 };
  },
  addArticle: (world, draw) => {
    if (world.articles.length > 5) return world;
    const made = article(`added-${world.next}`, world.next, draw);
    return { ...world, articles: [...world.articles, made.article], next: made.next };
  },
  renameArticle: (world, draw) =>
    inArticle(world, draw, ({ id, paragraphs }) => ({ id: `${id}-new`, paragraphs })),
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
      // A quotation that goes on in the next sentence stays in its paragraph.
      paragraphs: paragraphs.flatMap((sentences) =>
        sentences.some(({ goesOn }) => goesOn) ? [sentences] : sentences.map((sentence) => [sentence]),
      ),
    })),
  moveBoundary: (world, draw) =>
    inSentence(world, draw, (sentence) => ({ ...sentence, withMarks: !sentence.withMarks })),
  joinQuotations: (world, draw) => {
    const at = draw(100);
    return inArticle(world, draw, ({ id, paragraphs }) => ({
      id,
      paragraphs: paragraphs.map((sentences, i) =>
        i === at % paragraphs.length &&
        sentences.length > 1 &&
        sentences.every(({ passage }) => passage !== null)
          ? sentences.map((sentence, j) => ({ ...sentence, goesOn: j > 0 }))
          : sentences,
      ),
    }));
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
};

function inArticle(world: World, draw: Draw, edit: (article: WorldArticle) => WorldArticle): World {
  const at = draw(world.articles.length);
  return { ...world, articles: world.articles.map((one, i) => (i === at ? edit(one) : one)) };
}

/** Edits one of the sentences that quote. */
function inSentence(world: World, draw: Draw, edit: (sentence: Sentence) => Sentence): World {
  return inArticle(world, draw, ({ id, paragraphs }) => {
    const quoting = paragraphs.flat().filter(({ passage }) => passage !== null);
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
