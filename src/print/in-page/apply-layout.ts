import type { Layout } from '../layout.js';
import { keepSignatures } from './keep-signatures.js';

/**
 * Writes a layout into the document: page numbers, running heads, a blank page that keeps the front matter even, those
 * before the back cover, the room of an offprint's provenance, which stands at the foot of its page, and what signatures keep
 * above them. It may run again and again.
 */
export function applyLayout(
  layout: Pick<
    Layout,
    'frontSheets' | 'noticeSheets' | 'runningHeads' | 'closingBlanks' | 'provenancePt' | 'partedSignatures'
  >,
): void {
  writePageNumbers(layout);
  writeRunningHeads(layout);
  keepFrontEven(layout);
  showClosingBlanks(layout);
  setProvenance(layout);
  keepSignatures(layout.partedSignatures);
}

function writePageNumbers({ frontSheets, noticeSheets }: Pick<Layout, 'frontSheets' | 'noticeSheets'>): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const sheet = noticeSheets[place.dataset['pageOf'] ?? ''];
    place.textContent = sheet === undefined ? '?' : String(sheet - frontSheets);
  }
}

function writeRunningHeads({ runningHeads }: Pick<Layout, 'runningHeads'>): void {
  const style =
    document.getElementById('running-heads') ?? document.head.appendChild(document.createElement('style'));
  style.id = 'running-heads';
  const symbols = runningHeads.map((head) => JSON.stringify(head)).join(' ');
  style.textContent = `@counter-style running-head { system: fixed 1; symbols: ${symbols}; suffix: ''; }`;
}

/** An odd number of front sheets has one too few, or has the blank page no longer needed: either way it changes. */
function keepFrontEven({ frontSheets }: Pick<Layout, 'frontSheets'>): void {
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

function showClosingBlanks({ closingBlanks }: Pick<Layout, 'closingBlanks'>): void {
  document.querySelectorAll<HTMLElement>('.blank.closing').forEach((page, index) => {
    page.hidden = index >= closingBlanks;
  });
}

function setProvenance({ provenancePt }: Pick<Layout, 'provenancePt'>): void {
  const place = document.querySelector<HTMLElement>('.provenance');
  if (place !== null) place.style.height = `${provenancePt}pt`;
}
