import type { Point, Position } from 'unist';
import { location } from 'vfile-location';

/** A file of the archive: its path below the archive's folder, its text, and where its YAML values stand. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** The place of a YAML value by its path (`title`, `sections.0.notices.2`), or of the nearest one above it. */
  yamlPlace(path: string): Position;
  /** 1-based line and column of an offset in UTF-16 units. */
  pointAt(offset: number): Point;
}

export function createSource(
  path: string,
  text: string,
  yamlPlaces: ReadonlyMap<string, Position> = new Map(),
): Source {
  let lines: ReturnType<typeof location> | undefined;
  const pointAt = (offset: number): Point => {
    lines ??= location(text);
    return lines.toPoint(Math.min(offset, text.length)) ?? { line: 1, column: 1, offset: 0 };
  };
  const yamlPlace = (yamlPath: string): Position => {
    for (let key = yamlPath; key !== ''; key = key.slice(0, Math.max(0, key.lastIndexOf('.')))) {
      const place = yamlPlaces.get(key);
      if (place !== undefined) return place;
    }
    return { start: pointAt(0), end: pointAt(0) };
  };
  return { path, text, yamlPlace, pointAt };
}
