import { join } from 'node:path';
import type { Finding } from '../../model/finding.js';
import type { Language } from './language.js';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Workflow commands of GitHub Actions: annotations beside the lines of a pull request. */
export function github(findings: readonly Finding[], folder: string, language: Language): string {
  return findings.map((finding) => annotation(finding, folder, language)).join('\n');
}

function annotation(finding: Finding, folder: string, language: Language): string {
  const { start, end } = finding.place;
  const properties = {
    file: join(folder, finding.path),
    line: start.line,
    endLine: end.line,
    col: start.column,
    // Theirs is the last column, ours the one after it.
    endColumn: Math.max(end.column - 1, start.column),
    title: finding.ruleId,
  };
  const list = Object.entries(properties).map(
    ([name, value]) => `${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  );
  return `::${COMMANDS[finding.severity]} ${list.join(',')}::${escaped(finding.reason[language])}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
