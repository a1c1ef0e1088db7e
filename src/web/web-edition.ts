import type { Catalogue } from '../catalogue/catalogue.js';
import type { Edition } from '../edition/edition.js';
import { NO_MEMORY, type Memory } from '../model/memory.js';
import type { CutFonts } from './cut-fonts.js';
import { searchIndex } from './search-index.js';
import { siteByIssues } from './site.js';
import type { SiteFile } from './site-file.js';
import { withFonts } from './with-fonts.js';

/**
 * All that the public is given but the PDFs: pages and data, set in the printed faces, and the index of the search, which
 * comes later. `facesSum` is the hash of all font files. `beside` is what else is made of an issue, while its notices are at
 * hand.
 */
export async function webEdition(
  catalogue: Catalogue,
  cutFonts: CutFonts,
  memory: Memory = NO_MEMORY,
  facesSum = '',
  beside: (edition: Edition) => void = () => undefined,
): Promise<{ readonly pages: SiteFile[]; readonly index: Promise<SiteFile[]> }> {
  const steps = siteByIssues(catalogue, memory);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) beside(step.value);
  const index = searchIndex(catalogue, memory);
  // It is awaited later, and its failure told then.
  index.catch(() => undefined);
  return { pages: await withFonts(step.value, catalogue.editions, cutFonts, memory, facesSum), index };
}
