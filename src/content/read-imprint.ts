import type { Folder } from './folder.ts';
import { imprintSchema } from './schema.ts';

/** Who answers for an edition, as its own file says; unknown where it does not. */
export interface Imprint {
  /** Name of the person or body that publishes it. */
  readonly publisher: string | null;
  /** Web or e-mail address. */
  readonly contact: string | null;
}

const UNSIGNED: Imprint = { publisher: null, contact: null };

/** Reads edition.yaml; without it, or where it is wrong, which is reported, nobody is named. */
export function readImprint(folder: Folder): Imprint {
  const checked = folder.yaml(imprintSchema, 'edition.yaml');
  return checked?.value ?? UNSIGNED;
}
