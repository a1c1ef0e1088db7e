import type { Page } from 'puppeteer';
import type { Layout, TableCuts } from '../layout.js';
import { inPage } from '../run-in-page.js';
import type { LoadedTable } from './loaded-table.js';
import { markTallRows, planTable, type Planning, type TablePlan } from './plan-table.js';
import type { TableTrial } from './table-measures.js';

/** Lengths in pt that must be known to end a page inside a table. */
export interface PageRoom {
  /** Of the type area. Its width is the height of what lies across the page. */
  readonly heightPt: number;
  readonly widthPt: number;
  /** Left free at the end of a page, for what rounding may add. */
  readonly slackPt: number;
}

const PX_PER_PT = 96 / 72;

/**
 * Cuts the tables of the loaded document where their pages end, by the room that each has on its first page, each time
 * from the tables as they were loaded. Where no room is known yet, only those rows are marked that are too tall for a page.
 */
export async function cutTables(
  page: Page,
  tables: readonly LoadedTable[],
  tableRooms: Layout['tableRooms'],
  { heightPt, widthPt, slackPt }: PageRoom,
): Promise<TableCuts> {
  const measured = tables.map((table) => ({
    table,
    areaPx: (table.isTurned ? widthPt : heightPt) * PX_PER_PT,
    roomPt: tableRooms[table.id],
  }));
  const plannings = measured.flatMap(({ table, areaPx, roomPt }) => {
    if (roomPt === undefined) return [];
    const rooms = { firstPx: roomPt * PX_PER_PT, areaPx, slackPx: slackPt * PX_PER_PT };
    return [[table.id, planTable(table, rooms)] as const];
  });
  const plans = await carriedOut(new Map(plannings), page);
  const shown = measured.map(
    ({ table, areaPx }) => plans.get(table.id)?.table ?? markTallRows(table, areaPx),
  );
  await inPage(page, 'showTables', shown);
  const entries = [...plans];
  return {
    tableBreaks: Object.fromEntries(entries.map(([id, { breaks }]) => [id, breaks])),
    dividedCells: Object.fromEntries(
      entries.flatMap(([id, { divided }]) => (divided.length > 0 ? [[id, divided]] : [])),
    ),
  };
}

/** Plans tables side by side: what all of them want to be laid out next is measured at once. */
async function carriedOut(
  plannings: ReadonlyMap<string, Planning<TablePlan>>,
  page: Page,
): Promise<ReadonlyMap<string, TablePlan>> {
  const plans = new Map<string, TablePlan>();
  const trials = new Map<string, TableTrial>();
  const advance = (id: string, step: IteratorResult<TableTrial, TablePlan>): void => {
    trials.delete(id);
    if (step.done === true) plans.set(id, step.value);
    else trials.set(id, step.value);
  };
  for (const [id, planning] of plannings) advance(id, planning.next());
  while (trials.size > 0) {
    const ids = [...trials.keys()];
    const measures = await inPage(page, 'measureTables', [...trials.values()]);
    ids.forEach((id, index) => {
      const [planning, measure] = [plannings.get(id), measures[index]];
      if (planning !== undefined && measure !== undefined) advance(id, planning.next(measure));
    });
  }
  return plans;
}
