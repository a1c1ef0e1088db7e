import stringWidth from 'string-width';
import { rules } from '../../check/rules/index.js';
import { SEVERITY_WORDS } from '../../check/wording.js';
import type { Finding, Severity } from '../../model/finding.js';
import { REPORT_WORDS, type Language } from './language.js';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** A table of how often each rule speaks, in the order of the handbook; what reading finds comes first. */
export function summary(findings: readonly Finding[], _folder: string, language: Language): string {
  const words = REPORT_WORDS[language];
  if (findings.length === 0) return words.nothing;
  const ids = [...new Set(findings.map(({ ruleId }) => ruleId))].sort((a, b) => rank(a) - rank(b));
  const counts = (of: readonly Finding[]): string[] =>
    SEVERITIES.map((severity) => String(of.filter((finding) => finding.severity === severity).length));
  return aligned([
    [words.rule, ...SEVERITIES.map((severity) => SEVERITY_WORDS[severity][language])],
    ...ids.map((id) => [id, ...counts(findings.filter(({ ruleId }) => ruleId === id))]),
    [words.total, ...counts(findings)],
  ]);
}

function rank(id: string): number {
  return rules.findIndex((rule) => rule.id === id);
}

/** Names to the left, numbers to the right; a Han character takes two columns of a terminal. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))),
  );
  return rows
    .map((row) =>
      row
        .map((text, column) => {
          const fill = ' '.repeat((widths[column] ?? 0) - stringWidth(text));
          return column === 0 ? text + fill : fill + text;
        })
        .join('  '),
    )
    .join('\n');
}
