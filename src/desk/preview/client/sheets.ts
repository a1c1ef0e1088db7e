import type * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { SourceLine } from '../line-ids.js';
import type { PrintEvent } from '../prints.js';
import { columnAt, markAt, markOf, marksOf, type Mark } from './destinations.js';

/** The printed sheets, drawn as far as they are in sight. */
export interface Sheets {
  /** Shows a print in place of the one that is there, which stays until the new one can be drawn; false where a later one has come meanwhile. */
  show(print: PrintEvent): Promise<boolean>;
  /** Brings the block of a line into sight, and marks it for a moment. */
  goTo(path: string, line: number): void;
}

/** A print whose sheets are being shown. */
interface Shown {
  readonly document: PDFDocumentProxy;
  readonly viewports: readonly PageViewport[];
  readonly marks: readonly Mark[];
  readonly columns: number;
}

const FLASH_MS = 1600;
// From the upper edge of the pane to the block that was asked for.
const ABOVE_PX = 120;

/** `picked` is told the block that somebody points at. */
export function createSheets(list: HTMLElement, picked: (place: SourceLine) => void): Sheets {
  let shown: Shown | undefined;
  let latest = 0;
  const drawn = new WeakMap<Element, PDFDocumentProxy>();
  const draw = async (item: HTMLElement): Promise<void> => {
    const from = shown;
    const viewport = from?.viewports[Number(item.dataset['sheet'])];
    if (from === undefined || viewport === undefined || drawn.get(item) === from.document) return;
    drawn.set(item, from.document);
    const canvas = await drawSheet(from.document, Number(item.dataset['sheet']) + 1, item.clientWidth).catch(
      // The print was replaced meanwhile, and its file closed.
      () => undefined,
    );
    if (canvas === undefined || shown !== from) return;
    // The bar at a block that was asked for stays.
    item.querySelector('canvas')?.remove();
    item.prepend(canvas);
  };
  const sight = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) void draw(target as HTMLElement);
    },
    { root: list, rootMargin: '400px' },
  );
  list.addEventListener('click', (event) => {
    const item = (event.target as Element).closest<HTMLElement>('li');
    const mark = shown && item && pointed(shown, item, event);
    if (mark !== undefined && mark !== null) picked(mark);
  });
  return {
    show: async (print) => {
      const turn = ++latest;
      const document_ = await open(print);
      const viewports = await viewportsOf(document_);
      const marks = await marksOf(document_, print, viewports);
      if (turn !== latest) {
        await document_.destroy();
        return false;
      }
      const before = shown?.document;
      shown = { document: document_, viewports, marks, columns: print.columns };
      fitItems(list, viewports);
      sight.disconnect();
      for (const item of list.children) sight.observe(item);
      await before?.destroy();
      return turn === latest;
    },
    goTo: (path, line) => {
      const mark = shown && markOf(shown.marks, path, line);
      const item = mark && (list.children[mark.sheet] as HTMLElement | undefined);
      const viewport = mark && shown?.viewports[mark.sheet];
      if (mark === undefined || item === undefined || viewport === undefined) return;
      const y = (mark.y / viewport.height) * item.clientHeight;
      list.scrollTop = item.offsetTop + y - ABOVE_PX;
      flash(item, mark, viewport, shown?.columns ?? 1);
    },
  };
}

let library: Promise<typeof pdfjs> | undefined;

async function open({ kind, place, turn }: PrintEvent): Promise<PDFDocumentProxy> {
  library ??= import(new URL('assets/pdf.mjs', location.href).href) as Promise<typeof pdfjs>;
  const { getDocument, GlobalWorkerOptions } = await library;
  GlobalWorkerOptions.workerSrc = new URL('assets/pdf.worker.mjs', location.href).href;
  const query = new URLSearchParams({ kind, place, turn: String(turn) });
  return getDocument({
    url: `print?${query.toString()}`,
    // The policy lets nothing be compiled.
    isEvalSupported: false,
    useWasm: false,
    disableRange: true,
    disableStream: true,
  }).promise;
}

async function viewportsOf(document_: PDFDocumentProxy): Promise<PageViewport[]> {
  const numbers = Array.from({ length: document_.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map((number) => document_.getPage(number)));
  return pages.map((page) => page.getViewport({ scale: 1 }));
}

/** As many items as there are sheets, each with the shape of its own. What is drawn in them stays for now. */
function fitItems(list: HTMLElement, viewports: readonly PageViewport[]): void {
  while (list.children.length > viewports.length) list.lastElementChild?.remove();
  viewports.forEach(({ width, height }, index) => {
    const item = (list.children[index] ?? list.appendChild(document.createElement('li'))) as HTMLElement;
    item.dataset['sheet'] = String(index);
    item.style.aspectRatio = `${width} / ${height}`;
  });
}

async function drawSheet(
  document_: PDFDocumentProxy,
  sheet: number,
  width: number,
): Promise<HTMLCanvasElement> {
  const page = await document_.getPage(sheet);
  const scale = (width * devicePixelRatio) / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(viewport.width), Math.round(viewport.height)];
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', `第${sheet}张`);
  await page.render({ canvas, viewport }).promise;
  return canvas;
}

function pointed(
  { viewports, marks, columns }: Shown,
  item: HTMLElement,
  event: MouseEvent,
): Mark | undefined {
  const sheet = Number(item.dataset['sheet']);
  const viewport = viewports[sheet];
  if (viewport === undefined) return undefined;
  const { left, top, width, height } = item.getBoundingClientRect();
  const column = viewport.rotation === 0 ? columnAt(event.clientX - left, width, columns) : 0;
  return markAt(marks, sheet, column, ((event.clientY - top) / height) * viewport.height);
}

/** A bar at the edge of the column in which the block begins. */
function flash(item: HTMLElement, { y, column }: Mark, { height }: PageViewport, columns: number): void {
  const bar = document.createElement('span');
  bar.className = 'here';
  bar.style.top = `${(y / height) * 100}%`;
  bar.style.left = `${(column / columns) * 100}%`;
  item.append(bar);
  setTimeout(() => bar.remove(), FLASH_MS);
}
