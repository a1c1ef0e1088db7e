import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import { toHast, type Handlers, type State } from 'mdast-util-to-hast';
import type { Parents, Paragraph, Heading } from 'mdast';
import type { Node } from 'unist';
import { layOutGrid } from '../model/grid.js';
import { textOf } from '../model/prose.js';
import type { Block, Citation, CrossReference, Grid, Part } from '../model/tree.js';
import type { Numbered, Numbering } from './numbering.js';

/** What the body of a part points at. */
export interface Links {
  /** Address of a cited document, or undefined where it has none. */
  citation(node: Citation): string | undefined;
  /** Address of a place in the same notice. */
  reference(node: CrossReference): string | undefined;
  /** Address of the attachment that an entry of the 附件说明 names. */
  attachment(index: number): string | undefined;
  /** The picture's path below the archive: the `src` that print and web replace. */
  image(url: string): string;
}

/**
 * The blocks of a part as hast, without its title. Headings are ranked below the part: `firstRank` is the rank of its
 * outermost level (2 for h2). Classes name what a thing is; the style sheets of print and web decide how it looks.
 */
export function bodyOf(part: Part, numbering: Numbering, links: Links, firstRank: number): ElementContent[] {
  const hast = toHast(part, {
    handlers: handlers(numbering, links, firstRank, tableNotes(part.children)),
  });
  return hast.type === 'root' ? (hast.children as ElementContent[]) : [];
}

const NOTE = /^(?:(?:表)?注[\d一二三四五六七八九十]*|备注|说明|(?:资料|数据)来源)：/u;

/** The paragraphs right after a table that say of themselves that they are its notes, with the table. */
function tableNotes(blocks: readonly Block[]): ReadonlyMap<Node, Grid> {
  const notes = new Map<Node, Grid>();
  let table: Grid | undefined;
  for (const block of blocks) {
    if (block.type === 'grid') table = block;
    else if (table !== undefined && block.type === 'paragraph' && NOTE.test(textOf(block)))
      notes.set(block, table);
    else table = undefined;
  }
  return notes;
}

function handlers(
  numbering: Numbering,
  links: Links,
  firstRank: number,
  notes: ReadonlyMap<Node, Grid>,
): Handlers {
  const all = (state: State, node: Node): ElementContent[] => state.all(node as Parents);
  const element = (name: string, properties: Properties) => (state: State, node: Node) =>
    h(name, properties, all(state, node));
  const link = (href: string | undefined, className: string, children: ElementContent[]): ElementContent[] =>
    href === undefined ? children : [h('a', { className: [className], href }, children)];

  return {
    part: all,
    partTitle: () => [],
    addressee: element('p', { className: ['addressee'] }),
    heading: (state: State, node: Heading) => {
      const provision = numbering.provisions.get(node);
      const level = provision?.level ?? node.depth - 1;
      return h(
        `h${Math.min(6, firstRank + level - 1)}`,
        blockProperties(provision, [`level-${level}`]),
        withOrdinal(provision, all(state, node)),
      );
    },
    paragraph: (state: State, node: Paragraph) => {
      const provision = numbering.provisions.get(node);
      const runIn =
        provision !== undefined &&
        node.children[1]?.type === 'strong' &&
        textOf(node.children[0] as Node) === provision.ordinal.text;
      const table = notes.get(node);
      const note = table === undefined ? [] : table.landscape ? ['table-note', 'landscape'] : ['table-note'];
      return h(
        'p',
        blockProperties(provision, runIn ? ['run-in', ...note] : note),
        withOrdinal(provision, all(state, node)),
      );
    },
    attachmentList: (state: State, node: Extract<Block, { type: 'attachmentList' }>) => {
      const entries = node.children.map((entry, index) => ({
        mark: entry.mark,
        link: link(links.attachment(index), 'attachment-link', all(state, entry)),
      }));
      const [only] = entries;
      if (entries.length === 1 && only?.mark === '')
        return h('p', { className: ['attachment-list'] }, [node.label, ...only.link]);
      return h('div', { className: ['attachment-list'] }, [
        h('p', node.label),
        ...entries.map(({ mark, link: text }) =>
          h('p', { className: ['attachment-entry'] }, [h('span.ordinal', mark), ...text]),
        ),
      ]);
    },
    signature: element('div', { className: ['signature'] }),
    signatureLine: element('p', {}),
    roster: (state: State, node: Extract<Block, { type: 'roster' }>) =>
      h(
        'table',
        { className: ['roster'] },
        node.children.map((group) => rosterGroup(state, group, all)),
      ),
    grid: (state: State, node: Extract<Block, { type: 'grid' }>) =>
      grid(state, node, numbering.displays.get(node), all),
    figure: (_state: State, node: Extract<Block, { type: 'figure' }>) =>
      h('figure', { id: numbering.displays.get(node) }, [
        h('img', { src: links.image(node.url), alt: node.caption }),
        ...(node.caption === '' ? [] : [h('figcaption', node.caption)]),
      ]),
    sic: element('span', { className: ['sic'] }),
    citation: (state: State, node: Citation) => link(links.citation(node), 'citation', all(state, node)),
    crossReference: (state: State, node: CrossReference) =>
      link(links.reference(node), 'reference', all(state, node)),
  };
}

