import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { groupBy } from '../../../src/model/group-by.js';
import { createRandom } from '../../check/random.js';
import { documentsOf } from './documents.js';
import { issueTime, planOf, tensOf, type Plan } from './plan.js';
import { PUBLICATION } from './publication.js';

/**
 * Writes the archive of a city over up to thirty years into the empty `folder`: so many notices, a multiple of ten, with
 * `noticesInIssue` in each issue where that is said. Everything follows from these numbers. Without errors by construction.
 */
export function writeLongArchive(folder: string, notices: number, noticesInIssue?: number): void {
  const plan = planOf(notices, noticesInIssue);
  const random = createRandom('long archive');
  writeFileSync(join(folder, 'gazette.yaml'), stringify(PUBLICATION));
  for (let issue = 0; issue < plan.issues; issue++) writeIssue(folder, plan, issue, random);
}

function writeIssue(folder: string, plan: Plan, issue: number, random: () => number): void {
  const { year, number, total } = issueTime(issue);
  const place = join(folder, String(year), String(number).padStart(2, '0'));
  mkdirSync(place, { recursive: true });
  const documents = tensOf(plan, issue).flatMap((ten) => documentsOf(plan, ten, random));
  for (const { file, text } of documents) writeFileSync(join(place, file), text);
  const sections = Array.from(
    groupBy(documents, ({ section }) => section),
    ([title, ofSection]) => ({ title, notices: ofSection.map(({ file }) => file) }),
  );
  const published = `${year}-${String(number + 1).padStart(2, '0')}-15`;
  writeFileSync(join(place, 'issue.yaml'), stringify({ year, number, total, published, sections }));
}
