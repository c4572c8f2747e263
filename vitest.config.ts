import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    exclude: ['src/e2e/**'],
    // Against hanging, not for speed: a property takes many times as long on a busy machine.
    testTimeout: 60_000,
  },
});
