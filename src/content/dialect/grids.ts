import type { Root, Table, TableCell } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Parent } from 'unist';
import { visit } from '../../model/visit.js';
import type { VFile } from 'vfile';
import { textOf } from '../../model/prose.js';
import type { Grid, GridCell } from '../../model/tree.js';
import { refuse } from './refuse.js';

const MERGES: Readonly<Record<string, GridCell['merge']>> = {
  '>': 'left',
  '＞': 'left',
  '^': 'up',
  '＾': 'up',
};

const BLANK = ':blank';

// Plain decimal numbers only: not 0x10 and 1e9, which are numbers to a program.
const WIDTH = /^\d{1,3}(?:\.\d{1,3})?$/u;
const LEAST_WIDTH = 0.1;

/** Every table becomes a grid; `:::table` around it gives head rows, caption, widths and direction. */
export function grids() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'containerDirective', (node: ContainerDirective, index, parent: Parent | undefined) => {
      if (node.name !== 'table' || index === undefined || parent === undefined) return undefined;
      const table = node.children.find((child) => child.type === 'table');
      if (table === undefined || node.children.length !== 1) {
        refuse(file, node, 'table-syntax', {
          zh: ':::table 里应当有一张表，而且只有这张表',
          en: ':::table should hold one table and nothing else',
        });
        return undefined;
      }
      const grid = gridOf(table, node.attributes ?? {}, node, file);
      parent.children[index] = grid;
      return index + 1;
    });
    visit(tree, 'table', (table: Table, index, parent: Parent | undefined) => {
      if (index === undefined || parent === undefined) return;
      parent.children[index] = gridOf(table, {}, table, file);
    });
  };
}

function gridOf(
  table: Table,
  attributes: Readonly<Record<string, string | null | undefined>>,
  whole: Table | ContainerDirective,
  file: VFile,
): Grid {
  const written = attributes['head'] ?? '1';
  const head = Number(written);
  // `head` alone is no number of rows, although Number('') is 0.
  if (!/^\d+$/u.test(written) || head > table.children.length) {
    refuse(file, whole, 'table-syntax', {
      zh: `head 应为表头的行数，实为「${written}」`,
      en: `head should be the number of rows of the table head, is “${written}”`,
    });
  }
  const writtenWidths = attributes['widths'] ?? undefined;
  const widths = writtenWidths?.split(/[\s,，]+/u);
  if (
    widths?.every((width) => WIDTH.test(width) && Number(width) >= LEAST_WIDTH) === false ||
    (widths !== undefined && widths.length !== table.children[0]?.children.length)
  ) {
    refuse(file, whole, 'table-syntax', {
      zh: `widths 应为每栏一个 ${LEAST_WIDTH} 到 999 的数，实为「${writtenWidths ?? ''}」`,
      en: `widths should be one number from ${LEAST_WIDTH} to 999 for each column, is “${writtenWidths ?? ''}”`,
    });
  }
  return {
    type: 'grid',
    head,
    caption: attributes['caption'] ?? undefined,
    landscape: 'landscape' in attributes,
    widths: widths?.map(Number),
    aligns: alignsOf(table),
    ...positionOf(whole),
    children: table.children.map((row) => ({
      type: 'gridRow',
      ...positionOf(row),
      children: row.children.map((cell) => cellOf(cell, String(file))),
    })),
  };
}

/** `:---`, `:---:` and `---:`. */
function alignsOf({ align }: Table): Grid['aligns'] {
  const aligns = align?.map((each) => each ?? undefined);
  return aligns?.some((each) => each !== undefined) === true ? aligns : undefined;
}

/** `>` and `^` join, `:blank` says that the original is empty; `\>` is the character. */
function cellOf(cell: TableCell, source: string): GridCell {
  const isEscaped = source.slice(cell.position?.start.offset, cell.position?.end.offset).includes('\\');
  const sign = isEscaped ? '' : textOf(cell).trim();
  const merge = MERGES[sign];
  const isBlank = sign === BLANK;
  return {
    type: 'gridCell',
    merge,
    ...(isBlank && { isBlank }),
    ...positionOf(cell),
    children: merge === undefined && !isBlank ? cell.children : [],
  };
}

function positionOf<T extends { position?: Table['position'] }>(node: T): Pick<T, 'position'> {
  return node.position === undefined ? {} : { position: node.position };
}
