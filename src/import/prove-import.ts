import type { Node } from 'unist';
import { BLANK_WORDS } from '../model/blank-cell.js';
import type { FrontMatter } from '../model/notice.js';
import { levelled } from '../model/raised-and-lowered.js';
import { textOf } from '../model/prose.js';
import type { NoticeTree } from '../model/tree.js';
import { withoutSpace } from '../model/without-space.js';
import { commonStart, wordsAround } from '../model/words-around.js';
import { paragraphsIn, type Line } from './entries.js';
import type { Item } from './items.js';
import { RefusedFile } from './refused-file.js';
import { dateIn } from './signs.js';
import { paragraphsOf, shownText, type WordDocument } from './word-document.js';

/**
 * Proves an import: the document was read whole; each of its characters is in an item, in order; and those that are the
 * notice's are in what was written (`tree` is what is read of it again), in order, and no others; and what the front matter
 * has is what the document says.
 *
 * @throws RefusedFile at the first difference: then nothing may be written.
 */
export function proveImport(
  document: WordDocument,
  items: readonly Item[],
  front: Partial<FrontMatter>,
  tree: NoticeTree,
): void {
  const paragraphs = paragraphsOf(document.blocks);
  const spans = paragraphs.flatMap((paragraph) => paragraph.spans.map(({ text }) => text)).join('');
  compare('读取', document.characters, spans);
  compare('归类', paragraphs.map(shownText).join(''), items.map(shownOf).join(''));
  compare(
    '脚注',
    paragraphs.flatMap(({ notes }) => notes).join(''),
    items.map((item) => (item.type === 'note' ? item.text : '')).join(''),
  );
  compare(
    '写出',
    items.map(writtenOf).join(''),
    tree.children.flatMap(({ children }) => children.map(treeText)).join(''),
  );
  compare('标题', shownAs('title', items), front.title ?? '', shownAs('title', items) !== '');
  compare('文号', shownAs('number', items), front.number ?? '');
  compare('登记号', shownAs('registration', items), front.registration ?? '');
  compare(
    '发文机关',
    shownAs('issuer', items),
    front.issuer?.join('') ?? '',
    shownAs('issuer', items) !== '',
  );
  const date = shownAs('date', items);
  if (date !== '') compare('成文日期', dateIn(date)?.iso ?? '', front.date ?? '');
  compare(
    '公开方式',
    withoutSpace(shownAs('release', items)).replace(/^[（(]|[）)]$/gu, ''),
    front.release ?? '',
  );
}

/** White space apart; what is raised or lowered is the same on the line, and a colon in either width. */
function normal(text: string): string {
  return levelled(withoutSpace(text).replace(/[\u200b-\u200d]/gu, '')).replaceAll(':', '：');
}

const AROUND = 12;

function compare(what: string, shown: string, written: string, isAsked = true): void {
  const [expected, actual] = [normal(shown), normal(written)];
  if (!isAsked || expected === actual) return;
  const at = commonStart(expected, actual);
  const near = (text: string): string => {
    const { lead, trail } = wordsAround(text, at, AROUND);
    return lead + trail;
  };
  throw new RefusedFile(
    `${what}时对不上，什么也没有写：原稿是「…${near(expected)}…」，得到的是「…${near(actual)}…」；请把这一处改简单（如去掉文本框、嵌套的表格）再导入`,
  );
}

function joined(lines: readonly Line[]): string {
  return lines.map(({ shown }) => shown).join('');
}

/** All characters of the document that an item stands for. */
function shownOf(item: Item): string {
  switch (item.type) {
    case 'left':
    case 'front':
    case 'paragraph':
    case 'person':
      return item.line.shown;
    case 'partTitle':
    case 'signature':
    case 'attachmentList':
      return joined(item.lines);
    case 'table':
      return (item.caption?.shown ?? '') + paragraphsIn(item.table).map(shownText).join('');
    case 'figure':
      return joined(item.captions);
    case 'note':
      return '';
  }
}

/** The characters of an item that stand in the notice's text. */
function writtenOf(item: Item): string {
  if (item.type === 'left' || item.type === 'front') return '';
  if (item.type === 'note') return `注：${item.text}`;
  if (item.type !== 'partTitle') return shownOf(item);
  const words = withoutSpace(shownOf(item));
  return words.slice(0, item.label.length) + words.slice(item.label.length + item.dropped.length);
}

function shownAs(key: string, items: readonly Item[]): string {
  return items.map((item) => (item.type === 'front' && item.key === key ? item.line.shown : '')).join('');
}

/** The text of a block with what its node has beside its words. */
function treeText(node: Node): string {
  const own = node as Node & { label?: string; caption?: string; mark?: string; isBlank?: true };
  const children = 'children' in node ? (node.children as Node[]) : [];
  switch (node.type) {
    case 'signature':
      return node.position === undefined ? '' : textOf(node);
    case 'partTitle':
      return (own.label ?? '') + textOf(node);
    case 'attachmentList':
      return (own.label ?? '') + children.map(treeText).join('');
    case 'attachmentEntry':
      return (own.mark ?? '') + textOf(node);
    case 'grid':
      return (own.caption ?? '') + children.map(treeText).join('');
    case 'gridCell':
      return own.isBlank === true ? BLANK_WORDS : textOf(node);
    case 'figure':
      return own.caption ?? '';
    case 'roster':
    case 'rosterGroup':
    case 'gridRow':
      return children.map(treeText).join('');
    case 'rosterRole':
      return `${textOf(node)}：`;
    default:
      return textOf(node);
  }
}
