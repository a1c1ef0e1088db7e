/** Where a cursor stands in YAML, also in YAML that is half typed. */
export interface YamlCursor {
  /** The keys above, from the outermost; `*` for a place in a list, which may be a value of its own or a map with the key. */
  readonly path: readonly string[];
  /** The key whose value is being typed; undefined where a key is, or a value of a list. */
  readonly key: string | undefined;
  /** What is typed of the key or the value so far. */
  readonly typed: string;
  /** The keys that stand beside it already. */
  readonly siblings: ReadonlySet<string>;
}

const KEY = /^(\s*(?:-\s+)*)(?:"([^"]*)"\s*|'([^']*)'\s*|([^\s#:'"[{-][^:#]*)):(?:\s|$)/u;

/** A line of YAML as its indents tell it. */
interface Line {
  /** The column of its first mark or word, and of its first word after the marks of lists. */
  readonly mark: number;
  readonly word: number;
  readonly key: string | undefined;
  /** The column where what follows the key begins. */
  readonly value: number;
}

/** Reads a cursor from the lines of YAML by their indents. `character` is the column of the cursor from 0. */
export function yamlCursor(lines: readonly string[], line: number, character: number): YamlCursor {
  const before = (lines[line] ?? '').slice(0, character);
  const own = readLine(before);
  const typed = lastOfList(before.slice(own.value));
  const path = pathTo(lines, line, own);
  return { path, key: own.key, typed, siblings: siblingsOf(lines, line, own) };
}

function readLine(text: string): Line {
  const mark = /^\s*/u.exec(text)?.[0].length ?? 0;
  const word = /^\s*(?:-\s+|-$)*/u.exec(text)?.[0].length ?? 0;
  const [whole, , double, single, plain] = KEY.exec(text) ?? [];
  return {
    mark,
    word,
    key: double ?? single ?? plain?.trimEnd(),
    value: whole === undefined ? word : whole.length,
  };
}

/** In [a, b only the last is being typed. */
function lastOfList(value: string): string {
  return value.startsWith('[')
    ? value.slice(Math.max(value.lastIndexOf('['), value.lastIndexOf(',')) + 1).trimStart()
    : value;
}

function pathTo(lines: readonly string[], from: number, own: Line): string[] {
  const isDashed = own.mark < own.word;
  const path = isDashed ? ['*'] : [];
  let column = isDashed ? own.mark : own.word;
  for (let at = from - 1; at >= 0; at--) {
    const text = lines[at] ?? '';
    if (isEmpty(text)) continue;
    const { mark, word, key } = readLine(text);
    if (mark < word && word === column) {
      path.unshift('*');
      column = mark;
    } else if (key !== undefined && (word < column || (word === column && path[0] === '*'))) {
      path.unshift(...(mark < word ? ['*', key] : [key]));
      column = mark;
    }
  }
  return path;
}

function siblingsOf(lines: readonly string[], from: number, own: Line): Set<string> {
  const found = new Set<string>();
  if (own.mark === own.word)
    for (let at = from - 1; at >= 0; at--) {
      const text = lines[at] ?? '';
      const { mark, word, key } = readLine(text);
      if (isEmpty(text) || word > own.word) continue;
      if (word < own.word) break;
      if (key !== undefined) found.add(key);
      if (mark < word) break;
    }
  for (let at = from + 1; at < lines.length; at++) {
    const text = lines[at] ?? '';
    const { mark, word, key } = readLine(text);
    if (isEmpty(text) || word > own.word) continue;
    if (word < own.word || mark < word) break;
    if (key !== undefined) found.add(key);
  }
  return found;
}

function isEmpty(line: string): boolean {
  return /^\s*(?:#|$)/u.test(line);
}
