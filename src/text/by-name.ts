import { byCodeUnit } from './by-code-unit.ts';

const ENGLISH = new Intl.Collator('en');

/** Orders names as an English reader looks for them, the same on every machine; no two that differ are equal. */
export function byName(a: string, b: string): number {
  return ENGLISH.compare(a, b) || byCodeUnit(a, b);
}