function blockProperties(provision: Numbered | undefined, classes: readonly string[]): Properties {
  if (provision === undefined) return classes.length === 0 ? {} : { className: [...classes] };
  const own = ['provision', provision.ordinal.style, `level-${provision.level}`];
  return { id: provision.id, className: [...new Set([...own, ...classes])] };
}

/** Sets the ordinal apart from its words, so that a style sheet can give it a face and a space of its own. */
function withOrdinal(provision: Numbered | undefined, children: ElementContent[]): ElementContent[] {
  const [first, ...rest] = children;
  if (provision === undefined || first?.type !== 'text' || !first.value.startsWith(provision.ordinal.text))
    return children;
  const after = first.value.slice(provision.ordinal.text.length);
  return [
    h('span', { className: ['ordinal'] }, provision.ordinal.text),
    ...(after === '' ? [] : [{ type: 'text' as const, value: after }]),
    ...rest,
  ];
}

type All = (state: State, node: Node) => ElementContent[];

/** A group of people as rows: role, name, office. The role stands in the first row only. */
function rosterGroup(
  state: State,
  group: Extract<Block, { type: 'roster' }>['children'][number],
  all: All,
): Element {
  const role = group.children.find((child) => child.type === 'rosterRole');
  const entries = group.children.filter((child) => child.type === 'rosterEntry');
  const roleCell = (first: boolean): Element =>
    first && role !== undefined
      ? h('th', { scope: entries.length > 1 ? 'rowgroup' : 'row' }, [
          h('span', { className: ['role'] }, all(state, role)),
          '：',
        ])
      : h('td');
  return h(
    'tbody',
    entries.map(({ children: [name, office] }, index) =>
      h('tr', [
        roleCell(index === 0),
        h('td', { className: ['name'] }, name === undefined ? [] : all(state, name)),
        h('td', { className: ['office'] }, office === undefined ? [] : all(state, office)),
      ]),
    ),
  );
}

function grid(
  state: State,
  node: Extract<Block, { type: 'grid' }>,
  id: string | undefined,
  all: All,
): Element {
  const rows = layOutGrid(node).rows.map((cells, index) =>
    h(
      'tr',
      cells.map(({ cell, rowSpan, columnSpan }) => {
        const head = index < node.head;
        const scope = head ? (columnSpan > 1 ? 'colgroup' : 'col') : undefined;
        const spans = { ...(rowSpan > 1 && { rowSpan }), ...(columnSpan > 1 && { colSpan: columnSpan }) };
        return h(head ? 'th' : 'td', { scope, ...spans }, all(state, cell));
      }),
    ),
  );
  const columns = node.widths?.map((width) => {
    const share = (100 * width) / (node.widths ?? []).reduce((sum, each) => sum + each, 0);
    return h('col', { style: `width:${share.toFixed(2)}%` });
  });
  return h('table', { id, className: node.landscape ? ['grid', 'landscape'] : ['grid'] }, [
    ...(node.caption === undefined ? [] : [h('caption', node.caption)]),
    ...(columns === undefined ? [] : [h('colgroup', columns)]),
    ...(node.head > 0 ? [h('thead', rows.slice(0, node.head))] : []),
    h('tbody', rows.slice(node.head)),
  ]);
}
