import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { COLUMN_CLASSES } from './web-notice.js';

// By the package's own name for the folder, since the compiled file stands elsewhere.
const { resolve } = createRequire(import.meta.url);
const STYLE = readFileSync(resolve('#templates/web.css'), 'utf8');
const ICON = readFileSync(resolve('#templates/web/icon.svg'), 'utf8');

/** The style sheet of every page, with the widths of columns, which the pages' policy forbids to stand at the element. */
export function styleSheet(): string {
  const columns = COLUMN_CLASSES.map((name, index) => `col.${name}{width:${index + 1}%}`);
  return `${STYLE}\n${columns.join('')}\n`;
}

export function icon(): string {
  return ICON;
}
