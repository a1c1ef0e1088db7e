import type { SourceRange } from '../model/text-place.js';

/** How a scalar is written: in quotation marks, below a `|` or `>`, or plain. */
export type ScalarStyle = 'double' | 'single' | 'block' | 'plain';

/** A scalar as it stands in the file: offsets of its beginning and end, marks and all. */
export interface WrittenScalar {
  readonly from: number;
  readonly to: number;
  readonly style: ScalarStyle;
}

const NO_ESCAPE = /(?!)/y;
const ESCAPES: Readonly<Record<ScalarStyle, RegExp>> = {
  double: /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|\r?\n[ \t]*|[^])/iy,
  single: /''/y,
  block: NO_ESCAPE,
  plain: NO_ESCAPE,
};

/**
 * Where each UTF-16 unit of a YAML text stands in the file. The two differ by quotation marks, escapes, and the breaks and
 * indents of a text that is folded over several lines; a unit that cannot be found stands in the whole of the scalar.
 */
export function yamlTextRanges(
  value: string,
  { from, to, style }: WrittenScalar,
  source: string,
): readonly SourceRange[] {
  const ranges: SourceRange[] = [];
  const whole = { start: from, end: to };
  const [first, end] = contentOf({ from, to, style }, source);
  let at = first;
  for (const character of value) {
    const range = next(character) ?? whole;
    for (let unit = 0; unit < character.length; unit++)
      ranges.push(
        range === whole || range.end - range.start !== character.length ? range : unitOf(range, unit),
      );
  }
  return ranges;

  /** The range of the next character, which is behind all that were found before. */
  function next(character: string): SourceRange | undefined {
    while (at < end) {
      const escape = escapeAt(at);
      if (escape !== '') {
        at += escape.length;
        // A break that is escaped is no character.
        if (!escape.includes('\n')) return { start: at - escape.length, end: at };
      } else if (source.startsWith(character, at)) {
        at += character.length;
        return { start: at - character.length, end: at };
      } else if (/\s/u.test(character) && /\s/u.test(source.charAt(at))) {
        const start = at;
        while (at < end && /\s/u.test(source.charAt(at))) at++;
        return { start, end: at };
      } else at++;
    }
    return undefined;
  }

  function escapeAt(offset: number): string {
    const escape = ESCAPES[style];
    escape.lastIndex = offset;
    return escape.exec(source)?.[0] ?? '';
  }
}

/** Where the text of a scalar begins and ends: within its quotation marks, or below the line of its `|` or `>`. */
function contentOf({ from, to, style }: WrittenScalar, source: string): [first: number, end: number] {
  if (style === 'plain') return [from, to];
  return style === 'block' ? [source.indexOf('\n', from) + 1, to] : [from + 1, to - 1];
}

function unitOf({ start }: SourceRange, unit: number): SourceRange {
  return { start: start + unit, end: start + unit + 1 };
}
