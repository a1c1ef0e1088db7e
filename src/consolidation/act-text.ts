import type { Node } from 'unist';
import { nodesOf } from '../model/nodes-of.js';
import type { Notice } from '../model/notice.js';
import type { NumberedEntry } from '../model/numbered-text.js';
import type { Prose } from '../model/prose.js';
import type { Grid, Part, PartTitle } from '../model/tree.js';
import { visit } from '../model/visit.js';
import { buildProvisions, type Line } from './build-provisions.js';
import type { Provision } from './provision.js';

/**
 * A notice as a tree of provisions, as it was published: its title, then its parts, each with all of its words. `wordsIn`
 * gives the words of a run of text, where these are to be others than the printed ones.
 */
export function actText(notice: Notice, wordsIn: (prose: Prose) => string = ({ text }) => text): Provision {
  const words = notice.proses.filter(({ kind }) => kind === 'title').map(wordsIn);
  const title: Provision = { unit: 'title', label: '', text: words.join(''), children: [], by: [] };
  const labels = attachmentLabels(notice);
  const parts = notice.tree.children.map((part) =>
    partText(part, notice, linesOf(part, notice, labels, wordsIn)),
  );
  return { unit: 'act', label: '', text: '', children: [title, ...parts], by: [] };
}

function partText(part: Part, { tree }: Notice, lines: readonly Line[]): Provision {
  const title = part.children.find((block): block is PartTitle => block.type === 'partTitle');
  const children = buildProvisions(lines);
  const own = { unit: 'part' as const, label: title?.label ?? '', text: '', children, by: [] };
  if (part.kind !== 'attachment') return own;
  const attachments = tree.children.filter(({ kind }) => kind === 'attachment');
  return { ...own, number: { style: 'attachment', value: title?.number ?? attachments.indexOf(part) + 1 } };
}

function linesOf(
  part: Part,
  notice: Notice,
  labels: ReadonlyMap<Node, string>,
  wordsIn: (prose: Prose) => string,
): Line[] {
  // The first scope of a part is its text; after it come its notes, which number nothing of the act.
  const scope = notice.scopes.find((each) => each.part === part && !each.quoted);
  const entryOf = new Map(scope?.entries.map((entry) => [entry.block.prose, entry]));
  const made = new Map<NumberedEntry, Line>();
  const tables = new Map(
    nodesOf(part, 'grid').flatMap((grid) => [grid, ...cellsOf(grid)].map((node) => [node, grid] as const)),
  );
  const done = new Set<Grid>();
  const lines: Line[] = [];
  for (const prose of notice.proses) {
    if (prose.part !== part) continue;
    const grid = prose.node && tables.get(prose.node);
    if (grid === undefined) {
      const entry = entryOf.get(prose);
      const line =
        entry === undefined
          ? plainLine(prose, wordsIn(prose), labels)
          : numberedLine(entry, wordsIn(prose), made);
      if (entry !== undefined) made.set(entry, line);
      lines.push(line);
    } else if (!done.has(grid)) {
      done.add(grid);
      lines.push(tableLine(grid, notice, wordsIn));
    }
  }
  return lines;
}

function numberedLine(
  { parent, ordinal, block }: NumberedEntry,
  text: string,
  made: ReadonlyMap<NumberedEntry, Line>,
): Line {
  const above = parent && made.get(parent);
  const { kind, node } = block.prose;
  return { text, isHeading: kind === 'heading', numbered: { ordinal, above }, node };
}

function plainLine({ kind, node }: Prose, text: string, labels: ReadonlyMap<Node, string>): Line {
  if (kind === 'heading') return { text, isHeading: true, node };
  if (kind === 'paragraph') return { text };
  if (kind === 'partTitle') return { text, unit: 'title' };
  const label = (node && labels.get(node)) ?? '';
  return { text: kind === 'rosterRole' ? `${text}：` : text, label, unit: 'line', node };
}

function tableLine(grid: Grid, { proseOf }: Notice, wordsIn: (prose: Prose) => string): Line {
  const textIn = (cell: Node): string => {
    const prose = proseOf.get(cell);
    return prose === undefined ? '' : wordsIn(prose);
  };
  const children = grid.children.map((row): Provision => {
    const cells = row.children.map((cell): Provision => ({
      unit: 'cell',
      label: '',
      text: textIn(cell),
      children: [],
      by: [],
      node: cell,
    }));
    return { unit: 'row', label: '', text: '', children: cells, by: [] };
  });
  return { unit: 'table', text: grid.caption ?? '', children, node: grid };
}

function cellsOf({ children }: Grid): Node[] {
  return children.flatMap((row) => row.children);
}

/** What stands before the entries of a list of attachments: 附件：1., and 2. before the next. */
function attachmentLabels({ tree }: Notice): ReadonlyMap<Node, string> {
  const labels = new Map<Node, string>();
  visit(tree, 'attachmentList', (node) => {
    const { label, children } = node;
    children.forEach((entry, index) => {
      labels.set(entry, (index === 0 ? label : '') + entry.mark);
    });
  });
  return labels;
}
