import type { Edition } from '../../src/edition/edition.js';
import { withPage } from '../../src/print/browser.js';
import { print, type PrintedIssue } from '../../src/print/print.js';

/** Prints editions one after another in one browser: to start one takes as long as a short print. */
export function printAll(editions: readonly Edition[]): Promise<PrintedIssue[]> {
  return withPage(async (page) => {
    const printed: PrintedIssue[] = [];
    for (const edition of editions) printed.push(await print(edition, (work) => work(page)));
    return printed;
  });
}
