import { notFound } from '../../templates/web/archive/not-found.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { WritePage } from './page-writer.js';
import type { SiteFile } from './site-file.js';

const MOST_ISSUES = 3;

/** What servers show, by custom, wherever there is no page; it runs the script at the address `script`. */
export function notFoundFile(
  { publication, editions }: Catalogue,
  write: WritePage,
  script: string,
): SiteFile {
  const frame = {
    kind: 'archive',
    title: `没有这一页 - ${publication.name}`,
    description: '这个网址没有页面。',
    script,
    needs: 'data',
  } as const;
  return write('/404.html', frame, notFound(editions.slice(-MOST_ISSUES).reverse()));
}
