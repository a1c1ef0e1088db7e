import type { Catalogue } from '../edition/catalogue.js';
import { issueLabel } from '../model/issue.js';
import { issue } from '../../templates/web/issue.js';
import type { WritePage } from './page-writer.js';
import type { SiteFile } from './site-file.js';

/** A page for each issue. */
export function issueFiles({ editions, paginations, pdfs }: Catalogue, write: WritePage): SiteFile[] {
  return editions.map((edition, index) => {
    const { name, url, issue: own, publication } = edition;
    const title = `${publication.name}${issueLabel(own)}`;
    const around = { previous: editions[index - 1], next: editions[index + 1] };
    return write(
      url,
      { kind: 'issue', title, description: `${title}（总第${own.total}期）目录。` },
      issue(edition, paginations.get(name), pdfs.has(name), around),
    );
  });
}
