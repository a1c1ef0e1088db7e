import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { classesOf } from '../model/classes.js';

/** What stands in the article beside the words of the notice, in order: what it asks of its editor and its reader. */
export type Added = string[];

// With more columns a phone shows some of them only when they are moved.
const MOST_COLUMNS = 6;
const COLUMN_PX = 84;

const LINE = 'margin:0 0 12px;line-height:1.9';
const PARAGRAPH = `${LINE};text-indent:2em;text-align:justify`;
const CELL = 'border:1px solid #999;padding:4px 6px;line-height:1.5';

// By class, which none of the elements keeps.
const PARAGRAPHS: Readonly<Record<string, string>> = {
  addressee: LINE,
  'title-note': `${LINE};text-align:center;color:#555`,
  'attachment-entry': `${LINE};padding-left:5em;text-indent:-1em`,
  'table-note': `${LINE};font-size:13px`,
};

/** The body of a part in elements that the editor of WeChat keeps, each with its style, and nothing else. */
export function styled(nodes: readonly ElementContent[], added: Added): ElementContent[] {
  return nodes.flatMap((node) => styledNode(node, added));
}

function styledNode(node: ElementContent, added: Added): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element') return [];
  const { tagName, children } = node;
  const inner = (): ElementContent[] => styled(children, added);
  switch (tagName) {
    case 'p':
      return [h('p', { style: paragraphStyle(node) }, inner())];
    case 'h2':
    case 'h3':
      return [h('p', { style: headingStyle(node) }, [h('strong', inner())])];
    case 'h4':
    case 'h5':
    case 'h6':
      return [h('p', { style: PARAGRAPH }, [h('strong', inner())])];
    case 'strong':
    case 'em':
    case 'br':
      return [h(tagName, inner())];
    case 'div':
      return [box(node, added)];
    case 'blockquote':
      return [
        h('section', { style: 'margin:0 0 12px;padding-left:12px;border-left:3px solid #ccc' }, inner()),
      ];
    case 'ul':
      return [h('ul', { style: 'margin:0 0 12px;padding-left:2em;line-height:1.9' }, inner())];
    case 'li':
      return [h('li', inner())];
    case 'figure':
      return figure(node, added);
    case 'table':
      return table(node, added);
    default:
      return inner();
  }
}

function has(node: Element, name: string): boolean {
  return classesOf(node).includes(name);
}

function paragraphStyle(node: Element): string {
  return PARAGRAPHS[classesOf(node).find((name) => name in PARAGRAPHS) ?? ''] ?? PARAGRAPH;
}

function headingStyle(node: Element): string {
  const isChapter = ['chapter', 'section', 'part'].some((name) => has(node, name));
  return isChapter ? `${LINE};margin-top:20px;text-align:center` : `${PARAGRAPH};margin-top:16px`;
}

/** The list of attachments, or a signature, whose lines stand to the right. */
function box(node: Element, added: Added): Element {
  if (!has(node, 'signature')) return h('section', { style: 'margin:16px 0' }, styled(node.children, added));
  const lines = elementsOf(node, 'p').map((line) =>
    h('p', { style: 'line-height:1.9;text-align:right' }, styled(line.children, added)),
  );
  return h('section', { style: 'margin:24px 0' }, lines);
}

/** Pictures cannot be taken along: the editor of the article puts them in. */
function figure(node: Element, added: Added): ElementContent[] {
  const [image] = elementsOf(node, 'img');
  const [caption] = elementsOf(node, 'figcaption');
  const name = (image?.properties['src'] ?? '').replace(/^.*\//u, '');
  const asked = `【请在这里上传图片 ${name}】`;
  added.push(asked);
  const middle = `${LINE};text-align:center`;
  return [
    h('p', { style: `${middle};color:#c00` }, asked),
    ...(caption === undefined
      ? []
      : [h('p', { style: `${middle};font-size:14px` }, styled(caption.children, added))]),
  ];
}

function table(node: Element, added: Added): ElementContent[] {
  const captions = elementsOf(node, 'caption').map((caption) =>
    h('p', { style: `${LINE};text-align:center;font-weight:bold` }, styled(caption.children, added)),
  );
  const isRoster = has(node, 'roster');
  const rows = elementsOf(node, 'tr').map((row) =>
    h(
      'tr',
      row.children.flatMap((cell) => (cell.type === 'element' ? [cellOf(cell, isRoster, added)] : [])),
    ),
  );
  const columns = columnsOf(node);
  const isWide = !isRoster && columns > MOST_COLUMNS;
  const width = isWide ? `width:${columns * COLUMN_PX}px;max-width:none` : isRoster ? '' : 'width:100%';
  const size = isRoster ? 'margin:0 0 12px 2em;line-height:1.9' : 'font-size:13px;border-collapse:collapse';
  const own = h('table', { style: [size, width].filter((each) => each !== '').join(';') }, [
    h('tbody', rows),
  ]);
  if (!isWide) return [...captions, own];
  const hint = '（表格较宽，左右滑动看全表）';
  added.push(hint);
  return [
    ...captions,
    h('p', { style: `${LINE};font-size:13px;color:#888;text-align:center` }, hint),
    h('section', { style: 'overflow-x:auto;margin:0 0 12px' }, [own]),
  ];
}

function cellOf(cell: Element, isRoster: boolean, added: Added): Element {
  const { rowSpan, colSpan } = cell.properties;
  const spans = { ...(rowSpan !== undefined && { rowSpan }), ...(colSpan !== undefined && { colSpan }) };
  const words = [...styled(cell.children, added), ...blankNote(cell, added)];
  if (isRoster)
    return h(
      'td',
      { ...spans, style: `border:none;padding:0 12px 0 0;vertical-align:top${narrow(cell)}` },
      words,
    );
  const align = ['left', 'center', 'right'].find((side) => has(cell, `align-${side}`));
  const isHead = cell.tagName === 'th';
  const side = isHead ? 'center' : (align ?? 'left');
  const look = isHead ? `${CELL};background:#f2f2f2` : CELL;
  return h(isHead ? 'th' : 'td', { ...spans, style: `${look};text-align:${side}` }, words);
}

/** What the editor says of a cell that is empty in the original. */
function blankNote({ properties: { dataBlank } }: Element, added: Added): Element[] {
  if (typeof dataBlank !== 'string') return [];
  added.push(dataBlank);
  return [h('p', { style: 'margin:0;color:#888' }, dataBlank)];
}

/** A name and a role stand on one line, but not a line that heads a part. */
function narrow(cell: Element): string {
  return has(cell, 'name') || (cell.tagName === 'th' && !has(cell, 'across')) ? ';white-space:nowrap' : '';
}

function columnsOf(node: Element): number {
  const [first] = elementsOf(node, 'tr');
  const cells = first?.children.filter((cell) => cell.type === 'element') ?? [];
  return cells.reduce((sum, { properties }) => sum + Number(properties['colSpan'] ?? 1), 0);
}

/** The elements of a name below another, in order. */
function elementsOf(node: Element, name: string): Element[] {
  return node.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === name ? [child] : elementsOf(child, name),
  );
}

/** The text of an element without what was added to it, which stands in paragraphs of its own. */
export function textWithout(nodes: readonly ElementContent[], added: readonly string[]): string {
  const left = [...added];
  const textOf = (node: ElementContent): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element') return '';
    if (node.tagName === 'p' && left[0] !== undefined && toString(node) === left[0]) {
      left.shift();
      return '';
    }
    return node.children.map(textOf).join('');
  };
  return nodes.map(textOf).join('') + left.join('');
}
