import type { Page } from 'puppeteer';

/** What tells how an element looks, for the functions that run in a page. */
export interface Looks {
  /** The colour behind an element's letters. */
  groundOf(element: Element): string;
  /** Elements of one kind are drawn alike by the style sheets, where they stand alike. */
  kindOf(element: Element | null): string;
}

function groundOf(element: Element): string {
  const { backgroundColor } = getComputedStyle(element);
  const isNone = backgroundColor === 'rgba(0, 0, 0, 0)';
  return isNone && element.parentElement !== null ? groundOf(element.parentElement) : backgroundColor;
}

function kindOf(element: Element | null): string {
  return `${element?.tagName}.${element?.className}`;
}

/** Puts `looks` into the window of a page: what runs there can import nothing. */
export async function putLooks(page: Page): Promise<void> {
  const functions = [groundOf, kindOf].map(String).join('\n');
  await page.evaluate(`window.looks = (() => { ${functions}\nreturn { groundOf, kindOf }; })()`);
}
