import type { Archive } from '../model/archive.js';
import { createFinding, type Finding } from '../model/finding.js';
import { groupBy } from '../model/group-by.js';
import type { Notice } from '../model/notice.js';
import { levelFindings, levelOf } from './levels.js';
import { movedFindings } from './moved-addresses.js';
import type { House, Rule, Violation } from './rule.js';
import { rules } from './rules/index.js';
import { isWithin, sicsOf } from './sic.js';
import { findAll, noticeViolations, violationsOf } from './violations.js';

/**
 * Runs every rule over the archive, as grave as the publication's `levels` have it. Findings are in order of file and
 * place; what a `:sic` covers is left out.
 */
export function check(archive: Archive, ruleset: readonly Rule[] = rules): Finding[] {
  if (ruleset === rules) findAll(archive);
  const signed = archive.notices.filter((notice) => sicsOf(notice).length > 0);
  const sics = new Map(signed.map((notice) => [notice.source.path, sicsOf(notice)]));
  const findings = [...levelFindings(archive, ruleset), ...movedFindings(archive)];
  const silenced: Violation[] = [];
  const told: Violation[] = [];
  for (const rule of ruleset) {
    for (const violation of violationsOf(rule, archive)) {
      const covering = violation.isNeverMeant === true ? [] : (sics.get(violation.source.path) ?? []);
      if (covering.some((sic) => isWithin(violation, sic))) silenced.push(violation);
      else {
        findings.push(...stamp(rule, violation, archive));
        told.push(violation);
      }
    }
  }
  findings.push(...sicFindings(archive, signed, { silenced, told }, ruleset));
  return findings.sort(byPlace);
}

/** What the rules that look at each notice alone find in one, and `check` will find again, in order of place. */
export function checkNotice(notice: Notice, { publication, typefaces }: House): Finding[] {
  const sics = sicsOf(notice);
  const known = noticeViolations(notice, publication, typefaces);
  return rules
    .flatMap((rule) =>
      (known[rule.id] ?? [])
        .map((found): Violation => ({ source: notice.source, ...found }))
        .filter((found) => found.isNeverMeant === true || !sics.some((sic) => isWithin(found, sic)))
        .flatMap((found) => stamp(rule, found, { publication })),
    )
    .sort(byPlace);
}

/** What is wrong with the `:sic` of the notices that have any, as what the other rules have found inside them tells. */
function sicFindings(
  archive: Archive,
  signed: readonly Notice[],
  found: { readonly silenced: readonly Violation[]; readonly told: readonly Violation[] },
  ruleset: readonly Rule[],
): Finding[] {
  const silenced = groupBy(found.silenced, ({ source }) => source.path);
  const told = groupBy(found.told, ({ source }) => source.path);
  return ruleset
    .filter((rule) => rule.reach === 'sic')
    .flatMap((rule) =>
      signed.flatMap((notice) =>
        Array.from(
          rule.check(notice, silenced.get(notice.source.path) ?? [], told.get(notice.source.path) ?? []),
        ).flatMap((violation) => stamp(rule, violation, archive)),
      ),
    );
}

/** The finding of a violation; none where the publication has turned its rule off. */
function stamp(rule: Rule, violation: Violation, { publication }: Pick<House, 'publication'>): Finding[] {
  const severity = levelOf(rule, violation, publication);
  if (severity === 'off') return [];
  const { source, place, reason, actual, expected, related } = violation;
  const finding = createFinding<string>({
    path: source.path,
    place,
    ruleId: rule.id,
    severity,
    reason,
    basis: rule.basis,
    url: `docs/rules.md#${rule.id}`,
    actual,
    expected,
    related,
  });
  return [finding];
}

/** By file, then by line and column. */
export function byPlace(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  const [from, other] = [a.place.start, b.place.start];
  return from.line - other.line || from.column - other.column;
}
