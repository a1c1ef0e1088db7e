import { effects } from '../../templates/web/archive/effects.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Memory } from '../model/memory.js';
import { keptFiles } from './kept-files.js';
import { listedHash } from './page-values.js';
import type { WritePage } from './page-writer.js';
import type { SiteFile } from './site-file.js';

/** The page of what has come into force or ended of late, and what soon will. */
export function effectFiles(
  { publication, effectChanges }: Catalogue,
  memory: Memory,
  write: WritePage,
): SiteFile[] {
  const frame = {
    kind: 'archive',
    title: `施行与失效 - ${publication.name}`,
    description: `新近施行、尚未施行、即将到期和已经废止、失效的公文。`,
  } as const;
  const { begun, pending, expiring, ended } = effectChanges;
  const parts = [begun, pending, expiring, ended].flatMap((changes) => [
    'changes',
    ...changes.flatMap(({ entry, day }) => [listedHash(entry), JSON.stringify(day)]),
  ]);
  return [
    ...keptFiles(memory, 'effect-page', [write.frame, ...parts], () => [
      write('/effects/', frame, effects(effectChanges)),
    ]),
  ];
}
