import { noticesOf, type Edition, type EditionNotice } from '../edition/edition.js';
import { charactersByFile, publishedFaces, type FaceName, type Typefaces } from '../model/typeface.js';
import { asset, type Asset } from './asset.js';
import type { CutFonts, FontCut } from './cut-fonts.js';
import type { SiteFile } from './site-file.js';

interface WebFace {
  readonly name: FaceName;
  readonly family: string;
  /** The weights for which the one file stands. */
  readonly weights: string;
  /** The characters that may stand in it, the most common first. */
  readonly characters: readonly string[];
}

// A page needs the first slice of a face, and mostly the second; what is rare is only loaded where it stands.
const SLICE = 400;
const CODE_POINTS = 0x110000;

/** The sheet that names the fonts, where there are none yet. */
export const NO_FONTS = asset('fonts.css', '');

/**
 * The site set in the printed faces, 宋 and 黑. They are cut to what the pages say, in slices from the most common
 * characters to the rarest; so the style sheet that names them, and its address on every page, can only be made now.
 */
export async function withFonts(
  files: readonly SiteFile[],
  editions: readonly Edition[],
  cutFonts: CutFonts,
): Promise<SiteFile[]> {
  const printed = editions.at(-1)?.typefaces;
  if (printed === undefined) return [...files];
  const typefaces = publishedFaces(printed);
  const faces = facesFor(files, editions);
  const slices = faces.flatMap((face) => slicesOf(face, typefaces));
  const cut = await cutFonts(slices);
  const fonts = slices.flatMap((slice, index) => {
    const font = cut[index];
    return font === undefined ? [] : [fontOf(slice, font)];
  });
  const sheet = asset('fonts.css', fonts.map(({ rule }) => rule).join('\n'));
  const [before, after] = [NO_FONTS, sheet].map(({ url }) => url.slice(1)) as [string, string];
  return [
    ...files
      .filter(({ path }) => path !== before)
      .map(({ path, content }) => ({
        path,
        content: path.endsWith('.html') ? String(content).replaceAll(before, after) : content,
      })),
    ...[sheet, ...fonts.map(({ file }) => file)].map(({ url, content }) => ({ path: url.slice(1), content })),
  ];
}

/** The faces, each with the characters that may be set in it. Those of the pages' markup are few and all ASCII. */
function facesFor(files: readonly SiteFile[], editions: readonly Edition[]): WebFace[] {
  const pages = files.filter(({ path }) => /\.(?:html|js)$/.test(path)).map(({ content }) => String(content));
  const around = pages.map((page) => page.replaceAll(/<article class="notice".*?<\/article>/gsu, ''));
  const read = byFrequency(pages);
  const named = byFrequency([...around, ...editions.flatMap(noticesOf).map(namingWords)]);
  return [
    { name: 'song', family: 'Gazette Song', weights: '400', characters: read },
    { name: 'song-bold', family: 'Gazette Song', weights: '700 900', characters: named },
    { name: 'hei', family: 'Gazette Hei', weights: '400 700', characters: named },
  ];
}

/** What heads a notice and its parts, which stands in bold 宋 or in 黑. */
function namingWords({ title, parts }: EditionNotice): string {
  const words = parts.flatMap(({ label, title: own, outline, blocks }) => [
    label,
    own,
    ...outline.map(({ text }) => text),
    ...blocks.flatMap((block) => {
      if (block.type === 'figure') return [block.caption];
      if (block.type !== 'table') return [];
      return [
        block.caption,
        ...block.rows.slice(0, block.head).flatMap((row) => row.map(({ text }) => text)),
      ];
    }),
  ]);
  return [title, ...words].join('');
}

/** Every character that needs a glyph, first those that stand in most of the texts. */
function byFrequency(texts: readonly string[]): string[] {
  // By code point: a large archive has a hundred million characters, too many for sets of strings.
  const [counts, lastText] = [new Uint32Array(CODE_POINTS), new Uint32Array(CODE_POINTS)];
  texts.forEach((text, index) => {
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at) ?? 0;
      if (code > 0xffff) at++;
      if (lastText[code] === index + 1) continue;
      lastText[code] = index + 1;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  });
  const used = Array.from(counts.keys()).filter((code) => counts[code] !== 0);
  return used
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
    .map((code) => String.fromCodePoint(code))
    .filter((character) => !/\s/u.test(character));
}

interface Slice extends FontCut, Pick<WebFace, 'name' | 'family' | 'weights'> {}

/** A character that neither the face nor the publication's fallback has is left to the reader's own fonts. */
function slicesOf({ characters, ...face }: WebFace, typefaces: Typefaces): Slice[] {
  const typeface = typefaces.get(face.name);
  if (typeface === undefined) return [];
  const slices = Array.from({ length: Math.ceil(characters.length / SLICE) }, (_, index) =>
    characters.slice(index * SLICE, (index + 1) * SLICE).join(''),
  );
  return slices.flatMap((slice) =>
    Array.from(charactersByFile(typeface, slice), ([source, own]) => ({ ...face, source, characters: own })),
  );
}

/** The file of a font and the rule that names it. */
function fontOf(
  { name, family, weights, characters }: Slice,
  font: Uint8Array,
): { file: Asset; rule: string } {
  const file = asset(`${name}.woff2`, font);
  // Text is never hidden and never moves: a font that comes late is used from the next page on.
  const rule =
    `@font-face{font-family:'${family}';font-weight:${weights};font-display:optional;` +
    `src:url(${file.url.slice('/assets/'.length)}) format('woff2');unicode-range:${unicodeRange(characters)}}`;
  return { file, rule };
}

/** The characters as CSS names them: U+4e00-4e03,U+5de5. */
function unicodeRange(characters: string): string {
  const codes = Array.from(characters, (character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ranges: [first: number, last: number][] = [];
  for (const code of codes) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges
    .map(([first, last]) => `U+${first.toString(16)}${last > first ? `-${last.toString(16)}` : ''}`)
    .join(',');
}
