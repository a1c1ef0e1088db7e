import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer';
import { putLooks, putLooksAhead, type Looks } from './looks.js';

interface Options {
  readonly runOnly: readonly string[];
  readonly rules?: Readonly<Record<string, { enabled: boolean }>>;
}

/** Every rule but those of colours, which take most of the time and are asked of examples, in every mode of colours. */
const WHOLE: Options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    'target-size': { enabled: true },
    'color-contrast': { enabled: false },
    'link-in-text-block': { enabled: false },
  },
};

/** The rules of axe that ask how a page is laid out; all others ask what it is made of. */
const LAYOUT: Options = { runOnly: ['target-size', 'scrollable-region-focusable'] };

/** The rules that read colours. */
const COLOURS: Options = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** The one that the lines drawn in forced colours alone may change. */
const TARGETS: Options = { runOnly: ['target-size'] };

/** The contrast that the 适老 view keeps, and its links. */
const ENHANCED: Options = { runOnly: ['color-contrast-enhanced', 'link-in-text-block'] };

const require = createRequire(import.meta.url);
/** The axe that its driver brings along; by the driver itself a run takes three times as long. */
const source = readFileSync(
  createRequire(require.resolve('@axe-core/puppeteer')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** axe once it is in a page. */
interface Axe {
  run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

export async function putAxe(page: Page): Promise<void> {
  await page.evaluate(source);
  await putLooks(page);
}

/** Puts axe into each document that the page opens from now on: half a megabyte, which is sent once. */
export async function putAxeAhead(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(source);
  await putLooksAhead(page);
}

/** What axe finds wrong with the page as it is laid out, whatever its colours. */
export function faultsOfPage(page: Page): Promise<string[]> {
  return faultsOf(page, WHOLE);
}

/** What of the same comes of the layout, in a page that was asked for all at another width. */
export function faultsOfLayout(page: Page): Promise<string[]> {
  return faultsOf(page, LAYOUT);
}

function faultsOf(page: Page, asked: Options): Promise<string[]> {
  return page.evaluate(async (options) => {
    const { axe, looks } = window as unknown as { axe: Axe; looks: Looks };
    const quick = { ...options, resultTypes: ['violations'], selectors: false, iframes: false };
    const exclude = ['tbody tr:nth-child(n + 4)'];
    const { violations } = await looks.withFewRows([], () => axe.run({ exclude }, quick));
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, asked);
}

/**
 * What axe finds wrong with the colours of the page as they are now: of all letters that have the same kind of element
 * around them, colour, ground, line and size, it looks at the first. `seen` has those at which it has looked on pages
 * before in the same colours, and takes up those of this one.
 */
export function faultsOfColours(page: Page, seen = new Set<string>()): Promise<string[]> {
  return faultsOfExamples(page, COLOURS, seen);
}

/** What of the same is too small, or too near to another; in forced colours, lines are drawn that change sizes. */
export function faultsOfTargets(page: Page): Promise<string[]> {
  return faultsOfExamples(page, TARGETS, new Set());
}

/** What of the same has less contrast than 7:1, or 4.5:1 where the letters are large. */
export function faultsOfContrast(page: Page, seen = new Set<string>()): Promise<string[]> {
  return faultsOfExamples(page, ENHANCED, seen);
}

async function faultsOfExamples(page: Page, asked: Options, seen: Set<string>): Promise<string[]> {
  const { faults, looked } = await page.evaluate(
    async (options, before) => {
      const { axe, looks } = window as unknown as { axe: Axe; looks: Looks };
      const known = new Set(before);
      const examples = new Map<string, HTMLElement>();
      for (const element of document.querySelectorAll<HTMLElement>('body *')) {
        const hasLetters = [...element.childNodes].some(
          ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim() !== '',
        );
        if (!hasLetters && !element.matches('input')) continue;
        const { color, fontSize, fontWeight, opacity, textDecorationLine, borderBottom } =
          getComputedStyle(element);
        const letters = [color, looks.groundOf(element), fontSize, fontWeight, opacity];
        const around = element.parentElement ?? element;
        const lines = [textDecorationLine, borderBottom, getComputedStyle(around).color];
        const alike = [looks.kindOf(element), looks.kindOf(around), ...letters, ...lines].join();
        if (!known.has(alike) && !examples.has(alike)) examples.set(alike, element);
      }
      const include = [...examples.values()];
      if (include.length === 0) return { faults: [], looked: [] };
      // axe reads the fill of letters, which the browser tells as if no colours were forced.
      const filled = matchMedia('(forced-colors: active)').matches
        ? include.flatMap((example) => [example, ...example.querySelectorAll<HTMLElement>('*')])
        : [];
      const colours = filled.map((element) => getComputedStyle(element).color);
      for (const [index, { style }] of filled.entries())
        style.setProperty('-webkit-text-fill-color', colours[index] ?? '');
      const quick = { ...options, resultTypes: ['violations'], selectors: false, iframes: false };
      const { violations } = await looks.withFewRows(include, () =>
        axe.run({ include }, { ...quick, preload: false }),
      );
      for (const { style } of filled) style.removeProperty('-webkit-text-fill-color');
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      return { faults: found, looked: [...examples.keys()] };
    },
    asked,
    [...seen],
  );
  for (const each of looked) seen.add(each);
  return faults;
}
