import type { Page } from 'puppeteer';

/** What tells how an element looks, for the functions that run in a page. */
export interface Looks {
  /** The colour behind an element's letters. */
  groundOf(element: Element): string;
  /** Elements of one kind are drawn alike by the style sheets, where they stand alike. */
  kindOf(element: Element | null): string;
  /**
   * Does something while of each table four rows are there, and those that have one of these elements. Rows are alike, and may
   * be hundreds, each of which axe reads at every run.
   */
  withFewRows<T>(kept: readonly Element[], work: () => Promise<T>): Promise<T>;
}

function groundOf(element: Element): string {
  const { backgroundColor } = getComputedStyle(element);
  const isNone = backgroundColor === 'rgba(0, 0, 0, 0)';
  return isNone && element.parentElement !== null ? groundOf(element.parentElement) : backgroundColor;
}

function kindOf(element: Element | null): string {
  return `${element?.tagName}.${element?.className}`;
}

async function withFewRows<T>(kept: readonly Element[], work: () => Promise<T>): Promise<T> {
  const rows = [...document.querySelectorAll<HTMLTableRowElement>('tbody tr:nth-child(n + 5)')].filter(
    (row) => !kept.some((element) => row.contains(element)),
  );
  const tables = [...new Set(rows.map((row) => row.closest('table')))].filter((table) => table !== null);
  const widths = tables.map((table) => table.offsetWidth);
  // What scrolls to the side goes on doing so.
  for (const [index, table] of tables.entries()) table.style.minInlineSize = `${widths[index]}px`;
  const gaps = rows.map((row) => {
    const gap = document.createComment('');
    row.replaceWith(gap);
    return gap;
  });
  try {
    return await work();
  } finally {
    for (const [index, gap] of gaps.entries()) gap.replaceWith(rows[index] ?? '');
    for (const table of tables) table.style.removeProperty('min-inline-size');
  }
}

// What runs in a page can import nothing.
const FUNCTIONS = [groundOf, kindOf, withFewRows].map(String).join('\n');
const LOOKS = `window.looks = (() => { ${FUNCTIONS}\nreturn { groundOf, kindOf, withFewRows }; })()`;

/** Puts `looks` into the window of a page. */
export async function putLooks(page: Page): Promise<void> {
  await page.evaluate(LOOKS);
}

/** Puts it into each document that the page opens from now on. */
export async function putLooksAhead(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(LOOKS);
}
