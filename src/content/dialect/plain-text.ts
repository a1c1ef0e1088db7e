import type { PhrasingContent, Root, Text } from 'mdast';
import type { Node, Parent } from 'unist';
import { visit } from 'unist-util-visit';

const BLANK = '[ \\t\\u3000]*';
// Chinese has no space between words: a line broken in the source continues without one.
const BREAK_BESIDE_HAN = new RegExp(`(?<=[^\\x00-\\x7F])${BLANK}\\r?\\n${BLANK}|${BLANK}\\r?\\n${BLANK}(?=[^\\x00-\\x7F])`, 'g');
const OTHER_BREAK = /[ \t]*\r?\n[ \t]*/g;

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
      parent.children = joined(parent.children as PhrasingContent[]);
      for (const child of parent.children as PhrasingContent[]) {
        if (child.type === 'text') child.value = unwrap(child.value);
      }
      if (node.type === 'paragraph') trimStart(parent);
      return undefined;
    });
  };
}

function keepsLines(name: unknown): boolean {
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

function unwrap(value: string): string {
  return value.replace(BREAK_BESIDE_HAN, '').replace(OTHER_BREAK, ' ');
}

function trimStart(paragraph: Parent): void {
  const first = paragraph.children[0];
  if (isText(first)) first.value = first.value.replace(/^[ \u3000]+/, '');
}
