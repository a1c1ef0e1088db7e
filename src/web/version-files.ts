import type { ElementContent } from 'hast';
import type { ActVersion } from '../catalogue/act-versions.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.js';
import type { ProvisionHistory } from '../catalogue/provision-history.js';
import { actVersion } from '../../templates/web/archive/act-version.js';
import { comparedVersions } from '../../templates/web/archive/compared-versions.js';
import { provisionVersions } from '../../templates/web/archive/provision-versions.js';
import { versionXml } from './akoma-ntoso/version.js';
import { keptFiles } from './kept-files.js';
import { versionLinkedData } from './linked-data.js';
import { entryHash } from './page-values.js';
import type { Memory } from '../model/memory.js';
import type { WritePage } from './page-writer.js';
import type { SiteFile } from './site-file.js';
import { versionData } from './version-data.js';

/**
 * Of each act that has been amended a page for each text since then (/szf/2015/15/2017-06-01/) with its data, one for each
 * pair of texts that do not follow each other (…/compare/2015-09-01/), and one of its articles through all texts (…/versions/).
 */
export function versionFiles(
  { publication, entries, versions, provisions }: Catalogue,
  memory: Memory,
  write: WritePage,
): SiteFile[] {
  const standard = publication.standardText ?? 'published';
  const made = (entry: CatalogueEntry, all: readonly ActVersion[], own: readonly ProvisionHistory[]) => [
    ...all.flatMap((version) => [
      pageOf(entry, version, actVersion(entry.notice, version, all, standard), write),
      ...dataOf(entry, version, all),
      ...comparisonPages(entry, version, write),
    ]),
    write(
      `${entry.notice.url}versions/`,
      frameOf(entry, '各条的历次文本'),
      provisionVersions(entry.notice, all, own, standard),
    ),
  ];
  return entries.flatMap((entry) => {
    const all = versions.get(entry.notice.key) ?? [];
    if (all.length === 0) return [];
    const own = provisions.get(entry.notice.key) ?? [];
    const parts = [
      write.frame,
      entryHash(entry),
      JSON.stringify([all, own]),
      ...all.map(({ sourceSum }) => sourceSum()),
    ];
    return keptFiles(memory, 'version-files', parts, () => made(entry, all, own));
  });
}

/** The frame of a page that shows some of an act's texts. */
function frameOf({ notice: { listTitle, name }, edition }: CatalogueEntry, words: string) {
  const title = `${listTitle}（${words}） - ${edition.publication.name}`;
  return { kind: 'archive' as const, title, description: `${name}：${words}。` };
}

function pageOf(
  entry: CatalogueEntry,
  version: ActVersion,
  content: readonly ElementContent[],
  write: WritePage,
): SiteFile {
  const { from, by, url } = version;
  const description = `${entry.notice.name}自${from}起的文本，已并入${by.map(({ name }) => name).join('、')}的修改。`;
  const frame = { ...frameOf(entry, `${from}起的文本`), description };
  return write(url, { ...frame, linkedData: versionLinkedData(entry, version) }, content);
}

/** The text for machines, beside its page. */
function dataOf(
  { notice, edition }: CatalogueEntry,
  version: ActVersion,
  all: readonly ActVersion[],
): SiteFile[] {
  const folder = version.url.slice(1);
  const document = versionXml(notice, all, version, edition.publication.address);
  return [
    { path: `${folder}version.json`, content: versionData(notice, version) },
    { path: `${folder}version.xml`, content: document },
  ];
}

function comparisonPages(entry: CatalogueEntry, version: ActVersion, write: WritePage): SiteFile[] {
  return version.comparisons.map((comparison) => {
    const frame = frameOf(entry, `${version.from}起的文本与${comparison.earlier}比较`);
    return write(comparison.url, frame, comparedVersions(entry.notice, version, comparison));
  });
}
