import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { BlockData } from '../edition/block-data.js';
import type { EditionNotice, EditionPart } from '../edition/edition.js';
import { hastText } from './hast-text.js';

/** Classes for columns of 1 % to 100 %. */
export const COLUMN_CLASSES: readonly string[] = Array.from(
  { length: 100 },
  (_, index) => `column-${index + 1}`,
);

/** The address of a picture by the path that the edition gives it. */
export type ImageUrl = (path: string) => string;

/**
 * The notice as the web carries it: pictures have an address, and the bodies get what only a screen needs (a table
 * that scrolls, an ordinal that links to its own provision), but no text.
 */
export function webNotice(notice: EditionNotice, imageUrl: ImageUrl): EditionNotice {
  const parts = notice.parts.map((part) => ({
    ...part,
    body: webBody(part, part.title ?? notice.title, imageUrl),
    blocks: part.blocks.map((block) => withImageUrl(block, imageUrl)),
  }));
  return { ...notice, parts };
}

function webBody(part: EditionPart, name: string, imageUrl: ImageUrl): ElementContent[] {
  const root: Root = { type: 'root', children: structuredClone([...part.body]) };
  visit(root, 'element', (node, index, parent) => {
    if (node.tagName === 'table' && hasClass(node, 'grid') && index !== undefined && parent !== undefined) {
      parent.children[index] = scrollRegion(node, name);
      return SKIP;
    }
    if (node.tagName === 'td' && hasClass(node, 'name') && isShortName(node))
      node.properties['className'] = ['name', 'short'];
    if (node.tagName === 'img') node.properties['src'] = imageUrl(String(node.properties['src']));
    linkOrdinal(node);
    return undefined;
  });
  return root.children as ElementContent[];
}

/** Lets a wide table scroll by itself, by keyboard too. */
function scrollRegion(table: Element, name: string): Element {
  visit(table, 'element', (node) => {
    if (node.tagName === 'col') columnByClass(node);
  });
  const number = /\d+$/.exec(String(table.properties['id']))?.[0] ?? '';
  const label = `表${number}：${captionOf(table) ?? name}`;
  const className = columnCount(table) <= FEW_COLUMNS ? ['table-scroll', 'few-columns'] : ['table-scroll'];
  return h('section', { className, ariaLabel: label, tabIndex: 0 }, table);
}

// As many fit a desk's column without scrolling, so that the head may stay in sight.
const FEW_COLUMNS = 8;

function columnCount(table: Element): number {
  let first: Element | undefined;
  visit(table, 'element', (node) => {
    if (node.tagName === 'tr') first ??= node;
  });
  const cells = first?.children.filter((child) => child.type === 'element') ?? [];
  return cells.reduce((sum, { properties }) => sum + Number(properties['colSpan'] ?? 1), 0);
}

function captionOf(table: Element): string | undefined {
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  return caption === undefined ? undefined : hastText(caption);
}

/** The pages' policy forbids a style that stands at the element. */
function columnByClass(column: Element): void {
  const width = Number(/width:\s*([\d.]+)%/.exec(String(column.properties['style']))?.[1] ?? 0);
  const name = COLUMN_CLASSES[Math.round(width) - 1];
  column.properties = name === undefined ? {} : { className: [name] };
}

/** 第九条 is the link to itself: the place that a reader would want to cite, without a mark in the text. */
function linkOrdinal(node: Element): void {
  const [first] = node.children;
  const { id } = node.properties;
  if (typeof id !== 'string' || first?.type !== 'element' || !hasClass(first, 'ordinal')) return;
  node.children[0] = h('a', { className: ['ordinal'], href: `#${id}` }, first.children);
}

/** A name of two characters is spaced to the width of three. */
function isShortName(node: Element): boolean {
  return /^\p{Script=Han}{2}$/u.test(hastText(node));
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name);
}

function withImageUrl(block: BlockData, imageUrl: ImageUrl): BlockData {
  if (block.type === 'figure') return { ...block, image: imageUrl(block.image) };
  if (block.type !== 'quotation' && block.type !== 'list') return block;
  return { ...block, blocks: block.blocks.map((child) => withImageUrl(child, imageUrl)) };
}
