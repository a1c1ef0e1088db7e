import type { Element, ElementContent } from 'hast';
import { h, type Result } from 'hastscript';
import { visit } from 'unist-util-visit';
import { noticesOf, type Edition, type EditionNotice, type EditionPart } from '../../src/edition/edition.js';
import { titleLines } from '../../src/edition/title-lines.js';
import { lines } from './lines.js';
import { keepAllTogether } from './unbroken.js';

// Characters of a line: of a title at 18 pt and an attachment's title at 15 pt in a type area of 441 pt, and of an
// enclosed text's title at 15 pt in a column of 210 pt.
const TITLE_LINE = 22;
const PART_TITLE_LINES = { main: 0, attachment: 26, enclosure: 28 } as const;

export function noticeArticle(notice: EditionNotice, edition: Edition): Result {
  return (
    <article class="notice">
      <h2 class="notice-title" id={notice.id}>
        {lines(titleLines(notice.title, TITLE_LINE, edition.publication))}
      </h2>
      <p class="notice-number">{notice.number}</p>
      {notice.parts.map((part) => partSection(part, notice, edition))}
    </article>
  );
}

function partSection(part: EditionPart, notice: EditionNotice, edition: Edition): Result {
  const title =
    part.title === undefined
      ? []
      : [
          ...(part.label === undefined ? [] : [h('p', { className: ['part-label'] }, part.label)]),
          h(
            'h3',
            { className: ['part-title'] },
            lines(titleLines(part.title, PART_TITLE_LINES[part.kind], edition.publication)),
          ),
        ];
  const body = part.body.map((node) => localised(node, notice, edition));
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

/**
 * The body for a document that holds many notices: ids and inner links carry the notice's id, links to notices of this
 * issue become inner links, other addresses lead nowhere on paper; headings rank one lower, under the notice's title.
 */
function localised(node: ElementContent, notice: EditionNotice, edition: Edition): ElementContent {
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
    if (rank !== undefined) element.tagName = `h${Number(rank) + 1}`;
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
