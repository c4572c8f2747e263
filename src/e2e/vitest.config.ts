import { defineConfig } from 'vitest/config';

// Two workers for two cores; both use the one browser and the servers of setup.ts.
export default defineConfig({
  test: {
    include: ['src/e2e/**/*.test.ts'],
    globalSetup: 'src/e2e/setup.ts',
    isolate: false,
    maxWorkers: 2,
    // The work is the browser's, in a process for each page.
    maxConcurrency: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
