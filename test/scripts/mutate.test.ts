import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runMutations } from '../../scripts/mutation-run.js';
import { mutationsOf } from '../check/rule-mutations.js';
import { createTrials } from '../../scripts/mutation-trials.js';
import { createRandom } from '../check/random.js';
import type { Rule } from '../../src/check/rule.js';
import { dashEllipsis } from '../../src/check/rules/dash-ellipsis.js';
import { rules } from '../../src/check/rules/index.js';
import { HARMLESS_CHANGES } from '../check/harmless-changes.js';
import type { Mutation } from '../check/mutation.js';

async function mutate(...args: string[]): Promise<{ status: number; last: string | undefined }> {
  const lines: string[] = [];
  const status = await runMutations(['--rounds', '1', ...args], (line) => lines.push(line));
  return { status, last: lines.at(-1) };
}

const mutations = await mutationsOf('dash-ellipsis');

function mutationNamed(name: string): Mutation {
  const mutation = mutations.find((each) => each.name === name);
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

test('every rule has a mutation, and there are sixty or more', async () => {
  const all = await Promise.all(rules.map(async ({ id }) => ({ id, own: await mutationsOf(id) })));
  expect(all.filter(({ own }) => own.length === 0).map(({ id }) => id)).toEqual([]);
  expect(all.flatMap(({ own }) => own).length).toBeGreaterThanOrEqual(60);
});

test('a rule without a file of mutations has none', async () => {
  expect(await mutationsOf('no-such-rule')).toEqual([]);
});

test('no file of mutations has a name under which it is not found', () => {
  const files = readdirSync(new URL('../rules/', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort();
  expect(files).toEqual(rules.map(({ id }) => `${id}/mutations.ts`).sort());
});

test('with its rule every damage is found; without it none, and the run fails', async () => {
  expect(await mutate('--rule', 'dash-ellipsis')).toEqual({
    status: 0,
    last: `${'all'.padEnd(24)} found 3 of 3, false alarms 0`,
  });
  expect(await mutate('--rule', 'dash-ellipsis', '--without', 'dash-ellipsis')).toEqual({
    status: 1,
    last: `${'all'.padEnd(24)} found 0 of 3, false alarms 0`,
  });
});

test('an unknown rule is refused', async () => {
  expect(await mutate('--without', 'no-such-rule')).toEqual({ status: 2, last: 'no rule no-such-rule' });
});

test('a finding at another place is a false alarm, and does not count as found', () => {
  const mutation = mutationNamed('三个点');
  const honest = createTrials([dashEllipsis]).damaged('dash-ellipsis', mutation, createRandom('1'));
  expect([honest?.found, honest?.falseAlarms.length]).toEqual([true, 0]);
  const wolf = createTrials([warnsOf('...')]).damaged('dash-ellipsis', mutation, createRandom('1'));
  expect([wolf?.found, wolf?.falseAlarms.length]).toEqual([false, 1]);
});

test('what a rule reports of a harmless change is a false alarm', () => {
  const change = HARMLESS_CHANGES.find(({ name }) => name === '名单加一人');
  if (change === undefined) throw new Error('no such change');
  const reported = (rule: Rule): number | undefined =>
    createTrials([rule]).harmless(change, createRandom('1'))?.length;
  expect([reported(warnsOf('徐志伟')), reported(dashEllipsis)]).toEqual([1, 0]);
});

test('what fits no place, or changes nothing, is no trial', () => {
  const trials = createTrials([dashEllipsis]);
  const nowhere: Mutation = { name: '', damage: () => undefined };
  const nothing: Mutation = {
    name: '',
    damage: (files) => ({ changed: files, path: '2015/03/szf-2015-13.md', line: 1 }),
  };
  for (const mutation of [nowhere, nothing])
    expect(trials.damaged('dash-ellipsis', mutation, createRandom('1'))).toBeUndefined();
  const harmless = { name: '', make: (files: ReadonlyMap<string, string>) => files };
  expect(trials.harmless(harmless, createRandom('1'))).toBeUndefined();
});

test('the same seed gives the same places, another seed others', () => {
  const text = `---\nnumber: 1\n---\n${'甲乙丙，丁、戊己。\n'.repeat(1000)}`;
  const { damage } = mutationNamed('三个点');
  const places = (seed: string): (number | undefined)[] => {
    const random = createRandom(seed);
    return Array.from({ length: 5 }, () => damage(new Map([['a.md', text]]), random)?.line);
  };
  expect(places('7')).toEqual(places('7'));
  expect(places('7')).not.toEqual(places('8'));
  expect(new Set(places('7')).size).toBeGreaterThan(1);
});
