import { matchesOf } from './matches.js';

// Unicode's own superscript and subscript characters, as far as the printed faces have them (LXGW WenKai has all of these).
const RAISED: ReadonlyMap<string, string> = pairs('0123456789+-−=()（）nix', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾⁽⁾ⁿⁱˣ');
// The point of PM₂.₅ has no lowered form, and needs none.
const LOWERED: ReadonlyMap<string, string> = pairs(
  '0123456789+-−=()（）.aeoxhklmnpst',
  '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎₍₎.ₐₑₒₓₕₖₗₘₙₚₛₜ',
);
const LEVEL: ReadonlyMap<string, string> = new Map(
  // The first of several that look alike when raised is the usual one.
  [...RAISED, ...LOWERED].reverse().map(([level, moved]) => [moved, level]),
);

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const moved = Array.from(to);
  return new Map(Array.from(from, (character, index) => [character, moved[index] ?? '']));
}

/** A text as superscript, ² for 2; undefined where one of its characters has no such form. */
export function raised(text: string): string | undefined {
  return moved(text, RAISED);
}

/** A text as subscript, ₂ for 2; undefined where one of its characters has no such form. */
export function lowered(text: string): string | undefined {
  return moved(text, LOWERED);
}

const MOVED = /[²³¹ⁱˣ\u2070-\u209c]/gu;

/** The text with its superscripts and subscripts on the line, as who seeks m² and CO₂ may write them: m2, CO2. */
export function levelled(text: string): string {
  return text.replace(MOVED, (character) => LEVEL.get(character) ?? character);
}

export function isRaisedOrLowered(character: string): boolean {
  return LEVEL.has(character) && character !== '.';
}

function moved(text: string, forms: ReadonlyMap<string, string>): string | undefined {
  const characters = Array.from(text, (character) => forms.get(character));
  return characters.includes(undefined) ? undefined : characters.join('');
}

/** Signs in pairs with what stands between them: ^2^, ~2~. Offsets are in UTF-16 units. */
export interface MarkedFigure {
  readonly start: number;
  readonly end: number;
  readonly sign: '^' | '~';
  /** ² for ^2^; undefined where one of its characters has no such form. */
  readonly moved: string | undefined;
}

// Of ~ only after a letter or a bracket, or what is raised or lowered already: 5~8% and 6~9% are ranges.
const MARKED =
  /\^[^\s^~]{1,16}\^|(?<=[\p{Script=Latin}\p{Script=Greek})）\]\d²³\u2080-\u209c])~[^\s^~，。；：、]{1,16}~/gu;
// 5~8~10 is no chemistry.
const LETTER_BEFORE = /[\p{Script=Latin}\p{Script=Greek})）\]]$/u;

/** The figures that signs in pairs raise or lower, in order. */
export function findMarkedFigures(text: string): MarkedFigure[] {
  if (!/[\^~]/u.test(text)) return [];
  return matchesOf(text, MARKED).flatMap(({ index: start, 0: marked }) => {
    const sign = marked.startsWith('^') ? '^' : '~';
    if (sign === '~' && !LETTER_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return [];
    const inside = marked.slice(1, -1);
    const moved = sign === '^' ? raised(inside) : lowered(inside);
    return [{ start, end: start + marked.length, sign, moved }];
  });
}

const FORMULA =
  /\${1,2}[^$\n]{1,300}\${1,2}|\\(?:frac|sqrt|times|div|cdot|sum|leq?|geq?|mathrm|text|left|right)(?![a-z])/gu;
const IS_TEX = /\\[A-Za-z]|[\^_{}]/u;

/** The formulas of TeX in a text, in order. Between two $ there may be words and prices, too: US$5、$6. */
export function findFormulas(text: string): { readonly start: number; readonly end: number }[] {
  if (!/[$\\]/u.test(text)) return [];
  return matchesOf(text, FORMULA).flatMap(({ index: start, 0: formula }) =>
    formula.startsWith('$') && !IS_TEX.test(formula) ? [] : [{ start, end: start + formula.length }],
  );
}
