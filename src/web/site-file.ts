import type { TitleCharacters } from './title-characters.js';

/** A file of the web edition. */
export interface SiteFile {
  /** Below the site's root, without a slash at its start. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Of a page. */
  readonly titles?: TitleCharacters;
}
