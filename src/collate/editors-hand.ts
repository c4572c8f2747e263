import { addedContent } from '../align/added-content.ts';
import type { Attribution, Story } from '../model.ts';
import { remembered } from '../text/remembered.ts';
import { areSame } from '../text/spans.ts';

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
  const additions = decisions.flatMap((decision): Addition[] => {
    if (decision.do !== 'add') return [];
    const { article, kind } = decision.add;
    const content = addedContent(texts.get(article) ?? '', decision.add);
    return Array.isArray(content) ? [{ article, kind, content }] : [];
  });
  const renamed = new Set(decisions.flatMap((one) => (one.do === 'reattribute' ? [one.reading] : [])));
  const added = new Set(
    attributions.filter((one) => additions.some((add) => isMadeBy(add, one))).map(({ id }) => id),
  );
  const isNamed = ({ id, partOf }: Attribution) =>
    added.has(id) || renamed.has(id) || (partOf !== null && renamed.has(partOf));
  return { added, named: new Set(attributions.filter(isNamed).map(({ id }) => id)) };
}

/** What an addition makes. */
type Addition = Pick<Attribution, 'article' | 'kind' | 'content'>;

/** Place and kind tell what an addition made; what was added is certain. */
function isMadeBy(add: Addition, { article, kind, content, confidence }: Attribution): boolean {
  return add.article === article && add.kind === kind && confidence === 1 && areSame(add.content, content);
}
