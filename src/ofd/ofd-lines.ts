import { posix } from 'node:path';
import { parseXml, XmlElement, type XmlDocument } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { multiply, transformed, type Matrix } from '../pdf/matrix.js';
import { linesOf, type Glyph, type PrintedLine } from '../pdf/printed-line.js';
import { FIGURE } from './page-content.js';
import { sfntTables } from './sfnt-tables.js';

const PT_PER_MM = 72 / 25.4;

/** How wide the glyph of a character is, in ems; undefined where the font has none. */
type Widths = (character: string) => number | undefined;

/**
 * The lines of every page of a written OFD, read from its bytes: where each character stands, as `printedLines` reads them
 * from a PDF. Without the words that are drawn in pictures. A character that its font cannot show is U+FFFD.
 */
export function ofdLines(bytes: Uint8Array): PrintedLine[] {
  const files = unzipSync(bytes);
  const read = (path: string): XmlDocument => parseXml(strFromU8(files[path] ?? new Uint8Array()));
  const root = textIn(read('OFD.xml'), 'DocRoot');
  const document = read(root);
  const at = (path: string): string => posix.join(posix.dirname(root), path);
  const fonts = new Map<string, Widths>();
  const list = read(at(textIn(document, 'PublicRes')));
  const { BaseLoc = '' } = list.root?.attributes ?? {};
  for (const font of elementsIn(list, 'Font')) {
    const file = files[at(posix.join(BaseLoc, textIn(font, 'FontFile')))] ?? new Uint8Array();
    fonts.set(font.attributes['ID'] ?? '', widthsOf(Buffer.from(file)));
  }
  return elementsIn(document, 'Page').flatMap(({ attributes }, index) => {
    const page = read(at(attributes['BaseLoc'] ?? ''));
    const [, , , heightMm = 0] = numbersIn(textIn(page, 'PhysicalBox'));
    const glyphs = elementsIn(page, 'TextObject')
      .filter((object) => object.attributes['Name'] !== FIGURE)
      .flatMap((object) => glyphsOf(object, heightMm, fonts));
    return linesOf(glyphs).map((line) => ({ sheet: index + 1, glyphs: line }));
  });
}

/** The characters of an object of text, in pt from the lower left corner of the page. */
function glyphsOf(object: XmlElement, heightMm: number, fonts: ReadonlyMap<string, Widths>): Glyph[] {
  const { Boundary = '', CTM = '1 0 0 1 0 0', Font = '', Size = '' } = object.attributes;
  const [left = 0, top = 0] = numbersIn(Boundary);
  const own = numbersIn(CTM);
  const matrix = multiply([1, 0, 0, 1, left, top], own as unknown as Matrix);
  const isByNumber = elementsIn(object, 'CGTransform').length > 0;
  const sizeMm = Number(Size) * Math.hypot(own[2] ?? 0, own[3] ?? 1);
  return elementsIn(object, 'TextCode').flatMap((code) => {
    const { X = '0', Y = '0', DeltaX = '' } = code.attributes;
    const deltas = numbersIn(DeltaX);
    const characters = isByNumber ? [code.text] : Array.from(code.text);
    if (characters.length !== deltas.length + 1) return [];
    let along = Number(X);
    return characters.flatMap((character, index): Glyph[] => {
      along += index === 0 ? 0 : (deltas[index - 1] ?? 0);
      if (character.trim() === '') return [];
      const [x, y] = transformed(matrix, [along, Number(Y)]);
      const width = isByNumber ? 1 : fonts.get(Font)?.(character);
      return [
        {
          text: width === undefined ? '\uFFFD' : character,
          x: x * PT_PER_MM,
          y: (heightMm - y) * PT_PER_MM,
          sizePt: sizeMm * PT_PER_MM,
          widthPt: (width ?? 0) * sizeMm * PT_PER_MM,
          isTurned: Math.abs(matrix[1]) > Math.abs(matrix[0]),
        },
      ];
    });
  });
}

/** Reads the widths of a font by its cmap of format 12, which the writer gives it, and its hmtx. */
function widthsOf(file: Buffer): Widths {
  const tables = sfntTables(file);
  const [cmap, head, hhea, hmtx] = ['cmap', 'head', 'hhea', 'hmtx'].map((tag) => tables.get(tag));
  if (cmap === undefined || head === undefined || hhea === undefined || hmtx === undefined)
    return () => undefined;
  const glyphs = new Map<number, number>();
  const start = cmap.readUInt32BE(16);
  const groups = cmap.readUInt32BE(start + 12);
  for (let group = 0; group < groups; group++) {
    const entry = start + 16 + 12 * group;
    glyphs.set(cmap.readUInt32BE(entry), cmap.readUInt32BE(entry + 8));
  }
  const widths = hhea.readUInt16BE(34);
  return (character) => {
    const glyph = glyphs.get(character.codePointAt(0) ?? -1);
    if (glyph === undefined) return undefined;
    return hmtx.readUInt16BE(4 * Math.min(glyph, widths - 1)) / head.readUInt16BE(18);
  };
}

function numbersIn(list: string): number[] {
  return list.split(' ').filter(Boolean).map(Number);
}

function textIn(node: XmlDocument | XmlElement, name: string): string {
  return elementsIn(node, name)[0]?.text ?? '';
}

function elementsIn(node: XmlDocument | XmlElement, name: string): XmlElement[] {
  return node.children.flatMap((child) =>
    child instanceof XmlElement
      ? [...(child.name === `ofd:${name}` ? [child] : []), ...elementsIn(child, name)]
      : [],
  );
}
