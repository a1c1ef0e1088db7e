import { followReading, whenRead } from './follow-reading.js';
import { readingTools } from './reading-tools.js';

/** What an issue's page gains where scripts run: tools to read, an index that follows the reading, and the printed page that is read. */

readingTools();
const index = document.querySelector<HTMLElement>('.issue-index');
if (index !== null) {
  countPages(index);
  followReading(index);
}

/** Tells the printed page in which the middle of the window is; the cover and the contents are none. */
function countPages(place: HTMLElement): void {
  const marks = Array.from(document.querySelectorAll<HTMLElement>('.page-mark'));
  if (marks.length === 0) return;
  const counter = document.createElement('p');
  counter.className = 'page-counter';
  place.prepend(counter);
  whenRead(() => {
    const middle = innerHeight / 2;
    const here = marks.findLast((mark) => mark.getBoundingClientRect().top <= middle);
    const words = here === undefined ? '' : `第${here.dataset['page'] ?? ''}页`;
    if (counter.textContent !== words) counter.textContent = words;
  });
}
