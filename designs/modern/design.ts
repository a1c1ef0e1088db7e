import type { Design } from '../design.js';
import { OFFICIAL_DOCUMENT } from '../official-document.js';
import { PACKAGED_FACES } from '../packaged-faces.js';

/** One column of large type beside a wide margin, headings in 黑: the page of a report, easy to read and to annotate. */
export const MODERN: Design = {
  name: 'modern',
  summary: '单栏，小四宋体，左边宽白，标题用黑体',
  faces: PACKAGED_FACES,
  page: {
    widthMm: 210,
    heightMm: 297,
    columns: 1,
    columnEms: 34,
    columnGapEms: 1,
    lines: 33,
    fontSizePt: 12,
    lineHeightPt: 20.5,
    topMm: 30,
    leftMm: 46,
  },
  issue: {
    marginFace: { family: 'Gazette Hei', weight: 500 },
    styles: ['two-column/print.css', 'modern/print.css'],
    // A title at 20 pt and the title of a part at 16 pt stand in a type area of 408 pt.
    titles: {
      titleLine: 18,
      fullTitleLine: 20,
      partTitleLines: { main: 0, attachment: 22, enclosure: 22 },
    },
    // At 11.5 pt.
    contentsLine: 34,
    contentsLineWithPage: 30,
  },
  offprint: OFFICIAL_DOCUMENT,
  icon: 'modern/icon.svg',
};
