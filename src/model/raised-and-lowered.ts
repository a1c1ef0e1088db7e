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
