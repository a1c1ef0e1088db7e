import { parseArgs } from 'node:util';
import { rules } from '../src/check/rules/index.js';
import type { Finding } from '../src/model/finding.js';
import { HARMLESS_CHANGES } from '../test/check/harmless-changes.js';
import type { Mutation } from '../test/check/mutation.js';
import { createRandom } from '../test/check/random.js';
import { mutationsOf } from '../test/check/rule-mutations.js';
import { createTrials, type Trial, type Trials } from './mutation-trials.js';

const OPTIONS = {
  seed: { type: 'string', default: '1' },
  rounds: { type: 'string', default: '3' },
  rule: { type: 'string' },
  without: { type: 'string' },
} as const;

interface Run {
  readonly trials: Trials;
  readonly seed: string;
  readonly rounds: number;
  readonly print: (line: string) => void;
}

/**
 * Runs the mutations of every rule, or of `--rule`, and the harmless changes, with the rules but for `--without`. Returns
 * 0 where every damage is found and nothing else is reported, 1 where not, 2 for an unknown rule. A mutation's places
 * follow from the seed and its own name: other mutations do not move them.
 */
export async function runMutations(
  args: readonly string[],
  print: (line: string) => void,
): Promise<0 | 1 | 2> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  for (const id of [values.rule, values.without]) {
    if (id === undefined || rules.some((rule) => rule.id === id)) continue;
    print(`no rule ${id}`);
    return 2;
  }
  const trials = createTrials(rules.filter(({ id }) => id !== values.without));
  const run = { trials, seed: values.seed, rounds: Number(values.rounds), print };
  print(`seed ${run.seed}, rounds ${run.rounds}`);
  const ids = rules.map(({ id }) => id).filter((id) => values.rule === undefined || values.rule === id);
  const areFound = await runDamages(run, ids);
  const areSilent = values.rule !== undefined || runHarmless(run);
  return areFound && areSilent ? 0 : 1;
}

/** Prints by rule what was found of its damages; whether all were, and nothing else was reported. */
async function runDamages(run: Run, ids: readonly string[]): Promise<boolean> {
  const all: Outcome[] = [];
  const untried: string[] = [];
  for (const id of ids) {
    const mutations = await mutationsOf(id);
    if (mutations.length === 0) untried.push(id);
    const own = mutations.map((mutation) => outcomeOf(run, id, mutation));
    run.print(`${id.padEnd(24)} ${counted(own)}`);
    own.flatMap(({ problems }) => problems).forEach(run.print);
    all.push(...own);
  }
  run.print(`${'all'.padEnd(24)} ${counted(all)}`);
  if (untried.length > 0) run.print(`no mutation for ${untried.join(', ')}`);
  return untried.length === 0 && all.every(({ problems }) => problems.length === 0);
}

/** What became of one mutation in all rounds, with a line for everything that is wrong. */
interface Outcome {
  readonly trials: readonly Trial[];
  readonly problems: readonly string[];
}

function outcomeOf({ trials, seed, rounds }: Run, id: string, mutation: Mutation): Outcome {
  const random = createRandom(`${seed} ${id} ${mutation.name}`);
  const done = Array.from({ length: rounds }, () => trials.damaged(id, mutation, random));
  const problems = done.flatMap((trial) => {
    if (trial === undefined) return [`  no place     ${mutation.name}`];
    const { at, found, falseAlarms } = trial;
    const missed = found ? [] : [`  missed       ${mutation.name}  ${at}`];
    return [...missed, ...falseAlarms.map((alarm) => falseAlarm(`${mutation.name}  ${at}`, alarm))];
  });
  return { trials: done.filter((trial) => trial !== undefined), problems };
}

function counted(outcomes: readonly Outcome[]): string {
  const all = outcomes.flatMap(({ trials }) => trials);
  const found = all.filter((trial) => trial.found).length;
  const falseAlarms = all.flatMap((trial) => trial.falseAlarms).length;
  return `found ${found} of ${all.length}, false alarms ${falseAlarms}`;
}

/** Prints what was reported of the changes that harm nothing; whether that is nothing. */
function runHarmless({ trials, seed, rounds, print }: Run): boolean {
  const outcomes = HARMLESS_CHANGES.flatMap((change) => {
    const random = createRandom(`${seed} ${change.name}`);
    return Array.from({ length: rounds }, () => {
      const alarms = trials.harmless(change, random);
      if (alarms === undefined) return [`  no place     ${change.name}`];
      return alarms.map((alarm) => falseAlarm(change.name, alarm));
    });
  });
  outcomes.flat().forEach(print);
  const silent = outcomes.filter((problems) => problems.length === 0).length;
  print(`${'harmless changes'.padEnd(24)} silent ${silent} of ${outcomes.length}`);
  return silent === outcomes.length;
}

function falseAlarm(what: string, { path, place, ruleId, reason }: Finding): string {
  return `  false alarm  ${what}: ${ruleId} ${path}:${place.start.line} ${reason.zh}`;
}
