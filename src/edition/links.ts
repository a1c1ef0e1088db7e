import type { Citation, CrossReference } from '../model/tree.js';

/** What the body of a part points at. */
export interface Links {
  /** Address of a cited document, or undefined where it has none. */
  citation(node: Citation): string | undefined;
  /** Address of a place in the same notice. */
  reference(node: CrossReference): string | undefined;
  /** Address of the attachment that an entry of the 附件说明 names. */
  attachment(index: number): string | undefined;
  /** The picture's path below the archive: the `src` that print and web replace. */
  image(url: string): string;
}
