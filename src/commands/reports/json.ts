import { join } from 'node:path';
import { severityOf, type Finding } from '../../model/finding.js';
import { noteIn, reasonIn, type Language } from './language.js';
import { endOf } from './pretty.js';

/** A list of findings; what one does not have is null. Lines and columns count from 1, columns in UTF-16 units. */
export function json(findings: readonly Finding[], folder: string, language: Language): string {
  const entries = findings.map((finding) => ({
    file: join(folder, finding.file ?? ''),
    line: finding.line ?? null,
    column: finding.column ?? null,
    endLine: endOf(finding)?.line ?? null,
    endColumn: endOf(finding)?.column ?? null,
    ruleId: finding.ruleId ?? null,
    severity: severityOf(finding),
    reason: reasonIn(finding, language),
    note: noteIn(finding, language) ?? null,
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
