import type { Archive } from '../model/archive.js';
import { createFinding, type Finding } from '../model/finding.js';
import { levelFindings, levelOf } from './levels.js';
import { movedFindings } from './moved-addresses.js';
import type { Rule, Violation } from './rule.js';
import { rules } from './rules/index.js';
import { isWithin, sicsOf } from './sic.js';

/**
 * Runs every rule over the archive, as grave as the publication's `levels` have it. Findings are in order of file and
 * place; what a `:sic` covers is left out.
 */
export function check(archive: Archive, ruleset: readonly Rule[] = rules): Finding[] {
  const sics = new Map(archive.notices.map((notice) => [notice.source.path, sicsOf(notice)]));
  const silenced: Violation[] = [];
  const findings = [...levelFindings(archive, rules), ...movedFindings(archive)];
  for (const rule of ruleset) {
    for (const violation of rule.check(archive, silenced)) {
      const covering = violation.ofSic === true ? [] : (sics.get(violation.source.path) ?? []);
      if (covering.some((sic) => isWithin(violation, sic))) silenced.push(violation);
      else findings.push(...stamp(rule, violation, archive));
    }
  }
  return findings.sort(byPlace);
}

/** The finding of a violation; none where the publication has turned its rule off. */
function stamp(rule: Rule, violation: Violation, { publication }: Archive): Finding[] {
  const severity = levelOf(rule, violation, publication);
  if (severity === 'off') return [];
  const { source, place, reason, actual, expected, related } = violation;
  const finding = createFinding({
    path: source.path,
    place,
    ruleId: rule.id,
    severity,
    reason,
    note: rule.basis,
    url: `docs/rules.md#${rule.id}`,
    actual,
    expected,
    related,
  });
  return [finding];
}

/** By file, then by line and column. */
export function byPlace(a: Finding, b: Finding): number {
  const [fileA, fileB] = [a.file ?? '', b.file ?? ''];
  if (fileA !== fileB) return fileA < fileB ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
