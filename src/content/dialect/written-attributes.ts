const ATTRIBUTE = /([#.])[^\s#.="'}]+|([^\s="'#.}][^\s="'}]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'}]+))?/gu;

/** An attribute of a directive as it stands in its braces. */
export interface WrittenAttribute {
  /** `id` for `#x`, and `class` for `.x`. */
  readonly name: string;
  /** Where it stands in the braces, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/**
 * The attributes of a directive in order. The parser makes an object of them, in which the last of two is left, and
 * `__proto__` is lost.
 */
export function writtenAttributes(braces: string): WrittenAttribute[] {
  return Array.from(braces.matchAll(ATTRIBUTE), ({ index, 0: whole, 1: sign, 2: name = '' }) => ({
    name: sign === undefined ? name : sign === '#' ? 'id' : 'class',
    start: index,
    end: index + whole.length,
  }));
}
