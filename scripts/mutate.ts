import { parseArgs } from 'node:util';
import { rules } from '../src/check/rules/index.js';
import type { Finding } from '../src/model/finding.js';
import { createRandom } from './damage.js';
import { HARMLESS_CHANGES } from './harmless-changes.js';
import { createTrials, type Trial } from './mutation-run.js';
import { MUTATIONS } from './mutations.js';

// Damages the real notices in every way of mutations.ts, at random places, and counts what the checker finds at the right
// line, what it misses, and where it cries wolf; changes that harm nothing must leave it silent. Ends with 1 unless all is
// found and there is no false alarm. Run: npm run mutate -- [--seed N] [--rounds N] [--rule ID] [--without ID]

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '3' },
    rule: { type: 'string' },
    without: { type: 'string' },
  },
});
for (const id of [values.rule, values.without]) {
  if (id === undefined || rules.some((rule) => rule.id === id)) continue;
  console.error(`no rule ${id}`);
  process.exit(2);
}
const random = createRandom(Number(values.seed));
const rounds = Number(values.rounds);
const isAsked = (id: string): boolean => values.rule === undefined || values.rule === id;
const trials = createTrials(rules.filter(({ id }) => id !== values.without));

console.log(`seed ${values.seed}, rounds ${rounds}`);
const wronged = [tellDamaged(), tellHarmless(), tellUntried()];
process.exitCode = wronged.some(Boolean) ? 1 : 0;

/** Tells of the damages by rule; whether any is missed, or told of falsely. */
function tellDamaged(): boolean {
  const all: Trial[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const mutation of MUTATIONS.filter(({ rule }) => isAsked(rule))) {
      const trial = trials.damaged(mutation, random);
      if (trial !== undefined) all.push(trial);
    }
  }
  for (const id of new Set(all.map(({ mutation }) => mutation.rule))) {
    const own = all.filter(({ mutation }) => mutation.rule === id);
    console.log(`${id.padEnd(24)} ${counted(own)}`);
    for (const { mutation, at, found, falseAlarms } of own) {
      if (!found) console.log(`  missed       ${mutation.name}  ${at}`);
      for (const alarm of falseAlarms) console.log(`  false alarm  ${mutation.name}  ${at}: ${told(alarm)}`);
    }
  }
  console.log(`${'all'.padEnd(24)} ${counted(all)}`);
  return all.some(({ found, falseAlarms }) => !found || falseAlarms.length > 0);
}

function counted(all: readonly Trial[]): string {
  const found = all.filter((trial) => trial.found).length;
  const falseAlarms = all.flatMap((trial) => trial.falseAlarms).length;
  return `found ${found} of ${all.length}, false alarms ${falseAlarms}`;
}

/** Tells of the changes that harm nothing; whether any was told of. */
function tellHarmless(): boolean {
  if (values.rule !== undefined) return false;
  let [tried, alarmed] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    for (const change of HARMLESS_CHANGES) {
      const trial = trials.harmless(change, random);
      if (trial === undefined) continue;
      tried++;
      if (trial.falseAlarms.length > 0) alarmed++;
      for (const alarm of trial.falseAlarms) console.log(`  false alarm  ${change.name}: ${told(alarm)}`);
    }
  }
  console.log(`${'harmless changes'.padEnd(24)} silent ${tried - alarmed} of ${tried}`);
  return alarmed > 0;
}

/** Tells of the rules that no mutation is for. */
function tellUntried(): boolean {
  const tried = new Set(MUTATIONS.map(({ rule }) => rule));
  const untried = rules.map(({ id }) => id).filter((id) => isAsked(id) && !tried.has(id));
  if (untried.length > 0) console.log(`no mutation for ${untried.join(', ')}`);
  return untried.length > 0;
}

function told({ path, place, ruleId, reason }: Finding): string {
  return `${ruleId} ${path}:${place.start.line} ${reason.zh}`;
}
