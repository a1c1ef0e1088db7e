import { contentsLists } from '../model/contents-list.js';
import { visit } from '../model/visit.js';
import { parseOrdinal, type Ordinal } from '../model/ordinal.js';
import { outline, type OutlineEntry } from '../model/outline.js';
import { textOf } from '../model/prose.js';
import { tableNotes } from '../model/table-notes.js';
import { runningQuotations } from '../model/running-quotation.js';
import type { Block, NoticeTree, Part } from '../model/tree.js';

/** A numbered block: its ordinal, its outline level (1 is outermost in its part), and its permanent id. */
export interface Numbered {
  readonly ordinal: Ordinal;
  readonly level: number;
  readonly id: string;
}

export interface Numbering {
  readonly provisions: ReadonlyMap<Block, Numbered>;
  /** Ids of enclosed texts and attachments: enc-1, app-1. The notice's own part has none to point at. */
  readonly parts: ReadonlyMap<Part, string>;
  /** Ids of tables and figures in order: tab-1, fig-1. */
  readonly displays: ReadonlyMap<Block, string>;
}

/**
 * Ids come from the numbering, so that they stay when wording changes: art-9 for an article, s-2-1 for （一） under 二、,
 * chap-2-sec-1 for 第二章第一节. In an attachment they begin with app-1-; an enclosed text shares the plain ids with the
 * notice's own part as long as they are free (本办法第九条 is art-9), and begins with enc-1- where they are not.
 */
export function number(tree: NoticeTree): Numbering {
  const provisions = new Map<Block, Numbered>();
  const parts = new Map<Part, string>();
  const displays = new Map<Block, string>();
  const taken = new Set<string>();
  const counts = { main: 0, enclosure: 0, attachment: 0, grid: 0, figure: 0 };
  for (const part of tree.children) {
    counts[part.kind]++;
    const partId = {
      main: 'text',
      enclosure: `enc-${counts.enclosure}`,
      attachment: `app-${counts.attachment}`,
    }[part.kind];
    parts.set(part, partId);
    const entries = outlineOf(part);
    const plainIds = idsOf(entries);
    const free = part.kind !== 'attachment' && plainIds.every((id) => !taken.has(id));
    entries.forEach(({ block, ordinal, level }, index) => {
      const id = unique(`${free ? '' : `${partId}-`}${plainIds[index] ?? ''}`, taken);
      provisions.set(block, { ordinal, level, id });
    });
    visit(part, ['grid', 'figure'], (node) => {
      if (node.type === 'grid') displays.set(node, `tab-${++counts.grid}`);
      if (node.type === 'figure') displays.set(node, `fig-${++counts.figure}`);
    });
  }
  return { provisions, parts, displays };
}

/** The numbered blocks of a part outside quotations, tables of contents and the notes of tables, with their levels. */
function outlineOf(part: Part): OutlineEntry<Block>[] {
  const written = part.children.flatMap((block) =>
    block.type === 'heading' || block.type === 'paragraph' ? [{ block, text: textOf(block) }] : [],
  );
  const notes = tableNotes(part.children);
  const texts = written.map(({ text }) => text);
  const apart = new Set([
    ...written.filter(({ block }) => notes.has(block)),
    ...runningQuotations(texts).flatMap(({ first, last }) => written.slice(first + 1, last + 1)),
    ...contentsLists(texts).flatMap(({ first, last }) => written.slice(first, last + 1)),
  ]);
  return outline(
    written.flatMap((each) => {
      const ordinal = apart.has(each) ? undefined : parseOrdinal(each.text, each.block.type === 'heading');
      return ordinal === undefined ? [] : [{ block: each.block, ordinal }];
    }),
  );
}

const PREFIXES: Readonly<Partial<Record<Ordinal['style'], string>>> = {
  book: 'book',
  chapter: 'chap',
  section: 'sec',
  article: 'art',
};

function idsOf(entries: readonly OutlineEntry<Block>[]): string[] {
  const ids = new Map<OutlineEntry<Block>, string>();
  return entries.map((entry) => {
    const { ordinal, parent } = entry;
    const own = [...numbersNotIn(parent?.ordinal, ordinal), ordinal.value].join('-');
    const number = ordinal.insertion === undefined ? own : `${own}.${ordinal.insertion}`;
    const prefix = PREFIXES[ordinal.style];
    const step = prefix === undefined ? number : `${prefix}-${number}`;
    const alone = prefix === undefined ? `s-${step}` : step;
    const above = parent === undefined ? undefined : ids.get(parent);
    // Articles run on through chapters, so their number alone names them.
    const id = above === undefined || ordinal.style === 'article' ? alone : `${above}-${step}`;
    ids.set(entry, id);
    return id;
  });
}

/** The numbers before a decimal's last that the ordinal above does not say: none for 2.1 under 2., 2 for 2.1 alone. */
function numbersNotIn(above: Ordinal | undefined, { path = [] }: Ordinal): readonly number[] {
  if (above?.style !== 'arabic' && above?.style !== 'decimal') return path;
  const said = [...(above.path ?? []), above.value];
  return said.every((value, index) => value === path[index]) ? path.slice(said.length) : path;
}

/** Numbering that restarts under something unnumbered would give one id twice: the later ones count on. */
function unique(id: string, taken: Set<string>): string {
  let candidate = id;
  for (let n = 2; taken.has(candidate); n++) candidate = `${id}.${n}`;
  taken.add(candidate);
  return candidate;
}
