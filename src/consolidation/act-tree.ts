import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import type { Block, Grid, GridCell, NoticeTree, Part, PartTitle } from '../model/tree.js';
import { provisionsIn, type Provision } from './provision.js';
import { writtenLines, type WrittenLine } from './written-lines.js';

/**
 * The text of an act as parts of another notice, for one that publishes it again: what the act encloses, or else its own
 * text, each part under its title, and the attachments. Addressee, signature and list of attachments belong to the notice
 * that was, and are left out.
 */
export function actTree(act: Provision): NoticeTree {
  const parts = act.children.filter(({ unit }) => unit === 'part');
  const enclosed = parts.slice(1).filter(({ number }) => number === undefined);
  const shown = enclosed.length === 0 ? parts : parts.slice(1);
  const [title] = act.children.filter(({ unit }) => unit === 'title');
  return {
    type: 'notice',
    children: shown.map((part, index) => partOf(part, index === 0 ? title?.text : undefined)),
  };
}

function partOf(part: Provision, otherwise: string | undefined): Part {
  const own = part.children.find(({ unit }) => unit === 'title')?.text;
  const title: PartTitle = {
    type: 'partTitle',
    label: part.label === '' ? undefined : part.label,
    number: part.number?.value,
    children: words(own ?? otherwise ?? ''),
  };
  const kind = part.number === undefined ? 'enclosure' : 'attachment';
  return { type: 'part', kind, children: [title, ...blocksOf(part)] };
}

const LEFT_OUT: ReadonlySet<string> = new Set(['addressee', 'signatureLine', 'attachmentEntry']);

function blocksOf(part: Provision): Block[] {
  const tables = new Map(
    [...provisionsIn(part)].flatMap((table) =>
      table.unit === 'table' ? table.children.map((row) => [row, table] as const) : [],
    ),
  );
  const done = new Set<Provision>();
  // The label of an attachment stands in its title.
  return writtenLines({ ...part, label: '' }).flatMap((line): Block[] => {
    const { provision } = line;
    if (provision.unit === 'title' || provision.unit === 'table') return [];
    const table = tables.get(provision);
    if (table === undefined) return LEFT_OUT.has(provision.node?.type ?? '') ? [] : [blockOf(line)];
    if (done.has(table)) return [];
    done.add(table);
    return [gridOf(table)];
  });
}

const HEADINGS = { book: 2, chapter: 2, section: 3, heading: 2 } as const;

function blockOf({ text, provision, begins }: WrittenLine): Heading | Paragraph {
  const all = [...begins, provision];
  const written = all.find(({ node }) => node?.type === 'heading')?.node as Heading | undefined;
  const unit = all.map((each) => each.unit).find((each) => each in HEADINGS) as
    | keyof typeof HEADINGS
    | undefined;
  const depth = written?.depth ?? (unit && HEADINGS[unit]);
  if (depth === undefined) return { type: 'paragraph', children: words(text) };
  return { type: 'heading', depth, children: words(text) };
}

/** A table, set as that of the act is; one that an amendment has brought has a head of one row. */
function gridOf({ text, children, node }: Provision): Grid {
  const set = node as Grid | undefined;
  const rows = children.map((row) => ({
    type: 'gridRow' as const,
    children: row.children.map((cell): GridCell => {
      const merge = (cell.node as GridCell | undefined)?.merge;
      return { type: 'gridCell', merge, children: words(cell.text) };
    }),
  }));
  return {
    type: 'grid',
    head: set?.head ?? 1,
    caption: text === '' ? undefined : text,
    landscape: set?.landscape ?? false,
    widths: set?.widths,
    aligns: set?.aligns,
    children: rows,
  };
}

function words(text: string): PhrasingContent[] {
  return text
    .split('\n')
    .flatMap((line, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'lineEnd' as const }]),
      { type: 'text', value: line },
    ]);
}
