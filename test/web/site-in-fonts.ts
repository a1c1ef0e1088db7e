import type { Edition } from '../../src/edition/edition.js';
import { NO_MEMORY } from '../../src/model/memory.js';
import type { CutFonts } from '../../src/web/cut-fonts.js';
import type { SiteFile } from '../../src/web/site-file.js';
import { inFonts, siteFonts } from '../../src/web/with-fonts.js';

/** The files of a site with their fonts, as a build makes them that knows nothing of an earlier one. */
export async function siteInFonts(
  files: readonly SiteFile[],
  editions: readonly Edition[],
  cutFonts: CutFonts,
): Promise<SiteFile[]> {
  const printed = editions.at(-1)?.typefaces;
  if (printed === undefined) throw new Error('a site without issues has no faces');
  const fonts = await siteFonts(files, printed, cutFonts, NO_MEMORY, '', []);
  return [...inFonts(files, fonts, NO_MEMORY), ...fonts.assets];
}
