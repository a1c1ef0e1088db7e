import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../src/check/check.js';
import type { Rule } from '../src/check/rule.js';
import { readArchive } from '../src/content/read-archive.js';
import type { Finding } from '../src/model/finding.js';
import type { Typefaces } from '../src/model/typeface.js';
import type { Files, Random } from './damage.js';
import type { HarmlessChange } from './harmless-changes.js';
import type { Mutation } from './mutations.js';

/** What the checker said to one mutation. */
export interface Trial {
  readonly mutation: Mutation;
  /** The path and line at which the rule should have spoken. */
  readonly at: string;
  readonly found: boolean;
  readonly falseAlarms: readonly Finding[];
}

export interface HarmlessTrial {
  readonly change: HarmlessChange;
  readonly falseAlarms: readonly Finding[];
}

/** The checker as it is put to the test: the real archive, what is found in it as it is, and the rules that are run. */
export interface Trials {
  readonly damaged: (mutation: Mutation, random: Random) => Trial | undefined;
  readonly harmless: (change: HarmlessChange, random: Random) => HarmlessTrial | undefined;
}

const ARCHIVE = 'gazette';

export function createTrials(rules: readonly Rule[]): Trials {
  const files = readFiles();
  let typefaces: Typefaces | undefined;
  const findingsWith = (changed: Files): Finding[] => {
    const { archive, findings } = readArchive(ARCHIVE, changed);
    if (archive === undefined) return [...findings];
    // Fonts are opened once.
    typefaces ??= archive.typefaces;
    return [...findings, ...check({ ...archive, typefaces }, rules)];
  };
  const before = findingsWith(new Map());
  return {
    damaged: (mutation, random) => {
      const damage = mutation.damage(files, random);
      if (damage === undefined) return undefined;
      const findings = findingsWith(damage.changed);
      const isMeant = ({ ruleId, path, place }: Finding): boolean =>
        ruleId === mutation.rule && path === damage.path && place.start.line === damage.line;
      const found = beyond(before, findings, withLine).some(isMeant);
      const falseAlarms = alarms(before, findings).filter(
        (finding) => !isMeant(finding) && mutation.also?.[finding.ruleId] === undefined,
      );
      return { mutation, at: `${damage.path}:${damage.line}`, found, falseAlarms };
    },
    harmless: (change, random) => {
      const changed = change.make(files, random);
      return changed === undefined
        ? undefined
        : { change, falseAlarms: alarms(before, findingsWith(changed)) };
    },
  };
}

/** The texts of the real archive by their paths below it. */
export function readFiles(): Files {
  const paths = readdirSync(ARCHIVE, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|yaml)$/.test(path))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(ARCHIVE, path), 'utf8')]));
}

/** New errors and warnings. A finding that has only moved to another line is not new. */
function alarms(before: readonly Finding[], findings: readonly Finding[]): Finding[] {
  return beyond(before, findings, withoutLine).filter(({ severity }) => severity !== 'note');
}

/** The findings that are more than those before. */
function beyond(
  before: readonly Finding[],
  findings: readonly Finding[],
  keyOf: (finding: Finding) => string,
): Finding[] {
  const known = new Map<string, number>();
  for (const finding of before) known.set(keyOf(finding), (known.get(keyOf(finding)) ?? 0) + 1);
  return findings.filter((finding) => {
    const left = known.get(keyOf(finding)) ?? 0;
    known.set(keyOf(finding), left - 1);
    return left <= 0;
  });
}

function withLine({ path, place, ruleId, reason }: Finding): string {
  return [path, place.start.line, ruleId, reason.zh].join('\n');
}

function withoutLine({ path, ruleId, reason }: Finding): string {
  return [path, ruleId, reason.zh].join('\n');
}
