import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Short files that take the longest; by themselves, the files with most text begin first.
const LONG = [
  'test/web-browser/accessible.test.ts',
  'test/commands/build.test.ts',
  'test/commands/soak.test.ts',
  'test/web-browser/fonts.test.ts',
  'test/commands/many-machines.test.ts',
  'test/commands/cli.test.ts',
  'test/hostile/sizes.test.ts',
  'test/print/browser/packaged.test.ts',
  'test/commands/threads.test.ts',
  'test/commands/ending.test.ts',
  'test/commands/every-kind.test.ts',
  'test/check/reach.test.ts',
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
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // The machine that prints has two cores.
    maxWorkers: 2,
    // Modules, which keep only what follows from their input, and the sites that tests look at are made once for each of the two.
    isolate: false,
    globalSetup: 'test/set-up.ts',
    // Long, since nothing may fail because a machine is slow: they end what hangs, and no test waits for them.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    sequence: { sequencer: LongFirst },
    // Continuous integration counts the tests from the file.
    reporters: ['default', 'json'],
    outputFile: { json: 'node_modules/.cache/vitest.json' },
  },
});
