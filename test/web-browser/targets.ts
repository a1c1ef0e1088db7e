import type { Page } from 'puppeteer';

/** A finger needs 44 px in both directions (WCAG 2.5.5, 《互联网网站适老化通用设计规范》). */
const FINGER_PX = 44;

/** What is pressed and smaller than a finger needs; a link within a sentence may be as high as its line. */
export function smallTargets(page: Page, least = FINGER_PX): Promise<string[]> {
  return page.evaluate((px) => {
    const isInSentence = (element: Element): boolean => {
      const block = element.parentElement;
      const around = [...(block?.childNodes ?? [])].filter(
        (node) => node instanceof Text && node.data.trim().length > 1,
      );
      const isInLine = getComputedStyle(element).display === 'inline' || block?.matches('h2, h3, h4, h5, h6');
      return isInLine === true && around.length > 0;
    };
    const places = 'a[href], button, input:not([type=hidden]), select, summary';
    const seen = [...document.querySelectorAll<HTMLElement>(places)].filter(
      (element) => element.checkVisibility() && !element.matches('.skip'),
    );
    return seen.flatMap((element) => {
      // The words of a box to tick are pressed as well.
      const place = element.matches('[type=checkbox], [type=radio]') ? element.closest('label') : element;
      const { width, height } = (place ?? element).getBoundingClientRect();
      const isLarge = Math.round(width) >= px && Math.round(height) >= px;
      return isLarge || isInSentence(element)
        ? []
        : [`${Math.round(width)}×${Math.round(height)} ${element.outerHTML.slice(0, 120)}`];
    });
  }, least);
}
