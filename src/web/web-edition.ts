import type { Catalogue } from '../catalogue/catalogue.js';
import type { CutFonts } from './cut-fonts.js';
import { searchIndex } from './search-index.js';
import { site } from './site.js';
import type { SiteFile } from './site-file.js';
import { withFonts } from './with-fonts.js';

/** All that the public is given but the PDFs: pages and data, set in the printed faces, and the index of the search. */
export async function webEdition(catalogue: Catalogue, cutFonts: CutFonts): Promise<SiteFile[]> {
  const [files, index] = await Promise.all([
    withFonts(site(catalogue), catalogue.editions, cutFonts),
    searchIndex(catalogue),
  ]);
  return [...files, ...index];
}
