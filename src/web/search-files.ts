import type { Catalogue } from '../catalogue/catalogue.js';
import { search } from '../../templates/web/search/search.js';
import type { WritePage } from './page-writer.js';
import type { SiteFile } from './site-file.js';

/** The search page. What it searches is made by `searchIndex`. */
export function searchFiles(
  { publication, editions, paginations }: Catalogue,
  write: WritePage,
  script: string,
  style: string,
): SiteFile[] {
  const newest = editions.at(-1);
  if (newest === undefined) return [];
  const own = {
    kind: 'search',
    title: `检索 - ${publication.name}`,
    description: `按文号、期、页码、标题或正文中的词语检索${publication.name}。`,
    script,
    ownStyle: style,
    needs: 'search',
  } as const;
  return [write('/search/', own, search(newest, paginations.has(newest.name)))];
}
