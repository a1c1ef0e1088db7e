import { bookletOf } from '../catalogue/booklet.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { bookletUrl } from '../edition/printed-sheets.js';
import { issueLabel } from '../model/issue.js';
import { booklet } from '../../templates/web/booklet/booklet.js';
import type { WritePage } from './page-writer.js';
import type { SiteFile } from './site-file.js';

/** The printed pages of each issue that has a PDF, on a page that runs the script at the address `script`. */
export function bookletFiles(catalogue: Catalogue, write: WritePage, script: string): SiteFile[] {
  return catalogue.editions.flatMap((edition) => {
    const sheets = bookletOf(edition.name, catalogue);
    if (sheets.length === 0) return [];
    const { publication, issue } = edition;
    const title = `${publication.name}${issueLabel(issue)}印刷页`;
    const description = `${publication.name}${issueLabel(issue)}的印刷页，共${sheets.length}页，逐页与文字对照。`;
    return [
      write(bookletUrl(edition), { kind: 'booklet', title, description, script }, booklet(edition, sheets)),
    ];
  });
}
