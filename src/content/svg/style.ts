import { FUNCTIONS, REFERRING_PROPERTIES } from './allowed.js';

export interface Declaration {
  readonly property: string;
  readonly value: string;
}

/** A rule of a style sheet. */
export interface StyleRule {
  readonly selectors: readonly string[];
  readonly declarations: readonly Declaration[];
}

const COMMENT_OR_STRING = /\/\*[^]*?\*\/|"[^"]*"|'[^']*'/g;
/** A part of the same picture: url(#a), url('#a'), url("#a"). */
const OWN_URL = /\burl\(\s*(?:#[^\s"'()]+|"#[^"]+"|'#[^']+')\s*\)/gi;
const FUNCTION_OR_WORD = /[^\s(){},;:"'!/*+<>=~|.#[\]]+\(?/g;

/**
 * What CSS has that could fetch something, or hide that it does; undefined for none. It is looked for in all of the text,
 * whatever a browser makes of it: escapes, at-rules, addresses, and functions that are not known to be harmless.
 */
export function refusedInStyle(css: string): string | undefined {
  if (css.lastIndexOf('/*') > css.lastIndexOf('*/')) return '/*';
  const bare = css.replaceAll(COMMENT_OR_STRING, (token) => (token.startsWith('/*') ? ' ' : token));
  const [mark] = /[\\@<]|\/\/|\/\*/.exec(bare) ?? [];
  if (mark !== undefined) return mark;
  const [outside, strings] = parted(bare);
  const broken = /["']/.exec(outside)?.[0] ?? strings.find((string) => /[;{}\n]/.test(string));
  if (broken !== undefined) return broken;
  const words = bare.replaceAll(OWN_URL, ' ').match(FUNCTION_OR_WORD) ?? [];
  return words.find((word) => word.endsWith('(') && !FUNCTIONS.has(word.slice(0, -1).toLowerCase()));
}

function parted(css: string): [string, string[]] {
  const strings = css.match(/"[^"]*"|'[^']*'/g) ?? [];
  return [css.replaceAll(/"[^"]*"|'[^']*'/g, ' '), strings];
}

/** The declarations of a `style` attribute or a rule in which nothing was refused; what no browser reads is left out. */
export function declarationsOf(css: string): Declaration[] {
  return withoutComments(css)
    .split(';')
    .map((part) => {
      const colon = part.indexOf(':');
      const property = part.slice(0, Math.max(0, colon)).trim();
      return {
        // Only names that authors give tell large letters from small ones.
        property: property.startsWith('--') ? property : property.toLowerCase(),
        value: part.slice(colon + 1).trim(),
      };
    })
    .filter(({ property, value }) => /^-{0,2}[a-z][\w-]*$/i.test(property) && value !== '');
}

/** The rules of a style sheet in which nothing was refused; undefined where it is more than a list of plain rules. */
export function rulesOf(css: string): StyleRule[] | undefined {
  const parts = withoutComments(css).split('}');
  if (parts.pop()?.trim() !== '') return undefined;
  const rules = parts.map((part) => {
    const [selector = '', declarations, ...more] = part.split('{');
    if (declarations === undefined || more.length > 0) return undefined;
    const selectors = selector.split(',').map((each) => each.trim());
    return selectors.every(isPlainSelector)
      ? { selectors, declarations: declarationsOf(declarations) }
      : undefined;
  });
  return rules.every((rule) => rule !== undefined) ? rules : undefined;
}

/** Elements, classes and ids, one inside another, and the likes of `:hover`; no attributes, for some are left out. */
function isPlainSelector(selector: string): boolean {
  return /^[\w\-.#*:>+~\s\u0080-\u{10ffff}]+$/u.test(selector);
}

function withoutComments(css: string): string {
  return css.replaceAll(COMMENT_OR_STRING, (token) => (token.startsWith('/*') ? ' ' : token));
}

/** The first declaration that refers to a part of the picture where no such reference belongs. */
export function misplacedUrl(declarations: readonly Declaration[]): Declaration | undefined {
  return declarations.find(
    ({ property, value }) => /\burl\(/i.test(value) && !REFERRING_PROPERTIES.has(property),
  );
}

export function writtenDeclarations(declarations: readonly Declaration[]): string {
  return declarations.map(({ property, value }) => `${property}:${value}`).join(';');
}

export function writtenRules(rules: readonly StyleRule[]): string {
  return rules
    .map(({ selectors, declarations }) => `${selectors.join(',')}{${writtenDeclarations(declarations)}}`)
    .join('\n');
}

/** The ids that a value refers to, as written and as a browser decodes them. */
export function idsIn(value: string): string[] {
  return Array.from(value.matchAll(/\burl\(\s*["']?#([^"')]+?)["']?\s*\)/gi), ([, id = '']) => id).flatMap(
    idsOf,
  );
}

/** An id as a fragment names it, as written and decoded. */
export function idsOf(fragment: string): string[] {
  try {
    return Array.from(new Set([fragment, decodeURIComponent(fragment)]));
  } catch {
    return [fragment];
  }
}
