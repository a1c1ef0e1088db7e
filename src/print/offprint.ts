import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer';
import { offprintDocument } from '../../templates/print/offprint.js';
import type { Edition, EditionNotice } from '../edition/edition.js';
import { parseIsoDate } from '../model/date.js';
import { editionDay } from './edition-day.js';
import { finishPdf } from './finish-pdf.js';
import { offprintLayoutOf } from './layout.js';
import { lineSetting, type LineSetting } from './line-setting.js';
import { addFonts, showBody, loadDocument } from './load-document.js';
import { OFFPRINT_PAGE } from './offprint-page.js';
import { withPdf } from './open-pdf.js';
import { pageStyle } from './page-style.js';
import { paginate } from './paginate.js';
import { printedLines } from './printed-lines.js';
import { isOutside, offprintText } from './printed-text.js';
import { subsetFonts } from './subset-fonts.js';
import { usedCharacters, withCharacters } from './used-characters.js';
import type { PdfDescription } from './xmp.js';

const { resolve } = createRequire(import.meta.url);
const STYLE_SHEETS = ['#templates/print.css', '#templates/offprint.css'].map((name) =>
  readFileSync(resolve(name), 'utf8'),
);
const PAGE_NUMBER = { family: 'Gazette Song', weight: 400, characters: '0123456789— ' };
const PAGE_LABELS = [{ sheet: 0, label: 'arabic' }] as const;

/** 单行本: a notice as a file of its own. */
export interface Offprint {
  readonly pdf: Uint8Array;
  readonly sheets: number;
  /** What the finished file says, without page numbers and what tables repeat. White space is taken out. */
  readonly text: string;
  readonly setting: LineSetting;
}

/** Prints every notice of an issue by itself, one after the other in the given page. By the notice's id. */
export async function printOffprints(edition: Edition, page: Page): Promise<Map<string, Offprint>> {
  const all = { ...edition, publication: { ...edition.publication, page: OFFPRINT_PAGE } };
  const styles = [pageStyle(all.publication), ...STYLE_SHEETS];
  // Fonts are cut and loaded once, for all notices together: both take longer than a print.
  await loadDocument(page, offprintDocument(all, styles));
  const used = withCharacters(await page.evaluate(usedCharacters), PAGE_NUMBER);
  await addFonts(page, await subsetFonts(edition.typefaces, used));
  const offprints = new Map<string, Offprint>();
  for (const { title, notices } of all.sections) {
    for (const notice of notices) {
      const own = { ...all, sections: [{ title, notices: [notice] }] };
      await showBody(page, offprintDocument(own, []));
      const { pdf: raw, layout, places } = await paginate(page, own, offprintLayoutOf);
      const pdf = await finishPdf(raw, own, layout, describe(notice, edition), PAGE_LABELS);
      const lines = (await withPdf(pdf, printedLines)).filter((line) => !isOutside(line, OFFPRINT_PAGE));
      offprints.set(notice.id, {
        pdf,
        sheets: layout.sheets,
        text: offprintText(lines, places, own, layout),
        setting: lineSetting(lines, own),
      });
    }
  }
  return offprints;
}

function describe(notice: EditionNotice, edition: Edition): PdfDescription {
  const { publication, issue } = edition;
  const day = editionDay(edition);
  return {
    title: notice.title,
    authors: notice.issuers,
    numbers: [notice.number],
    url: notice.url,
    day: parseIsoDate(notice.front.date) ?? day,
    publication: { name: publication.name, issue, day },
  };
}
