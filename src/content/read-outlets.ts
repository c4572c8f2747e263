import type { Outlet } from '../model.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import type { Folder } from './folder.ts';
import { shown } from './problem.ts';
import { outletsSchema } from './schema.ts';

/**
 * Null where there is no outlets.yaml: then articles name their outlets themselves.
 * Null too where it is wrong, which is reported: then no article is blamed for it.
 */
export function readOutlets(folder: Folder): Outlet[] | null {
  const checked = folder.yaml(outletsSchema, 'outlets.yaml');
  if (checked === null || checked.value === null) return null;
  const outlets = Object.entries(checked.value).map(([id, { name, home }]) => ({ id, name, home }));
  for (const [i, { id, name }] of outlets.entries()) {
    const other = outlets.slice(0, i).find((outlet) => sameName(outlet.name, name));
    if (other !== undefined)
      folder.report({
        file: folder.show('outlets.yaml'),
        line: checked.lineOf([id]),
        expected: 'each outlet to have a name of its own',
        found: `${shown(name)} for ${other.id} and for ${id}`,
        remedy: 'Remove one of them, or name the edition it is.',
      });
  }
  return outlets.sort((a, b) => byCodeUnit(a.id, b.id));
}

/** Whether readers would take two names for one. */
function sameName(a: string, b: string): boolean {
  return a.normalize('NFKC').toLowerCase() === b.normalize('NFKC').toLowerCase();
}
