import { inflateSync } from 'node:zlib';
import { PDFName, PDFHexString, type PDFDocument } from '@cantoo/pdf-lib';
import { create } from 'fontkit';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../src/edition/edition.js';
import { ofd } from '../../src/ofd/ofd.js';
import { ofdLines } from '../../src/ofd/ofd-lines.js';
import { lineText } from '../../src/pdf/printed-line.js';
import { printedLines } from '../../src/pdf/printed-lines.js';
import { hexOf, madePdf } from './made-pdf.js';
import { ofdFaults } from './ofd-faults.js';

// 72 / 25.4: the pages of these tests are drawn in mm, from the lower left corner.
const IN_MM = '2.834645669 0 0 2.834645669 0 0 cm';
const NO_NOTICES: Pick<Edition, 'sections' | 'yearIndex'> = { sections: [] };

let [ab, gong, bao] = ['', '', ''];
beforeAll(async () => {
  [ab, gong, bao] = (await Promise.all(['ab', '公', '报'].map(hexOf))) as [string, string, string];
});

describe('a path', () => {
  it('always says its colour, from the upper left corner of its box', async () => {
    const page = await pageOf('1 0 0 rg 10 20 30 5 re f');
    // 20 + 5 mm from below are 75 mm from above.
    expect(page).toContain('Boundary="10 75 30 5" Stroke="false" Fill="true"');
    expect(page).toContain(
      '<ofd:FillColor Value="255 0 0" /><ofd:AbbreviatedData>M 0 5 L 30 5 L 30 0 L 0 0 C</ofd:AbbreviatedData>',
    );
  });

  it('is black where nothing was said', async () => {
    expect(await pageOf('10 20 30 5 re f')).toContain('<ofd:FillColor Value="0 0 0" />');
  });

  it('has its pen, and room for it in its box', async () => {
    const page = await pageOf('0 0 1 RG 2 w 1 J 1 j 1 M [3 1] 0 d 10 20 m 40 20 l S');
    expect(page).toContain('Boundary="8 78 34 4" Stroke="true" Fill="false" LineWidth="2" Cap="Round"');
    expect(page).toContain('Join="Round" MiterLimit="1" DashPattern="3 1" DashOffset="0"');
    expect(page).toContain('<ofd:StrokeColor Value="0 0 255" />');
  });

  it('has curves, and the rule by which it is filled', async () => {
    const page = await pageOf('10 20 m 10 30 20 30 20 20 c h f*');
    expect(page).toContain('Rule="Even-Odd"');
    expect(page).toContain('>M 0 10 B 0 0 10 0 10 10 C<');
  });

  it('is see-through as its dictionary says', async () => {
    const resources = { ExtGState: { G1: { Type: 'ExtGState', ca: 0.5, BM: 'Normal', SMask: 'None' } } };
    expect(await pageOf('/G1 gs 10 20 30 5 re f', resources)).toContain('Value="0 0 0" Alpha="128"');
  });
});

describe('a clip', () => {
  it('is said where it takes something away, in coordinates of the object', async () => {
    const page = await pageOf('q 20 0 100 100 re W n 10 20 30 5 re f Q');
    expect(page).toContain('<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary="0 0 30 5"');
    // It begins 10 mm to the right of the object.
    expect(page).toContain('>M 10 -75 L 110 -75 L 110 25 L 10 25 C<');
  });

  it('is not said where the object is inside, and ends with its state', async () => {
    expect(await pageOf('q 5 5 100 80 re W n 10 20 30 5 re f Q')).not.toContain('Clips');
    expect(await pageOf('q 20 0 10 10 re W n Q 10 20 30 5 re f')).not.toContain('Clips');
  });

  it('takes away what is wholly outside', async () => {
    expect(await pageOf('q 100 0 50 50 re W n 10 20 30 5 re f Q')).not.toContain('PathObject');
  });

  it('is a path where it is no upright box', async () => {
    const page = await pageOf('20 10 m 40 10 l 30 50 l h W* n 10 20 30 5 re f');
    expect(page).toContain('Rule="Even-Odd"><ofd:AbbreviatedData>M 10 15 L 30 15 L 20 -25 C<');
  });
});

