import { readModel } from './model-file.ts';
import stored from './model/weights.json' with { type: 'json' };

/** The weights that the project ships: see `model/README.md`. */
export const model = readModel(stored);
