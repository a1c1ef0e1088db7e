import type { Node } from 'unist';
import type { Ordinal, OrdinalStyle } from '../model/ordinal.js';
import { parseOrdinal } from '../model/ordinal.js';
import { outline } from '../model/outline.js';
import { cellsOfLine } from './row-line.js';
import { numberOf, type Provision, type Unit } from './provision.js';

/** One line of an act as the tree is made from it. */
export interface Line {
  readonly text: string;
  readonly unit?: Unit;
  /** What stands before the text and is not part of it: 附件：1. */
  readonly label?: string;
  readonly isHeading?: boolean;
  /** The number with which the text begins, and how deep it stands; absent for text outside the numbering. */
  readonly numbered?: { readonly ordinal: Ordinal; readonly above: Line | undefined };
  /** What stands in it: the rows of a table. */
  readonly children?: readonly Provision[];
  /** The node that it stands in. */
  readonly node?: Node | undefined;
}

const UNITS: Readonly<Partial<Record<OrdinalStyle, Unit>>> = {
  book: 'book',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
};

// 特此通知。本通知自…起施行。 belong to no point of a notice.
const CLOSING = /^(?:特此|本[^，。；]{1,8}自)/u;

const HOLDS_NOTHING: ReadonlySet<Unit> = new Set<Unit>(['title', 'heading', 'line', 'table']);

/** A provision while it is being made. */
interface Draft extends Provision {
  readonly children: Draft[];
}

/**
 * The tree of an act's lines, in their order. In an article each paragraph without a number is a 款, and what is numbered
 * below belongs to the 款 before it. 一、 is what an article is where there are none.
 */
export function buildProvisions(lines: readonly Line[]): readonly Provision[] {
  const root: Draft = { unit: 'act', label: '', text: '', children: [], by: [] };
  const hasArticles = lines.some(({ numbered }) => numbered?.ordinal.style === 'article');
  const drafts = new Map<Line, Draft>();
  const open: Draft[] = [root];
  lines.forEach((line, index) => {
    const next = lines.slice(index + 1).find(({ numbered }) => numbered !== undefined);
    const above = next?.numbered?.above;
    // What follows must still find its place behind this line.
    const floor = above === undefined ? undefined : drafts.get(above);
    const parent = parentOf(line, open, drafts, floor);
    const draft = draftOf(line, parent, hasArticles);
    drafts.set(line, draft);
    parent.children.push(draft);
    open.splice(open.indexOf(parent) + 1, Infinity, draft);
    if (draft.unit === 'article' && draft.text === '') {
      const own = line.text.slice(draft.label.length).trimStart();
      const paragraph: Draft = { unit: 'paragraph', label: '', text: own, children: [], by: [] };
      if (own !== '') {
        draft.children.push(paragraph);
        open.push(paragraph);
      }
    }
  });
  return root.children;
}

function parentOf(
  { numbered, unit, text, isHeading = false }: Line,
  open: readonly Draft[],
  drafts: ReadonlyMap<Line, Draft>,
  floor: Draft | undefined,
): Draft {
  const root = open[0] as Draft;
  if (numbered !== undefined) {
    const above = numbered.above === undefined ? root : (drafts.get(numbered.above) ?? root);
    if (above.unit !== 'article') return above;
    const last = above.children.at(-1);
    return last?.unit === 'paragraph' ? last : above;
  }
  if (unit === 'table') return open.findLast((draft) => !HOLDS_NOTHING.has(draft.unit)) ?? root;
  const article = open.findLast((draft) => draft.number?.style === 'article');
  const isClosing = article === undefined && CLOSING.test(text);
  const ends = isHeading || isClosing || (unit !== undefined && unit !== 'paragraph');
  const wanted = ends ? root : (article ?? open.findLast(({ number }) => number !== undefined) ?? root);
  return floor !== undefined && open.indexOf(floor) > open.indexOf(wanted) ? floor : wanted;
}

function draftOf(line: Line, parent: Draft, hasArticles: boolean): Draft {
  const { numbered, text, unit, label = '', isHeading = false, children = [], node } = line;
  const from = node && { node };
  if (numbered === undefined) {
    const own = unit ?? (isHeading ? 'heading' : 'paragraph');
    return { unit: own, label, text, children: [...children] as Draft[], by: [], ...from };
  }
  const { ordinal } = numbered;
  const own = unitOf(ordinal.style, parent, hasArticles);
  const words = text.slice(ordinal.text.length).trimStart();
  const isArticle = own === 'article' && !isHeading;
  return {
    unit: own,
    number: numberOf(ordinal),
    label: ordinal.text,
    text: isArticle ? '' : words,
    children: [],
    by: [],
    ...from,
  };
}

function unitOf(style: OrdinalStyle, parent: Draft, hasArticles: boolean): Unit {
  const named = UNITS[style];
  if (named !== undefined) return named;
  if (style === 'han') return hasArticles ? 'point' : 'article';
  if (style === 'han-parenthesised') return 'item';
  if (style !== 'arabic') return 'point';
  return parent.unit === 'item' ? 'subitem' : 'item';
}

/** The provisions of a new text, which comes as lines: of plain words, or rows of tables. */
export function provisionsOfText(lines: readonly string[]): readonly Provision[] {
  const drafts = linesOfText(lines).map((line) => ({
    line,
    ordinal: line.unit === 'table' ? undefined : parseOrdinal(line.text),
  }));
  const entries = outline(
    drafts.flatMap((block) => (block.ordinal === undefined ? [] : [{ block, ordinal: block.ordinal }])),
  );
  const made = new Map<(typeof drafts)[number], Line>();
  const entryOf = new Map(entries.map((entry) => [entry.block, entry]));
  return buildProvisions(
    drafts.map((draft): Line => {
      const entry = entryOf.get(draft);
      const above = entry?.parent && made.get(entry.parent.block);
      const line: Line =
        draft.ordinal === undefined
          ? draft.line
          : { ...draft.line, numbered: { ordinal: draft.ordinal, above } };
      made.set(draft, line);
      return line;
    }),
  );
}

/** Rows that follow each other are a table. */
function linesOfText(lines: readonly string[]): Line[] {
  const made: Line[] = [];
  let rows: Provision[] | undefined;
  for (const text of lines) {
    const cells = cellsOfLine(text);
    if (cells === undefined) {
      rows = undefined;
      made.push({ text });
      continue;
    }
    if (rows === undefined) {
      rows = [];
      made.push({ text: '', unit: 'table', children: rows });
    }
    rows.push(rowOf(cells));
  }
  return made;
}

/** A row of a table with these words in its cells. */
export function rowOf(cells: readonly string[]): Provision {
  const children = cells.map((text): Provision => ({ unit: 'cell', label: '', text, children: [], by: [] }));
  return { unit: 'row', label: '', text: '', children, by: [] };
}
