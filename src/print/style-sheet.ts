import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** The text of a style sheet of `templates/`, by its name. */
export function styleSheet(name: string): string {
  return readFileSync(resolve(`#templates/${name}`), 'utf8');
}
