import { tableUrl } from './addresses.js';
import type { EditionNotice } from '../edition/edition.js';
import { tablesIn, type TableData } from '../edition/tables-in.js';

/** A table of a notice with its place among them, from 1, and the address of the file that holds it alone. */
export interface NoticeTable {
  readonly number: number;
  readonly url: string;
  readonly data: TableData;
}

/** The tables of a notice in reading order. */
export function tablesOf(notice: Pick<EditionNotice, 'url' | 'parts'>): NoticeTable[] {
  return tablesIn(notice.parts).map((data, index) => ({
    number: index + 1,
    url: tableUrl(notice, index + 1),
    data,
  }));
}
