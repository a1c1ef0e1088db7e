import type { ElementContent } from 'hast';
import type { Publication } from '../model/publication.js';
import { page, type PageFrame } from '../../templates/web/page.js';
import { html } from './html.js';
import type { SiteFile } from './site-file.js';

/** What a page says of itself; the rest of its frame is the site's. */
export type OwnFrame = Omit<PageFrame, keyof SiteFrame>;

/** What all pages of a site share. */
export interface SiteFrame {
  readonly publication: Publication;
  /** Addresses of the style sheet and the icon. */
  readonly style: string;
  readonly icon: string;
}

/** Makes the page at an address that ends with a slash: /szf/2015/13/. */
export type WritePage = (url: string, own: OwnFrame, content: readonly ElementContent[]) => SiteFile;

export function pageWriter(frame: SiteFrame): WritePage {
  return (url, own, content) => ({
    path: `${url.slice(1)}index.html`,
    content: html(page({ ...frame, ...own }, content), url),
  });
}
