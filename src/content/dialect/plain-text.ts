import type { PhrasingContent, Root, Text } from 'mdast';
import type { Node, Parent } from 'unist';
import { visit } from '../../model/visit.js';
import { textOf } from '../../model/prose.js';

// From the first blank of a run, so that a run is gone through once.
const BREAK = /(?<![\p{Zs}\t])[\p{Zs}\t]*\r?\n[\p{Zs}\t]*/gu;
// Scripts that part words by blanks; other characters outside ASCII are Han, or marks that stand with it.
const SPACED = /[\0-\x7F\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

// A number that is folded after or before a mark within it, or before its unit: 1,⏎000, 0575-⏎85148964, 8⏎:30, 50⏎%.
const GOES_ON_BEFORE = /\d[,.:/-]$/;
const GOES_ON_AFTER = /^(?:[,.:/-]\d|%)/;

/**
 * Joins neighbouring text nodes, takes out line breaks of the source, and drops the blanks with which Word users indent
 * a paragraph. Rosters keep their lines: there a line is a person.
 */
export function plainText() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type === 'containerDirective' && 'name' in node && keepsLines(node.name)) return 'skip';
      if (!('children' in node)) return undefined;
      const parent = node as Parent;
      const children = joined(parent.children as PhrasingContent[]);
      children.forEach((child, index) => {
        if (child.type === 'text')
          child.value = unwrap(child.value, children[index - 1], children[index + 1]);
      });
      parent.children =
        node.type === 'paragraph' || node.type === 'heading' ? trimmedStart(children) : children;
      return undefined;
    });
  };
}

export function keepsLines(name: unknown): boolean {
  return name === 'roster' || name === 'signature';
}

/** Neighbouring text nodes as one, which spans the source of both. */
export function joined<T extends Node>(children: readonly T[]): T[] {
  const result: T[] = [];
  for (const child of children) {
    const before = result.at(-1);
    if (isText(before) && isText(child)) {
      before.value += child.value;
      if (before.position !== undefined && child.position !== undefined) {
        before.position = { start: before.position.start, end: child.position.end };
      }
    } else {
      result.push(child);
    }
  }
  return result;
}

function isText(node: Node | undefined): node is Text {
  return node?.type === 'text';
}

/** Chinese has no space between words: beside it, a line broken in the source continues without one. */
function unwrap(value: string, before: Node | undefined, after: Node | undefined): string {
  return value.replace(BREAK, (found: string, at: number) => {
    const last = at > 0 ? value.charAt(at - 1) : lastOf(before);
    const next = value.charAt(at + found.length) || firstOf(after);
    if (!SPACED.test(last) || !SPACED.test(next)) return '';
    const [textBefore, textAfter] = [
      value.slice(Math.max(0, at - 2), at),
      value.slice(at + found.length, at + found.length + 2),
    ];
    return (GOES_ON_BEFORE.test(textBefore) && /^\d/.test(next)) ||
      (/\d/.test(last) && GOES_ON_AFTER.test(textAfter))
      ? ''
      : ' ';
  });
}

function lastOf(node: Node | undefined): string {
  return node === undefined ? '' : (textOf(node).at(-1) ?? '');
}

function firstOf(node: Node | undefined): string {
  return node === undefined ? '' : textOf(node).charAt(0);
}

function trimmedStart(children: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = children;
  if (!isText(first)) return [...children];
  first.value = first.value.replace(/^[\p{Zs}\t]+/u, '');
  return first.value === '' ? others : [first, ...others];
}
