import { fixesOf, type Fix } from '../../check/fix.js';
import type { Archive } from '../../model/archive.js';
import type { Finding } from '../../model/finding.js';
import type { Remark } from '../../../templates/preview/remarks.js';
import { editorAddress } from './addresses.js';

/** The findings of a file as they are shown beside its text. */
export function remarksOf(
  folder: string,
  archive: Archive | undefined,
  findings: readonly Finding[],
): Remark[] {
  return findings.map((finding) => {
    const { path, place, severity, reason, basis, ruleId } = finding;
    const { line, column } = place.start;
    const fix = fixOf(archive, finding);
    return {
      key: keyOf(finding),
      severity,
      line,
      reason: reason.zh,
      basis: basis?.zh,
      ruleId,
      editor: `${editorAddress(folder, path)}:${line}:${column}`,
      ...(fix !== undefined && { mending: { before: fix.before, after: fix.after } }),
    };
  });
}

/** What mends a finding; undefined where nothing does for sure. */
export function fixOf(archive: Archive | undefined, finding: Finding): Fix | undefined {
  return archive && fixesOf(archive, [finding])[0];
}

/** What tells a finding from the others of its file, as long as the file stays as it is. */
export function keyOf({ ruleId, place, expected }: Finding): string {
  const { start, end } = place;
  return [ruleId, start.line, start.column, end.line, end.column, expected?.[0] ?? ''].join(' ');
}
