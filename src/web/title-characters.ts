import type { Nodes } from 'hast';
import { classesOf } from '../model/classes.js';

/** The characters of a page's titles, each once, in order. */
export interface TitleCharacters {
  /** Of the page, its parts and its lists: what a reader sees first. */
  readonly first: string;
  /** Of the notices in the running text of an issue, which are many and stand far below. */
  readonly running: string;
}

// What the style sheets set in `--title`; test/web-browser/fonts.test.ts holds the two together.
const TITLE_TAGS: ReadonlySet<string> = new Set(['h1', 'h2']);
const TITLE_CLASSES: ReadonlySet<string> = new Set(['kind', 'small-cover', 'notice-title', 'part-title']);
// Here `name` is that of the gazette; elsewhere that of a person.
const NAMED: ReadonlySet<string> = new Set(['masthead', 'colophon']);

interface Place {
  readonly isTitle: boolean;
  readonly isNamed: boolean;
  /** In the running text, and there in a notice. */
  readonly running: 'no' | 'text' | 'notice';
}

export function titleCharacters(page: Nodes): TitleCharacters {
  const found = { first: new Set<string>(), running: new Set<string>() };
  const walk = (node: Nodes, around: Place): void => {
    if (node.type === 'text' && around.isTitle)
      for (const character of node.value)
        found[around.running === 'notice' ? 'running' : 'first'].add(character);
    if (!('children' in node)) return;
    const place = placeOf(node, around);
    for (const child of node.children) walk(child, place);
  };
  walk(page, { isTitle: false, isNamed: false, running: 'no' });
  return { first: inOrder(found.first), running: inOrder(found.running) };
}

function placeOf(node: Nodes, { isTitle, isNamed, running }: Place): Place {
  const classes = classesOf(node);
  const isTag = node.type === 'element' && TITLE_TAGS.has(node.tagName);
  const isOwn =
    isTag || classes.some((name) => TITLE_CLASSES.has(name)) || (isNamed && classes.includes('name'));
  const inText = running === 'no' && classes.includes('running');
  const inNotice = running === 'text' && classes.includes('notice');
  return {
    isTitle: isTitle || isOwn,
    isNamed: classes.some((name) => NAMED.has(name)),
    running: inText ? 'text' : inNotice ? 'notice' : running,
  };
}

function inOrder(characters: ReadonlySet<string>): string {
  return [...characters]
    .filter((character) => !/\s/u.test(character))
    .sort()
    .join('');
}
