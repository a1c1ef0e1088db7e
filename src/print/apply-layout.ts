import type { Layout } from './layout.js';

/**
 * Writes a layout into the loaded document: page numbers, running heads, and a blank page that keeps the front matter
 * even. Runs inside the browser, so it uses nothing from outside itself; it may run again and again.
 */
export function applyLayout({ frontSheets, noticeSheets, runningHeads }: Layout): void {
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
}
