import { expect, it } from 'vitest';
import { withPage } from '../../src/print/browser.js';
import { withPdf } from '../../src/print/open-pdf.js';
import { lineText, printedLines } from '../../src/print/printed-lines.js';

it('reads where every character of a print stands', async () => {
  // 20 px = 15 pt; the paper's upper left corner is at 0, 792 pt.
  const html = `<style>@page{size:612pt 792pt;margin:0}*{margin:0}p{position:absolute;font:20px/20px monospace}</style>
    <p style="left:100px;top:100px">abc</p><p style="left:100px;top:200px;letter-spacing:10px">de</p>`;
  const pdf = await withPage(async (page) => {
    await page.setContent(html);
    return page.pdf({ preferCSSPageSize: true });
  });
  const lines = await withPdf(pdf, printedLines);
  expect(lines.map((line) => [line.sheet, lineText(line)])).toEqual([
    [1, 'abc'],
    [1, 'de'],
  ]);
  const [first, second] = lines.map(({ glyphs }) => glyphs);
  expect(first?.map(({ sizePt }) => Math.round(sizePt * 10) / 10)).toEqual([15, 15, 15]);
  expect(first?.[0]?.x).toBeCloseTo(75, 0);
  // The base line of the first line is between 100 px and 120 px from the top.
  expect(792 - (first?.[0]?.y ?? 0)).toBeGreaterThan(75);
  expect(792 - (first?.[0]?.y ?? 0)).toBeLessThan(90);
  expect((first?.[0]?.y ?? 0) - (second?.[0]?.y ?? 0)).toBeCloseTo(75, 0);
  // Each character is as wide as the next stands away, and further by 7.5 pt where the style sheet says so.
  const [a, b] = [first?.[0], first?.[1]];
  expect((b?.x ?? 0) - (a?.x ?? 0)).toBeCloseTo(a?.widthPt ?? 0, 1);
  const [d, e] = [second?.[0], second?.[1]];
  expect((e?.x ?? 0) - (d?.x ?? 0)).toBeCloseTo((d?.widthPt ?? 0) + 7.5, 1);
});
