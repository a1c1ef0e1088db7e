import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** The text of a style sheet of a design, by its place below `designs/`. */
export function styleSheet(name: string): string {
  return readFileSync(resolve(`#designs/${name}`), 'utf8');
}
