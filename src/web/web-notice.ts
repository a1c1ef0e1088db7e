import type { Element, ElementContent, Root } from 'hast';
import { toString as hastText } from 'hast-util-to-string';
import { h } from 'hastscript';
import { groupBy } from '../model/group-by.js';
import type { Publication } from '../model/publication.js';
import { mark } from '../model/classes.js';
import { SKIP, visit } from '../model/visit.js';
import { tableUrl } from '../catalogue/addresses.js';
import { inEvents } from '../edition/blocks/title-note.js';
import { copied } from '../edition/copied.js';
import { noticeWith, type Edition, type EditionNotice, type EditionPart } from '../edition/edition.js';
import { widthOf } from '../edition/title/title-lines.js';
import { withImageUrl, type ImageUrl } from '../edition/image-addresses.js';
import type { NoticePlace } from '../catalogue/notice-place.js';
import { withPageMarks } from '../../templates/web/parts/page-marks.js';

/** The classes of a column of 42 %: `tens-4 ones-2`. Twenty rules say the widths of a hundred. */
function columnClasses(percent: number): string[] {
  return [`tens-${Math.trunc(percent / 10)}`, `ones-${percent % 10}`];
}

/** The rules of all such classes. */
export function columnRules(): string {
  const rules = Array.from({ length: 11 }, (_, digit) => [
    `.tens-${digit}{--tens:${digit * 10}%}`,
    digit < 10 ? `.ones-${digit}{--ones:${digit}%}` : '',
  ]);
  return `${rules.flat().join('')}[class^=tens]{width:calc(var(--tens) + var(--ones))}`;
}

/** The notice of a place as pages show it. */
export type ShownNotices = (place: NoticePlace) => EditionNotice;

/** The notices as pages show them, each made once for its own page and that of its issue. Those of one issue are kept at a time. */
export function shownNotices(imageUrl: ImageUrl): ShownNotices {
  const known = new Map<string, EditionNotice>();
  let issue: Edition | undefined;
  return (place) => {
    const { id } = place.notice;
    if (issue !== place.edition) known.clear();
    issue = place.edition;
    const shown = known.get(id) ?? webNotice(place, imageUrl);
    known.set(id, shown);
    return shown;
  };
}

/**
 * The notice as the web carries it: pictures have an address, and the bodies get what only a screen needs (a table
 * that scrolls, an ordinal that links to its own provision, the printed page numbers), but no text.
 */
function webNotice(
  { notice: composed, breaks, edition: { publication } }: NoticePlace,
  imageUrl: ImageUrl,
): EditionNotice {
  const notice = withPageMarks(composed, breaks);
  const former = formerIds(notice, publication);
  const parts = notice.parts.map((part) => ({
    ...part,
    body: webBody(part, notice, imageUrl, former),
    blocks: part.blocks.map((block) => withImageUrl(block, imageUrl)),
  }));
  return noticeWith(notice, { parts });
}

/** The places of the former ids of a provision, or of a part: old links lead there still. */
type FormerIds = (id: string) => Element[];

function formerIds({ url }: EditionNotice, { movedProvisions = {} }: Publication): FormerIds {
  const page = `${url.slice(1)}#`;
  const own = Object.entries(movedProvisions).filter(
    ([from, to]) => from.startsWith(page) && to.startsWith('#'),
  );
  const groups = groupBy(own, ([, to]) => to.slice(1));
  return (id) => (groups.get(id) ?? []).map(([from]) => h('span', { id: from.slice(page.length) }));
}

function webBody(
  part: EditionPart,
  notice: EditionNotice,
  imageUrl: ImageUrl,
  former: FormerIds,
): ElementContent[] {
  const root: Root = { type: 'root', children: part.body.map(copied) };
  visit(root, 'element', (node, index, parent) => {
    if (node.tagName === 'table' && hasClass(node, 'grid') && index !== undefined && parent !== undefined) {
      parent.children[index] = tableFrame(node, part.title ?? notice.title, notice);
      return SKIP;
    }
    if (node.tagName === 'td' && hasClass(node, 'name') && isShortName(node))
      node.properties['className'] = ['name', 'short'];
    if (hasClass(node, 'title-note')) node.children = inEvents(node.children);
    if (node.tagName === 'img') node.properties['src'] = imageUrl(String(node.properties['src']));
    linkOrdinal(node);
    if (typeof node.properties['id'] === 'string') node.children.unshift(...former(node.properties['id']));
    return undefined;
  });
  return [...former(part.id), ...(root.children as ElementContent[])];
}

/**
 * Lets a wide table scroll by itself, by keyboard too, below a link to its file. The link has no characters of its own,
 * so that the article stays the notice's text: the style sheet shows its label.
 */
function tableFrame(table: Element, name: string, notice: EditionNotice): Element {
  visit(table, 'element', (node) => {
    if (node.tagName === 'col') columnByClass(node);
    if (/^t[dh]$/.test(node.tagName) && isWhole(node)) mark(node, 'whole');
    if (Number(node.properties['rowSpan'] ?? 1) >= TALL_ROWS) node.children = tallLabel(node.children);
  });
  const number = Number(/\d+$/.exec(String(table.properties['id']))?.[0]);
  const label = `表${number}：${captionOf(table) ?? name}`;
  const className = columnCount(table) <= FEW_COLUMNS ? ['table-frame', 'few-columns'] : ['table-frame'];
  const href = tableUrl(notice, number);
  return h('div', { className }, [
    h('a', { className: ['table-file'], href, type: 'text/csv', ariaLabel: `下载表${number}（CSV）` }),
    h('section', { className: ['table-scroll'], ariaLabel: label, tabIndex: 0 }, table),
  ]);
}

// A head or value that is not broken: a narrow column would set 完成时间 and 2026年10月 in two lines.
const WORD = /^[\p{Script=Han}\d]*\p{Script=Han}[\p{Script=Han}\d]*$/u;
const LONGEST_WHOLE = 5;

function isWhole(cell: Element): boolean {
  const text = hastText(cell);
  return WORD.test(text) && widthOf(text) <= LONGEST_WHOLE;
}

// A cell of so many rows may be taller than a screen.
const TALL_ROWS = 4;

/**
 * What a tall merged cell holds, so wrapped that it stays in sight while its rows pass by. A mark of a printed page belongs
 * to its own line, and is left where it stands.
 */
function tallLabel(content: readonly ElementContent[]): ElementContent[] {
  const isMarked = content.some((child) => child.type === 'element' && hasClass(child, 'page-mark'));
  return isMarked ? [...content] : [h('span', { className: ['tall-label'] }, [...content])];
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

/** Gives a column its width by a class, since the pages' policy forbids a style that stands at the element. */
function columnByClass(column: Element): void {
  const width = Number(/width:\s*([\d.]+)%/.exec(String(column.properties['style']))?.[1] ?? 0);
  const percent = Math.min(Math.round(width), 100);
  column.properties = percent === 0 ? {} : { className: columnClasses(percent) };
}

/** 第九条 is the link to itself: the place that a reader would want to cite, without a mark in the text. */
function linkOrdinal(node: Element): void {
  const { id } = node.properties;
  if (typeof id !== 'string') return;
  node.children = node.children.map((child) =>
    child.type === 'element' && hasClass(child, 'ordinal')
      ? h('a', { className: ['ordinal'], href: `#${id}` }, child.children)
      : child,
  );
}

/** A name of two characters is spaced to the width of three. */
function isShortName(node: Element): boolean {
  return /^\p{Script=Han}{2}$/u.test(hastText(node));
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name);
}
