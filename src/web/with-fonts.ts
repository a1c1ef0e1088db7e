import type { Edition } from '../edition/edition.js';
import type { Memory } from '../model/memory.js';
import { publishedFaces, type Typefaces } from '../model/typeface.js';
import { asset } from '../edition/asset.js';
import { charactersByPage } from './characters-by-page.js';
import type { CutFonts } from './cut-fonts.js';
import { editedContent } from './kept-files.js';
import type { SetIssue } from './known-issue.js';
import { pageSheets, type PageSheets } from './page-sheets.js';
import { fileWith, type SiteFile } from './site-file.js';

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

/** The fonts of a site's pages, and the characters that each of these may show. */
export interface SiteFonts extends PageSheets {
  readonly charactersOf: ReadonlyMap<SiteFile, string>;
}

/**
 * The fonts of these pages, each with a sheet of its own that names them. It follows from the page's own words alone: a notice
 * that is added changes the fonts of no page that does not tell of it. `others` are issues whose pages have theirs.
 * `facesSum` is the hash of all font files.
 */
export async function siteFonts(
  files: readonly SiteFile[],
  faces: Typefaces,
  cutFonts: CutFonts,
  memory: Memory,
  facesSum: string,
  others: readonly Pick<SetIssue, 'assets' | 'characters'>[],
): Promise<SiteFonts> {
  const charactersOf = charactersByPage(
    files,
    others.map(({ characters }) => characters),
  );
  const assets = others.flatMap((issue) => issue.assets);
  const sheets = await pageSheets(charactersOf, publishedFaces(faces), cutFonts, memory, facesSum, assets);
  return { ...sheets, charactersOf };
}

/** Pages that name their sheets, and other files as they are. */
export function inFonts(files: readonly SiteFile[], { sheetOf }: SiteFonts, memory: Memory): SiteFile[] {
  return files
    .filter(({ path }) => path !== NO_FONTS.url.slice(1))
    .map((file) => {
      const sheet = sheetOf.get(file);
      if (sheet === undefined) return file;
      return fileWith(
        file.path,
        editedContent(memory, file, [sheet], (html) => withSheet(html, sheet)),
      );
    });
}

/** A page that names the sheet at this path. */
export function withSheet(html: string, sheet: string): string {
  return html.replace(NO_FONTS.url.slice(1), sheet);
}
