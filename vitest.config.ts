import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const TESTS = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts') && !path.startsWith('src/e2e/'));

/** Tests that put something else in the place of a module, which must not be there for other tests. */
const REPLACING = TESTS.filter((path) => /\bvi\.(mock|doMock)\(/.test(readFileSync(path, 'utf8')));

export default defineConfig({
  test: {
    // Against hanging, not for speed: a property takes many times as long on a busy machine.
    testTimeout: 60_000,
    projects: [
      {
        // To load all modules anew for each file would take as long as the tests.
        extends: true,
        test: {
          name: 'shared modules',
          include: ['src/**/*.test.ts'],
          exclude: ['src/e2e/**', ...REPLACING],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'own modules', include: REPLACING } },
    ],
  },
});
