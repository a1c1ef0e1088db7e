import { layOutGrid } from '../model/grid.js';
import { textOf } from '../model/prose.js';
import type { Block, Part } from '../model/tree.js';
import type { Links } from './body.js';
import type { Numbering } from './numbering.js';

/** A block of a notice for machines. */
export type BlockData =
  | { readonly type: 'addressee' | 'paragraph'; readonly text: string }
  | {
      readonly type: 'heading' | 'provision';
      readonly id: string;
      readonly level: number;
      readonly ordinal: string;
      readonly text: string;
    }
  | {
      readonly type: 'attachments';
      readonly label: string;
      readonly entries: readonly { readonly mark: string; readonly title: string }[];
    }
  | { readonly type: 'signature'; readonly lines: readonly string[] }
  | { readonly type: 'roster'; readonly groups: readonly RosterGroupData[] }
  | {
      readonly type: 'table';
      readonly id: string;
      readonly caption?: string;
      readonly head: number;
      readonly rows: readonly (readonly CellData[])[];
    }
  | { readonly type: 'figure'; readonly id: string; readonly image: string; readonly caption: string }
  | { readonly type: 'quotation' | 'list'; readonly blocks: readonly BlockData[] };

export interface RosterGroupData {
  readonly role?: string;
  readonly people: readonly { readonly name: string; readonly office?: string }[];
}

export interface CellData {
  readonly text: string;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
}

/** The blocks of a part below its title. */
export function blockData(part: Part, numbering: Numbering, links: Links): BlockData[] {
  return part.children.flatMap((block) => dataOf(block, numbering, links));
}

function dataOf(block: Block, numbering: Numbering, links: Links): BlockData[] {
  const provision = numbering.provisions.get(block);
  const id = numbering.displays.get(block) ?? '';
  switch (block.type) {
    case 'partTitle':
      return [];
    case 'addressee':
      return [{ type: 'addressee', text: textOf(block) }];
    case 'heading':
    case 'paragraph': {
      const text = textOf(block);
      if (provision === undefined) return [{ type: 'paragraph', text }];
      const { ordinal, level } = provision;
      const type = block.type === 'heading' ? 'heading' : 'provision';
      return [
        {
          type,
          id: provision.id,
          level,
          ordinal: ordinal.text,
          text: text.slice(ordinal.text.length).trimStart(),
        },
      ];
    }
    case 'attachmentList': {
      const entries = block.children.map((entry) => ({ mark: entry.mark, title: textOf(entry) }));
      return [{ type: 'attachments', label: block.label, entries }];
    }
    case 'signature':
      return [{ type: 'signature', lines: block.children.map(textOf) }];
    case 'roster':
      return [{ type: 'roster', groups: block.children.map(rosterGroup) }];
    case 'grid': {
      const rows = layOutGrid(block).rows.map((row) =>
        row.map(({ cell, rowSpan, columnSpan }) => ({
          text: textOf(cell),
          ...(rowSpan > 1 && { rowSpan }),
          ...(columnSpan > 1 && { columnSpan }),
        })),
      );
      return [
        {
          type: 'table',
          id,
          ...(block.caption !== undefined && { caption: block.caption }),
          head: block.head,
          rows,
        },
      ];
    }
    case 'figure':
      return [{ type: 'figure', id, image: links.image(block.url), caption: block.caption }];
    case 'blockquote':
      return [
        {
          type: 'quotation',
          blocks: block.children.flatMap((child) => dataOf(child as Block, numbering, links)),
        },
      ];
    case 'list':
      return block.children.map((item) => ({
        type: 'list',
        blocks: item.children.flatMap((child) => dataOf(child as Block, numbering, links)),
      }));
  }
}

function rosterGroup(group: Extract<Block, { type: 'roster' }>['children'][number]): RosterGroupData {
  const role = group.children.find((child) => child.type === 'rosterRole');
  const people = group.children
    .filter((child) => child.type === 'rosterEntry')
    .map(({ children: [name, office] }) => ({
      name: name === undefined ? '' : textOf(name),
      ...(office !== undefined && { office: textOf(office) }),
    }));
  return { ...(role !== undefined && { role: textOf(role) }), people };
}
