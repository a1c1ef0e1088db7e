import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Finding, Severity } from '../../model/finding.js';
import { rangeOf } from './ranges.js';
import { ruleAddress } from './rule-pages.js';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, note: 3 };

/** A finding as an editor shows it; `uriOf` gives the address of a file of the archive. */
export function diagnosticOf(finding: Finding, uriOf: (path: string) => string): Diagnostic {
  const { place, ruleId, severity, reason, basis, related = [] } = finding;
  return {
    range: rangeOf(place),
    severity: SEVERITIES[severity],
    source: 'gazette',
    code: ruleId,
    codeDescription: { href: ruleAddress(ruleId) },
    message: basis === undefined ? reason.zh : `${reason.zh}（${basis.zh}）`,
    ...(related.length > 0 && {
      relatedInformation: related.map((other) => ({
        location: { uri: uriOf(other.path), range: rangeOf(other.place) },
        message: other.reason.zh,
      })),
    }),
  };
}
