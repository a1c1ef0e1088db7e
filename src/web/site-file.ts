/** A file of the web edition. */
export interface SiteFile {
  /** Below the site's root, without a slash at its start. */
  readonly path: string;
  readonly content: string | Uint8Array;
  /** The characters of a page's titles, each once. */
  readonly titles?: string;
}
