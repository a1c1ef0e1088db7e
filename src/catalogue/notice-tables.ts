import { tableUrl } from './addresses.js';
import type { BlockData } from '../edition/block-data.js';
import type { EditionNotice } from '../edition/edition.js';

export type TableData = Extract<BlockData, { type: 'table' }>;

/** A table of a notice with its place among them, from 1, and the address of the file that holds it alone. */
export interface NoticeTable {
  readonly number: number;
  readonly url: string;
  readonly data: TableData;
}

/** The tables of a notice in reading order. */
export function tablesOf(notice: Pick<EditionNotice, 'url' | 'parts'>): NoticeTable[] {
  return notice.parts
    .flatMap(({ blocks }) => blocks.flatMap(tablesIn))
    .map((data, index) => ({ number: index + 1, url: tableUrl(notice, index + 1), data }));
}

function tablesIn(block: BlockData): TableData[] {
  if (block.type === 'table') return [block];
  return 'blocks' in block ? block.blocks.flatMap(tablesIn) : [];
}
