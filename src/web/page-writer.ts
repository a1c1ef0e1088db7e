import type { ElementContent, Root } from 'hast';
import type { Publication } from '../model/publication.js';
import { page, type PageFrame } from '../../templates/web/parts/page.js';
import { absoluteUrl } from '../model/absolute-url.js';
import { html } from './html.js';
import { relativeLinks, rootedLinks } from './relative-links.js';
import type { SiteFile } from './site-file.js';
import { titleCharacters } from './title-characters.js';

/** What a page says of itself; the rest of its frame is the site's. */
export type OwnFrame = Omit<PageFrame, keyof SiteFrame | 'url' | 'canonical'>;

/** What all pages of a site share. */
export interface SiteFrame {
  readonly publication: Publication;
  /** Addresses of the style sheet, the one that no notice needs, the one that names the fonts, and the icon. */
  readonly style: string;
  readonly collectionStyle: string;
  readonly fonts: string;
  readonly icon: string;
  /** Address of the script that runs before the page is painted. */
  readonly early: string;
  /** Addresses of the places of the main menu where there is nothing to see yet: it leaves them out. */
  readonly emptyPlaces: ReadonlySet<string>;
}

/**
 * Makes the page at an address that ends with a slash (/szf/2015/13/), or a file that servers show at any address where
 * there is no page (/404.html).
 */
export interface WritePage {
  (url: string, own: OwnFrame, content: readonly ElementContent[]): SiteFile;
  /** All that pages have from the site, as one text. */
  readonly frame: string;
}

export function pageWriter(frame: SiteFrame): WritePage {
  const { address } = frame.publication;
  const root = address === undefined ? '/' : new URL(address).pathname;
  const write = (url: string, own: OwnFrame, content: readonly ElementContent[]): SiteFile => {
    const file = decodeURIComponent(url.slice(1));
    const isFile = !url.endsWith('/');
    const canonical = isFile ? {} : { canonical: absoluteUrl(url, address) };
    const whole = page({ ...frame, ...own, url, ...canonical }, content);
    const linked = (tree: Root): Root => (isFile ? rootedLinks(tree, root) : relativeLinks(tree, url));
    return {
      path: isFile ? file : `${file}index.html`,
      content: html(whole, linked),
      titles: titleCharacters(whole),
    };
  };
  return Object.assign(write, {
    frame: JSON.stringify({ ...frame, emptyPlaces: [...frame.emptyPlaces] }),
  });
}
