import { akomaNtosoText } from './akoma-ntoso/text.js';
import { dataText } from './data-text.js';
import { pageTexts } from './page-text.js';
import { YEAR_INDEX_ID } from '../edition/year-index.js';
import { textOf, type SiteFile } from './site-file.js';
import { YEAR_INDEX_FILE, yearIndexText } from './year-index-data.js';

/**
 * The texts of the notices that a written file carries, read back from it: of a page (.html) by the ids of their
 * articles, which are empty where a page has one notice; of `notice.json` and `notice.xml` the one, by an empty id. The
 * index of a year has an id of its own.
 */
export function textsOfFile(file: SiteFile): ReadonlyMap<string, string> {
  const { path } = file;
  const written = textOf(file);
  if (path.endsWith('.html')) return pageTexts(written);
  if (path.endsWith(YEAR_INDEX_FILE)) return new Map([[YEAR_INDEX_ID, yearIndexText(written)]]);
  return new Map([['', path.endsWith('.json') ? dataText(written) : akomaNtosoText(written)]]);
}
