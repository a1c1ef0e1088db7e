import type { Catalogue } from '../catalogue/catalogue.js';
import { actVersion } from '../../templates/web/archive/act-version.js';
import type { WritePage } from './page-writer.js';
import type { SiteFile } from './site-file.js';

/** A page for each text that an act has had since it was amended: /szf/2015/15/2017-06-01/. */
export function versionFiles({ publication, entries, versions }: Catalogue, write: WritePage): SiteFile[] {
  return entries.flatMap(({ notice }) => {
    const all = versions.get(notice.key) ?? [];
    return all.map((version) => {
      const frame = {
        kind: 'archive',
        title: `${notice.listTitle}（${version.from}起的文本） - ${publication.name}`,
        description: `${notice.name}自${version.from}起的文本，已并入${version.by.map(({ name }) => name).join('、')}的修改。`,
      } as const;
      return write(version.url, frame, actVersion(notice, version, all));
    });
  });
}
