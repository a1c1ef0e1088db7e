import type { Page } from 'puppeteer';
import type { Looks } from './looks.js';

/** The letters that a box cuts off, and those that lie on others. */
export function hiddenLetters(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    // Not what only a screen reader is told, nor what comes up over the page by itself.
    const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) =>
        element.checkVisibility() &&
        getComputedStyle(element).clipPath === 'none' &&
        element.closest('svg, .skip, .said') === null,
    );
    for (const element of shown) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const cutsOff = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      const isControl = element.matches('button, input');
      const isWider = element.scrollWidth > element.clientWidth + 1;
      const isHigher = element.scrollHeight > element.clientHeight + 1;
      if (((isControl || cutsOff(overflowX)) && isWider) || ((isControl || cutsOff(overflowY)) && isHigher))
        faults.push(`cut off: ${element.outerHTML.slice(0, 100)}`);
    }

    interface Line {
      readonly text: Text;
      readonly top: number;
      readonly bottom: number;
      readonly left: number;
      readonly right: number;
    }
    const lines: Line[] = [];
    for (const element of shown) {
      // What scrolls by itself goes on below its edge.
      const box = element.closest('.table-scroll');
      if (box !== null && getComputedStyle(box).overflowX !== 'visible') continue;
      const half = Number.parseFloat(getComputedStyle(element).fontSize) * 0.4;
      for (const text of element.childNodes) {
        if (!(text instanceof Text) || text.data.trim() === '') continue;
        const range = document.createRange();
        range.selectNode(text);
        for (const { top, bottom, left, right } of range.getClientRects()) {
          const middle = (top + bottom) / 2;
          lines.push({ text, top: middle - half, bottom: middle + half, left: left + 1, right: right - 1 });
        }
      }
    }
    lines.sort((one, other) => one.top - other.top);
    for (const [index, line] of lines.entries())
      for (let next = index + 1; (lines[next]?.top ?? Infinity) < line.bottom; next++) {
        const other = lines[next];
        if (other !== undefined && other.left < line.right && line.left < other.right)
          faults.push(`on each other: ${line.text.data} / ${other.text.data}`);
      }
    return faults;
  });
}

/** Numbers, in the order of the page, of the elements that are shown now. */
export function elementsShown(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((element, number) =>
      element.checkVisibility({ visibilityProperty: true }) ? [number] : [],
    ),
  );
}

/** Numbers, in the order of the page, of the elements that a ground or a shadow of their own sets off. */
export function groundsSeen(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((element, number) => {
      const { backgroundColor, boxShadow } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const isSetOff = backgroundColor !== 'rgba(0, 0, 0, 0)' || boxShadow !== 'none';
      return isSetOff && width * height > 1 ? [number] : [];
    }),
  );
}

/** Those of the elements with these numbers that neither a line nor a ground sets off now. */
export function lostGrounds(page: Page, numbers: readonly number[]): Promise<string[]> {
  return page.evaluate((seen) => {
    const all = document.querySelectorAll('body *');
    const paper = getComputedStyle(document.body).backgroundColor;
    return seen.flatMap((number) => {
      const element = all.item(number);
      const style = getComputedStyle(element);
      const lines = [
        style.borderTopWidth,
        style.borderBottomWidth,
        style.borderLeftWidth,
        style.borderRightWidth,
        style.outlineStyle === 'none' ? '0' : style.outlineWidth,
      ];
      const isSetOff =
        lines.some((line) => Number.parseFloat(line) > 0) ||
        ![paper, 'rgba(0, 0, 0, 0)'].includes(style.backgroundColor);
      return isSetOff ? [] : [element.outerHTML.slice(0, 100)];
    });
  }, numbers);
}

