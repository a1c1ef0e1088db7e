import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // The machine that prints has two cores, and one Chromium at a time is enough for it.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Continuous integration counts the tests from the file.
    reporters: ['default', 'json'],
    outputFile: { json: 'node_modules/.cache/vitest.json' },
  },
});
