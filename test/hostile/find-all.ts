import { describe, expect, it } from 'vitest';
import { findingsOf, type HostileCase } from './hostile-archive.js';

// What grows with the square of its length takes far longer; what does not, some seconds where the machine is busy.
const LONGEST_MS = 30_000;

/** Tests that each case is found where it says, in a time that does not grow with the square of its length. */
export function findAll(kind: string, cases: readonly HostileCase[]): void {
  describe(kind, () => {
    it.each(cases.map((each) => [each.name, each] as const))(
      '%s',
      (_name, hostile) => {
        const findings = findingsOf(hostile);
        const { expected, at } = hostile;
        const told = findings.map(
          ({ ruleId, severity, path, place }) => `${severity} ${ruleId} ${path}:${place.start.line}`,
        );
        if (expected === 'passes') {
          expect(told.filter((each) => each.startsWith('error'))).toEqual([]);
          return;
        }
        if (expected === '?') return;
        const isMeant = ({ ruleId, severity, path, place }: (typeof findings)[number]): boolean =>
          (expected === '*' ? severity === 'error' : ruleId === expected) &&
          (at === undefined || `${path}:${place.start.line}`.startsWith(at));
        expect(findings.some(isMeant), `${expected} ${at ?? ''} among ${told.slice(0, 9).join('; ')}`).toBe(
          true,
        );
      },
      LONGEST_MS,
    );
  });
}
