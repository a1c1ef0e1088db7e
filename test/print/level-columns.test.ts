import { describe, expect, it } from 'vitest';
import { TWO_COLUMN } from '../../designs/two-column/design.js';
import type { Destination } from '../../src/print/destinations.js';
import { areClose, levelColumns, type Block, type Spaces } from '../../src/print/level-columns.js';
import { bottomOf, leftOf, topOf } from '../../src/print/page-style.js';

const { page } = TWO_COLUMN;
const LINE = page.lineHeightPt;
const [TOP, LEFT] = [topOf(page), leftOf(page)];
const RIGHT = LEFT + (page.columnEms + page.columnGapEms) * page.fontSizePt;
const HEIGHT = TOP - bottomOf(page);

function text(name: string, lines: number): Block {
  return { name, kind: 'text', heightPt: lines * LINE, abovePt: 0, belowPt: 0 };
}
function heading(name: string): Block {
  return { name, kind: 'heading', heightPt: LINE + 12, abovePt: 6, belowPt: 6 };
}
const SIGNATURE: Block = {
  name: 'signature-1',
  kind: 'signature',
  heightPt: 28 + 2 * LINE + 16,
  abovePt: 28,
  belowPt: 16,
};
const TITLE: Block = { name: 'title', kind: 'across', heightPt: 0, abovePt: 0, belowPt: 0 };

/** Where blocks stand that follow each other in a column from a height on. */
function column(sheet: number, x: number, fromPt: number, blocks: readonly Block[]): [string, Destination][] {
  let y = fromPt;
  return blocks.map((block) => {
    const place: [string, Destination] = [block.name, { sheet, x, y }];
    y -= block.heightPt;
    return place;
  });
}

function heightOf(blocks: readonly Block[], spaces: Spaces): number {
  return blocks.reduce((sum, { name, heightPt, abovePt, belowPt }) => {
    const space = spaces[name] ?? { abovePt, belowPt };
    return sum + heightPt - abovePt - belowPt + space.abovePt + space.belowPt;
  }, 0);
}

describe('two columns that fill a page', () => {
  // 702.5 pt of 713, and a full column of lines; what follows stands on the next page.
  const left = [heading('h1'), text('a', 10), heading('h2'), text('b', 10), heading('h3'), text('c', 20)];
  const right = [text('d', 45), text('e', 1)];
  const next = [text('f', 3)];
  const places = new Map([
    ...column(3, LEFT, TOP, left),
    ...column(3, RIGHT, TOP, right),
    ...column(4, LEFT, TOP, next),
  ]);
  const blocks = [TITLE, ...left, ...right, ...next];
  const spaces = levelColumns(blocks, places, page, {}, []);

  it('end where the page ends', () => {
    expect(HEIGHT - heightOf(left, spaces)).toBeGreaterThanOrEqual(0);
    expect(HEIGHT - heightOf(left, spaces)).toBeLessThan(0.6);
    expect(heightOf(right, spaces)).toBe(46 * LINE);
  });

  it('begin without space above a heading, and give most to those further down', () => {
    expect(spaces['h1']).toEqual({ abovePt: 0, belowPt: 6 });
    // Half a line more at most.
    expect(spaces['h2']).toEqual({ abovePt: 6 + LINE / 2, belowPt: 6 });
    expect(spaces['h3']).toEqual({ abovePt: 6 + LINE / 2, belowPt: 6 });
  });

  it('keep their spaces in the next print, where they stand as they have been set', () => {
    const set = left.map((block): Block => {
      const space = spaces[block.name] ?? block;
      const morePt = space.abovePt + space.belowPt - block.abovePt - block.belowPt;
      return { ...block, heightPt: block.heightPt + morePt };
    });
    const moved = new Map([...places, ...column(3, LEFT, TOP, set)]);
    expect(areClose(levelColumns(blocks, moved, page, spaces, []), spaces)).toBe(true);
  });

  it('are left as they are where a signature in them is about to move', () => {
    const signed = [...blocks, SIGNATURE];
    const all = new Map([...places, ...column(4, LEFT, TOP - 3 * LINE, [SIGNATURE])]);
    expect(levelColumns(signed, all, page, {}, ['signature-1'])).toEqual({});
  });

  it('are nobody’s business in a design of one column', () => {
    expect(levelColumns(blocks, places, { ...page, columns: 1 }, {}, [])).toEqual({});
  });
});

it('a paragraph that goes on through a column tells of its lines, though it has a place in neither', () => {
  // 44 lines and a heading, then two lines of a paragraph of fifty: they go on in the right column and on the next page.
  const left = [text('a', 20), heading('h1'), text('b', 22)];
  const [long, last] = [text('long', 50), text('last', 2)];
  const places = new Map([
    ...column(3, LEFT, TOP, left),
    ...column(4, LEFT, TOP - 2 * LINE, [last]),
    // The corner of the box around all of its parts.
    ['long', { sheet: 3, x: LEFT, y: TOP }] as const,
  ]);
  const spaces = levelColumns([...left, long, last], places, page, {}, []);
  // 27.5 pt and 42 lines leave 34.5 pt: two lines, and 3.5 pt for the heading, but for half a point.
  expect(spaces['h1']?.abovePt).toBeCloseTo(6 + 3, 1);
});

it('above a signature stands what was below it, so that it ends beside the last line of the other column', () => {
  const left = [text('a', 11)];
  const right = [text('b', 7), SIGNATURE];
  const places = new Map([...column(3, LEFT, TOP, left), ...column(3, RIGHT, TOP, right)]);
  const spaces = levelColumns([...left, ...right, TITLE], places, page, {}, []);
  // 170.5 pt on the left; on the right 167.5 without the space below, 183.5 with it, which stays the height of both.
  expect(spaces['signature-1']?.abovePt).toBeCloseTo(31, 1);
  expect(spaces['signature-1']?.belowPt).toBeCloseTo(13, 1);
});

it('a line that nothing can take up stays', () => {
  const [left, right] = [[text('a', 12)], [text('b', 10), text('c', 1)]];
  const places = new Map([...column(3, LEFT, TOP, left), ...column(3, RIGHT, TOP, right)]);
  expect(levelColumns([...left, ...right, TITLE], places, page, {}, [])).toEqual({});
});
