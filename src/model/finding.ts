import type { Point, Position } from 'unist';
import { VFileMessage } from 'vfile-message';

/** What is wrong in an archive, where, and why. `fatal` is true for an error, false for a warning, undefined for a note. */
export type Finding = VFileMessage;

export type Severity = 'error' | 'warning' | 'note';

/** Another place that a finding speaks of: the first of two equal numbers, say. */
export interface RelatedPlace {
  readonly path: string;
  readonly place: Position;
  readonly reason: string;
}

export interface FindingFields {
  readonly path: string;
  readonly place: Position | Point;
  readonly ruleId: string;
  readonly severity: Severity;
  /** What is wrong, in one Chinese sentence; 应为 X，实为 Y where both are known. */
  readonly reason: string;
  /** The basis: the clause or the practice that asks for it. */
  readonly note?: string | undefined;
  readonly url?: string | undefined;
  readonly actual?: string | undefined;
  /** What would be right; a fix where it is given. */
  readonly expected?: readonly string[] | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
}

export function createFinding(fields: FindingFields): Finding {
  const { path, place, ruleId, severity, reason, note, url, actual, expected, related } = fields;
  const finding: Finding = new VFileMessage(reason, { place, source: 'gazette', ruleId });
  finding.file = path;
  finding.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
  if (note !== undefined) finding.note = note;
  if (url !== undefined) finding.url = url;
  if (actual !== undefined) finding.actual = actual;
  if (expected !== undefined) finding.expected = [...expected];
  return related === undefined ? finding : Object.assign(finding, { related });
}

export function severityOf(finding: Finding): Severity {
  return finding.fatal === true ? 'error' : finding.fatal === false ? 'warning' : 'note';
}
