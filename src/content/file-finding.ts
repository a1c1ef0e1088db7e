import { createFinding, type Bilingual, type Finding, type ReadingRuleId } from '../model/finding.js';
import { createSource } from '../model/source.js';

/** An error about a file or a folder as a whole. `path` is below the archive's folder; the place is the file's beginning. */
export function fileFinding(path: string, ruleId: ReadingRuleId, reason: Bilingual): Finding {
  const place = createSource(path, '').pointAt(0);
  return createFinding({ path, place, ruleId, severity: 'error', reason });
}
