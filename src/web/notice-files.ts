import type { ActVersion } from '../catalogue/act-versions.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import { isOpen } from '../catalogue/standing.js';
import { pictureUrl } from '../edition/printed-sheets.js';
import { issueLabel } from '../model/issue.js';
import { notice } from '../../templates/web/notice/notice.js';
import { absoluteUrl } from '../model/absolute-url.js';
import type { Memory } from '../model/memory.js';
import { akomaNtoso } from './akoma-ntoso.js';
import { citationMetadata } from './citation-metadata.js';
import { filesToBe, type FilesToBe } from './kept-files.js';
import { governmentMetadata, linkedData } from './linked-data.js';
import { noticeData } from './notice-data.js';
import type { OwnFrame, WritePage } from './page-writer.js';
import { entryHash } from './page-values.js';
import { keepSearchText } from './search-index.js';
import type { SiteFile } from './site-file.js';
import { tableFiles } from './table-csv.js';
import type { ImageUrl } from '../edition/image-addresses.js';
import type { ShownNotices } from './web-notice.js';

/** Makes the page of a notice, which runs the script at the address `script`, and beside it the files for machines. */
export function noticeFiles(
  {
    publication,
    pdfs,
    versions,
    textChanges,
  }: Pick<Catalogue, 'publication' | 'pdfs' | 'versions' | 'textChanges'>,
  memory: Memory,
  write: WritePage,
  shown: ShownNotices,
  imageUrl: ImageUrl,
  script: string,
): (entry: CatalogueEntry) => FilesToBe {
  const made = (composed: CatalogueEntry): SiteFile[] => {
    const entry = { ...composed, notice: shown(composed) };
    const { url, markdown } = entry.notice;
    const folder = url.slice(1);
    const texts = versions.get(entry.notice.key) ?? [];
    keepSearchText(composed, memory);
    return [
      write(
        url,
        { ...frameOf(entry, pdfs, texts), script },
        notice(
          entry,
          pdfs,
          absoluteUrl(url, publication.address),
          texts,
          textChanges.get(entry.notice.file) ?? [],
        ),
      ),
      ...tableFiles(entry.notice),
      { path: `${folder}notice.md`, content: markdown },
      {
        path: `${folder}notice.json`,
        content: `${JSON.stringify(noticeData(entry, texts), undefined, 2)}\n`,
      },
      { path: `${folder}notice.xml`, content: akomaNtoso(composed, imageUrl) },
    ];
  };
  return (entry) => {
    const { notice: own, edition } = entry;
    const values = [
      [pdfs.has(own.id), pdfs.has(edition.name)],
      [versions.get(own.key) ?? [], textChanges.get(own.file) ?? []],
      own.digest().images.map(imageUrl),
    ];
    const holdings = isOpen(entry.standing) ? entry.holdings : '';
    const parts = [write.frame, script, entryHash(entry), holdings, JSON.stringify(values)];
    return filesToBe(memory, 'notice-files', parts, () => made(entry));
  };
}

function frameOf(entry: CatalogueEntry, pdfs: Catalogue['pdfs'], versions: readonly ActVersion[]): OwnFrame {
  const { edition, notice: own } = entry;
  const { publication, issue } = edition;
  return {
    kind: 'notice',
    title: `${own.listTitle} - ${publication.name}`,
    description: `${own.name}，${own.issuers.join('、')}，${own.date}。${publication.name}${issueLabel(issue)}。`,
    metadata: { ...governmentMetadata(entry), ...citationMetadata(entry, pdfs.has(own.id)) },
    linkedData: linkedData(entry, versions),
    picture: firstPagePicture(entry, pdfs),
  };
}

/** The picture of the printed page on which the notice begins, where the issue is printed. */
function firstPagePicture({ edition, page }: CatalogueEntry, pdfs: Catalogue['pdfs']): string | undefined {
  return page === undefined || !pdfs.has(edition.name)
    ? undefined
    : pictureUrl(edition, { name: String(page) });
}
