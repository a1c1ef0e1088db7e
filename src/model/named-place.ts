import { nodesOf } from './nodes-of.js';
import type { Notice } from './notice.js';
import type { NumberedEntry } from './numbered-text.js';
import { parseOrdinal, type Ordinal } from './ordinal.js';
import { styleKey } from './outline.js';
import { parseNumeral } from './numeral.js';
import type { Prose } from './prose.js';
import type { Grid, GridCell } from './tree.js';

const HAN = '[一二三四五六七八九十百零〇]+';
// What a place may be named by, one step after the other: 附件2表1“越城区”一行, 第二条第二款第（一）项, 二、（一）.
const STEP = new RegExp(
  [
    '(?<title>标题)',
    '附件(?<attachment>\\d{0,3})',
    '表(?<table>\\d{1,3})',
    '[“「](?<row>[^”」]{1,40})[”」](?:一|这一)?行',
    `第(?<paragraph>${HAN}|\\d{1,3})款`,
    `第?(?<item>[（(](?:${HAN}|\\d{1,3})[）)])项?`,
    `(?<ordinal>第(?:${HAN}|\\d{1,3})[篇编章节条](?:之[一二三四五六七八九])?|${HAN}、|\\d{1,3}\\.|[①-⑳])`,
  ].join('|'),
  'uy',
);
const BETWEEN = /[\s的中，、]*/uy;

/**
 * The runs of a notice's text that stand at a place as people name it; none where the notice has no such place, undefined
 * where the words name no place at all.
 */
export function textAt(notice: Notice, place: string): readonly Prose[] | undefined {
  let found: readonly Prose[] = notice.proses;
  for (let at = 0; at < place.length;) {
    STEP.lastIndex = at;
    const match = STEP.exec(place);
    if (match?.groups === undefined) return undefined;
    found = narrowed(found, match.groups, notice);
    BETWEEN.lastIndex = STEP.lastIndex;
    BETWEEN.exec(place);
    at = Math.max(BETWEEN.lastIndex, STEP.lastIndex);
  }
  return found;
}

/** What of these runs stands at one step. */
function narrowed(
  proses: readonly Prose[],
  step: Readonly<Record<string, string | undefined>>,
  notice: Notice,
): readonly Prose[] {
  const { title, attachment, table, row, paragraph, item, ordinal } = step;
  if (title !== undefined) return proses.filter(({ kind }) => kind === 'title');
  if (attachment !== undefined) return inAttachment(proses, attachment, notice);
  if (table !== undefined) return inTable(proses, table, notice);
  if (row !== undefined) return inRows(proses, row, notice);
  if (paragraph !== undefined) return nthParagraph(proses, paragraph);
  const named = parseOrdinal(item ?? ordinal ?? '') ?? parseOrdinal(`${ordinal ?? ''} 文`);
  return named === undefined ? [] : inProvision(proses, named, notice);
}

/** 附件2, or 附件 where there is only one. */
function inAttachment(proses: readonly Prose[], number: string, { tree }: Notice): readonly Prose[] {
  const attachments = tree.children.filter(({ kind }) => kind === 'attachment');
  const wanted = attachments.filter((part, index) => {
    const written = part.children.find(({ type }) => type === 'partTitle');
    const own = written?.type === 'partTitle' ? written.number : undefined;
    return number === '' ? attachments.length === 1 : (own ?? index + 1) === Number(number);
  });
  return proses.filter(({ part }) => part !== undefined && wanted.includes(part));
}

/** 表2: the table whose caption says so, or else the second of those that are looked at. */
function inTable(proses: readonly Prose[], number: string, { tree }: Notice): readonly Prose[] {
  const here = new Set(proses.map(({ node }) => node));
  const grids = nodesOf(tree, 'grid').filter((grid) => cellsOf(grid).some((cell) => here.has(cell)));
  const captioned = grids.find(({ caption = '' }) => /^表\s*(\d+)/u.exec(caption)?.[1] === number);
  const grid = captioned ?? grids[Number(number) - 1];
  const wanted = new Set<Prose['node']>(grid === undefined ? [] : [grid, ...cellsOf(grid)]);
  return proses.filter(({ node }) => node !== undefined && wanted.has(node));
}

/** The rows that have a cell with these words. */
function inRows(proses: readonly Prose[], words: string, { tree, proseOf }: Notice): readonly Prose[] {
  const rows = nodesOf(tree, 'grid')
    .flatMap(({ children }) => children)
    .filter(({ children }) => children.some((cell) => proseOf.get(cell)?.text.trim() === words));
  const wanted = new Set<Prose['node']>(rows.flatMap(({ children }) => children));
  return proses.filter(({ node }) => wanted.has(node));
}

function cellsOf({ children }: Grid): GridCell[] {
  return children.flatMap((row) => row.children);
}

/** 第二款: the second paragraph that begins a 款 of its own, with what is under it. */
function nthParagraph(proses: readonly Prose[], number: string): readonly Prose[] {
  const wanted = /^\d/u.test(number) ? Number(number) : parseNumeral(number);
  let count = 0;
  return proses.filter(({ kind, text }, index) => {
    if (kind === 'paragraph' && (index === 0 || parseOrdinal(text) === undefined)) count++;
    return count === wanted;
  });
}

/** A numbered provision, its own paragraph and all that stands under it; of several with one number, each. */
function inProvision(proses: readonly Prose[], wanted: Ordinal, notice: Notice): readonly Prose[] {
  const positions = new Map(notice.proses.map((prose, index) => [prose, index]));
  const isWanted = ({ ordinal }: NumberedEntry): boolean =>
    styleKey(ordinal) === styleKey(wanted) &&
    ordinal.value === wanted.value &&
    ordinal.insertion === wanted.insertion;
  const inside = notice.scopes.flatMap(({ entries }) =>
    entries.flatMap((entry, index) => {
      if (!isWanted(entry)) return [];
      const next = entries.slice(index + 1).find(({ level }) => level <= entry.level);
      const from = positions.get(entry.block.prose) ?? 0;
      const end = next && positions.get(next.block.prose);
      return notice.proses.slice(from, end ?? endOfPart(from, notice));
    }),
  );
  const all = new Set(inside);
  return proses.filter((prose) => all.has(prose));
}

/** The index behind the last provision of a part, which begins at `from`. Tables and rosters behind it belong to it. */
function endOfPart(from: number, { proses }: Notice): number {
  const part = proses[from]?.part;
  const end = proses.findIndex(
    (prose, index) =>
      index > from &&
      (prose.part !== part || prose.kind === 'signatureLine' || prose.kind === 'attachmentEntry'),
  );
  return end < 0 ? proses.length : end;
}
