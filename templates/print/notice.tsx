import type { Element, ElementContent } from 'hast';
import { h, type Result } from 'hastscript';
import { visit } from 'unist-util-visit';
import { noticesOf, type Edition, type EditionNotice, type EditionPart } from '../../src/edition/edition.js';
import { titleLines } from '../../src/edition/title-lines.js';
import { lines } from './lines.js';
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
  const body = part.body.flatMap((node, index) => {
    const copy = localised(node, notice, edition, titleRank);
    const isUprightAgain = isLandscape(part.body[index - 1]) && !isLandscape(node);
    return [...(isUprightAgain ? [h('div', { className: ['upright'] })] : []), ...captionApart(copy)];
  });
  return (
    <section
      class={['part', part.kind, ...(part.blocks[0]?.type === 'table' ? ['tabular'] : [])]}
      id={`${notice.id}.${part.id}`}
    >
      {title}
      {body}
    </section>
  );
}

function isLandscape(node: ElementContent | undefined): boolean {
  const classes = node?.type === 'element' ? node.properties['className'] : undefined;
  return Array.isArray(classes) && classes.includes('landscape');
}

/** In print the caption of a table across the page stands before it: Chromium would end the page after a caption. */
function captionApart(node: ElementContent): ElementContent[] {
  if (node.type !== 'element' || !isLandscape(node)) return [node];
  const [first, ...rest] = node.children;
  if (first?.type !== 'element' || first.tagName !== 'caption') return [node];
  const caption = h('p', { className: ['landscape-caption', 'landscape'] }, first.children);
  return [caption, { ...node, children: rest }];
}

/**
 * The body for a document that holds many notices: ids and inner links carry the notice's id, links to notices of this
 * edition become inner links, other addresses lead nowhere on paper; headings rank below the notice's title.
 */
function localised(
  node: ElementContent,
  notice: EditionNotice,
  edition: Edition,
  titleRank: NoticeForm['titleRank'],
): ElementContent {
  const copy = structuredClone(node);
  const here = new Map(noticesOf(edition).map(({ url, id }) => [url, `#${id}`]));
  if (copy.type === 'element') keepAllTogether(copy);
  visit(copy, { tagName: 'table' }, nameRows);
  visit(copy, 'element', (element) => {
    const { id, href, src } = element.properties;
    if (typeof src === 'string') element.properties['src'] = dataUri(src, edition.images.get(src));
    if (typeof id === 'string') element.properties['id'] = `${notice.id}.${id}`;
    if (typeof href === 'string') {
      const inner = href.startsWith('#') ? `#${notice.id}.${href.slice(1)}` : here.get(href);
      if (inner !== undefined) element.properties['href'] = inner;
      else if (!/^https?:/.test(href)) delete element.properties['href'];
    }
    const rank = /^h([1-5])$/.exec(element.tagName)?.[1];
    if (rank !== undefined) element.tagName = `h${Number(rank) + titleRank - 1}`;
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
  visit(table, { tagName: 'tr' }, (element, _index, parent) => {
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

function spanOf(cell: Element): number {
  return Number(cell.properties['rowSpan'] ?? 1);
}

/** Pictures stand inside the document: the browser that prints it can open no file. */
function dataUri(path: string, picture: Uint8Array | undefined): string {
  if (picture === undefined) throw new Error(`${path} is not among the pictures of the edition`);
  const extension = path.replace(/^.*\./, '').toLowerCase();
  const type = { svg: 'svg+xml', jpg: 'jpeg' }[extension] ?? extension;
  return `data:image/${type};base64,${Buffer.from(picture).toString('base64')}`;
}
