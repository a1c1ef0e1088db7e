import type { Catalogue } from '../catalogue/catalogue.js';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import type { Edition } from '../edition/edition.js';
import { pictureUrl } from '../edition/printed-sheets.js';
import { fullIssueLabel, issueLabel } from '../model/issue.js';
import type { Memory } from '../model/memory.js';
import { filesToBe, type FilesToBe } from './kept-files.js';
import { issue } from '../../templates/web/issue/issue.js';
import type { WritePage } from './page-writer.js';
import { editionHash, entryHash } from './page-values.js';
import type { SiteFile } from './site-file.js';
import type { ImageUrl } from '../edition/image-addresses.js';
import type { ShownNotices } from './web-notice.js';
import { yearIndexFile } from './year-index-data.js';

/** Makes the page of an issue, which runs the script at the address `script`: its contents and its whole text; beside it the data of the index of the year, where it has one. */
export function issueFiles(
  { editions, entriesByIssue, pdfs }: Pick<Catalogue, 'editions' | 'entriesByIssue' | 'pdfs'>,
  memory: Memory,
  write: WritePage,
  shown: ShownNotices,
  imageUrl: ImageUrl,
  script: string,
): (edition: Edition) => FilesToBe {
  const places = new Map(editions.map(({ name }, index) => [name, index]));
  return (edition) => {
    const index = places.get(edition.name) ?? 0;
    const around = { previous: editions[index - 1], next: editions[index + 1] };
    const entries = entriesByIssue.get(edition.name) ?? [];
    const values = [
      pdfs.has(edition.name),
      entries.map(({ notice }) => pdfs.has(notice.id)),
      edition.sections.map(({ title, notices }) => [title, notices.map(({ id }) => id)]),
      entries.flatMap(({ notice }) => notice.digest().images).map(imageUrl),
    ];
    const parts = [
      write.frame,
      script,
      ...[edition, around.previous, around.next].map((each) => (each === undefined ? '' : editionHash(each))),
      ...entries.map(entryHash),
      JSON.stringify(values),
    ];
    return filesToBe(memory, 'issue-files', parts, () => made(edition, entries, around));
  };

  function made(
    edition: Edition,
    entries: readonly CatalogueEntry[],
    around: Parameters<typeof issue>[3],
  ): SiteFile[] {
    const { name, url, issue: own, publication } = edition;
    const title = `${publication.name}${issueLabel(own)}`;
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
  }
}
