import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Design } from '../../designs/design.js';
import { bundler } from '../format/script.js';
import { NO_MEMORY, remembered, type Memory } from '../model/memory.js';
import { columnRules } from './web-notice.js';

// The package's own name for the folder is asked, since the compiled file stands elsewhere.
const { resolve } = createRequire(import.meta.url);
const LAYERS = resolve('#templates/web/layers.css');
const FOLDER = dirname(LAYERS);
const read = (path: string): string => readFileSync(join(FOLDER, path), 'utf8');

// The search needs most, and no other page needs any of it.
const OF_SEARCH = /^search[\\/]/;
// What a finger needs, and the 适老 view.
const FOR_FINGERS = 'fingers/fingers.css';
// It contradicts the others, and is loaded after them.
const OF_EASY_VIEW = /^easy[\\/]/;
// No notice needs these, whose page is the heaviest and the first that most readers see.
const OF_COLLECTIONS = /^(?:about|archive|booklet|home|issue|lists|verify)[\\/]/;

/**
 * The style sheet of every page: all CSS files beside the templates but those of the search, of the 适老 view and of the
 * pages that are no notice, after `layers.css`, which says how they overrule each other, so that the order of the files
 * means nothing. The widths of columns are added as classes, since the pages' policy forbids them to stand at the element.
 */
export function styleSheet(memory: Memory = NO_MEMORY): string {
  const besideTemplates = sheets().filter(
    (path) =>
      [OF_SEARCH, OF_COLLECTIONS, OF_EASY_VIEW].every((others) => !others.test(path)) && path !== FOR_FINGERS,
  );
  const whole = [
    readFileSync(LAYERS, 'utf8'),
    ...besideTemplates.map(read),
    `@layer parts{${columnRules()}}`,
    `@media (pointer:coarse){${read(FOR_FINGERS)}}`,
  ];
  return minified(whole.join('\n'), memory);
}

/** The style sheet that all pages but the notices' have besides. */
export function collectionStyleSheet(memory: Memory = NO_MEMORY): string {
  return minified(
    sheets()
      .filter((path) => OF_COLLECTIONS.test(path))
      .map(read)
      .join('\n'),
    memory,
  );
}

/** The CSS files beside the templates but `layers.css`. */
function sheets(): string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css') && join(FOLDER, path) !== LAYERS)
    .sort();
}

/** The style sheet that the search page has besides. */
export function searchStyleSheet(memory: Memory = NO_MEMORY): string {
  return minified(read('search/search.css'), memory);
}

/** The style sheet of the 适老 view, which a reader's browser loads after all others where it is chosen. */
export function easyStyleSheet(memory: Memory = NO_MEMORY): string {
  // It may come before the others, which must overrule nothing of it.
  return minified(readFileSync(LAYERS, 'utf8') + read(FOR_FINGERS) + read('easy/easy.css'), memory);
}

/** A sheet without what browsers need not read. The start of the bundler alone takes a warm build long. */
function minified(css: string, memory: Memory): string {
  const made = (): { readonly code: string } => {
    const { code } = bundler().transformSync(css, { loader: 'css', minify: true, charset: 'utf8' });
    return { code };
  };
  return remembered(memory, 'style-sheet', [css], made).code;
}

/** The icon of a design, an SVG. */
export function icon({ icon: path }: Design): string {
  return readFileSync(resolve(`#designs/${path}`), 'utf8');
}
