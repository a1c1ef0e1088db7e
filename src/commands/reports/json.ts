import { join } from 'node:path';
import type { Finding } from '../../model/finding.js';
import type { Language } from './language.js';

/** A list of findings; what one does not have is null. Lines and columns count from 1, columns in UTF-16 units. */
export function json(findings: readonly Finding[], folder: string, language: Language): string {
  const entries = findings.map((finding) => ({
    file: join(folder, finding.path),
    line: finding.place.start.line,
    column: finding.place.start.column,
    endLine: finding.place.end.line,
    endColumn: finding.place.end.column,
    ruleId: finding.ruleId,
    severity: finding.severity,
    reason: finding.reason[language],
    note: finding.basis?.[language] ?? null,
    url: finding.url ?? null,
    actual: finding.actual ?? null,
    expected: finding.expected ?? null,
    related: (finding.related ?? []).map(({ path, place, reason }) => ({
      file: join(folder, path),
      line: place.start.line,
      column: place.start.column,
      reason: reason[language],
    })),
  }));
  return JSON.stringify(entries, undefined, 2);
}
