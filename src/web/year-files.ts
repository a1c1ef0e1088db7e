import { issues } from '../../templates/web/archive/issues.js';
import { year } from '../../templates/web/archive/year.js';
import { yearUrl } from '../catalogue/addresses.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { groupBy } from '../model/group-by.js';
import { ISSUE_FEED } from './feeds.js';
import type { WritePage } from './page-writer.js';
import type { SiteFile } from './site-file.js';

/** The page of all issues, and one for each year with the contents of its issues. */
export function yearFiles(
  { publication, editions, entriesByIssue, pdfs }: Catalogue,
  write: WritePage,
): SiteFile[] {
  const { name } = publication;
  const years = [...groupBy(editions, ({ issue }) => issue.year)];
  const all = {
    kind: 'archive',
    title: `历年公报 - ${name}`,
    description: `${name}共${editions.length}期，按年份排列。`,
    feeds: [ISSUE_FEED],
  } as const;
  return [
    write('/issues/', all, issues(editions, pdfs)),
    ...years.map(([own, ofYear], index) => {
      const content = {
        year: own,
        issues: ofYear.map((edition) => ({ edition, entries: entriesByIssue.get(edition.name) ?? [] })),
        previous: years[index - 1]?.[0],
        next: years[index + 1]?.[0],
      };
      const title = `${own}年 - ${name}`;
      const description = `${name}${own}年各期目录。`;
      return write(yearUrl(own), { kind: 'archive', title, description }, year(content, pdfs));
    }),
  ];
}
