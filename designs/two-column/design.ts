import type { Design } from '../design.js';
import { OFFICIAL_DOCUMENT } from '../official-document.js';
import { PACKAGED_FACES } from '../packaged-faces.js';

/** The page of the printed original, 绍兴市人民政府公报 of 2015: A4 in two columns of 20 characters. */
export const TWO_COLUMN: Design = {
  name: 'two-column',
  summary: '两栏，五号宋体，每栏 20 字 46 行',
  faces: PACKAGED_FACES,
  page: {
    widthMm: 210,
    heightMm: 297,
    columns: 2,
    columnEms: 20,
    columnGapEms: 2,
    lines: 46,
    fontSizePt: 10.5,
    lineHeightPt: 15.5,
    topMm: 25.4,
  },
  issue: {
    marginFace: { family: 'Gazette Song', weight: 400 },
    styles: ['two-column/print.css'],
    // A title at 18 pt and an attachment's title at 15 pt stand in a type area of 441 pt, an enclosed text's title at 15 pt
    // in a column of 210 pt, where it may take two lines.
    titles: {
      titleLine: 22,
      fullTitleLine: 24,
      partTitleLines: { main: 0, attachment: 26, enclosure: 28 },
    },
    // At 11 pt.
    contentsLine: 40,
    contentsLineWithPage: 35,
  },
  offprint: OFFICIAL_DOCUMENT,
  icon: 'two-column/icon.svg',
};
