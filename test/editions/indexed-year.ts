import type { Archive } from '../../src/model/archive.js';
import { readWhole } from '../web/written-site.js';

/** The invented city's archive, where the last issue of 2025 ends with the index of its year. */
export function indexedYear(): Archive {
  const archive = readWhole('test/editions/jianglan');
  const issues = archive.issues.map((issue) =>
    issue.folder === '2025/06' ? { ...issue, yearIndex: true } : issue,
  );
  return { ...archive, issues };
}
