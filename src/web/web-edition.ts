import { setImmediate as turn } from 'node:timers/promises';
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Edition } from '../edition/edition.js';
import { NO_MEMORY, type Memory } from '../model/memory.js';
import type { CutFonts } from './cut-fonts.js';
import { searchIndex } from './search-index.js';
import { siteByIssues } from './site.js';
import type { SiteFile } from './site-file.js';
import { cutAhead, withFonts } from './with-fonts.js';

// The fonts of so many new pages are cut by threads while the next pages are made.
const CUT_AT_ONCE = 100;

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
  let waiting: SiteFile[] = [];
  let cutting = Promise.resolve();
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    const { edition, files, scripts } = step.value;
    beside(edition);
    waiting.push(...files.filter(({ path, known }) => known?.isNew === true && path.endsWith('.html')));
    if (waiting.length >= CUT_AT_ONCE) {
      const own = [...waiting, ...scripts];
      waiting = [];
      cutting = cutting.then(() => cutAhead(own, catalogue.editions, cutFonts, memory, facesSum));
      // It is awaited later, and its failure told then.
      cutting.catch(() => undefined);
    }
    // Whoever works beside may hand over what he has.
    await turn();
  }
  const index = searchIndex(catalogue, memory);
  index.catch(() => undefined);
  await cutting;
  return { pages: await withFonts(step.value, catalogue.editions, cutFonts, memory, facesSum), index };
}
