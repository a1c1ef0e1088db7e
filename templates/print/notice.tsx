import type { Element, ElementContent } from 'hast';
import { h, type Result } from 'hastscript';
import type { Picture } from '../../src/model/picture.js';
import { visit } from '../../src/model/visit.js';
import { amongOthers } from '../../src/edition/among-others.js';
import { copied } from '../../src/edition/copied.js';
import { noticesOf, type Edition, type EditionNotice, type EditionPart } from '../../src/edition/edition.js';
import { titleLines } from '../../src/edition/title/title-lines.js';
import { lines } from './lines.js';
import { classesOf, isLandscape, tableLeads } from './table-leads.js';
import { keepAllTogether } from './unbroken.js';

/** How a page sets notices: the rank of a notice's title as a heading, and the most characters in a line of a title. */
export interface NoticeForm {
  readonly titleRank: 1 | 2;
  readonly titleLine: number;
  /** Of a line that the editor has made: it may fill the type area. */
  readonly fullTitleLine: number;
  readonly partTitleLines: Readonly<Record<EditionPart['kind'], number>>;
}

export function noticeArticle(notice: EditionNotice, edition: Edition, form: NoticeForm): Result {
  return (
    <article class="notice">
      {h(
        `h${form.titleRank}`,
        { id: notice.id, className: ['notice-title'] },
        lines(noticeTitleLines(notice, edition, form)),
      )}
      <p class="notice-number">{notice.number}</p>
      {notice.parts.map((part) => partSection(part, notice, edition, form))}
    </article>
  );
}

function noticeTitleLines(
  { title, front }: EditionNotice,
  { titleNames }: Edition,
  { titleLine, fullTitleLine }: NoticeForm,
): string[] {
  return (
    front.titleBreaks?.flatMap((line) => titleLines(line, fullTitleLine, titleNames)) ??
    titleLines(title, titleLine, titleNames)
  );
}

function partSection(
  part: EditionPart,
  notice: EditionNotice,
  edition: Edition,
  { titleRank, partTitleLines }: NoticeForm,
): Result {
  const title =
    part.title === undefined
      ? []
      : [
          ...(part.label === undefined ? [] : [h('p', { className: ['part-label'] }, part.label)]),
          h(
            `h${titleRank + 1}`,
            { className: ['part-title'] },
            lines(titleLines(part.title, partTitleLines[part.kind], edition.titleNames)),
          ),
        ];
  const nodes = withLeads(part.body);
  const body = nodes.flatMap((node, index) => {
    const copy = localised(node, notice, edition, titleRank);
    const isUprightAgain = isLandscape(nodes[index - 1]) && !isLandscape(node);
    return [...(isUprightAgain ? [h('div', { className: ['upright'] })] : []), ...captionApart(copy)];
  });
  return (
    <section
      class={['part', part.kind, ...(beginsWithTable(nodes) ? ['tabular'] : [])]}
      id={`${notice.id}.${part.id}`}
    >
      {title}
      {body}
    </section>
  );
}

/** The body with a mark on the lines that belong to the table below them. */
function withLeads(body: readonly ElementContent[]): ElementContent[] {
  const leads = tableLeads(body);
  return body.map((node, index) => {
    const lead = leads.get(index);
    if (lead === undefined || node.type !== 'element') return node;
    const across = body.slice(index).find((_, after) => !leads.has(index + after));
    const className = ['table-lead', lead, ...(isLandscape(across) ? ['landscape'] : [])];
    return { ...node, properties: { ...node.properties, className } };
  });
}

function beginsWithTable(body: readonly ElementContent[]): boolean {
  const first = body.find((node) => !classesOf(node).includes('table-lead'));
  return classesOf(first).includes('grid');
}

/** In print the caption of a table across the page stands before it: Chromium would end the page after a caption. */
function captionApart(node: ElementContent): ElementContent[] {
  if (node.type !== 'element' || !isLandscape(node)) return [node];
  const [first, ...rest] = node.children;
  if (first?.type !== 'element' || first.tagName !== 'caption') return [node];
  const caption = h('p', { className: ['landscape-caption', 'landscape'] }, first.children);
  return [caption, { ...node, children: rest }];
}

/** The body among the other notices of its document. Pictures stand inside it; other addresses lead nowhere on paper. */
function localised(
  node: ElementContent,
  notice: EditionNotice,
  edition: Edition,
  titleRank: NoticeForm['titleRank'],
): ElementContent {
  const own = copied(node);
  if (own.type === 'element') keepAllTogether(own);
  visit(own, 'element', (element) => {
    if (element.tagName === 'table') nameRows(element);
    if (element.tagName === 'td') fillEmpty(element);
  });
  const here = new Map(noticesOf(edition).map(({ url, id }) => [url, `#${id}`]));
  const copy = amongOthers(own, notice.id, here, titleRank - 1);
  visit(copy, 'element', ({ properties }) => {
    const { href, src } = properties;
    if (typeof src === 'string') properties['src'] = dataUri(src, edition.images.get(src));
    if (typeof href === 'string' && !/^(?:#|https?:)/.test(href)) delete properties['href'];
  });
  return copy;
}

/**
 * Body rows are named by their table, so that the printer can see where a page ends inside it. The name stands on the
 * row's shortest cell: Chromium makes no destination of a row, a tall cell may begin on the page before, and head rows
 * stand on many pages. Rows are counted from 1 with the head rows.
 */
function nameRows(table: Element): void {
  const { id } = table.properties;
  if (typeof id !== 'string') return;
  let row = 0;
  visit(table, 'element', (element, _index, parent) => {
    if (element.tagName !== 'tr') return;
    row++;
    if (parent?.type !== 'element' || parent.tagName !== 'tbody') return;
    const cells = element.children.filter((child) => child.type === 'element');
    const shortest = cells.reduce<Element | undefined>(
      (best, cell) => (best === undefined || spanOf(cell) < spanOf(best) ? cell : best),
      undefined,
    );
    if (shortest !== undefined) shortest.properties['id'] = `${id}.row-${row}`;
  });
}

/** Chromium leaves a cell that says nothing out of the tags: its row would be a cell short. A blank keeps it there. */
function fillEmpty(cell: Element): void {
  if (cell.children.length === 0) cell.children.push({ type: 'text', value: '\u00a0' });
}

function spanOf(cell: Element): number {
  return Number(cell.properties['rowSpan'] ?? 1);
}

/** Pictures stand inside the document: the browser that prints it can open no file. */
function dataUri(path: string, picture: Picture | undefined): string {
  if (picture === undefined) throw new Error(`${path} is not among the pictures of the edition`);
  const type = picture.type === 'svg' ? 'svg+xml' : picture.type;
  return `data:image/${type};base64,${Buffer.from(picture.bytes).toString('base64')}`;
}
