import { expect, test } from 'vitest';
import { tooOld } from './node-version.mjs';

test.each(['20.20.2', '22.12.0', '18.0.0'])('Node %s is told what helps', (version) =>
  expect(tooOld(version)).toMatch(`This is Node ${version}, and Node 22.18 or newer is needed.`),
);

test.each(['22.18.0', '22.21.1', '24.0.0', '26.1.0'])('Node %s reads the programs', (version) =>
  expect(tooOld(version)).toBeNull(),
);
