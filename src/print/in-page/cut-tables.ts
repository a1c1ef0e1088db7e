import type { Layout, TableCuts } from '../layout.js';
import type { LoadedTable } from '../tables/loaded-table.js';
import { markTallRows, planTable, type TablePlan, type TableRooms } from '../tables/plan-table.js';
import { measureTable } from './measure-table.js';
import { loadedTables } from './read-tables.js';
import { showTables } from './show-tables.js';

/** Lengths in pt that must be known to end a page inside a table. */
export interface PageRoom {
  /** Height and width of the type area: the width is the height of a landscape page. */
  readonly heightPt: number;
  readonly widthPt: number;
  /** Left free at the end of a page, for what rounding may add. */
  readonly slackPt: number;
}

const PX_PER_PT = 96 / 72;

/**
 * Cuts the tables that `readTables` has read where their pages end, by the room that each has on its first page, each time
 * from the tables as they were loaded. Where no room is known yet, only those rows are marked that are too tall for a page.
 */
export function cutTables(
  tableRooms: Layout['tableRooms'],
  { heightPt, widthPt, slackPt }: PageRoom,
): TableCuts {
  const tableBreaks: Record<string, TablePlan['breaks']> = {};
  const dividedCells: Record<string, TablePlan['divided']> = {};
  const shown = loadedTables().map((table) => {
    const areaPx = (table.isTurned ? widthPt : heightPt) * PX_PER_PT;
    const roomPt = tableRooms[table.id];
    if (roomPt === undefined) return markTallRows(table, areaPx);
    const plan = planned(table, { firstPx: roomPt * PX_PER_PT, areaPx, slackPx: slackPt * PX_PER_PT });
    tableBreaks[table.id] = plan.breaks;
    if (plan.divided.length > 0) dividedCells[table.id] = plan.divided;
    return plan.table;
  });
  showTables(shown);
  return { tableBreaks, dividedCells };
}

/** The plan of a table, each of whose trials is laid out and measured. */
function planned(table: LoadedTable, rooms: TableRooms): TablePlan {
  const planning = planTable(table, rooms);
  let step = planning.next();
  while (step.done !== true) step = planning.next(measureTable(step.value));
  return step.value;
}
