import { join } from 'node:path';
import { severityOf, type Finding } from '../../model/finding.js';
import { reasonIn, type Language } from './language.js';
import { endOf } from './pretty.js';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Workflow commands of GitHub Actions: annotations beside the lines of a pull request. */
export function github(findings: readonly Finding[], folder: string, language: Language): string {
  return findings.map((finding) => annotation(finding, folder, language)).join('\n');
}

function annotation(finding: Finding, folder: string, language: Language): string {
  const end = endOf(finding);
  const properties = {
    file: join(folder, finding.file ?? ''),
    line: finding.line,
    endLine: end?.line,
    col: finding.column,
    // Theirs is the last column, ours the one after it.
    endColumn: end === undefined ? undefined : Math.max(end.column - 1, finding.column ?? 1),
    title: finding.ruleId,
  };
  const list = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [`${name}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`],
  );
  return `::${COMMANDS[severityOf(finding)]} ${list.join(',')}::${escaped(reasonIn(finding, language))}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
