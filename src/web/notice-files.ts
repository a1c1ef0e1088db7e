import type { Catalogue, CatalogueEntry } from '../edition/catalogue.js';
import { issueLabel } from '../model/issue.js';
import { notice } from '../../templates/web/notice.js';
import { governmentMetadata, linkedData } from './linked-data.js';
import { noticeData } from './notice-data.js';
import type { OwnFrame, WritePage } from './page-writer.js';
import type { SiteFile } from './site-file.js';
import { webNotice, type ImageUrl } from './web-notice.js';

/** Of each notice its page, and beside it what it is for machines. */
export function noticeFiles({ entries, pdfs }: Catalogue, write: WritePage, imageUrl: ImageUrl): SiteFile[] {
  return entries.flatMap((composed) => {
    const entry = { ...composed, notice: webNotice(composed.notice, imageUrl) };
    const { id, url, markdown } = entry.notice;
    const folder = url.slice(1);
    return [
      write(url, frameOf(entry), notice(entry, pdfs.has(id))),
      { path: `${folder}notice.md`, content: markdown },
      { path: `${folder}notice.json`, content: `${JSON.stringify(noticeData(entry), undefined, 2)}\n` },
    ];
  });
}

function frameOf(entry: CatalogueEntry): OwnFrame {
  const { edition, notice: own } = entry;
  const { publication, issue } = edition;
  return {
    kind: 'notice',
    title: `${own.title} - ${publication.name}`,
    description: `${own.number}，${own.issuers.join('、')}，${own.date}。${publication.name}${issueLabel(issue)}。`,
    metadata: governmentMetadata(entry),
    linkedData: linkedData(entry),
  };
}