/** What can have the focus and does not show it by a line that stands out from its ground. */
export function unmarkedFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const luminance = (color: string): number => {
      const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/gu) ?? []).slice(0, 3).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one: string, other: string): number => {
      const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const { looks } = window as unknown as { looks: Looks };
    const examples = new Map<string, HTMLElement>();
    const places = 'a[href], button, input, select, summary, [tabindex="0"]';
    for (const element of document.querySelectorAll<HTMLElement>(places))
      if (element.checkVisibility())
        examples.set(`${looks.kindOf(element)} ${looks.kindOf(element.parentElement)}`, element);
    const faults = [...examples.values()].filter((element) => {
      element.focus({ preventScroll: true });
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      // The line stands outside.
      const outside = looks.groundOf(element.parentElement ?? element);
      const isMarked = outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2;
      return document.activeElement !== element || !isMarked || contrast(outlineColor, outside) < 3;
    });
    for (const element of examples.values()) element.blur();
    return faults.map((element) => element.outerHTML.slice(0, 100));
  });
}

/** The lines that are drawn at a link, none of them in the colour of the page's ground. */
export function linesOfLink(page: Page, selector: string): Promise<string[]> {
  return page.$eval(selector, (link) => {
    const style = getComputedStyle(link);
    const paper = getComputedStyle(document.body).backgroundColor;
    const borders = (['Top', 'Right', 'Bottom', 'Left'] as const).filter(
      (side) => Number.parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Color`] !== paper,
    );
    return style.textDecorationLine === 'none' ? borders : [...borders, style.textDecorationLine];
  });
}

/** What the margins of the page's print style leave of an A4 sheet, in CSS pixels. */
export function paper(page: Page): Promise<{ width: number; height: number }> {
  return page.evaluate(() => {
    const within = (rules: CSSRuleList): CSSRule[] =>
      // A page rule groups the boxes in its margins, so that newer browsers count it among the groups.
      [...rules].flatMap((rule) =>
        rule instanceof CSSGroupingRule && !(rule instanceof CSSPageRule) ? within(rule.cssRules) : [rule],
      );
    const rules = [...document.styleSheets].flatMap(({ cssRules }) => within(cssRules));
    const sheet = rules.find((rule) => rule instanceof CSSPageRule);
    if (sheet === undefined) throw new Error('no @page');
    const { marginTop, marginRight, marginBottom, marginLeft } = sheet.style;
    const left = (length: number, ...margins: string[]): number =>
      Math.floor(((length - margins.reduce((sum, each) => sum + Number.parseFloat(each), 0)) * 96) / 25.4);
    return { width: left(210, marginLeft, marginRight), height: left(297, marginTop, marginBottom) };
  });
}

/** What stands on paper and is of no use there, and what reaches over the edge. */
export function faultsOfPrint(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const element of document.querySelectorAll('body *')) {
      const { clipPath, overflowX, overflowY } = getComputedStyle(element);
      if (!element.checkVisibility({ visibilityProperty: true }) || clipPath !== 'none') continue;
      const name = element.outerHTML.slice(0, 100);
      if (element.matches('button, input, select, summary, form, nav')) faults.push(`control: ${name}`);
      if (element.getBoundingClientRect().right > innerWidth + 0.5) faults.push(`over the edge: ${name}`);
      if (element.closest('svg') === null && (overflowX !== 'visible' || overflowY !== 'visible'))
        faults.push(`cut off: ${name}`);
    }
    return faults;
  });
}

/** The size of letters in the 适老 view, 18 pt, in CSS pixels. */
export const EASY_PX = 24;

/** The words that are set smaller than `least`. */
export function smallLetters(page: Page, least: number): Promise<string[]> {
  return page.evaluate(
    (px) =>
      [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
        const words = [...element.childNodes].filter(
          (node) => node instanceof Text && node.data.trim() !== '',
        );
        const isSmall = Number.parseFloat(getComputedStyle(element).fontSize) < px;
        return words.length > 0 && element.checkVisibility() && isSmall
          ? [element.outerHTML.slice(0, 100)]
          : [];
      }),
    least,
  );
}
