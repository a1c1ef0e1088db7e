/** A clause with what it quotes. The masked text is as long as the text, so that one's offsets are the other's. */
export interface ClauseText {
  readonly text: string;
  /** With ■ for each character between “ and ”, and the marks themselves. */
  readonly masked: string;
  /** The lines of each quotation, by the offset of its “. */
  readonly quotes: ReadonlyMap<number, readonly string[]>;
}

const MASK = '■';

/**
 * A clause, and the quoted lines that stand under it: a quotation that runs on through them, each paragraph of which may
 * open with “ again (GB/T 15834—2011 4.8), or else a quotation block. Undefined where the marks do not pair.
 */
export function clauseText(first: string, below: readonly string[]): ClauseText | undefined {
  const isRunning = count(first, '“') > count(first, '”');
  if (isRunning) return masked([first, ...withoutReopening(below)].join('\n'));
  if (below.length === 0) return masked(first);
  const own = masked(first);
  if (own === undefined) return undefined;
  const block = unwrapped(below);
  const start = own.text.length;
  const text = `“${block.join('\n')}”`;
  return {
    text: own.text + text,
    masked: `${own.masked}“${MASK.repeat(text.length - 2)}”`,
    quotes: new Map([...own.quotes, [start, block]]),
  };
}

/** The lines of a quotation that goes on, without the marks with which they open again. */
function withoutReopening(lines: readonly string[]): string[] {
  return lines.map((line, index) => {
    if (!line.startsWith('“')) return line;
    const open = count(line, '“') - count(line, '”');
    const isLast = index === lines.length - 1;
    return open === (isLast ? 0 : 1) ? line.slice(1) : line;
  });
}

/** A quotation block that stands between “ and ” besides. */
function unwrapped(lines: readonly string[]): readonly string[] {
  const [first = '', last = ''] = [lines[0], lines.at(-1)];
  const isWrapped = first.startsWith('“') && /”[。；]?$/u.test(last);
  if (!isWrapped) return lines;
  const whole = masked(lines.length === 1 ? first : [first, ...withoutReopening(lines.slice(1))].join('\n'));
  const only = whole?.quotes.get(0);
  return whole?.quotes.size === 1 && only !== undefined ? only : lines;
}

function masked(text: string): ClauseText | undefined {
  const quotes = new Map<number, readonly string[]>();
  let depth = 0;
  let start = 0;
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === '“' && depth++ === 0) start = at;
    if (mark === '”') {
      if (--depth < 0) return undefined;
      if (depth === 0) quotes.set(start, text.slice(start + 1, at).split('\n'));
    }
    const isMark = depth === 0 || (depth === 1 && mark === '“' && start === at);
    result += isMark ? mark : MASK;
  }
  return depth === 0 ? { text, masked: result, quotes } : undefined;
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
