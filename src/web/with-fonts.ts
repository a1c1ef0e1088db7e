import type { Edition } from '../edition/edition.js';
import { NO_MEMORY, type Memory } from '../model/memory.js';
import { publishedFaces } from '../model/typeface.js';
import { asset, type Asset } from '../edition/asset.js';
import { charactersByPage } from './characters-by-page.js';
import type { CutFonts, FontCut } from './cut-fonts.js';
import { editedContent } from './kept-files.js';
import { pageFontsIn, type PageFont } from './page-fonts.js';
import type { SiteFile } from './site-file.js';
import type { TitleCharacters } from './title-characters.js';

/** The sheet that names a page's fonts, where there are none yet. */
export const NO_FONTS = asset('fonts.css', '');

const NO_TITLES: TitleCharacters = { first: '', running: '' };

/**
 * The site with its fonts, each page with a sheet of its own that names them. It follows from the page's own words alone: a
 * notice that is added changes the fonts of no page that does not tell of it.
 */
export async function withFonts(
  files: readonly SiteFile[],
  editions: readonly Edition[],
  cutFonts: CutFonts,
  memory: Memory = NO_MEMORY,
): Promise<SiteFile[]> {
  const printed = editions.at(-1)?.typefaces;
  if (printed === undefined) return [...files];
  const fontsOf = pageFontsIn(publishedFaces(printed));
  const fontsByPage = new Map(
    Array.from(charactersByPage(files), ([page, characters]) => [
      page,
      fontsOf(page.titles ?? NO_TITLES, characters),
    ]),
  );
  const cut = await cutEach([...fontsByPage.values()].flat(), cutFonts);
  const assets = new Map<string, Asset['content']>();
  const keep = ({ url, content }: Asset): string => {
    assets.set(url.slice(1), content);
    return url.slice(1);
  };
  const named = new Map<Uint8Array, string>();
  // Many pages have a slice in common, which is named by what it holds.
  const keepFont = (name: string, font: Uint8Array): string => {
    const path = named.get(font) ?? keep(asset(name, font));
    named.set(font, path);
    return path;
  };
  const dressed = files
    .filter(({ path }) => path !== NO_FONTS.url.slice(1))
    .map((file) => {
      const fonts = fontsByPage.get(file);
      if (fonts === undefined) return file;
      const rules = fonts.map((font) => ruleOf(font, cut(font.cut), keepFont));
      const sheet = keep(asset('fonts.css', rules.join('\n')));
      const dressed = editedContent(memory, file, [sheet], (html) =>
        html.replace(NO_FONTS.url.slice(1), sheet),
      );
      return {
        path: file.path,
        get content() {
          return dressed.content;
        },
        ...(dressed.known && { known: dressed.known }),
      };
    });
  return [...dressed, ...Array.from(assets, ([path, content]) => ({ path, content }))];
}

/** Cuts each font once, however many pages have it. */
async function cutEach(
  fonts: readonly PageFont[],
  cutFonts: CutFonts,
): Promise<(cut: FontCut) => Uint8Array> {
  const keyOf = ({ source, characters }: FontCut): string => `${source}\n${characters}`;
  const cuts = new Map(fonts.map(({ cut }) => [keyOf(cut), cut]));
  const made = await cutFonts([...cuts.values()]);
  const byKey = new Map(Array.from(cuts.keys(), (key, index) => [key, made[index]]));
  return (cut) => {
    const font = byKey.get(keyOf(cut));
    if (font === undefined) throw new Error(`${cut.source} was not cut`);
    return font;
  };
}

/** The rule that names a font. `keep` is given its file, where it is one, and says the path. */
function ruleOf(
  { name, family, weights, used, place }: PageFont,
  font: Uint8Array,
  keep: (name: string, font: Uint8Array) => string,
) {
  const source =
    place === 'sheet'
      ? `data:font/woff;base64,${Buffer.from(font).toString('base64')}`
      : keep(`${name}.woff`, font).slice('assets/'.length);
  const display = place === 'sheet' ? 'block' : 'swap';
  return (
    `@font-face{font-family:'${family}';font-weight:${weights};font-display:${display};` +
    `src:url(${source}) format('woff');unicode-range:${unicodeRange(used)}}`
  );
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
