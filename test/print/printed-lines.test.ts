import {
  beginText,
  endText,
  nextLine,
  PDFDocument,
  PDFName,
  setCharacterSpacing,
  setCharacterSqueeze,
  setFontAndSize,
  setTextMatrix,
  setTextRise,
  setWordSpacing,
  showText,
  type PDFFont,
  type PDFOperator,
} from '@cantoo/pdf-lib';
import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import subsetFont from 'subset-font';
import { beforeAll, describe, expect, it } from 'vitest';
import { withPage } from '../../src/print/browser.js';
import { lineText } from '../../src/pdf/printed-line.js';
import { printedLines } from '../../src/pdf/printed-lines.js';

it('reads where every character of a print stands', async () => {
  // 20 px = 15 pt; the paper's upper left corner is at 0, 792 pt.
  const html = `<style>@page{size:612pt 792pt;margin:0}*{margin:0}p{position:absolute;font:20px/20px monospace}</style>
    <p style="left:100px;top:100px">abc</p><p style="left:100px;top:200px;letter-spacing:10px">de</p>`;
  const pdf = await withPage(async (page) => {
    await page.setContent(html);
    return page.pdf({ preferCSSPageSize: true });
  });
  const lines = await printedLines(pdf);
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

describe('text that is set in another way than Chromium sets it', () => {
  it.each([
    ['characters apart', setCharacterSpacing(2)],
    ['words apart', setWordSpacing(2)],
    ['characters wide', setCharacterSqueeze(120)],
    ['characters raised', setTextRise(3)],
    ['lines below each other', nextLine()],
  ])('is refused: %s', async (_what, operator) => {
    const pdf = await drawn((font) => [...textAt(font, 100, 500), operator, ...textAt(font, 100, 400)]);
    await expect(printedLines(pdf)).rejects.toThrow('not followed');
  });

  it('is read where it sets them as they are', async () => {
    const pdf = await drawn((font) => [
      setCharacterSpacing(0),
      setCharacterSqueeze(100),
      ...textAt(font, 100, 500),
    ]);
    expect(await places(pdf)).toEqual([['ab', 100, 500]]);
  });
});

it('reads a drawing inside the drawing where it stands', async () => {
  const document = await PDFDocument.create();
  const [drawing] = await document.embedPdf(await drawn((font) => textAt(font, 10, 20)));
  if (drawing === undefined) throw new Error('nothing to draw');
  document.addPage([612, 792]).drawPage(drawing, { x: 300, y: 400 });
  expect(await places(await document.save())).toEqual([['ab', 310, 420]]);
});

let face: Uint8Array;
beforeAll(async () => {
  const file = new URL(
    import.meta.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  );
  face = await subsetFont(readFileSync(file), 'ab', { targetFormat: 'sfnt' });
});

/** A page with the operators that are made for a font of the name F1. */
async function drawn(operatorsFor: (font: PDFFont) => PDFOperator[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([612, 792]);
  document.registerFontkit({ create });
  const font = await document.embedFont(face);
  page.node.setFontDictionary(PDFName.of('F1'), font.ref);
  page.pushOperators(...operatorsFor(font));
  return document.save();
}

function textAt(font: PDFFont, x: number, y: number): PDFOperator[] {
  return [
    beginText(),
    setFontAndSize('F1', 12),
    setTextMatrix(1, 0, 0, 1, x, y),
    showText(font.encodeText('ab')),
    endText(),
  ];
}

async function places(pdf: Uint8Array): Promise<(string | number)[][]> {
  const lines = await printedLines(pdf);
  return lines.map((line) => [
    lineText(line),
    ...[line.glyphs[0]?.x, line.glyphs[0]?.y].map((length) => Math.round(length ?? 0)),
  ]);
}
