import type { Edition } from './edition.js';
import type { Pagination } from './pagination.js';

/** A side of paper of a printed issue. */
export interface PrintedSheet {
  /** The page of the PDF file, counted from 1 with the cover. */
  readonly sheet: number;
  /** One step of its addresses: 12 by the number that is printed on it; cover, front-1, blank-1 or colophon without one. */
  readonly name: string;
  /** Its name for the reader: 第12页, 封面. */
  readonly label: string;
  /** The number printed on it, in the body of the issue. */
  readonly page?: number;
}

/** The sheets of a printed issue in order; none where no notice has found its page. */
export function printedSheets({ notices, sheets, blanks = 0 }: Pagination): PrintedSheet[] {
  const [first] = notices.values();
  if (first === undefined) return [];
  const front = first.sheet - first.page;
  const afterBody = sheets - blanks;
  return Array.from({ length: sheets }, (_, index): PrintedSheet => {
    const sheet = index + 1;
    if (sheet === 1) return { sheet, name: 'cover', label: '封面' };
    if (sheet <= front) return { sheet, name: `front-${sheet - 1}`, label: frontLabel(sheet, front) };
    if (sheet === sheets) return { sheet, name: 'colophon', label: '版权页' };
    if (sheet >= afterBody)
      return {
        sheet,
        name: `blank-${sheet - afterBody + 1}`,
        label: blanks > 1 ? `空白页${sheet - afterBody + 1}` : '空白页',
      };
    const page = sheet - front;
    return { sheet, name: String(page), label: `第${page}页`, page };
  });
}

/** Between the cover and the first page of the body: the contents, and where they are not even a blank page. */
function frontLabel(sheet: number, front: number): string {
  return front === 2 ? '目录' : `卷首第${sheet - 1}页`;
}

/** The address of an issue's pages as pictures, below each of which its sheets have their ids: /2015/3/pages/#page-12. */
export function bookletUrl({ url }: Pick<Edition, 'url'>): string {
  return `${url}pages/`;
}

/** The address of the picture of a sheet: /2015/3/pages/12.webp. */
export function pictureUrl(edition: Pick<Edition, 'url'>, { name }: Pick<PrintedSheet, 'name'>): string {
  return `${bookletUrl(edition)}${name}.webp`;
}

/** Size of a picture in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

// Half of a window of 1100 points on a screen with two pixels a point: the smallest letters, of 7.5 pt, have 14 pixels.
const WIDTH_PX = 1100;

/** The size of the picture of a sheet of this paper. */
export function pictureSize({ page }: Edition['publication']): PictureSize {
  return { width: WIDTH_PX, height: Math.round((WIDTH_PX * page.heightMm) / page.widthMm) };
}
