import { issues } from '../../templates/web/archive/issues.js';
import { year, type YearOfIssues } from '../../templates/web/archive/year.js';
import { yearUrl } from '../catalogue/addresses.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { collectionsByYear } from '../catalogue/collections.js';
import { groupBy } from '../model/group-by.js';
import type { Memory } from '../model/memory.js';
import { ORGANS, SECTIONS, SUBJECTS } from './collection-files.js';
import { ISSUE_FEED } from './feeds.js';
import { keptFiles } from './kept-files.js';
import { editionHash, listedHash } from './page-values.js';
import type { WritePage } from './page-writer.js';
import type { SiteFile } from './site-file.js';

/** The page of all issues, and one for each year with the contents of its issues and the ways through them. */
export function yearFiles(
  { publication, editions, entriesByIssue, collections, pdfs }: Catalogue,
  memory: Memory,
  write: WritePage,
): SiteFile[] {
  const { name } = publication;
  const years = [...groupBy(editions, ({ issue }) => issue.year)];
  const ofYear = collectionsByYear(collections);
  const all = {
    kind: 'archive',
    title: `历年公报 - ${name}`,
    description: `${name}共${editions.length}期，按年份排列。`,
    feeds: [ISSUE_FEED],
  } as const;
  const parts = [
    write.frame,
    ...editions.flatMap((each) => [editionHash(each), String(pdfs.has(each.name))]),
  ];
  return [
    ...keptFiles(memory, 'year-page', parts, () => [write('/issues/', all, issues(editions, pdfs))]),
    ...years.flatMap(([own, issuesOfYear], index) => {
      const { sections, organs, subjects } = ofYear(own);
      const content = {
        year: own,
        issues: issuesOfYear.map((edition) => ({ edition, entries: entriesByIssue.get(edition.name) ?? [] })),
        ways: [
          { kind: SECTIONS, collections: sections },
          { kind: ORGANS, collections: organs },
          { kind: SUBJECTS, collections: subjects },
        ],
        previous: years[index - 1]?.[0],
        next: years[index + 1]?.[0],
      };
      const title = `${own}年 - ${name}`;
      const description = `${name}${own}年各期目录。`;
      return keptFiles(memory, 'year-page', [write.frame, ...yearParts(content, pdfs)], () => [
        write(yearUrl(own), { kind: 'archive', title, description }, year(content, pdfs)),
      ]);
    }),
  ];
}

/** All that the page of a year is made from, but for its frame. */
function yearParts(
  { year: own, issues: all, ways, previous, next }: YearOfIssues,
  pdfs: ReadonlySet<string>,
): string[] {
  return [
    JSON.stringify([own, previous, next]),
    ...all.flatMap(({ edition, entries }) => [
      editionHash(edition),
      String(pdfs.has(edition.name)),
      ...entries.map(listedHash),
    ]),
    ...ways.map(({ kind, collections }) =>
      JSON.stringify([kind, collections.map(({ name, url, entries }) => [name, url, entries.length])]),
    ),
  ];
}
