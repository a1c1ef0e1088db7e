import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// These start Chromium, or the built command that starts it.
const BROWSER = ['test/print/**/*.test.ts', 'test/commands/**/*.test.ts', 'test/web-browser/**/*.test.ts'];

// Short files that take the longest; by themselves, the files with most text begin first.
const LONG = [
  'test/hostile/sizes.test.ts',
  'test/commands/soak.test.ts',
  'test/commands/many-machines.test.ts',
  'test/commands/threads.test.ts',
  'test/web-browser/accessible.test.ts',
  'test/web-browser/easy-view.test.ts',
  'test/web-browser/marks.test.ts',
  'test/print/browser/packaged.test.ts',
];

/** Begins with the long files, so that at the end none runs alone while the other core waits. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      LONG.some((file) => moduleId.endsWith(`/${file}`));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    // The machine that prints has two cores.
    maxWorkers: 2,
    // Long, since nothing may fail because a machine is slow: they end what hangs, and no test waits for them.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    sequence: { sequencer: LongFirst },
    // Continuous integration counts the tests from the file.
    reporters: ['default', 'json'],
    outputFile: { json: 'node_modules/.cache/vitest.json' },
    projects: [
      {
        extends: true,
        test: {
          name: 'text',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: BROWSER,
          // What modules keep is only what follows from their input: to load them once saves half of the time.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        // Two Chromiums at a time: on two cores that takes 240 s where one takes 340 s.
        test: {
          name: 'browser',
          include: BROWSER,
          // Modules and the sites that tests look at are made once for each of the two.
          isolate: false,
          globalSetup: 'test/set-up.ts',
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
