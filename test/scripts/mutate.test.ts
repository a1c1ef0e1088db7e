import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { createRandom } from '../../scripts/damage.js';
import { HARMLESS_CHANGES } from '../../scripts/harmless-changes.js';
import { createTrials } from '../../scripts/mutation-run.js';
import { MUTATIONS, type Mutation } from '../../scripts/mutations.js';
import type { Rule } from '../../src/check/rule.js';
import { dashEllipsis } from '../../src/check/rules/dash-ellipsis.js';
import { rules } from '../../src/check/rules/index.js';

function mutate(...args: string[]): { status: number | null; last: string } {
  const { status, stdout } = spawnSync('npx', ['tsx', 'scripts/mutate.ts', '--rounds', '1', ...args], {
    encoding: 'utf8',
  });
  return { status, last: stdout.trim().split('\n').at(-1) ?? '' };
}

function mutationNamed(name: string): Mutation {
  const mutation = MUTATIONS.find((each) => each.name === name);
  if (mutation === undefined) throw new Error(`no mutation ${name}`);
  return mutation;
}

/** Warns of every notice that has a phrase. */
function warnsOf(phrase: string): Rule {
  return {
    id: 'fullwidth-punctuation',
    reach: 'notice',
    severity: 'warning',
    authority: 'own',
    basis: { zh: '测试', en: 'test' },
    *check({ source }) {
      if (source.text.includes(phrase))
        yield { source, place: source.pointAt(0), reason: { zh: '多报', en: 'too much' } };
    },
  };
}

test('every rule has a mutation, and there are sixty or more', () => {
  const tried = new Set(MUTATIONS.map(({ rule }) => rule));
  expect(rules.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
  expect(MUTATIONS.length).toBeGreaterThanOrEqual(60);
});

test('with its rule every damage is found; without it none, and the run fails', () => {
  expect(mutate('--rule', 'dash-ellipsis')).toEqual({
    status: 0,
    last: `${'all'.padEnd(24)} found 3 of 3, false alarms 0`,
  });
  expect(mutate('--rule', 'dash-ellipsis', '--without', 'dash-ellipsis')).toEqual({
    status: 1,
    last: `${'all'.padEnd(24)} found 0 of 3, false alarms 0`,
  });
});

test('an unknown rule is refused', () => {
  expect(mutate('--without', 'no-such-rule').status).toBe(2);
});

test('a finding at another place is a false alarm, and does not count as found', () => {
  const mutation = mutationNamed('三个点');
  const honest = createTrials([dashEllipsis]).damaged(mutation, createRandom(1));
  expect([honest?.found, honest?.falseAlarms.length]).toEqual([true, 0]);
  const wolf = createTrials([warnsOf('...')]).damaged(mutation, createRandom(1));
  expect([wolf?.found, wolf?.falseAlarms.length]).toEqual([false, 1]);
});

test('what a rule says of a harmless change is a false alarm', () => {
  const change = HARMLESS_CHANGES.find(({ name }) => name === '名单加一人');
  if (change === undefined) throw new Error('no such change');
  const told = (rule: Rule): number | undefined =>
    createTrials([rule]).harmless(change, createRandom(1))?.falseAlarms.length;
  expect([told(warnsOf('徐志伟')), told(dashEllipsis)]).toEqual([1, 0]);
});

test('the same seed gives the same places, another seed others', () => {
  const text = `---\nnumber: 1\n---\n${'甲乙丙，丁、戊己。\n'.repeat(1000)}`;
  const { damage } = mutationNamed('三个点');
  const places = (seed: number): (number | undefined)[] => {
    const random = createRandom(seed);
    return Array.from({ length: 5 }, () => damage(new Map([['a.md', text]]), random)?.line);
  };
  expect(places(7)).toEqual(places(7));
  expect(places(7)).not.toEqual(places(8));
  expect(new Set(places(7)).size).toBeGreaterThan(1);
});
