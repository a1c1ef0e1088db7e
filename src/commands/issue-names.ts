import type { Archive } from '../model/archive.js';
import { issueName } from '../model/issue.js';
import { UsageError } from './errors.js';

/**
 * Refuses names of issues (2015-03) that an archive does not have.
 *
 * @throws UsageError naming the first of them.
 */
export function refuseUnknownIssues(names: readonly string[], archive: Archive): void {
  const known = archive.issues.map(issueName);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new UsageError(`没有「${unknown}」这一期；写法如 ${known.at(-1) ?? '2015-03'}`);
}
