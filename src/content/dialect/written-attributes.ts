const ATTRIBUTE = /([#.])[^\s#.="'}]+|([^\s="'#.}][^\s="'}]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'}]+))?/gu;

/**
 * The names of a directive's attributes as they stand in its braces, `#x` for an id and `.x` for a class. The parser makes
 * an object of them, in which the last of two is left, and `__proto__` is lost.
 */
export function writtenAttributes(braces: string): string[] {
  return Array.from(braces.matchAll(ATTRIBUTE), ([, sign, name]) =>
    sign === undefined ? (name ?? '') : sign === '#' ? 'id' : 'class',
  );
}
