import { withPage } from '../../src/print/browser.js';
import { print, type PrintedIssue } from '../../src/print/print.js';
import { readEdition } from './made-edition.js';

let printed: Promise<PrintedIssue> | undefined;

/** 2015年第3期, printed once for all tests of a process, which may read it and nothing else. */
export function printedIssue(): Promise<PrintedIssue> {
  printed ??= print(readEdition('gazette'), withPage);
  return printed;
}
