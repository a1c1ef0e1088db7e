import type { PageDesign, Publication } from '../model/publication.js';

const MM_PER_PT = 25.4 / 72;

/**
 * The page design as CSS: the page box, and custom properties for `templates/print.css`. (`@page` itself takes no custom
 * properties.) The side margins are what the columns leave.
 */
export function pageStyle({ page }: Publication): string {
  const { widthMm, heightMm, topMm } = page;
  const area = typeArea(page);
  const side = sideMm(page);
  const bottom = round(heightMm - topMm - area.heightMm);
  return [
    `@page{size:${widthMm}mm ${heightMm}mm;margin:${topMm}mm ${side}mm ${bottom}mm}`,
    `:root{--area-width:${round(area.widthMm)}mm;--area-height:${round(area.heightMm)}mm;--columns:${page.columns};--column-gap:${page.columnGapEms}em;` +
      `--font-size:${page.fontSizePt}pt;--line-height:${page.lineHeightPt}pt}`,
  ].join('\n');
}

/** The margins that Chromium leaves out of its destinations, in pt. */
export function marginsOf(page: PageDesign): { topPt: number; sidePt: number } {
  return { topPt: page.topMm / MM_PER_PT, sidePt: sideMm(page) / MM_PER_PT };
}

function sideMm(page: PageDesign): number {
  return round((page.widthMm - typeArea(page).widthMm) / 2);
}

/** Width and height of the type area (版心) in mm. */
function typeArea({ columns, columnEms, columnGapEms, fontSizePt, lines, lineHeightPt }: PageDesign) {
  const ems = columns * columnEms + (columns - 1) * columnGapEms;
  // A ten-thousandth more than the sum, so that rounding never costs a character or a line.
  return {
    widthMm: ems * fontSizePt * MM_PER_PT * 1.0001,
    heightMm: lines * lineHeightPt * MM_PER_PT * 1.0001,
  };
}

/** Top and bottom edge of the type area, in pt above the lower edge of the paper. */
export function topOf({ heightMm, topMm }: PageDesign): number {
  return (heightMm - topMm) / MM_PER_PT;
}

export function bottomOf(page: PageDesign): number {
  return topOf(page) - page.lines * page.lineHeightPt;
}

function round(mm: number): number {
  return Math.floor(mm * 1000) / 1000;
}
