import type { WrittenLayout } from '../layout.js';
import { keepSignatures } from './keep-signatures.js';
import { setSpaces } from './set-spaces.js';
import { setCloser } from './set-closer.js';

/**
 * Writes a layout into the document: page numbers, running heads, a blank page that keeps the front matter even, those
 * before the back cover, the room of an offprint's provenance, which stands at the foot of its page, what signatures keep
 * above them, the spaces that level the columns, the parts that are set closer, and the root in the colophon. It may run
 * again and again.
 */
export async function applyLayout(
  layout: Pick<
    WrittenLayout,
    | 'frontSheets'
    | 'noticeSheets'
    | 'runningHeads'
    | 'closingBlanks'
    | 'provenancePt'
    | 'partedSignatures'
    | 'spaces'
    | 'closerParts'
    | 'root'
  >,
): Promise<void> {
  writePageNumbers(layout);
  writeRunningHeads(layout);
  keepFrontEven(layout);
  showClosingBlanks(layout);
  setProvenance(layout);
  keepSignatures(layout.partedSignatures);
  setSpaces(layout.spaces);
  setCloser(layout.closerParts);
  await writeRoot(layout);
}

function writePageNumbers({
  frontSheets,
  noticeSheets,
}: Pick<WrittenLayout, 'frontSheets' | 'noticeSheets'>): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const sheet = noticeSheets[place.dataset['pageOf'] ?? ''];
    place.textContent = sheet === undefined ? '?' : String(sheet - frontSheets);
  }
}

function writeRunningHeads({ runningHeads }: Pick<WrittenLayout, 'runningHeads'>): void {
  const style =
    document.getElementById('running-heads') ?? document.head.appendChild(document.createElement('style'));
  style.id = 'running-heads';
  const symbols = runningHeads.map((head) => JSON.stringify(head)).join(' ');
  style.textContent = `@counter-style running-head { system: fixed 1; symbols: ${symbols}; suffix: ''; }`;
}

/** An odd number of front sheets has one too few, or has the blank page no longer needed: either way it changes. */
function keepFrontEven({ frontSheets }: Pick<WrittenLayout, 'frontSheets'>): void {
  if (frontSheets % 2 === 0) return;
  const blank = document.querySelector('.blank:not(.closing)');
  if (blank !== null) {
    blank.remove();
    return;
  }
  const page = document.createElement('section');
  page.className = 'blank';
  document.querySelector('.issue')?.before(page);
}

function showClosingBlanks({ closingBlanks }: Pick<WrittenLayout, 'closingBlanks'>): void {
  document.querySelectorAll<HTMLElement>('.blank.closing').forEach((page, index) => {
    page.hidden = index >= closingBlanks;
  });
}

function setProvenance({ provenancePt }: Pick<WrittenLayout, 'provenancePt'>): void {
  const place = document.querySelector<HTMLElement>('.provenance');
  if (place !== null) place.style.height = `${provenancePt}pt`;
}

async function writeRoot({ root }: Pick<WrittenLayout, 'root'>): Promise<void> {
  const text = document.querySelector('.colophon-root');
  if (root === undefined || text === null) return;
  text.textContent = root.text;
  const code = document.querySelector<HTMLImageElement>('[data-root-code]');
  if (code === null || root.code === undefined) return;
  code.src = root.code;
  // A print does not wait for it.
  await code.decode();
}
