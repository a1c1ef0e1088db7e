import { check } from '../src/check/check.js';
import type { Rule } from '../src/check/rule.js';
import type { Finding } from '../src/model/finding.js';
import type { Typefaces } from '../src/model/typeface.js';
import { gazetteReader, readGazette } from '../test/check/gazette-files.js';
import type { HarmlessChange } from '../test/check/harmless-changes.js';
import type { Files, Mutation, Random } from '../test/check/mutation.js';

/** What the checker reported of one mutation. */
export interface Trial {
  /** The path and line that the rule should have reported. */
  readonly at: string;
  readonly found: boolean;
  readonly falseAlarms: readonly Finding[];
}

/** Puts the checker to the test. Each trial is undefined where the change fits no place, or changes nothing. */
export interface Trials {
  readonly damaged: (id: string, mutation: Mutation, random: Random) => Trial | undefined;
  /** The false alarms of a change that harms nothing. */
  readonly harmless: (change: HarmlessChange, random: Random) => readonly Finding[] | undefined;
}

// The real issue is published: whatever is changed in it, for better or worse, this rule is right to report.
const OF_RECORD = 'published-text';

/** Trials of the rules over the real archive. */
export function createTrials(rules: readonly Rule[]): Trials {
  const files = readGazette();
  const read = gazetteReader();
  let typefaces: Typefaces | undefined;
  const findingsWith = (changed: Files): Finding[] => {
    const { archive, findings } = read(changed);
    if (archive === undefined) return [...findings];
    // Fonts are opened once.
    typefaces ??= archive.typefaces;
    return [...findings, ...check({ ...archive, typefaces }, rules)];
  };
  const isChanged = (changed: Files): boolean =>
    Array.from(changed).some(([path, text]) => files.get(path) !== text);
  const before = findingsWith(new Map());
  return {
    damaged: (id, mutation, random) => {
      const damage = mutation.damage(files, random);
      if (damage === undefined || !isChanged(damage.changed)) return undefined;
      const findings = findingsWith(damage.changed);
      const isMeant = ({ ruleId, path, place }: Finding): boolean =>
        ruleId === id && path === damage.path && place.start.line === damage.line;
      const found = beyond(before, findings, withLine).some(isMeant);
      const falseAlarms = alarms(before, findings).filter(
        (finding) =>
          !isMeant(finding) &&
          mutation.also?.[finding.ruleId] === undefined &&
          (id === OF_RECORD || finding.ruleId !== OF_RECORD),
      );
      return { at: `${damage.path}:${damage.line}`, found, falseAlarms };
    },
    harmless: (change, random) => {
      const changed = change.make(files, random);
      if (changed === undefined || !isChanged(changed)) return undefined;
      return alarms(before, findingsWith(changed)).filter(({ ruleId }) => ruleId !== OF_RECORD);
    },
  };
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