describe('text', () => {
  it('stands at the same places as in the PDF, in whatever way it was set', async () => {
    const pdf = await madePdf([
      `BT /F1 12 Tf 1 0 0 1 100 200 Tm ${ab} Tj 30 -20 Td [${gong} -500 ${bao}] TJ ET
       q 0.5 0 0 -0.5 50 250 cm BT /F1 20 Tf 1 0 0 -1 10 30 Tm ${gong} Tj ET Q
       BT /F1 10 Tf 0 1 -1 0 400 50 Tm ${ab} Tj ET`,
    ]);
    const [expected, read] = [await printedLines(pdf), ofdLines(await made(pdf))];
    expect(read.map(lineText)).toEqual(['ab', '公报', '公', 'ab']);
    const flat = (lines: typeof read) => lines.flatMap(({ glyphs }) => glyphs);
    flat(expected).forEach((glyph, index) => {
      const own = flat(read)[index];
      expect(own?.x).toBeCloseTo(glyph.x, 2);
      expect(own?.y).toBeCloseTo(glyph.y, 2);
      expect(own?.sizePt).toBeCloseTo(glyph.sizePt, 2);
      expect(own?.widthPt).toBeCloseTo(glyph.widthPt, 1);
      expect(own?.isTurned).toBe(glyph.isTurned);
    });
  });

  it('has a font in which readers find its glyphs by their characters', async () => {
    const files = unzipSync(await made(await madePdf([`BT /F1 12 Tf 100 200 Td ${gong} Tj ${ab} Tj ET`])));
    const font = create(Buffer.from(files['Doc_0/Res/font-1.ttf'] ?? []));
    if (!('glyphForCodePoint' in font)) throw new Error('a collection');
    const outlines = ['公', 'a', 'b'].map((character) =>
      font.glyphForCodePoint(character.codePointAt(0) ?? 0).path.toSVG(),
    );
    expect(outlines.every((outline) => outline.length > 20)).toBe(true);
    expect(new Set(outlines).size).toBe(3);
    expect(font.hasGlyphForCodePoint('报'.codePointAt(0) ?? 0)).toBe(false);
  });

  it('within a picture is not of the text', async () => {
    const pdf = await madePdf([
      `/Figure <</MCID 0>> BDC BT /F1 12 Tf 100 200 Td ${gong} Tj ET EMC BT /F1 12 Tf 50 50 Td ${bao} Tj ET`,
    ]);
    expect(ofdLines(await made(pdf)).map(lineText)).toEqual(['报']);
  });

  it('that its font cannot show is read as such', async () => {
    const bytes = await made(await madePdf([`BT /F1 12 Tf 100 200 Td ${gong} Tj ET`]));
    const damaged = changed(bytes, 'Doc_0/Pages/Page_0/Content.xml', (page) => page.replace('公', '会'));
    expect(ofdLines(bytes).map(lineText)).toEqual(['公']);
    expect(ofdLines(damaged).map(lineText)).toEqual(['\uFFFD']);
  });
});

describe('a picture', () => {
  const points = Buffer.from([255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9]);
  const picture = (document: PDFDocument) =>
    document.context.register(
      document.context.flateStream(points, {
        Type: 'XObject',
        Subtype: 'Image',
        Width: 2,
        Height: 2,
        ColorSpace: 'DeviceRGB',
        BitsPerComponent: 8,
      }),
    );

  it('is a file of the same points, put where it was', async () => {
    const pdf = await madePdf([`q ${IN_MM} 40 0 0 20 10 30 cm /X1 Do Q`], {
      resources: (document) => ({ XObject: { X1: picture(document) } }),
    });
    const files = unzipSync(await made(pdf));
    // Its upper left corner is 100 - 30 - 20 mm from above.
    expect(strFromU8(files['Doc_0/Pages/Page_0/Content.xml'] ?? new Uint8Array())).toMatch(
      /<ofd:ImageObject ID="\d+" Boundary="10 50 40 20" CTM="40 0 0 20 0 0" ResourceID="\d+" \/>/,
    );
    const png = Buffer.from(files['Doc_0/Res/picture-1.png'] ?? []);
    const data = png.indexOf('IDAT') + 4;
    const rows = inflateSync(png.subarray(data, data + png.readUInt32BE(data - 8)));
    expect([...rows]).toEqual([0, ...points.subarray(0, 6), 0, ...points.subarray(6)]);
  });
});

describe('what an OFD is not given', () => {
  it.each([
    ['sh', '/S1 sh'],
    ['k', '0 0 0 1 k'],
    ['cs', '/Pattern cs'],
    ['1 Tr', '1 Tr'],
    ['2 Tc', 'BT 2 Tc ET'],
    ['Do /X9', '/X9 Do'],
    ['gs /G9', '/G9 gs'],
    ['picture inside', 'BI /W 1 ID x EI'],
  ])('stops it by name: %s', async (named, operators) => {
    const pdf = await madePdf(['10 20 30 5 re f', operators]);
    await expect(made(pdf)).rejects.toThrow(new RegExp(`第 2 面不能照画成 OFD：.*${named}`));
  });

  it('stops it where a dictionary of parameters asks for it', async () => {
    const resources = () => ({ ExtGState: { G1: { Type: 'ExtGState', BM: 'Multiply' } } });
    const pdf = await madePdf(['/G1 gs 10 20 30 5 re f'], { resources });
    await expect(made(pdf)).rejects.toThrow('第 1 面不能照画成 OFD：操作符 gs 的 BM /Multiply');
  });

  it('stops it where a stroke is not of one width', async () => {
    await expect(made(await madePdf(['2 0 0 1 0 0 cm 10 20 m 40 20 l S']))).rejects.toThrow('操作符 S');
  });
});

