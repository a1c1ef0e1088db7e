import type { Page } from 'puppeteer';
import { noticesOf, type Edition } from '../edition/edition.js';
import type { WideBlock } from './in-page/wide-blocks.js';
import type { LineSetting } from './line-setting.js';
import { inPage } from './run-in-page.js';

/** A block that does not fit into its column or page, by its place in the archive. */
export interface TooWide extends Omit<WideBlock, 'notice'> {
  readonly file: string;
}

/** Whether a print has been set smaller, or has lines where they may not stand. */
export function isSetWrong({ wrongSizePt, misplaced }: LineSetting): boolean {
  return wrongSizePt !== undefined || misplaced.length > 0;
}

/** The blocks of the document in the page that are too wide: to be asked where its print `isSetWrong`. */
export async function tooWide(page: Page, edition: Edition): Promise<TooWide[]> {
  const files = new Map(noticesOf(edition).map(({ id, file }) => [id, file]));
  const blocks = await inPage(page, 'wideBlocks');
  return blocks.map(({ notice, ...block }) => ({ ...block, file: files.get(notice) ?? notice }));
}
