import type { Layout } from './layout.js';

/** Heights in pt that the browser needs to know to end a page inside a table. */
export interface PageRoom {
  /** Of the type area, and its width: the height of what lies across the page. */
  readonly heightPt: number;
  readonly widthPt: number;
  /** Left free at the end of a page, for what rounding may add. */
  readonly slackPt: number;
}

/**
 * Writes a layout into the loaded document: page numbers, running heads, a blank page that keeps the front matter even,
 * and the tables' page ends, where tall cells are cut and their text is repeated. Runs inside the browser, so it uses
 * nothing from outside itself; it may run again and again, each time from the tables as they were loaded. Returns the
 * rows that now begin a page, by table.
 */
export function applyLayout(
  { frontSheets, noticeSheets, runningHeads, tableRooms }: Layout,
  { heightPt, widthPt, slackPt }: PageRoom,
): Layout['tableBreaks'] {
  for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const sheet = noticeSheets[place.dataset['pageOf'] ?? ''];
    place.textContent = sheet === undefined ? '?' : String(sheet - frontSheets);
  }

  const style =
    document.getElementById('running-heads') ?? document.head.appendChild(document.createElement('style'));
  style.id = 'running-heads';
  const symbols = runningHeads.map((head) => JSON.stringify(head)).join(' ');
  style.textContent = `@counter-style running-head { system: fixed 1; symbols: ${symbols}; suffix: ''; }`;

  if (document.querySelector('.blank') === null && frontSheets % 2 === 1) {
    const page = document.createElement('section');
    page.className = 'blank';
    document.querySelector('.issue')?.before(page);
  }

  const pxPerPt = 96 / 72;
  const breaks: Record<string, number[]> = {};
  for (const loaded of document.querySelectorAll<HTMLTableElement>('table.grid')) {
    // The table as it was loaded is kept in the document itself: cuts of an earlier layout must not stay.
    let kept = document.querySelector<HTMLTemplateElement>(`template[data-table="${loaded.id}"]`);
    if (kept === null) {
      kept = document.createElement('template');
      kept.dataset['table'] = loaded.id;
      kept.content.append(loaded.cloneNode(true));
      document.head.append(kept);
    }
    // Measured at its printed width, where nothing breaks it.
    const measure = document.body.appendChild(document.createElement('div'));
    measure.className = 'measure';
    measure.append(document.importNode(kept.content, true));
    let table = measure.querySelector('table') ?? loaded;
    const starts: number[] = [];
    const headRows = table.tHead?.rows.length ?? 0;
    const areaPt = table.classList.contains('landscape') ? widthPt : heightPt;
    const nextRoom = (areaPt - slackPt) * pxPerPt - (table.tHead?.offsetHeight ?? 0);
    let room = ((tableRooms[table.id] ?? areaPt) - slackPt) * pxPerPt;
    let from = headRows;
    for (;;) {
      let at = firstRowBelow(table, from, room);
      if (at === undefined) break;
      // A label that is cut off may make the rows above it too tall for their page: then the page ends a row earlier.
      let trial = cut(table, at);
      while (at > from + 1 && (firstRowBelow(trial, from, room) ?? at) < at) trial = cut(table, --at);
      table.replaceWith(trial);
      table = trial;
      starts.push(at + 1);
      from = at;
      room = nextRoom;
    }
    // A table without body rows is nowhere in the layout.
    if (tableRooms[table.id] !== undefined) breaks[table.id] = starts;
    document.getElementById(loaded.id)?.replaceWith(table);
    measure.remove();
  }
  return breaks;

  /** The first row (from 0) that ends lower than the room, measured from the top of row `from`; never that row itself. */
  function firstRowBelow(table: HTMLTableElement, from: number, room: number): number | undefined {
    const rows = Array.from(table.rows);
    const top = rows[from]?.getBoundingClientRect().top ?? 0;
    const at = rows.findIndex(
      (row, index) => index > from && row.getBoundingClientRect().bottom - top > room,
    );
    return at < 0 ? undefined : at;
  }

  /** A copy of the table, put in its place, whose cells that reach from above into row `at` are cut there. */
  function cut(table: HTMLTableElement, at: number): HTMLTableElement {
    const copy = table.cloneNode(true) as HTMLTableElement;
    const taken: boolean[][] = [];
    const cells: { cell: HTMLTableCellElement; row: number; column: number }[] = [];
    Array.from(copy.rows).forEach((row, rowIndex) => {
      let column = 0;
      for (const cell of row.cells) {
        while (taken[rowIndex]?.[column] === true) column++;
        cells.push({ cell, row: rowIndex, column });
        for (let r = rowIndex; r < rowIndex + cell.rowSpan; r++) {
          for (let c = column; c < column + cell.colSpan; c++) (taken[r] ??= [])[c] = true;
        }
      }
    });
    const into = copy.rows[at];
    for (const { cell, row, column } of cells) {
      const end = row + cell.rowSpan;
      if (into === undefined || row >= at || end <= at) continue;
      const rest = cell.cloneNode(true) as HTMLTableCellElement;
      rest.removeAttribute('id');
      rest.classList.add('continued');
      rest.rowSpan = end - at;
      cell.rowSpan = at - row;
      const next = cells.find((other) => other.row === at && other.column > column);
      into.insertBefore(rest, next?.cell ?? null);
    }
    into?.classList.add('page-start');
    document.querySelector('.measure')?.replaceChildren(copy);
    return copy;
  }
}
