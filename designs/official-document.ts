import type { PageDesign } from '../src/model/publication.js';
import type { OffprintDesign } from './design.js';

/**
 * The page of GB/T 9704—2012 (5.2): A4, 37 mm above and 28 mm at the left of a type area of 156 × 225 mm, 22 lines of 28
 * characters. 28 characters of 16 pt would be 158 mm wide; as the type area is to be filled, 三号 is 15.79 pt here (the
 * old 三号 of lead type has 15.75 pt).
 */
const PAGE: PageDesign = {
  widthMm: 210,
  heightMm: 297,
  columns: 1,
  columnEms: 28,
  columnGapEms: 0,
  lines: 22,
  fontSizePt: 15.79,
  // 225 mm / 22, less what Chromium would round up in each line.
  lineHeightPt: 28.98,
  topMm: 37,
  leftMm: 28,
};

/** The offprint as GB/T 9704—2012 wants every official document, whatever the issue looks like. */
export const OFFICIAL_DOCUMENT: OffprintDesign = {
  page: PAGE,
  styles: ['two-column/print.css', 'two-column/offprint.css'],
  // All titles at 22 pt in a type area of 156 mm.
  titles: {
    titleLine: 18,
    fullTitleLine: 20,
    partTitleLines: { main: 0, attachment: 18, enclosure: 18 },
  },
};
