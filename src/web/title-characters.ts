import type { Nodes } from 'hast';
import { classesOf } from '../model/classes.js';

// What the style sheets set in `--title`; test/web-browser/fonts.test.ts holds the two together.
const TITLE_TAGS: ReadonlySet<string> = new Set(['h1', 'h2']);
const TITLE_CLASSES: ReadonlySet<string> = new Set(['kind', 'small-cover', 'notice-title', 'part-title']);
// Here the name of the gazette; elsewhere that of a person.
const NAMED: ReadonlySet<string> = new Set(['masthead', 'colophon']);

/** The characters of the titles of a page, each once, in order. */
export function titleCharacters(page: Nodes): string {
  const found = new Set<string>();
  const walk = (node: Nodes, isTitle: boolean): void => {
    if (node.type === 'text' && isTitle) for (const character of node.value) found.add(character);
    if (!('children' in node)) return;
    const isNamed = classesOf(node).some((name) => NAMED.has(name));
    for (const child of node.children)
      walk(child, isTitle || isTitleElement(child) || (isNamed && classesOf(child).includes('name')));
  };
  walk(page, false);
  return [...found]
    .filter((character) => !/\s/u.test(character))
    .sort()
    .join('');
}

function isTitleElement(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  return TITLE_TAGS.has(node.tagName) || classesOf(node).some((name) => TITLE_CLASSES.has(name));
}
