import { issues } from '../../templates/web/archive/issues.js';
import { year } from '../../templates/web/archive/year.js';
import { yearUrl } from '../catalogue/addresses.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { ISSUE_FEED } from './feeds.js';
import type { WritePage } from './page-writer.js';
import type { SiteFile } from './site-file.js';

/** The page of all issues, and one for each year with the contents of its issues. */
export function yearFiles({ publication, editions, entries, pdfs }: Catalogue, write: WritePage): SiteFile[] {
  const { name } = publication;
  const years = [...new Set(editions.map(({ issue }) => issue.year))];
  const all = {
    kind: 'archive',
    title: `历年公报 - ${name}`,
    description: `${name}共${editions.length}期，按年份排列。`,
    feeds: [ISSUE_FEED],
  } as const;
  return [
    write('/issues/', all, issues(editions, pdfs)),
    ...years.map((own, index) => {
      const ofYear = {
        year: own,
        editions: editions.filter(({ issue }) => issue.year === own),
        entries: entries.filter(({ edition }) => edition.issue.year === own),
        previous: years[index - 1],
        next: years[index + 1],
      };
      const title = `${own}年 - ${name}`;
      const description = `${name}${own}年各期目录。`;
      return write(yearUrl(own), { kind: 'archive', title, description }, year(ofYear, pdfs));
    }),
  ];
}
