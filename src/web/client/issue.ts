import { followReading, whenRead } from './follow-reading.js';
import { readingTools } from './reading-tools.js';

/**
 * What an issue's page gains where scripts run: tools to read, an index that follows the reading, the printed page that is
 * read, and where there is room its picture beside the text.
 */

readingTools();
const index = document.querySelector<HTMLElement>('.issue-index');
if (index !== null) {
  countPages(index);
  followReading(index);
}

/**
 * Tells the printed page in which the middle of the window is, and leads to its picture where there is one; the cover and
 * the contents are none.
 */
function countPages(place: HTMLElement): void {
  const marks = Array.from(document.querySelectorAll<HTMLElement>('.page-mark'));
  if (marks.length === 0) return;
  const pictures = document.querySelector<HTMLAnchorElement>('.page-beside a');
  const counter = document.createElement('p');
  counter.className = 'page-counter';
  place.prepend(counter);
  const show = pictures === null ? undefined : pictureBeside(pictures);
  let told: string | undefined;
  whenRead(() => {
    const middle = innerHeight / 2;
    const here = marks.findLast((mark) => mark.getBoundingClientRect().top <= middle);
    const page = here?.dataset['page'];
    if (page === told) return;
    told = page;
    counter.replaceChildren(...(page === undefined ? [] : [pageName(page, pictures?.href)]));
    show?.(page ?? marks[0]?.dataset['page'] ?? '1');
  });
}

function pageName(page: string, pictures: string | undefined): Node {
  const words = `第${page}页`;
  if (pictures === undefined) return new Text(words);
  const link = document.createElement('a');
  link.href = `${pictures}#page-${page}`;
  link.textContent = words;
  link.title = '看印刷页';
  return link;
}

// Who turns over many pages does not load them all.
const REST_MS = 250;

/** Shows the picture of a page in its link, once the reader has come to rest and where the link is to be seen. */
function pictureBeside(link: HTMLAnchorElement): (page: string) => void {
  const folder = link.href;
  const picture = new Image();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (page) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (link.offsetParent === null) return;
      link.href = `${folder}#page-${page}`;
      picture.alt = `第${page}页`;
      picture.src = `${folder}${page}.webp`;
      if (!picture.isConnected) link.replaceChildren(picture);
    }, REST_MS);
  };
}
