import type { AddedAttribution, Attribution, Story } from '../model.ts';
import { remembered } from '../text/remembered.ts';

/** What an editor's decisions made of single quotes and claims. */
export interface EditorsHand {
  /** Ids of those that the machine had missed. */
  readonly added: ReadonlySet<string>;
  /** Ids of those whose speaker an editor named, or made unknown. */
  readonly named: ReadonlySet<string>;
}

type Decided = Pick<Story, 'articles' | 'attributions' | 'decisions'>;

/** Which quotes and claims of a story an editor added, and of which one named the speaker. */
export const editorsHand: (story: Decided) => EditorsHand = remembered(handIn);

function handIn({ articles, attributions, decisions }: Decided): EditorsHand {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const additions = decisions.flatMap((decision) => (decision.do === 'add' ? [decision.add] : []));
  const renamed = new Set(decisions.flatMap((one) => (one.do === 'reattribute' ? [one.reading] : [])));
  const isAdded = (attribution: Attribution) =>
    additions.some((add) => isMadeBy(add, attribution, texts.get(attribution.article) ?? ''));
  const added = new Set(attributions.filter(isAdded).map(({ id }) => id));
  const isNamed = ({ id, partOf }: Attribution) =>
    added.has(id) || renamed.has(id) || (partOf !== null && renamed.has(partOf));
  return { added, named: new Set(attributions.filter(isNamed).map(({ id }) => id)) };
}

/** Passages of an addition are found word for word, so that its words and kind tell it; what was added is certain. */
function isMadeBy(add: AddedAttribution, { article, kind, content, confidence }: Attribution, text: string) {
  return (
    add.article === article &&
    add.kind === kind &&
    confidence === 1 &&
    add.content.length === content.length &&
    content.every(({ start, end }, i) => text.slice(start, end) === add.content[i])
  );
}
