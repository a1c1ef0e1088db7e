import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { transformSync } from 'esbuild';
import { COLUMN_CLASSES } from './web-notice.js';

// By the package's own name for the folder, since the compiled file stands elsewhere.
const { resolve } = createRequire(import.meta.url);
const read = (file: string): string => readFileSync(resolve(`#templates/web/${file}`), 'utf8');

// In the order in which they overrule each other: paper comes last.
const STYLES = [
  'parts/base',
  'parts/contents',
  'home/home',
  'archive/archive',
  'issue/issue',
  'notice/notice',
  'parts/tables',
  'search/search',
  'about/about',
  'parts/print',
];

/** The style sheet of every page, with the widths of columns, which the pages' policy forbids to stand at the element. */
export function styleSheet(): string {
  const columns = COLUMN_CLASSES.map((name, index) => `col.${name}{width:${index + 1}%}`);
  const whole = [...STYLES.map((name) => read(`${name}.css`)), ...columns].join('\n');
  return transformSync(whole, { loader: 'css', minify: true, charset: 'utf8' }).code;
}

export function icon(): string {
  return read('parts/icon.svg');
}
