import type { Point, Position } from 'unist';
import { hashOf } from './inputs.js';
import { lazy } from './lazy.js';

/** A file of the archive: its path below the archive's folder, its text, and where its YAML values stand. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** The hash of the text (`hashOf`). */
  readonly sha256: string;
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
  const pointAt = pointsIn(text);
  const yamlPlace = (yamlPath: string): Position => {
    for (let key = yamlPath; key !== ''; key = key.slice(0, Math.max(0, key.lastIndexOf('.')))) {
      const place = yamlPlaces.get(key);
      if (place !== undefined) return place;
    }
    return { start: pointAt(0), end: pointAt(0) };
  };
  const yamlKeyPlace = (yamlPath: string): Position => yamlKeyPlaces.get(yamlPath) ?? yamlPlace(yamlPath);
  const sha256 = lazy(() => hashOf([text]));
  return {
    path,
    text,
    get sha256() {
      return sha256();
    },
    yamlPlace,
    yamlKeyPlace,
    yamlTexts,
    pointAt,
  };
}

/** Points of a text by their offsets, whose lines are found when the first is asked for. */
function pointsIn(text: string): Source['pointAt'] {
  let lineStarts: readonly number[] | undefined;
  return (offset) => {
    lineStarts ??= [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ index, 0: end }) => index + end.length)];
    const inText = Math.max(0, Math.min(offset, text.length));
    const line = lastAtMost(lineStarts, inText);
    return { line: line + 1, column: inText - (lineStarts[line] ?? 0) + 1, offset: inText };
  };
}

/**
 * A file whose YAML is read, by `read`, when somebody asks where something stands in that.
 *
 * @param asked Takes up its path where anything of its text is asked for.
 */
export function lazySource(
  file: Pick<Source, 'path' | 'text' | 'sha256'>,
  read: () => Source,
  asked?: Set<string>,
): Source {
  return new LazySource(file, read, asked);
}

class LazySource implements Source {
  readonly path: string;
  readonly #file: Pick<Source, 'text' | 'sha256'>;
  readonly #read: () => Source;
  readonly #asked: Set<string> | undefined;
  #points: Source['pointAt'] | undefined;

  constructor(
    file: Pick<Source, 'path' | 'text' | 'sha256'>,
    read: () => Source,
    asked: Set<string> | undefined,
  ) {
    this.path = file.path;
    this.#file = file;
    this.#read = read;
    this.#asked = asked;
  }

  get text(): string {
    this.#asked?.add(this.path);
    return this.#file.text;
  }

  get sha256(): string {
    this.#asked?.add(this.path);
    return this.#file.sha256;
  }

  get yamlTexts(): readonly YamlText[] {
    return this.#withYaml().yamlTexts;
  }

  pointAt(offset: number): Point {
    this.#asked?.add(this.path);
    this.#points ??= pointsIn(this.text);
    return this.#points(offset);
  }

  yamlPlace(yamlPath: string): Position {
    return this.#withYaml().yamlPlace(yamlPath);
  }

  yamlKeyPlace(yamlPath: string): Position {
    return this.#withYaml().yamlKeyPlace(yamlPath);
  }

  #withYaml(): Source {
    this.#asked?.add(this.path);
    return this.#read();
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
