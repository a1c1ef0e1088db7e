import type { DividedCell, Layout, TableBreak, TableCuts } from './layout.js';

/** Heights in pt that the browser needs to know to end a page inside a table. */
export interface PageRoom {
  /** Of the type area, and its width: the height of what lies across the page. */
  readonly heightPt: number;
  readonly widthPt: number;
  /** Left free at the end of a page, for what rounding may add. */
  readonly slackPt: number;
}

/**
 * Cuts the tables of the loaded document where their pages end, by the room that each has on its first page. The head is
 * said again on each page. A merged cell that reaches over the end is cut: a label is said again too, a longer text goes
 * on; so do the texts of a row that is too tall for its page. Where no room is known yet, only those rows are marked.
 * Runs inside the browser, so it uses nothing from outside itself; it may run again and again, each time from the tables
 * as they were loaded. Returns where pages now begin, and what goes on there.
 */
export function cutTables(
  tableRooms: Layout['tableRooms'],
  { heightPt, widthPt, slackPt }: PageRoom,
): TableCuts {
  const pxPerPt = 96 / 72;
  // A text that goes on has so many lines on a page.
  const fewestLines = 3;
  // In parts of a page. So much of text in a merged cell is a label; a row with so much is kept on one page; and so much
  // is tried where a table begins so low that not even its first lines have room below the head.
  const [labelPart, wholeRowPart, firstTryPart] = [1 / 4, 1 / 2, 3 / 4];

  interface Cut {
    readonly table: HTMLTableElement;
    readonly divided: readonly DividedCell[];
  }
  interface PlacedCell {
    readonly cell: HTMLTableCellElement;
    readonly row: number;
    readonly column: number;
  }

  const tableBreaks: Record<string, readonly TableBreak[]> = {};
  const dividedCells: Record<string, readonly DividedCell[]> = {};
  const links = document.querySelector('nav[hidden]');
  links?.querySelectorAll('.to-cut-row').forEach((link) => {
    link.remove();
  });
  for (const loaded of document.querySelectorAll<HTMLTableElement>('table.grid')) {
    // Measured at its printed width, where nothing breaks it.
    const measure = document.body.appendChild(document.createElement('div'));
    measure.className = 'measure';
    const table = asLoaded(loaded);
    measure.append(table);
    const areaPx = (table.classList.contains('landscape') ? widthPt : heightPt) * pxPerPt;
    describe(table, areaPx);
    const roomPt = tableRooms[loaded.id];
    if (roomPt === undefined) {
      for (const row of table.rows) row.classList.toggle('tall', isTall(row, areaPx));
      loaded.replaceWith(table);
    } else {
      const { breaks, ...cut } = intoPages(table, roomPt * pxPerPt, areaPx, notesHeight(loaded, measure));
      tableBreaks[loaded.id] = breaks;
      if (cut.divided.length > 0) dividedCells[loaded.id] = cut.divided;
      loaded.replaceWith(cut.table);
      linkTo(cut.table.querySelectorAll('[id]'));
    }
    measure.remove();
  }
  return { tableBreaks, dividedCells };

  /** A copy of the table without cuts: the one of the first time is kept in the document itself. */
  function asLoaded(table: HTMLTableElement): HTMLTableElement {
    let kept = document.querySelector<HTMLTemplateElement>(`template[data-table="${table.id}"]`);
    if (kept === null) {
      kept = document.createElement('template');
      kept.dataset['table'] = table.id;
      kept.content.append(table.cloneNode(true));
      document.head.append(kept);
    }
    return document.importNode(kept.content, true).querySelector('table') ?? table;
  }

  /** Notes of rows and cells where they stand in the source, and of merged cells whether they are labels. */
  function describe(table: HTMLTableElement, areaPx: number): void {
    Array.from(table.rows).forEach((row, rowIndex) => {
      row.dataset['row'] = String(rowIndex);
      Array.from(row.cells).forEach((cell, cellIndex) => {
        cell.dataset['row'] = String(rowIndex);
        cell.dataset['cell'] = String(cellIndex);
        cell.classList.toggle('label', cell.rowSpan > 1 && contentHeight(cell) <= labelPart * areaPx);
      });
    });
  }

  function contentHeight(cell: HTMLTableCellElement): number {
    const content = document.createRange();
    content.selectNodeContents(cell);
    return content.getBoundingClientRect().height;
  }

  function isTall({ cells }: HTMLTableRowElement, areaPx: number): boolean {
    return Array.from(cells).some(
      (cell) => cell.rowSpan === 1 && contentHeight(cell) > wholeRowPart * areaPx,
    );
  }

  /** The height of the notes below a table, which stand on the page of its last row. */
  function notesHeight(table: HTMLTableElement, measure: HTMLElement): number {
    const notes = measure.appendChild(document.createElement('div'));
    for (let next = table.nextElementSibling; next !== null; next = next.nextElementSibling) {
      if (!next.classList.contains('table-note')) break;
      notes.append(next.cloneNode(true));
    }
    const height = notes.offsetHeight;
    notes.remove();
    return height;
  }

  /** Cuts a table page by page: `roomPx` is left below its head on the first one, `areaPx` is the height of the others. */
  function intoPages(
    whole: HTMLTableElement,
    roomPx: number,
    areaPx: number,
    notesPx: number,
  ): Cut & { readonly breaks: readonly TableBreak[] } {
    const slackPx = slackPt * pxPerPt;
    const headRows = whole.tHead?.rows.length ?? 0;
    const fewestPx = (fewestLines + 1) * parseFloat(getComputedStyle(whole).lineHeight);
    const breaks: TableBreak[] = [];
    let cut: Cut = { table: whole, divided: [] };
    let room = roomPx - slackPx;
    const start = whole.rows[headRows];
    if (start !== undefined && isTall(start, areaPx) && room < fewestPx) room = firstTryPart * areaPx;
    // The page's first row, which may be of the repeated head, and its first row of the body.
    let [top, first] = [headRows, headRows];
    for (;;) {
      const limit = (cut.table.rows[top]?.getBoundingClientRect().top ?? 0) + room;
      const next = endPage(cut, first, limit, { areaPx, fewestPx, notesPx, count: breaks.length });
      if (next === undefined) return { ...cut, breaks };
      cut = next.cut;
      breaks.push(beginPage(cut.table, next.at));
      [top, first] = [next.at, next.at + headRows];
      room = areaPx - slackPx;
    }
  }

  /** Cuts the table where the page that begins with row `first` ends, before row `at`; undefined where all of it fits. */
  function endPage(
    cut: Cut,
    first: number,
    limit: number,
    sizes: { areaPx: number; fewestPx: number; notesPx: number; count: number },
  ): { cut: Cut; at: number } | undefined {
    const { areaPx, fewestPx, notesPx, count } = sizes;
    const rows = Array.from(cut.table.rows);
    const over = rows.findIndex((row, index) => index >= first && bottomOf(row) > limit);
    const row = rows[over];
    if (row === undefined) {
      const last = rows.length - 1;
      const hasRoom = notesPx === 0 || last <= first || bottomOf(rows[last]) + notesPx <= limit;
      return hasRoom ? undefined : { cut: cutBefore(cut, last, limit, count), at: last };
    }
    const texts = placedCells(cut.table).filter(
      ({ cell, row: from }) => from <= over && from + cell.rowSpan > over && isText(cell),
    );
    const hasRoom = limit - topOf(row) >= fewestPx;
    const isDivided =
      isTall(row, areaPx) ||
      (over === first && texts.some(({ cell }) => contentHeight(cell) > labelPart * areaPx));
    if (isDivided && hasRoom)
      return {
        cut: cutBefore({ ...cut, table: withRestOfRow(cut.table, over) }, over + 1, limit, count),
        at: over + 1,
      };
    if (over === first && first + 1 >= rows.length) return undefined;
    // A text that would have no room for its first lines begins on the next page, with its row.
    const late = texts.filter(({ cell, row: from }) => from > first && limit - topOf(cell) < fewestPx);
    let at = Math.max(first + 1, Math.min(over, ...late.map(({ row: from }) => from)));
    let trial = cutBefore(cut, at, limit, count);
    // A label that is cut off may make the rows above it too tall for their page: then the page ends a row earlier.
    while (at > first + 1 && bottomOf(trial.table.rows[at - 1]) > limit)
      trial = cutBefore(cut, --at, limit, count);
    return { cut: trial, at };
  }

  function isText({ classList }: HTMLTableCellElement): boolean {
    return !classList.contains('label');
  }

  function topOf(element: Element | undefined): number {
    return element?.getBoundingClientRect().top ?? 0;
  }

  function bottomOf(element: Element | undefined): number {
    return element?.getBoundingClientRect().bottom ?? 0;
  }

  function placedCells(table: HTMLTableElement): PlacedCell[] {
    const taken: boolean[][] = [];
    return Array.from(table.rows).flatMap((row, rowIndex) => {
      let column = 0;
      return Array.from(row.cells, (cell) => {
        while (taken[rowIndex]?.[column] === true) column++;
        for (let r = rowIndex; r < rowIndex + cell.rowSpan; r++) {
          for (let c = column; c < column + cell.colSpan; c++) (taken[r] ??= [])[c] = true;
        }
        return { cell, row: rowIndex, column };
      });
    });
  }

  /** A copy of the table, put in its place, with an empty row after row `at` into which all of its cells reach. */
  function withRestOfRow(table: HTMLTableElement, at: number): HTMLTableElement {
    const copy = inPlaceOf(table);
    const row = copy.rows[at];
    const rest = row?.cloneNode(false) as HTMLTableRowElement;
    rest.classList.remove('page-start');
    rest.dataset['part'] = String(Number(row?.dataset['part'] ?? 1) + 1);
    for (const { cell, row: from } of placedCells(copy)) {
      if (from <= at && from + cell.rowSpan > at) cell.rowSpan++;
    }
    row?.after(rest);
    return copy;
  }

  /** A copy of the table, put in its place, whose cells that reach from above into row `at` are cut there. */
  function cutBefore({ table, divided }: Cut, at: number, limit: number, count: number): Cut {
    const copy = inPlaceOf(table);
    const into = copy.rows[at];
    const cells = placedCells(copy);
    const over = cells.filter(({ cell, row }) => row < at && row + cell.rowSpan > at);
    if (over.some(({ cell }) => isText(cell))) keepWidths(copy, cells);
    // All are measured before the first is cut, which moves the others.
    const cuts = over.map((each) => ({
      ...each,
      onward: isText(each.cell) ? below(each.cell, limit) : undefined,
    }));
    let known = divided;
    for (const { cell, row, column, onward } of cuts) {
      const rest = cell.cloneNode(onward === undefined) as HTMLTableCellElement;
      rest.removeAttribute('id');
      rest.rowSpan = row + cell.rowSpan - at;
      cell.rowSpan = at - row;
      into?.insertBefore(
        rest,
        cells.find((other) => other.row === at && other.column > column)?.cell ?? null,
      );
      if (onward === undefined) continue;
      rest.append(onward.extractContents());
      // A cell that says nothing would have no tag; see templates/print/notice.tsx.
      if (rest.textContent === '') rest.textContent = '\u00a0';
      const isBoth = [cell, rest].every(({ textContent }) => textContent.trim() !== '');
      [cell, rest].forEach((part) =>
        part.classList.toggle('divided', isBoth || part.classList.contains('divided')),
      );
      known = withParts(known, cell, rest, count);
    }
    return { table: copy, divided: known };
  }

  /** Puts a copy in the table's place, where it can be measured. */
  function inPlaceOf(table: HTMLTableElement): HTMLTableElement {
    const copy = table.cloneNode(true) as HTMLTableElement;
    document.querySelector('.measure')?.replaceChildren(copy);
    return copy;
  }

  /** What of a cell's text does not stand above the limit, from a line's beginning. */
  function below(cell: HTMLTableCellElement, limit: number): Range {
    const rest = document.createRange();
    rest.selectNodeContents(cell);
    const { paddingTop, paddingBottom } = getComputedStyle(cell);
    // A pixel for the border, and one for rounding.
    const room = limit - topOf(cell) - parseFloat(paddingTop) - parseFloat(paddingBottom) - 2;
    const { top } = rest.getBoundingClientRect();
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      let [least, most] = [0, text.textContent?.length ?? 0];
      if (most === 0 || bottomOfCharacter(text, most - 1) <= top + room) continue;
      while (least < most) {
        const middle = Math.floor((least + most) / 2);
        if (bottomOfCharacter(text, middle) > top + room) most = middle;
        else least = middle + 1;
      }
      rest.setStart(text, least);
      return rest;
    }
    rest.collapse(false);
    return rest;
  }

  function bottomOfCharacter(text: Node, at: number): number {
    const character = document.createRange();
    character.setStart(text, at);
    character.setEnd(text, at + 1);
    return character.getBoundingClientRect().bottom;
  }

  function withParts(
    divided: readonly DividedCell[],
    before: HTMLTableCellElement,
    after: HTMLTableCellElement,
    count: number,
  ): readonly DividedCell[] {
    const [row, cell] = [Number(before.dataset['row']), Number(before.dataset['cell'])];
    const known = divided.find((other) => other.row === row && other.cell === cell);
    const parts = [...(known?.parts.slice(0, -1) ?? []), before.textContent, after.textContent];
    const firstBreak = known?.firstBreak ?? count;
    return [...divided.filter((other) => other !== known), { row, cell, firstBreak, parts }];
  }

  /** Columns keep the widths that they have: shorter texts would change those of a table that takes them from its words. */
  function keepWidths(table: HTMLTableElement, cells: readonly PlacedCell[]): void {
    if (table.querySelector('colgroup') !== null) return;
    const widths = new Map<number, number>();
    for (const { cell, column } of cells) {
      if (cell.colSpan === 1) widths.set(column, cell.getBoundingClientRect().width);
    }
    const columns = document.createElement('colgroup');
    const last = Math.max(...cells.map(({ cell, column }) => column + cell.colSpan));
    for (let column = 0; column < last; column++) {
      const width = widths.get(column);
      const col = columns.appendChild(document.createElement('col'));
      if (width !== undefined) col.style.width = `${width}px`;
    }
    if (table.caption === null) table.prepend(columns);
    else table.caption.after(columns);
  }

  /** Lets a page begin at row `at`, under the head again, and names the row, so that a print shows where it stands. */
  function beginPage(table: HTMLTableElement, at: number): TableBreak {
    const start = table.rows[at];
    const [row, part] = [Number(start?.dataset['row']) + 1, Number(start?.dataset['part'] ?? 1)];
    const cells = Array.from(start?.cells ?? []);
    if (cells.every(({ id }) => id === '')) {
      const shortest = cells.reduce((best, cell) => (cell.rowSpan < best.rowSpan ? cell : best));
      shortest.id = `${table.id}.row-${row}${part > 1 ? `.part-${part}` : ''}`;
    }
    table.classList.add('cut');
    const heads = Array.from(table.tHead?.rows ?? [], (head) => {
      const again = head.cloneNode(true) as HTMLTableRowElement;
      again.ariaHidden = 'true';
      return again;
    });
    start?.before(...heads);
    (heads[0] ?? start)?.classList.add('page-start');
    return { row, part };
  }

  /** Chromium makes a destination of what a link leads to; see templates/print/frame.tsx. */
  function linkTo(named: Iterable<Element>): void {
    const linked = new Set(
      Array.from(links?.querySelectorAll('a') ?? [], (link) => link.getAttribute('href')),
    );
    for (const { id } of named) {
      if (linked.has(`#${id}`)) continue;
      const link = document.createElement('a');
      link.href = `#${id}`;
      link.className = 'to-cut-row';
      links?.append(link);
    }
  }
}
