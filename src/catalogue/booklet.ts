import { printedSheets, type PrintedSheet } from '../edition/printed-sheets.js';
import type { Catalogue } from './catalogue.js';
import type { CatalogueEntry } from './catalogue-entry.js';

/** A printed sheet of an issue, and the notices of which a part stands on it. */
export interface BookletSheet extends PrintedSheet {
  readonly entries: readonly CatalogueEntry[];
}

/** The sheets of an issue whose pages are shown as pictures, by the edition's name; none where it has no PDF. */
export function bookletOf(
  name: string,
  { paginations, pdfs, entriesByIssue }: Pick<Catalogue, 'paginations' | 'pdfs' | 'entriesByIssue'>,
): BookletSheet[] {
  const pagination = paginations.get(name);
  if (pagination === undefined || !pdfs.has(name)) return [];
  const entries = entriesByIssue.get(name) ?? [];
  return printedSheets(pagination).map((sheet) => ({
    ...sheet,
    entries: entries.filter((entry) => sheet.page !== undefined && standsOn(entry, sheet.page)),
  }));
}

/** It begins on the page, or has begun before and is not yet at its end. */
function standsOn({ page: first, breaks }: CatalogueEntry, page: number): boolean {
  if (first === undefined || page < first) return false;
  return page === first || breaks.some((each) => each.page >= page);
}
