import type { Element, ElementContent, Root, Text } from 'hast';
import { inEvents } from '../../edition/blocks/title-note.js';
import { classesOf } from '../../model/classes.js';
import { visit, SKIP } from '../../model/visit.js';
import { changeBodies } from './part-bodies.js';
import { spanned, stretchesOf } from './spanned.js';

// 1│个, 30│% and 3月│1日 may not break; a date may between its parts. Of a range the line stays with its first number: a
// whole one of years would leave a gap of six characters in a column of twenty.
const UNIT =
  '(?:[%％‰℃]|[万亿]?元|万|亿|[个人名位项件条家户次期年月日天周岁倍号级类批所亩吨米度]|公里|小时|分钟|平方米|公顷)';
export const UNBROKEN = new RegExp(`\\d+(?:\\.\\d+)?(?:${UNIT}|[～—]\\d+(?:\\.\\d+)?[%％日月]|[～—])`, 'gu');
// 孤字: the last line of a paragraph has two characters at least, its mark apart.
const LAST_TWO = /\p{Script=Han}{2}[^\p{L}\p{N}]{0,3}$/u;
// 绍兴高新技术开发区│管委会: the narrow column of a roster breaks before the kind of an office, not within it.
const KIND_OF_OFFICE = /(?:管委会|委员会|办公室|指挥部|领导小组|管理局|分公司|分局|支队|支行){1,2}$/u;

/** Keeps together what a line may not break, in the text of the notices. */
export function keepTogether(document: Root): void {
  changeBodies(document, (body) => {
    for (const node of body) if (node.type === 'element') keepAllTogether(node);
    return body;
  });
}

/** Inside one block of running text. */
function keepBlockTogether(block: Element): void {
  if (classesOf(block).includes('title-note')) block.children = inEvents(block.children);
  const texts: { text: Text; parent: Element }[] = [];
  visit(block, 'text', (text, _index, parent) => {
    if (parent?.type === 'element') texts.push({ text, parent });
  });
  const last = texts.at(-1);
  for (const { text, parent } of texts) {
    const end = classesOf(block).includes('office') ? [KIND_OF_OFFICE, LAST_TWO] : [LAST_TWO];
    const pieces = cut(text.value, text === last?.text ? end : []);
    const at = parent.children.indexOf(text);
    if (pieces.length > 1 && at >= 0) parent.children.splice(at, 1, ...pieces);
  }
}

/** Every block of running text below a node. */
function keepAllTogether(node: Element): void {
  visit(node, 'element', (element) => {
    if (!/^(?:p|td|h[1-6])$/.test(element.tagName)) return undefined;
    keepBlockTogether(element);
    return SKIP;
  });
}

function cut(text: string, ends: readonly RegExp[]): ElementContent[] {
  const kept = stretchesOf(text, UNBROKEN);
  const ending = ends.map((end) => end.exec(text)).find((found) => found !== null);
  if (ending !== undefined && !kept.some(({ end }) => end > ending.index))
    kept.push({ start: ending.index, end: text.length });
  return spanned(text, kept, 'unbroken');
}
