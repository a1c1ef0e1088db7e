import type { Archive } from '../model/archive.js';
import { createFinding, type Finding } from '../model/finding.js';
import type { Rule, Violation } from './rule.js';
import { rules } from './rules/index.js';
import { isWithin, sicsOf } from './sic.js';

/** Runs every rule over the archive. Findings are in order of file and place; what a `:sic` covers is left out. */
export function check(archive: Archive, ruleset: readonly Rule[] = rules): Finding[] {
  const sics = new Map(archive.notices.map((notice) => [notice.source.path, sicsOf(notice)]));
  const silenced: Violation[] = [];
  const findings: Finding[] = [];
  for (const rule of ruleset) {
    for (const violation of rule.check(archive, silenced)) {
      const covering = violation.ofSic === true ? [] : (sics.get(violation.source.path) ?? []);
      if (covering.some((sic) => isWithin(violation, sic))) silenced.push(violation);
      else findings.push(stamp(rule, violation));
    }
  }
  return findings.sort(byPlace);
}

function stamp(
  rule: Rule,
  { source, place, reason, severity, actual, expected, related }: Violation,
): Finding {
  return createFinding({
    path: source.path,
    place,
    ruleId: rule.id,
    severity: severity ?? rule.severity,
    reason,
    note: rule.basis,
    url: `docs/rules.md#${rule.id}`,
    actual,
    expected,
    related,
  });
}

/** By file, then by line and column. */
export function byPlace(a: Finding, b: Finding): number {
  const [fileA, fileB] = [a.file ?? '', b.file ?? ''];
  if (fileA !== fileB) return fileA < fileB ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
