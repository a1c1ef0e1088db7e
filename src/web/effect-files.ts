import { effects } from '../../templates/web/archive/effects.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { WritePage } from './page-writer.js';
import type { SiteFile } from './site-file.js';

/** The page of what has come into force or ended of late, and what soon will. */
export function effectFiles({ publication, effectChanges }: Catalogue, write: WritePage): SiteFile[] {
  const frame = {
    kind: 'archive',
    title: `施行与失效 - ${publication.name}`,
    description: `新近施行、尚未施行、即将到期和已经废止、失效的公文。`,
  } as const;
  return [write('/effects/', frame, effects(effectChanges))];
}
