import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './mutation.js';

/** The folder of the real archive. */
export const GAZETTE = 'gazette';

/** Its texts, by their paths below it. */
export function readGazette(): Files {
  const paths = readdirSync(GAZETTE, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|yaml)$/.test(path))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(GAZETTE, path), 'utf8')]));
}
