import type { Point, Position } from 'unist';

/** A file of the archive: its path below the archive's folder, its text, and where its YAML values stand. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** The place of a YAML value by its path (`title`, `sections.0.notices.2`), or of the nearest one above it. */
  yamlPlace(path: string): Position;
  /** The place of the key before that value. */
  yamlKeyPlace(path: string): Position;
  /** Every text of its YAML, keys among them, in the order of the file. */
  readonly yamlTexts: readonly YamlText[];
  /** 1-based line and column of an offset in UTF-16 units. */
  pointAt(offset: number): Point;
}

/** A text in YAML: a value, or the key before one. */
export interface YamlText {
  /** The path of the value: `title`, `sections.0.title`. */
  readonly path: string;
  readonly isKey: boolean;
  /** As it is read: without its quotation marks, its escapes resolved. */
  readonly text: string;
  /** The place in the file of its characters from start (inclusive) to end (exclusive), in UTF-16 units. */
  readonly place: (start: number, end: number) => Position;
}

/** Whether characters of a YAML file are written as escapes: all others that are read in it stand there as they are. */
export function hasEscapes({ text }: Pick<Source, 'text'>): boolean {
  return text.includes('\\');
}

export function createSource(
  path: string,
  text: string,
  yamlPlaces: ReadonlyMap<string, Position> = new Map(),
  yamlKeyPlaces: ReadonlyMap<string, Position> = new Map(),
  yamlTexts: readonly YamlText[] = [],
): Source {
  let lineStarts: readonly number[] | undefined;
  const pointAt = (offset: number): Point => {
    lineStarts ??= [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ index, 0: end }) => index + end.length)];
    const inText = Math.max(0, Math.min(offset, text.length));
    const line = lastAtMost(lineStarts, inText);
    return { line: line + 1, column: inText - (lineStarts[line] ?? 0) + 1, offset: inText };
  };
  const yamlPlace = (yamlPath: string): Position => {
    for (let key = yamlPath; key !== ''; key = key.slice(0, Math.max(0, key.lastIndexOf('.')))) {
      const place = yamlPlaces.get(key);
      if (place !== undefined) return place;
    }
    return { start: pointAt(0), end: pointAt(0) };
  };
  const yamlKeyPlace = (yamlPath: string): Position => yamlKeyPlaces.get(yamlPath) ?? yamlPlace(yamlPath);
  return { path, text, yamlPlace, yamlKeyPlace, yamlTexts, pointAt };
}

/** A file that is read whole, by `read`, when somebody asks where something stands in it. */
export function lazySource(file: Pick<Source, 'path' | 'text'>, read: () => Source): Source {
  return new LazySource(file, read);
}

class LazySource implements Source {
  readonly path: string;
  readonly #file: Pick<Source, 'text'>;
  readonly #read: () => Source;

  constructor(file: Pick<Source, 'path' | 'text'>, read: () => Source) {
    this.path = file.path;
    this.#file = file;
    this.#read = read;
  }

  get text(): string {
    return this.#file.text;
  }

  get yamlTexts(): readonly YamlText[] {
    return this.#read().yamlTexts;
  }

  pointAt(offset: number): Point {
    return this.#read().pointAt(offset);
  }

  yamlPlace(yamlPath: string): Position {
    return this.#read().yamlPlace(yamlPath);
  }

  yamlKeyPlace(yamlPath: string): Position {
    return this.#read().yamlKeyPlace(yamlPath);
  }
}

/** The index of the last number that is not above the limit, in a list that rises from 0. */
export function lastAtMost(rising: readonly number[], limit: number): number {
  let [from, to] = [0, rising.length - 1];
  while (from < to) {
    const middle = (from + to + 1) >> 1;
    if ((rising[middle] ?? 0) <= limit) from = middle;
    else to = middle - 1;
  }
  return Math.max(0, from);
}
