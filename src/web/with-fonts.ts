import type { Edition } from '../edition/edition.js';
import { NO_MEMORY, type Memory } from '../model/memory.js';
import { publishedFaces } from '../model/typeface.js';
import { asset } from '../edition/asset.js';
import { charactersByPage } from './characters-by-page.js';
import type { CutFonts } from './cut-fonts.js';
import { editedContent } from './kept-files.js';
import { pageSheets } from './page-sheets.js';
import { withContent, type SiteFile } from './site-file.js';

/** The sheet that names a page's fonts, where there are none yet. */
export const NO_FONTS = asset('fonts.css', '');

/** Has the fonts of these files cut, so that they are kept when the site is set; the scripts that pages may name are among them. */
export async function cutAhead(
  files: readonly SiteFile[],
  editions: readonly Edition[],
  cutFonts: CutFonts,
  memory: Memory,
  facesSum: string,
): Promise<void> {
  const printed = editions.at(-1)?.typefaces;
  if (printed === undefined) return;
  await pageSheets(charactersByPage(files), publishedFaces(printed), cutFonts, memory, facesSum);
}

/**
 * The site with its fonts, each page with a sheet of its own that names them. It follows from the page's own words alone: a
 * notice that is added changes the fonts of no page that does not tell of it. `facesSum` is the hash of all font files.
 */
export async function withFonts(
  files: readonly SiteFile[],
  editions: readonly Edition[],
  cutFonts: CutFonts,
  memory: Memory = NO_MEMORY,
  facesSum = '',
): Promise<SiteFile[]> {
  const printed = editions.at(-1)?.typefaces;
  if (printed === undefined) return [...files];
  const faces = publishedFaces(printed);
  const { sheetOf, assets } = await pageSheets(charactersByPage(files), faces, cutFonts, memory, facesSum);
  const dressed = files
    .filter(({ path }) => path !== NO_FONTS.url.slice(1))
    .map((file) => {
      const sheet = sheetOf.get(file);
      if (sheet === undefined) return file;
      const dressed = editedContent(memory, file, [sheet], (html) =>
        html.replace(NO_FONTS.url.slice(1), sheet),
      );
      return withContent({ path: file.path }, dressed);
    });
  return [...dressed, ...assets];
}
