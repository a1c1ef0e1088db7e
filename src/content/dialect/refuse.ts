import type { Node, Position } from 'unist';
import type { VFile } from 'vfile';
import { createFinding, type Bilingual } from '../../model/finding.js';

/** Adds an error about something that the dialect does not allow to the file's messages. */
export function refuse(
  file: VFile,
  at: Node | Position | undefined,
  ruleId: string,
  reason: Bilingual,
): void {
  const place = at !== undefined && 'type' in at ? at.position : at;
  const start = { line: 1, column: 1, offset: 0 };
  file.messages.push(
    createFinding({
      path: file.path,
      place: place ?? { start, end: start },
      ruleId,
      severity: 'error',
      reason,
    }),
  );
}
