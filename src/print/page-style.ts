import type { PageDesign, Publication } from '../model/publication.js';

const MM_PER_PT = 25.4 / 72;

/**
 * The page design as CSS: the page box, and custom properties for the style sheets of a design. (`@page` itself takes no custom
 * properties; its margin boxes do.) The margins without a measure of their own are what the columns leave.
 */
export function pageStyle({ page }: Publication): string {
  const { widthMm, heightMm, topMm } = page;
  const area = typeArea(page);
  const { left, right } = sidesMm(page);
  const bottom = round(heightMm - topMm - area.heightMm);
  return [
    `@page{size:${widthMm}mm ${heightMm}mm;margin:${topMm}mm ${right}mm ${bottom}mm ${left}mm}`,
    // The same paper and type area for what is landscape: its top lies at the left edge (GB/T 9704—2012, 11).
    `@page turned{size:${heightMm}mm ${widthMm}mm;margin:${left}mm ${topMm}mm ${right}mm ${bottom}mm;page-orientation:rotate-left}`,
    `:root{--area-width:${round(area.widthMm)}mm;--area-height:${round(area.heightMm)}mm;--columns:${page.columns};--column-gap:${page.columnGapEms}em;` +
      `--font-size:${page.fontSizePt}pt;--line-height:${page.lineHeightPt}pt;--section-start:${page.sectionStart === 'flow' ? 'auto' : 'page'}}`,
  ].join('\n');
}

/**
 * How far a destination of Chromium's is from the place it means, in pt: it counts from the type area, as if the page had
 * no margins; from its upper edge, or on a turned page from its lower edge.
 */
export function destinationShift(page: PageDesign, isTurned: boolean): { xPt: number; yPt: number } {
  return { xPt: leftOf(page), yPt: isTurned ? bottomOf(page) : -page.topMm / MM_PER_PT };
}

/** Left and right margin. */
function sidesMm(page: PageDesign): { left: number; right: number } {
  const free = page.widthMm - typeArea(page).widthMm;
  const left = page.leftMm ?? round(free / 2);
  return { left, right: round(page.leftMm === undefined ? free / 2 : free - left) };
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

/** Left and right edge of the type area (版心), in pt from the left edge of the paper. */
export function leftOf(page: PageDesign): number {
  return sidesMm(page).left / MM_PER_PT;
}

export function rightOf(page: PageDesign): number {
  return (page.widthMm - sidesMm(page).right) / MM_PER_PT;
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
