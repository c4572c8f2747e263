import { edition } from '../../edition.ts';
import { sentTo } from '../former-notice.ts';
import type { Statement, Story } from '../../model.ts';
import type { FormerPermalink } from '../../permalinks/former.ts';

/** A statement as it is, or what stood at its address with the statement it leads to now (null when it is gone). */
export type StatementProps =
  | {
      story: Story;
      statement: Statement;
      /** Statements that are part of this one now, whose addresses lead here. */
      parts: readonly FormerPermalink[];
    }
  | { former: FormerPermalink; heir: Statement | null };

/** The addresses of all statements of this part of the edition, those of former ones too. */
export async function statementPaths(): Promise<{ params: { id: string }; props: StatementProps }[]> {
  const { statements, former } = await edition();
  const left = former.filter(({ kind, id }) => kind === 'statement' && !statements.has(id));
  const leadingTo = Map.groupBy(left, ({ leadsTo }) => leadsTo);
  const here = Array.from(statements, ([id, props]) => {
    const parts = sentTo(leadingTo.get(id) ?? [], () => props.statement.title);
    return { params: { id }, props: { ...props, parts } };
  });
  const gone = left.map((one) => ({
    params: { id: one.id },
    props: { former: one, heir: statements.get(one.leadsTo ?? '')?.statement ?? null },
  }));
  return [...here, ...gone];
}
