import { edition, type FormerPermalink } from '../../edition.ts';
import type { Statement, Story } from '../../model.ts';

/** A statement as it is, or what stood at its address with the statement it leads to now (null when it is gone). */
export type StatementProps =
  { story: Story; statement: Statement } | { former: FormerPermalink; heir: Statement | null };

/** The addresses of all statements of this part of the edition, those of former ones too. */
export async function statementPaths(): Promise<{ params: { id: string }; props: StatementProps }[]> {
  const { statements, former } = await edition();
  const here = Array.from(statements, ([id, props]) => ({ params: { id }, props }));
  const gone = former
    .filter(({ kind, id }) => kind === 'statement' && !statements.has(id))
    .map((one) => ({
      params: { id: one.id },
      props: { former: one, heir: statements.get(one.leadsTo ?? '')?.statement ?? null },
    }));
  return [...here, ...gone];
}
