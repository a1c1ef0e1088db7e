import { notFound } from '../../templates/web/archive/not-found.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { WritePage } from './page-writer.js';
import type { SiteFile } from './site-file.js';

/** What servers show, by custom, wherever there is no page. */
export function notFoundFile({ publication }: Catalogue, write: WritePage): SiteFile {
  const title = `没有这一页 - ${publication.name}`;
  return write('/404.html', { kind: 'archive', title, description: '这个网址没有页面。' }, notFound());
}
