import type { LineCounter } from 'yaml';
import { isMap, isScalar, isSeq, type Node as YamlNode, type Pair, type Scalar } from 'yaml';
import type { Point, Position } from 'unist';
import { createSource, type Source, type YamlText } from '../model/source.js';
import { yamlTextRanges, type ScalarStyle } from './yaml-text-place.js';

/** Where the YAML stands in its file, for YAML inside a Markdown file: characters and lines before it. */
export interface YamlOffset {
  readonly offset: number;
  readonly lines: number;
}

/** A node of YAML with its path: `sections.0.title`. */
export interface YamlEntry {
  readonly path: string;
  /** Undefined at the top and in a list. */
  readonly key: unknown;
  readonly value: unknown;
  /** How many maps and lists it stands in. */
  readonly depth: number;
}

/** Every node of a document in the order of the file. No function calls itself, so that no depth is too deep. */
export function* yamlEntries(top: unknown): Generator<YamlEntry> {
  const ahead: YamlEntry[] = [{ path: '', key: undefined, value: top, depth: 0 }];
  for (let entry = ahead.pop(); entry !== undefined; entry = ahead.pop()) {
    yield entry;
    for (const next of below(entry).reverse()) ahead.push(next);
  }
}

function below({ path, value, depth }: YamlEntry): YamlEntry[] {
  const at = (step: unknown): string => (path === '' ? String(step) : `${path}.${String(step)}`);
  if (isMap(value)) {
    return value.items.map(({ key, value: item }: Pair): YamlEntry => {
      return { path: at(key), key, value: item, depth: depth + 1 };
    });
  }
  if (!isSeq(value)) return [];
  return value.items.map((item, index) => ({
    path: at(index),
    key: undefined,
    value: item,
    depth: depth + 1,
  }));
}

/** The places of a document's nodes in their file. */
export interface YamlPlaces {
  range(node: YamlNode): Position;
  pointAt(offset: number): Point;
}

export function createYamlPlaces(lines: LineCounter, base: YamlOffset): YamlPlaces {
  const pointAt = (offset: number): Point => {
    const { line, col } = lines.linePos(offset);
    return { line: line + base.lines, column: col, offset: offset + base.offset };
  };
  return {
    pointAt,
    range: (node) => {
      const [start, end] = node.range ?? [0, 0];
      return { start: pointAt(start), end: pointAt(end) };
    },
  };
}

/** The file with the places of its YAML values and keys, and the texts among them. */
export function createYamlSource(
  path: string,
  fileText: string,
  entries: Iterable<YamlEntry>,
  places: YamlPlaces,
): Source {
  const values = new Map<string, Position>();
  const keys = new Map<string, Position>();
  const texts: YamlText[] = [];
  const source = createSource(path, fileText, values, keys, texts);
  for (const { path: at, key, value } of entries) {
    if (isScalar(key)) {
      keys.set(at, places.range(key));
      texts.push(...textOf(at, key, true));
    }
    if (at !== '' && (isMap(value) || isSeq(value) || isScalar(value))) values.set(at, places.range(value));
    if (isScalar(value)) texts.push(...textOf(at, value, false));
  }
  return source;

  function textOf(path: string, scalar: Scalar, isKey: boolean): YamlText[] {
    if (typeof scalar.value !== 'string') return [];
    return [{ path, isKey, text: scalar.value, place: placesIn(scalar.value, scalar, places, source) }];
  }
}

/** The places of the characters of a text, worked out when they are first asked for. */
function placesIn(text: string, scalar: Scalar, places: YamlPlaces, source: Source): YamlText['place'] {
  const { start, end } = places.range(scalar);
  const written = {
    from: start.offset ?? 0,
    to: end.offset ?? 0,
    style: styleOf(scalar),
  };
  let ranges: ReturnType<typeof yamlTextRanges> | undefined;
  return (first, after) => {
    ranges ??= yamlTextRanges(text, written, source.text);
    const start = ranges[first]?.start ?? ranges.at(-1)?.end ?? written.from;
    const end = after > first ? (ranges[after - 1]?.end ?? written.to) : start;
    return { start: source.pointAt(start), end: source.pointAt(end) };
  };
}

function styleOf({ type }: Scalar): ScalarStyle {
  if (type === 'QUOTE_DOUBLE') return 'double';
  if (type === 'QUOTE_SINGLE') return 'single';
  return type === 'PLAIN' ? 'plain' : 'block';
}

/** The document as plain values; an unquoted 2015-03-02 stays the text that it is. */
export function plainValue(node: unknown): unknown {
  if (isMap(node))
    return Object.fromEntries(node.items.map(({ key, value }) => [String(key), plainValue(value)]));
  if (isSeq(node)) return node.items.map(plainValue);
  return isScalar(node) ? node.value : undefined;
}