describe('the package', () => {
  let pdf: Uint8Array;
  let bytes: Uint8Array;
  beforeAll(async () => {
    pdf = await madePdf(
      [
        `${IN_MM} 10 20 30 5 re f 0 0 1 RG 10 20 m 40 20 l S`,
        `BT /F1 12 Tf 100 200 Td ${gong} Tj ET`,
        `q 20 0 100 100 re W n 10 20 30 5 re f Q`,
      ],
      { finish: dressed },
    );
    bytes = await made(pdf);
  });

  it('keeps the structure of the standard', async () => {
    expect(await ofdFaults(bytes)).toEqual([]);
  });

  it.each([
    ['a path without its colour', 'Doc_0/Pages/Page_0/Content.xml', /Value="0 0 0"/, ''],
    ['an object without its box', 'Doc_0/Pages/Page_0/Content.xml', / Boundary="[^"]*"/, ''],
    [
      'elements in another order',
      'Doc_0/Document.xml',
      /(<ofd:Pages>.*<\/ofd:Pages>)(<ofd:Outlines>.*<\/ofd:Outlines>)/,
      '$2$1',
    ],
    ['a font that is not there', 'Doc_0/PublicRes.xml', 'font-1.ttf', 'font-2.ttf'],
    ['a number that nothing has', 'Doc_0/Pages/Page_1/Content.xml', /Font="\d+"/, 'Font="999"'],
    ['a largest number that is too small', 'Doc_0/Document.xml', /<ofd:MaxUnitID>\d+/, '<ofd:MaxUnitID>2'],
  ])('is looked at by a test that finds %s', async (_what, path, from, to) => {
    expect(await ofdFaults(changed(bytes, path, (text) => text.replace(from, to)))).not.toEqual([]);
  });

  it('is the same, byte for byte, each time', async () => {
    expect(Buffer.from(await made(pdf)).equals(bytes)).toBe(true);
  });

  it('has size, description, outline, labels of pages and attachments', () => {
    const files = unzipSync(bytes);
    const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
    expect(text('OFD.xml')).toContain(
      '<ofd:DocID>0123456789abcdef0123456789abcdef</ofd:DocID><ofd:Title>试验公报</ofd:Title>' +
        '<ofd:Subject>绍政发〔2015〕1号</ofd:Subject><ofd:CreationDate>2025-01-02<',
    );
    const pageIds = [...text('Doc_0/Document.xml').matchAll(/<ofd:Page ID="(\d+)"/g)].map(([, id]) => id);
    expect(text('Doc_0/Pages/Page_0/Content.xml')).toContain('<ofd:PhysicalBox>0 0 200 100<');
    const root = text('Doc_0/Document.xml');
    expect(root).toContain(
      `<ofd:OutlineElem Title="第一章" Count="0"><ofd:Actions><ofd:Action Event="CLICK"><ofd:Goto><ofd:Dest Type="XYZ" PageID="${pageIds[1]}" Left="10" Top="25" Zoom="0" />`,
    );
    expect([...root.matchAll(/<ofd:Bookmark Name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      '封面',
      'I',
      'II',
    ]);
    expect(text('Doc_0/Attachs/Attachments.xml')).toContain('Name="原文.md" Format="md"');
    expect(text('Doc_0/Attachs/1.md')).toBe('# 原文\n');
  });
});

/** The content of the only page of an OFD, of operators that draw in mm. */
async function pageOf(
  operators: string,
  resources: Record<string, Record<string, unknown>> = {},
): Promise<string> {
  const pdf = await madePdf([`${IN_MM} ${operators}`], { resources: () => resources });
  return strFromU8(unzipSync(await made(pdf))['Doc_0/Pages/Page_0/Content.xml'] ?? new Uint8Array());
}

function made(pdf: Uint8Array): Promise<Uint8Array> {
  return ofd(pdf, NO_NOTICES as Edition, new Map());
}

function changed(bytes: Uint8Array, path: string, change: (text: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const before = strFromU8(files[path] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...files, [path]: strToU8(after) });
}

/** A chapter on the second page, 10 mm from the left and 25 mm from above; labels 封面, I, II; an attachment. */
async function dressed(document: PDFDocument): Promise<void> {
  const { catalog, context } = document;
  const mm = (length: number): number => length * (72 / 25.4);
  const place = context.obj([document.getPage(1).ref, 'XYZ', mm(10), mm(75), 0]);
  const item = context.register(context.obj({ Title: PDFHexString.fromText('第一章'), Dest: place }));
  catalog.set(PDFName.of('Outlines'), context.obj({ Type: 'Outlines', First: item, Last: item, Count: 1 }));
  const labels = [
    0,
    context.obj({ P: PDFHexString.fromText('封面') }),
    1,
    context.obj({ S: PDFName.of('R') }),
  ];
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: labels }));
  await document.attach(Buffer.from('# 原文\n'), '原文.md', { mimeType: 'text/markdown' });
  document.setSubject('绍政发〔2015〕1号');
}
