import type { Node } from 'unist';
import { nodesOf } from '../model/nodes-of.js';
import type { Notice } from '../model/notice.js';
import type { NumberedEntry } from '../model/numbered-text.js';
import type { Prose } from '../model/prose.js';
import type { AttachmentList, Grid, Part, PartTitle } from '../model/tree.js';
import { visit } from '../model/visit.js';
import { buildProvisions, type Line } from './build-provisions.js';
import type { Provision } from './provision.js';

/** A notice as a tree of provisions, as it was published: its title, then its parts, each with all of its words. */
export function actText(notice: Notice): Provision {
  const title: Provision = { unit: 'title', label: '', text: notice.front.title, children: [], by: [] };
  const labels = attachmentLabels(notice);
  const parts = notice.tree.children.map((part) => partText(part, notice, labels));
  return { unit: 'act', label: '', text: '', children: [title, ...parts], by: [] };
}

function partText(part: Part, notice: Notice, labels: ReadonlyMap<Node, string>): Provision {
  const proses = notice.proses.filter((prose) => prose.part === part);
  const title = part.children.find((block): block is PartTitle => block.type === 'partTitle');
  const lines = linesOf(part, proses, notice, labels);
  const children = buildProvisions(lines);
  const label = title?.label ?? '';
  if (part.kind !== 'attachment') return { unit: 'part', label, text: '', children, by: [] };
  const attachments = notice.tree.children.filter(({ kind }) => kind === 'attachment');
  const value = title?.number ?? attachments.indexOf(part) + 1;
  return { unit: 'part', number: { style: 'attachment', value }, label, text: '', children, by: [] };
}

function linesOf(
  part: Part,
  proses: readonly Prose[],
  { scopes, tree }: Notice,
  labels: ReadonlyMap<Node, string>,
): Line[] {
  // The first scope of a part is its text; after it come its notes, which number nothing of the act.
  const scope = scopes.find((each) => each.part === part && !each.quoted);
  const entryOf = new Map(scope?.entries.map((entry) => [entry.block.prose, entry]));
  const made = new Map<NumberedEntry, Line>();
  const tables = new Map(
    nodesOf(tree, 'grid').flatMap((grid) =>
      [grid as Node, ...cellsOf(grid)].map((node) => [node, grid] as const),
    ),
  );
  const done = new Set<Grid>();
  const lines: Line[] = [];
  for (const prose of proses) {
    const grid = prose.node && tables.get(prose.node);
    if (grid === undefined) lines.push(lineOf(prose, entryOf, made, labels));
    else if (!done.has(grid)) {
      done.add(grid);
      lines.push(tableLine(grid, proses));
    }
  }
  return lines;
}

function lineOf(
  prose: Prose,
  entryOf: ReadonlyMap<Prose, NumberedEntry>,
  made: Map<NumberedEntry, Line>,
  labels: ReadonlyMap<Node, string>,
): Line {
  const { kind, text } = prose;
  const isHeading = kind === 'heading';
  const entry = entryOf.get(prose);
  if (entry !== undefined) {
    const above = entry.parent && made.get(entry.parent);
    const line: Line = { text, isHeading, numbered: { ordinal: entry.ordinal, above } };
    made.set(entry, line);
    return line;
  }
  if (kind === 'heading') return { text, isHeading };
  if (kind === 'paragraph') return { text };
  if (kind === 'partTitle') return { text, unit: 'title' };
  const label = (prose.node && labels.get(prose.node)) ?? '';
  return { text: kind === 'rosterRole' ? `${text}：` : text, label, unit: 'line' };
}

function tableLine(grid: Grid, proses: readonly Prose[]): Line {
  const proseOf = new Map(proses.map((prose) => [prose.node, prose]));
  const children = grid.children.map((row): Provision => {
    const cells = row.children.map((cell): Provision => ({
      unit: 'cell',
      label: '',
      text: proseOf.get(cell)?.text ?? '',
      children: [],
      by: [],
    }));
    return { unit: 'row', label: '', text: '', children: cells, by: [] };
  });
  return { unit: 'table', text: grid.caption ?? '', children };
}

function cellsOf({ children }: Grid): Node[] {
  return children.flatMap((row) => row.children);
}

/** What stands before the entries of a list of attachments: 附件：1., and 2. before the next. */
function attachmentLabels({ tree }: Notice): ReadonlyMap<Node, string> {
  const labels = new Map<Node, string>();
  visit(tree, 'attachmentList', (node) => {
    const { label, children } = node as AttachmentList;
    children.forEach((entry, index) => {
      labels.set(entry, (index === 0 ? label : '') + entry.mark);
    });
  });
  return labels;
}
