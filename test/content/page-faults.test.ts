import { expect, it } from 'vitest';
import { pageFaults } from '../../src/content/page-faults.js';
import type { PageDesign } from '../../src/model/publication.js';

// Two columns of 20 characters with a gap of 2 are 42 × 10.5 pt or 155.6 mm, and 46 lines of 15.5 pt are 251.5 mm.
const PAGE: PageDesign = {
  widthMm: 210,
  heightMm: 297,
  columns: 2,
  columnEms: 20,
  columnGapEms: 2,
  lines: 46,
  fontSizePt: 10.5,
  lineHeightPt: 15.5,
  topMm: 25.4,
};

it.each<[string, Partial<PageDesign>, string[]]>([
  ['the page of the gazette', {}, []],
  ['a type area that fits exactly', { widthMm: 165.6, lines: 48 }, []],
  ['a type area that is too wide', { widthMm: 165 }, ['columnEms']],
  ['a type area that is too high', { lines: 49 }, ['lines']],
  ['lines that overlap', { lineHeightPt: 10 }, ['lineHeightPt']],
  // 210 − 155.6 mm leave 54.4 mm, of which 5 mm stay at the right.
  ['a left margin that just fits', { leftMm: 49.4 }, []],
  ['a left margin that pushes the type area off the paper', { leftMm: 50 }, ['leftMm']],
  ['a type area too wide for any left margin, told once', { widthMm: 165, leftMm: 5 }, ['columnEms']],
])('%s', (_what, changed, keys) => {
  expect(pageFaults({ ...PAGE, ...changed }).map(({ key }) => key)).toEqual(keys);
});

it('says how far the type area may be pushed', () => {
  expect(pageFaults({ ...PAGE, leftMm: 60 })).toEqual([
    {
      key: 'leftMm',
      zh: '太大：版心宽 155.6 毫米，纸宽 210 毫米，左边距最多 49.4 毫米',
      en: 'is too much: the type area is 155.6 mm wide; on paper of 210 mm the left margin may have 49.4 mm',
    },
  ]);
});
