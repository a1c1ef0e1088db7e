import type { ActVersion, VersionLine } from '../catalogue/act-versions.js';
import type { EditionNotice } from '../edition/edition.js';

/** An act as it reads from a day on, for machines: `version.json` at its address. Days are written 2015-03-02. */
export interface VersionData {
  readonly number?: string | undefined;
  readonly title: string;
  /** The notice as it was published. */
  readonly published: string;
  readonly url: string;
  readonly from: string;
  /** The document numbers, or titles, of those that make it differ from the version before. */
  readonly amendedBy: readonly string[];
  /** Whether all that amends it was understood; where not, it may read otherwise. */
  readonly complete: boolean;
  readonly lines: readonly Pick<VersionLine, 'kind' | 'text' | 'cells' | 'notes'>[];
}

export function versionData(
  { number, listTitle, url: published }: EditionNotice,
  version: ActVersion,
): string {
  const { url, day: from, by, isSure: complete, lines } = version;
  const amendedBy = by.map(({ name }) => name);
  const data: VersionData = { number, title: listTitle, published, url, from, amendedBy, complete, lines };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}
