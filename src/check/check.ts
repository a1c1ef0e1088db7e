import type { Node, Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { Archive } from '../model/archive.js';
import { createFinding, type Finding } from '../model/finding.js';
import type { Notice } from '../model/notice.js';
import type { Rule, Violation } from './rule.js';
import { rules } from './rules/index.js';

/** Runs every rule over the archive. Findings are in order of file and place; what a `:sic` covers is left out. */
export function check(archive: Archive, ruleset: readonly Rule[] = rules): Finding[] {
  const asSigned = new Map(archive.notices.map((notice) => [notice.source.path, sicPlaces(notice)]));
  return ruleset
    .flatMap((rule) => Array.from(rule.check(archive), (violation) => ({ rule, violation })))
    .filter(({ violation }) => !isCovered(violation, asSigned.get(violation.source.path) ?? []))
    .map(({ rule, violation }) => stamp(rule, violation))
    .sort(byPlace);
}

function stamp(rule: Rule, { source, place, reason, severity, actual, expected, related }: Violation): Finding {
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

function sicPlaces({ tree }: Notice): Position[] {
  const places: Position[] = [];
  visit(tree, 'sic', (node: Node) => {
    if (node.position !== undefined) places.push(node.position);
  });
  return places;
}

function isCovered({ place }: Violation, sics: readonly Position[]): boolean {
  const at = 'start' in place ? place.start.offset : place.offset;
  return sics.some(({ start, end }) => at !== undefined && at >= (start.offset ?? 0) && at < (end.offset ?? 0));
}

/** By file, then by line and column. */
export function byPlace(a: Finding, b: Finding): number {
  const [fileA, fileB] = [a.file ?? '', b.file ?? ''];
  if (fileA !== fileB) return fileA < fileB ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
