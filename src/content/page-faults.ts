import type { Bilingual } from '../model/finding.js';
import type { PageDesign } from '../model/publication.js';

const MM_PER_PT = 25.4 / 72;
// The header and the page number need room beside the type area.
const LEAST_MARGIN_MM = 5;

/** The measures of a page, each in its bounds, that do not go together: which one is told, and what about it. */
export function pageFaults(page: PageDesign): (Bilingual & { readonly key: keyof PageDesign })[] {
  const { columns, columnEms, columnGapEms, lines, fontSizePt, lineHeightPt } = page;
  const { widthMm, heightMm, topMm, leftMm } = page;
  const ems = columns * columnEms + (columns - 1) * columnGapEms;
  const area = { widthMm: ems * fontSizePt * MM_PER_PT, heightMm: lines * lineHeightPt * MM_PER_PT };
  const [mostWidth, mostHeight] = [widthMm - 2 * LEAST_MARGIN_MM, heightMm - topMm - LEAST_MARGIN_MM];
  const mostLeft = widthMm - area.widthMm - LEAST_MARGIN_MM;
  const faults: (Bilingual & { key: keyof PageDesign })[] = [];
  if (area.widthMm > mostWidth) {
    faults.push({
      key: 'columnEms',
      zh: `太宽：${columns} 栏连栏间距共 ${ems} 字，宽 ${round(area.widthMm)} 毫米；纸宽 ${widthMm} 毫米，版心最多 ${round(mostWidth)} 毫米`,
      en: `is too wide: ${columns} columns with their gaps are ${ems} characters or ${round(area.widthMm)} mm wide; on paper of ${widthMm} mm the type area may have ${round(mostWidth)} mm`,
    });
  } else if (leftMm !== undefined && leftMm > mostLeft) {
    faults.push({
      key: 'leftMm',
      zh: `太大：版心宽 ${round(area.widthMm)} 毫米，纸宽 ${widthMm} 毫米，左边距最多 ${round(mostLeft)} 毫米`,
      en: `is too much: the type area is ${round(area.widthMm)} mm wide; on paper of ${widthMm} mm the left margin may have ${round(mostLeft)} mm`,
    });
  }
  if (area.heightMm > mostHeight) {
    faults.push({
      key: 'lines',
      zh: `太多：${lines} 行高 ${round(area.heightMm)} 毫米；纸高 ${heightMm} 毫米，天头 ${topMm} 毫米，版心最多 ${round(mostHeight)} 毫米`,
      en: `is too high: ${lines} lines are ${round(area.heightMm)} mm high; on paper of ${heightMm} mm with a top margin of ${topMm} mm the type area may have ${round(mostHeight)} mm`,
    });
  }
  if (lineHeightPt < fontSizePt) {
    faults.push({
      key: 'lineHeightPt',
      zh: `不能小于字号 ${fontSizePt} 磅，否则上下两行的字会叠在一起`,
      en: `may not be less than the size of the letters, ${fontSizePt} pt, or lines would overlap`,
    });
  }
  return faults;
}

function round(mm: number): number {
  return Math.round(mm * 10) / 10;
}
