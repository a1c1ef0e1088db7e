import type { PDFRawStream } from '@cantoo/pdf-lib';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { ZippedFile } from '../format/zip.js';
import { xml } from '../format/xml.js';
import type { DrawnGlyph, DrawnPage } from './drawn-object.js';
import { element, OFD_NAMESPACE, type OfdIds } from './ofd-xml.js';
import { pictureFile } from './picture-file.js';
import type { TrueTypeFont } from './true-type-font.js';
import { isBold, wholeFont, type GlyphsByCharacter } from './whole-font.js';

/** The fonts and pictures of a document, each by its number. */
export interface OfdResources {
  fontId(font: TrueTypeFont): number;
  pictureId(picture: PDFRawStream): number;
  /** Whether readers find this glyph of the font by its character. */
  isOwnGlyph(font: TrueTypeFont, glyph: Pick<DrawnGlyph, 'text' | 'glyph'>): boolean;
  /** Their lists and files, below the document's folder. */
  readonly files: readonly ZippedFile[];
}

/** The fonts and pictures that pages use (GB/T 33190—2016, 7.9). */
export function resourcesOf(pages: readonly DrawnPage[], ids: OfdIds): OfdResources {
  const objects = pages.flatMap((page) => page.objects);
  const glyphs = new Map<TrueTypeFont, Map<number, number>>();
  const pictures = new Map<PDFRawStream, number>();
  for (const object of objects)
    if (object.type === 'text') collect(object.glyphs, glyphsOf(glyphs, object.font));
    else if (object.type === 'picture' && !pictures.has(object.picture))
      pictures.set(object.picture, ids.next());
  const fonts = new Map([...glyphs.keys()].map((font) => [font, ids.next()] as const));
  return {
    fontId: (font) => fonts.get(font) ?? 0,
    pictureId: (picture) => pictures.get(picture) ?? 0,
    isOwnGlyph: (font, { text, glyph }) => glyphs.get(font)?.get(text.codePointAt(0) ?? -1) === glyph,
    files: [...fontFiles(fonts, glyphs), ...pictureFiles(pictures)],
  };
}

function glyphsOf(all: Map<TrueTypeFont, Map<number, number>>, font: TrueTypeFont): Map<number, number> {
  const own = all.get(font) ?? new Map<number, number>();
  all.set(font, own);
  return own;
}

/** The first glyph that a character has is its own. */
function collect(drawn: readonly DrawnGlyph[], glyphs: Map<number, number>): void {
  for (const { text, glyph } of drawn) {
    const [character = '', ...others] = text;
    const code = character.codePointAt(0);
    if (code !== undefined && others.length === 0 && !glyphs.has(code)) glyphs.set(code, glyph);
  }
}

function fontFiles(
  fonts: ReadonlyMap<TrueTypeFont, number>,
  glyphs: ReadonlyMap<TrueTypeFont, GlyphsByCharacter>,
): ZippedFile[] {
  const files: ZippedFile[] = [];
  const elements = Array.from(fonts, ([font, id], index) => {
    const { name, program } = font;
    const path = `font-${index + 1}.ttf`;
    const own = glyphs.get(font) ?? new Map<number, number>();
    // Readers keep fonts by their names: two cuts of one face need two.
    const ownName = `${name}-${index + 1}`;
    files.push({ path: `Res/${path}`, content: wholeFont(program, ownName, own) });
    const attributes = { ID: id, FontName: ownName, FamilyName: name, ...(isBold(name) && { Bold: 'true' }) };
    return element('Font', attributes, [element('FontFile', {}, path)]);
  });
  return [{ path: 'PublicRes.xml', content: list('Fonts', elements) }, ...files];
}

function pictureFiles(pictures: ReadonlyMap<PDFRawStream, number>): ZippedFile[] {
  const files: ZippedFile[] = [];
  const elements = Array.from(pictures, ([picture, id], index) => {
    const { bytes, format } = pictureFile(picture);
    const path = `picture-${index + 1}.${format === 'PNG' ? 'png' : 'jpg'}`;
    files.push({ path: `Res/${path}`, content: bytes });
    return element('MultiMedia', { ID: id, Type: 'Image', Format: format }, [element('MediaFile', {}, path)]);
  });
  return elements.length === 0
    ? []
    : [{ path: 'DocumentRes.xml', content: list('MultiMedias', elements) }, ...files];
}

function list(kind: string, elements: readonly Element[]): string {
  return xml(x('ofd:Res', { 'xmlns:ofd': OFD_NAMESPACE, BaseLoc: 'Res' }, [element(kind, {}, elements)]));
}
