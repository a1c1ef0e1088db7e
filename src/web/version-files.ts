import type { Catalogue } from '../catalogue/catalogue.js';
import { actVersion } from '../../templates/web/archive/act-version.js';
import { comparedVersions } from '../../templates/web/archive/compared-versions.js';
import { provisionVersions } from '../../templates/web/archive/provision-versions.js';
import type { WritePage } from './page-writer.js';
import type { SiteFile } from './site-file.js';
import { versionData } from './version-data.js';

/**
 * Of each act that has been amended a page for each text since then (/szf/2015/15/2017-06-01/) with its data, one for each
 * pair of texts that do not follow each other (…/compare/2015-09-01/), and one of its articles through all texts (…/versions/).
 */
export function versionFiles(
  { publication, entries, versions, provisions }: Catalogue,
  write: WritePage,
): SiteFile[] {
  const standard = publication.standardText ?? 'published';
  return entries.flatMap(({ notice }) => {
    const all = versions.get(notice.key) ?? [];
    if (all.length === 0) return [];
    const { listTitle, name, url } = notice;
    const page = (address: string, words: string, description: string, content: Parameters<WritePage>[2]) =>
      write(
        address,
        { kind: 'archive', title: `${listTitle}（${words}） - ${publication.name}`, description },
        content,
      );
    return [
      ...all.flatMap((version) => {
        const { from, by, comparisons } = version;
        const text = `${from}起的文本`;
        return [
          page(
            version.url,
            text,
            `${name}自${from}起的文本，已并入${by.map((document) => document.name).join('、')}的修改。`,
            actVersion(notice, version, all, standard),
          ),
          { path: `${version.url.slice(1)}version.json`, content: versionData(notice, version) },
          ...comparisons.map((comparison) => {
            const words = `${text}与${comparison.earlier}比较`;
            return page(
              comparison.url,
              words,
              `${name}${words}。`,
              comparedVersions(notice, version, comparison),
            );
          }),
        ];
      }),
      page(
        `${url}versions/`,
        '各条的历次文本',
        `${name}各条的历次文本。`,
        provisionVersions(notice, all, provisions.get(notice.key) ?? [], standard),
      ),
    ];
  });
}
