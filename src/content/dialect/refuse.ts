import type { Node, Position } from 'unist';
import type { VFile } from 'vfile';
import { pointIn } from '../../model/text-place.js';
import { createFinding, type Bilingual, type Finding, type ReadingRuleId } from '../../model/finding.js';

declare module 'vfile' {
  interface DataMap {
    /** What the dialect refuses in a notice, in the order of its steps. */
    findings: Finding[];
  }
}

/** Adds an error about a stretch of the source, from one offset to before another. */
export function refuseRange(
  file: VFile,
  from: number,
  to: number,
  ruleId: ReadingRuleId,
  reason: Bilingual,
): void {
  const source = String(file);
  refuse(file, { start: pointIn(source, from), end: pointIn(source, to) }, ruleId, reason);
}

/** Adds an error about something that the dialect does not allow to the file's findings. */
export function refuse(
  file: VFile,
  at: Node | Position | undefined,
  ruleId: ReadingRuleId,
  reason: Bilingual,
): void {
  const place = at !== undefined && 'type' in at ? at.position : at;
  const start = { line: 1, column: 1, offset: 0 };
  (file.data.findings ??= []).push(
    createFinding({
      path: file.path,
      place: place ?? { start, end: start },
      ruleId,
      severity: 'error',
      reason,
    }),
  );
}
