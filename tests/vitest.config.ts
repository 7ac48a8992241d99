import { defineConfig } from 'vitest/config';

const covered = { lines: 95 };

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/build.ts'],
    testTimeout: 20_000,
    // Tests that run side by side wait for Discord most of the time.
    maxConcurrency: 24,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        'src/engine/**': covered,
        'src/article/**': covered,
        'src/figures/**': covered,
      },
    },
  },
});
