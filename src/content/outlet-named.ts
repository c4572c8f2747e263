import type { Outlet } from '../model.ts';

/** The outlet of a list that goes by an id or a name, or null. An accent may be one character or two: readers see no difference. */
export function outletNamed(outlets: readonly Outlet[], named: string): Outlet | null {
  const name = named.normalize('NFC');
  return outlets.find((outlet) => outlet.id === name || outlet.name.normalize('NFC') === name) ?? null;
}
