import type { Catalogue } from '../catalogue/catalogue.js';
import { verify } from '../../templates/web/verify/verify.js';
import type { WritePage } from './page-writer.js';
import type { SiteFile } from './site-file.js';

/** The page that verifies a notice in the reader's browser, where the gazette signs what it publishes. */
export function verifyFiles({ publication }: Catalogue, write: WritePage, script: string): SiteFile[] {
  const { seal } = publication;
  if (seal === undefined) return [];
  const own = {
    kind: 'verify',
    title: `验证公文 - ${publication.name}`,
    description: `验证手里的一件公文是不是${publication.name}登出的那一件，有没有改过。`,
    script,
    needs: 'data',
  } as const;
  return [write('/verify/', own, verify(seal.origin, seal.keys))];
}
