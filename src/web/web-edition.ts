import type { Catalogue } from '../catalogue/catalogue.js';
import { NO_MEMORY, type Memory } from '../model/memory.js';
import type { CutFonts } from './cut-fonts.js';
import { searchIndex } from './search-index.js';
import { site } from './site.js';
import type { SiteFile } from './site-file.js';
import { withFonts } from './with-fonts.js';

/**
 * All that the public is given but the PDFs: pages and data, set in the printed faces, and the index of the search.
 * `facesSum` is the hash of all font files.
 */
export async function webEdition(
  catalogue: Catalogue,
  cutFonts: CutFonts,
  memory: Memory = NO_MEMORY,
  facesSum = '',
): Promise<SiteFile[]> {
  const [files, index] = await Promise.all([
    withFonts(site(catalogue, memory), catalogue.editions, cutFonts, memory, facesSum),
    searchIndex(catalogue, memory),
  ]);
  return [...files, ...index];
}
