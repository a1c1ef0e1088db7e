import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import type { FaceName, Typeface, Typefaces } from '../model/typeface.js';

const require = createRequire(import.meta.url);

const KAI = '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff';
const FACES: readonly (readonly [FaceName, string, number, string])[] = [
  ['song', 'Gazette Song', 400, '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'],
  ['song-bold', 'Gazette Song', 700, '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'],
  ['song-black', 'Gazette Song', 900, '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf'],
  ['hei', 'Gazette Hei', 500, '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'],
  ['kai', 'Gazette Kai', 400, KAI],
];

// 宋 and 黑 have ² and ³, but not the other superscripts and subscripts; 楷 has those that the dialect makes.
const IS_RAISED_OR_LOWERED = /[ⁱˣ\u2070-\u209c]/u;

/**
 * The faces of the printed page, from npm packages. What they lack is taken from the publication's fallback font, where
 * it has one; superscripts and subscripts from 楷. A font file is read when it is first asked for a glyph.
 */
export function readTypefaces(fallback: string | undefined): Typefaces {
  const rare = fallback === undefined ? undefined : fontFile(fallback);
  const small = fontFile(require.resolve(KAI));
  return new Map(
    FACES.map(([name, family, weight, file]): [FaceName, Typeface] => {
      const own = fontFile(require.resolve(file));
      const fileFor = (codePoint: number): string | undefined =>
        [own, IS_RAISED_OR_LOWERED.test(String.fromCodePoint(codePoint)) ? small : undefined, rare].find(
          (font) => font?.covers(codePoint),
        )?.path;
      return [name, { name, family, weight, fileFor }];
    }),
  );
}

function fontFile(path: string): { path: string; covers(codePoint: number): boolean } {
  let font: Font | undefined;
  const covers = (codePoint: number): boolean => {
    font ??= openFont(path);
    return font.hasGlyphForCodePoint(codePoint);
  };
  return { path, covers };
}

/** @throws Error where the file is no font, or a collection of fonts. */
export function openFont(path: string): Font {
  const font = create(readFileSync(path));
  if ('fonts' in font) throw new Error(`${path} is a collection, not one font`);
  return font;
}
