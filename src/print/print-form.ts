import type { Root } from 'hast';
import type { Edition } from '../edition/edition.js';
import type { PageDesign, Publication } from '../model/publication.js';
import type { Destination } from './destinations.js';
import type { PageLabels } from './finish-pdf.js';
import type { Layout } from './layout.js';
import { pageStyle } from './page-style.js';
import type { UsedFace } from './used-characters.js';
import type { PdfDescription } from './xmp.js';

/** A kind of printed document, and all in which it differs from others: an issue, or an offprint of one of its notices. */
export interface PrintForm {
  /** The page on which it is set. */
  readonly page: (publication: Publication) => PageDesign;
  /** Style sheets in order; the style of the page comes before them. */
  readonly styles: (publication: Publication) => readonly string[];
  /** What the style sheets themselves print in the margins: page numbers and running heads. */
  readonly marginFace: (edition: Edition) => UsedFace;
  /** The document to be printed, pictures inside. `styles` are style sheets in order. */
  readonly document: (edition: Edition, styles: readonly string[]) => Root;
  /** Reads the layout from the named places of a print of so many sheets; of an offprint the lines of each part are known. */
  readonly layoutOf: (
    edition: Edition,
    places: ReadonlyMap<string, Destination>,
    sheets: number,
    partLines: Readonly<Record<string, number>>,
  ) => Layout;
  readonly labels: (layout: Layout) => readonly PageLabels[];
  /** What the finished file says of itself. */
  readonly describe: (edition: Edition) => PdfDescription;
}

/** The edition on the page of a form. */
export function onPageOf({ page }: PrintForm, edition: Edition): Edition {
  return { ...edition, publication: { ...edition.publication, page: page(edition.publication) } };
}

/** The style sheets of an edition, which is on the page of the form, in order. */
export function stylesOf({ styles }: PrintForm, { publication }: Edition): string[] {
  return [pageStyle(publication), ...styles(publication)];
}
