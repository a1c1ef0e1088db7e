import { describe, expect, it } from 'vitest';
import { layOutGrid } from '../../src/model/grid.js';
import { textOf } from '../../src/model/prose.js';
import type { Grid } from '../../src/model/tree.js';

/** Rows of cells, parted by blanks; `>` and `^` join. */
function grid(text: string, head = 1): Grid {
  const children = text.split('\n').map((row) => ({
    type: 'gridRow' as const,
    children: row.split(' ').map((value) => {
      const merge = value === '>' ? ('left' as const) : value === '^' ? ('up' as const) : undefined;
      const text = { type: 'text' as const, value };
      return { type: 'gridCell' as const, merge, children: merge === undefined ? [text] : [] };
    }),
  }));
  return {
    type: 'grid',
    head,
    caption: undefined,
    landscape: false,
    widths: undefined,
    aligns: undefined,
    children,
  };
}

/** A cell as `甲2x3`: rows by columns it covers, where it is more than one. */
function shown(text: string, head = 1): { rows: string[]; problems: string[] } {
  const { rows, problems } = layOutGrid(grid(text, head));
  return {
    rows: rows.map((cells) =>
      cells
        .map(({ cell, rowSpan, columnSpan, column }) => {
          const span = rowSpan + columnSpan > 2 ? `${rowSpan}x${columnSpan}` : '';
          return `${column}:${textOf(cell)}${span}`;
        })
        .join(' '),
    ),
    problems: problems.map(({ row, kind, actual, expected }) => {
      const counts = actual === undefined ? '' : ` ${actual}/${String(expected)}`;
      return `${row} ${kind}${counts}`;
    }),
  };
}

describe('layOutGrid', () => {
  it('keeps a plain table', () => {
    expect(shown('甲 乙\n丙 丁')).toEqual({ rows: ['0:甲 1:乙', '0:丙 1:丁'], problems: [] });
  });

  it('joins to the left and upwards', () => {
    expect(shown('甲 > 乙\n丙 丁 ^', 2)).toEqual({ rows: ['0:甲1x2 2:乙2x1', '0:丙 1:丁'], problems: [] });
    expect(shown('甲 > >')).toEqual({ rows: ['0:甲1x3'], problems: [] });
    expect(shown('甲\n乙\n^\n^')).toEqual({ rows: ['0:甲', '0:乙3x1', '', ''], problems: [] });
  });

  it.each(['甲 > 乙\n^ ^ 丙', '甲 > 乙\n^ > 丙'])('joins a block both ways: %j', (text) => {
    expect(shown(text, 2)).toEqual({ rows: ['0:甲2x2 2:乙', '2:丙'], problems: [] });
  });

  it('names what has no neighbour, and loses no cell', () => {
    expect(shown('> 乙')).toEqual({ rows: ['0: 1:乙'], problems: ['0 nothing-left'] });
    expect(shown('甲 ^')).toEqual({ rows: ['0:甲 1:'], problems: ['0 nothing-above'] });
  });

  it('names a join that is no rectangle', () => {
    expect(shown('甲 >\n^ 乙', 2).problems).toEqual(['0 not-rectangular']);
    expect(shown('甲 乙\n> 丙', 2).problems).toEqual(['1 nothing-left']);
    expect(shown('甲 乙\n^ 丙\n> >', 3).problems).toContain('2 nothing-left');
  });

  it('names a join that takes in another cell', () => {
    // 丁 is joined to 甲, which then covers 乙's column only in the second row.
    expect(shown('甲 乙\n^ >', 2).problems).toEqual(['0 not-rectangular']);
  });

  it('counts the cells of each row against the first', () => {
    expect(shown('甲 乙\n丙\n丁 戊 己').problems).toEqual(['1 too-few-cells 1/2', '2 too-many-cells 3/2']);
  });

  it('keeps the cells of a short and of a long row', () => {
    expect(shown('甲 乙\n丙\n丁 戊 己').rows).toEqual(['0:甲 1:乙', '0:丙', '0:丁 1:戊 2:己']);
  });

  it('names a join across the end of the head', () => {
    expect(shown('甲 乙\n^ 丙').problems).toEqual(['0 head-crossed']);
    expect(shown('甲 乙\n^ 丙', 2).problems).toEqual([]);
    expect(shown('甲 乙\n丙 丁\n^ 戊').problems).toEqual([]);
  });

  it('has nothing to say of an empty grid', () => {
    const empty: Grid = {
      type: 'grid',
      head: 0,
      caption: undefined,
      landscape: false,
      widths: undefined,
      aligns: undefined,
      children: [],
    };
    expect(layOutGrid(empty)).toEqual({ rows: [], problems: [] });
  });
});
