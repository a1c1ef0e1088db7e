import { describe, expect, it } from 'vitest';
import { bottomOf, destinationShift, leftOf, pageStyle, rightOf, topOf } from '../../src/print/page-style.js';
import { readEdition } from './made-edition.js';

// A4, two columns of 20 characters and a gap of 2 at 10.5 pt: 42 × 10.5 = 441 pt = 155.575 mm wide;
// 46 lines of 15.5 pt: 713 pt = 251.53 mm high, 25.4 mm = 72 pt from the top. A4 is 841.89 pt high.
const { publication } = readEdition('gazette');

describe('pageStyle', () => {
  const style = pageStyle(publication);

  it('names the paper and what print.css needs', () => {
    expect(style).toContain('@page{size:210mm 297mm;margin:25.4mm ');
    expect(style).toContain('--columns:2;--column-gap:2em;--font-size:10.5pt;--line-height:15.5pt');
  });

  it('begins a section on a page of its own, or in the flow where the design says so', () => {
    expect(style).toContain(';--section-start:page}');
    const flowing = { ...publication, page: { ...publication.page, sectionStart: 'flow' as const } };
    expect(pageStyle(flowing)).toContain(';--section-start:auto}');
  });

  it('gives the type area room for every character and line, and the paper to nothing else', () => {
    const [top = 0, side = 0, bottom = 0] = numbersIn(/margin:([\d.]+)mm ([\d.]+)mm ([\d.]+)mm/.exec(style));
    const [width = 0, height = 0] = numbersIn(/--area-width:([\d.]+)mm;--area-height:([\d.]+)mm/.exec(style));
    expect(top).toBe(25.4);
    expect(210 - 2 * side).toBeGreaterThanOrEqual(155.575);
    expect(210 - 2 * side).toBeLessThan(155.7);
    expect(297 - top - bottom).toBeGreaterThanOrEqual(251.53);
    // Not a line more: a line is 5.468 mm.
    expect(297 - top - bottom).toBeLessThan(251.53 + 0.1);
    expect(width).toBeCloseTo(155.575, 1);
    expect(height).toBeCloseTo(251.53, 1);
  });

  it('says where the type area begins and ends, in pt', () => {
    expect(leftOf(publication.page)).toBeCloseTo((595.276 - 441) / 2, 1);
    expect(rightOf(publication.page)).toBeCloseTo((595.276 + 441) / 2, 1);
    expect(topOf(publication.page)).toBeCloseTo(841.89 - 72, 2);
    expect(bottomOf(publication.page)).toBeCloseTo(841.89 - 72 - 713, 2);
  });

  it('lays the same paper across, with the margins turned along', () => {
    const [upright = [], turned = []] = [/@page\{[^}]*\}/, /@page turned\{[^}]*\}/].map((rule) =>
      numbersIn(/margin:([\d.]+)mm ([\d.]+)mm ([\d.]+)mm/.exec(rule.exec(style)?.[0] ?? '')),
    );
    expect(style).toContain('@page turned{size:297mm 210mm;');
    expect(style).toContain('page-orientation:rotate-left');
    // To the left: what was above is at the right edge, and the upper edge is the left one.
    const [top, side] = upright;
    expect(turned).toEqual([side, top, side]);
  });

  it('knows how far the destinations of Chromium are from their places', () => {
    const { page } = publication;
    const upright = destinationShift(page, false);
    expect(upright.xPt).toBeCloseTo((595.276 - 441) / 2, 1);
    expect(upright.yPt).toBeCloseTo(-72, 6);
    const turned = destinationShift(page, true);
    expect(turned.xPt).toBeCloseTo((595.276 - 441) / 2, 1);
    expect(turned.yPt).toBeCloseTo(841.89 - 72 - 713, 2);
  });

  it('puts the type area where the left margin says, on a turned page too', () => {
    // 441 pt = 155.575 mm from 28 mm on leave 26.42 mm at the right.
    const page = { ...publication.page, leftMm: 28 };
    expect((leftOf(page) * 25.4) / 72).toBeCloseTo(28, 6);
    expect((rightOf(page) * 25.4) / 72).toBeCloseTo(28 + 155.575, 1);
    const [upright = [], turned = []] = [/@page\{[^}]*\}/, /@page turned\{[^}]*\}/].map((rule) =>
      numbersIn(
        /margin:([\d.]+)mm ([\d.]+)mm ([\d.]+)mm ([\d.]+)mm/.exec(
          rule.exec(pageStyle({ ...publication, page }))?.[0] ?? '',
        ),
      ),
    );
    const [top, right, bottom, left] = upright;
    expect([top, left]).toEqual([25.4, 28]);
    expect(right).toBeCloseTo(26.42, 1);
    expect(turned).toEqual([left, top, right, bottom]);
  });

  it('follows another design', () => {
    const page = {
      ...publication.page,
      columns: 1,
      columnEms: 28,
      lines: 22,
      lineHeightPt: 28,
      fontSizePt: 16,
    };
    const other = pageStyle({ ...publication, page });
    // One column has no gap: 28 × 16 = 448 pt = 158.04 mm.
    expect(numbersIn(/--area-width:([\d.]+)mm/.exec(other))[0]).toBeCloseTo(158.04, 1);
    expect(other).toContain('--columns:1;');
  });
});

function numbersIn(match: RegExpExecArray | null): number[] {
  return (match ?? []).slice(1).map(Number);
}
