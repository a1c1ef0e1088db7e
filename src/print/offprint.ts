import type { Page } from 'puppeteer';
import { noticesOf, type Edition, type EditionNotice } from '../edition/edition.js';
import { lazy } from '../model/lazy.js';
import { lineSetting, type LineSetting } from './line-setting.js';
import { showBody } from './load-document.js';
import { offprintEdition, OFFPRINT_FORM } from './offprint-form.js';
import { workForLater, type Meanwhile } from './meanwhile.js';
import { withPictureFaces } from './picture-faces.js';
import { paginate, type Paginated } from './paginate.js';
import { finished, loadWithFaces } from './print-document.js';
import { onPageOf } from './print-form.js';
import { isOutside, offprintText } from './printed-text.js';
import { isSetWrong, tooWide, type TooWide } from './too-wide.js';

/** 单行本: a notice as a file of its own. */
export interface Offprint {
  readonly pdf: Uint8Array;
  readonly sheets: number;
  /** What the finished file says, without page numbers and what tables repeat. White space is taken out. */
  readonly text: string;
  readonly setting: LineSetting;
  readonly tooWide: readonly TooWide[];
}

/**
 * Prints notices of an issue, each by itself, one after the other in the given page. By the notice's id.
 *
 * The faces are cut and loaded once, for all notices of the issue: both take longer than a print. So an offprint is the
 * same, whichever of the others are printed with it.
 */
export async function printOffprints(
  edition: Edition,
  page: Page,
  notices: readonly EditionNotice[] = noticesOf(edition),
  later = workForLater(),
): Promise<ReadonlyMap<string, Offprint>> {
  if (notices.length === 0) return new Map();
  const own = await withPictureFaces(edition);
  await loadWithFaces(OFFPRINT_FORM, own, page);
  const offprints: (readonly [string, () => Promise<Offprint>])[] = [];
  for (const notice of notices) {
    const offprint = await printOffprint(own, notice, page, later.next);
    // Finished and read back while the browser lays out the next.
    later.add(() => void offprint().catch(() => undefined));
    offprints.push([notice.id, offprint]);
  }
  const finished = await Promise.all(
    offprints.map(async ([id, offprint]) => [id, await offprint()] as const),
  );
  return withWideBlocks(new Map(finished), own, notices, page);
}

/** The offprints; of those that are set wrong, with the blocks that are too wide, for which each is shown once more. */
async function withWideBlocks(
  offprints: ReadonlyMap<string, Offprint>,
  edition: Edition,
  notices: readonly EditionNotice[],
  page: Page,
): Promise<ReadonlyMap<string, Offprint>> {
  const asked = new Map(offprints);
  for (const notice of notices) {
    const offprint = offprints.get(notice.id);
    if (offprint === undefined || !isSetWrong(offprint.setting)) continue;
    const own = onPageOf(OFFPRINT_FORM, offprintEdition(edition, notice));
    await showBody(page, OFFPRINT_FORM.document(own, []));
    asked.set(notice.id, { ...offprint, tooWide: await tooWide(page, own) });
  }
  return asked;
}

/** Prints a notice. What is given back finishes the print, once, and needs no browser. */
async function printOffprint(
  edition: Edition,
  notice: EditionNotice,
  page: Page,
  meanwhile: Meanwhile,
): Promise<() => Promise<Offprint>> {
  const own = onPageOf(OFFPRINT_FORM, offprintEdition(edition, notice));
  await showBody(page, OFFPRINT_FORM.document(own, []));
  const paginated = await paginate(page, own, OFFPRINT_FORM.layoutOf, meanwhile);
  return lazy(() => readOffprint(own, paginated));
}

async function readOffprint(own: Edition, paginated: Paginated): Promise<Offprint> {
  const { pdf, layout, places, lines } = await finished(OFFPRINT_FORM, own, paginated);
  const inside = lines.filter((line) => !isOutside(line, own.publication.page));
  return {
    pdf,
    sheets: layout.sheets,
    text: offprintText(inside, places, own, layout),
    setting: lineSetting(inside, own),
    tooWide: [],
  };
}
