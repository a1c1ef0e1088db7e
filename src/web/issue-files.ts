import type { Catalogue } from '../catalogue/catalogue.js';
import { pictureUrl } from '../edition/printed-sheets.js';
import { fullIssueLabel, issueLabel } from '../model/issue.js';
import { issue } from '../../templates/web/issue/issue.js';
import type { WritePage } from './page-writer.js';
import type { SiteFile } from './site-file.js';
import type { ShownNotices } from './web-notice.js';
import { yearIndexFile } from './year-index-data.js';

/** A page for each issue, which runs the script at the address `script`: its contents and its whole text; beside it the data of the index of the year, where it has one. */
export function issueFiles(
  { editions, entriesByIssue, pdfs }: Catalogue,
  write: WritePage,
  shown: ShownNotices,
  script: string,
): SiteFile[] {
  return editions.flatMap((edition, index) => {
    const { name, url, issue: own, publication } = edition;
    const title = `${publication.name}${issueLabel(own)}`;
    const around = { previous: editions[index - 1], next: editions[index + 1] };
    const entries = entriesByIssue.get(name) ?? [];
    const notices = entries.map((entry) => ({ ...entry, notice: shown(entry) }));
    const page = write(
      url,
      {
        kind: 'issue',
        title,
        description: `${publication.name}${fullIssueLabel(own)}目录和全文。`,
        script,
        picture: pdfs.has(name) ? pictureUrl(edition, { name: 'cover' }) : undefined,
      },
      issue(edition, notices, pdfs.has(name), around),
    );
    return edition.yearIndex === undefined ? [page] : [page, yearIndexFile(edition, edition.yearIndex)];
  });
}
