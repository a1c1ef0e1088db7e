import type { Element as HastElement, ElementContent } from 'hast';
import { toString as hastText } from 'hast-util-to-string';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { BlockType } from '../../model/tree.js';
import type { Identifiers } from './identifiers.js';
import { inline } from './inline.js';

/** Blocks that stand in no hierarchy; text that stands among them without a paragraph of its own gets one. */
export function blocksOf(nodes: readonly ElementContent[], ids: Identifiers): Element[] {
  const blocks: Element[] = [];
  let loose: ElementContent[] = [];
  const flush = (): void => {
    if (loose.some((node) => node.type === 'element' || hastText(node).trim() !== ''))
      blocks.push(x('p', inline(loose)));
    loose = [];
  };
  for (const node of nodes) {
    if (isBlock(node)) {
      flush();
      blocks.push(...blockOf(node, ids));
    } else loose.push(node);
  }
  flush();
  return blocks;
}

type Face = (element: HastElement, ids: Identifiers) => Element[];

/** Every type of block in Akoma Ntoso, made from what it is on a page. */
const BLOCK_FACES: Readonly<Record<BlockType, Face>> = {
  partTitle: () => [],
  addressee: ({ children }) => [x('block', { name: 'addressee' }, inline(children))],
  titleNote: ({ children }) => [x('block', { name: 'titleNote' }, inline(children))],
  chronicleEntry: paragraph,
  heading: paragraph,
  paragraph,
  attachmentList: (element, ids) =>
    element.tagName === 'div' ? [attachmentList(element, ids)] : paragraph(element),
  signature: ({ children }, ids) => blocksOf(children, ids),
  roster: (element, ids) => [table(element, ids)],
  grid: (element, ids) => [table(element, ids)],
  figure,
  blockquote: ({ children }, ids) => [
    x('p', [x('embeddedStructure', { eId: ids.next(ids.prefix, 'es') }, blocksOf(children, ids))]),
  ],
  list: (element, ids) => [list(element, ids)],
};

/** A block is known by its mark, whatever element it is; a paragraph may also be a piece of one. */
function isBlock(node: ElementContent): node is HastElement {
  return node.type === 'element' && (node.data?.block !== undefined || node.tagName === 'p');
}

function blockOf(element: HastElement, ids: Identifiers): Element[] {
  return BLOCK_FACES[element.data?.block ?? 'paragraph'](element, ids);
}

function paragraph({ children }: HastElement): Element[] {
  return [x('p', inline(children))];
}

/** 附件： and its entries, each with the number that is written before it. */
function attachmentList({ children }: HastElement, ids: Identifiers): Element {
  const eId = ids.next(ids.prefix, 'list');
  const [label, ...entries] = elements(children);
  const items = entries.map((entry) => {
    const [mark, ...title] = entry.children;
    const number = mark === undefined ? '' : hastText(mark);
    return x('item', { eId: ids.next(eId, 'item') }, [
      ...(number === '' ? [] : [x('num', number)]),
      x('p', inline(title)),
    ]);
  });
  return x('blockList', { eId }, [x('listIntroduction', inline(label?.children ?? [])), ...items]);
}

function list({ children }: HastElement, ids: Identifiers): Element {
  const eId = ids.next(ids.prefix, 'list');
  const items = elements(children).map((item) => {
    const itemId = ids.next(eId, 'item');
    const blocks = blocksOf(item.children, ids);
    return x('item', { eId: itemId }, blocks.length === 0 ? x('p') : blocks);
  });
  return x('blockList', { eId }, items);
}

/** Rows only: the standard's tables have no head but head cells. */
function table(node: HastElement, ids: Identifiers): Element {
  const eId = ids.next(ids.prefix, 'table');
  ids.match(node.properties['id'], eId);
  const parts = elements(node.children);
  const caption = parts.find(({ tagName }) => tagName === 'caption');
  const rows = parts
    .filter(({ tagName }) => tagName === 'thead' || tagName === 'tbody')
    .flatMap((part) => elements(part.children))
    .map((row) => x('tr', elements(row.children).map(cell)));
  return x('table', { eId }, [
    ...(caption === undefined ? [] : [x('caption', inline(caption.children))]),
    ...rows,
  ]);
}

function cell({ tagName, properties, children }: HastElement): Element {
  const { rowSpan, colSpan, className, dataBlank } = properties;
  const align = Array.isArray(className) ? /\balign-(\w+)/.exec(className.join(' '))?.[1] : undefined;
  const spans = {
    rowspan: typeof rowSpan === 'number' ? rowSpan : undefined,
    colspan: typeof colSpan === 'number' ? colSpan : undefined,
    style: align === undefined ? undefined : `text-align: ${align}`,
    // Words of the editor, that the original is empty here: not among those of the text.
    title: typeof dataBlank === 'string' ? dataBlank : undefined,
  };
  return x(tagName, spans, children.length === 0 ? [] : x('p', inline(children)));
}

function figure({ children }: HastElement): Element[] {
  return elements(children).map((child) =>
    child.tagName === 'img' ? x('p', inline([child])) : x('p', inline(child.children)),
  );
}

function elements(nodes: readonly ElementContent[]): HastElement[] {
  return nodes.filter((node) => node.type === 'element');
}
