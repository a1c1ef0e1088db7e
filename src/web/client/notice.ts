/** What a notice's page gains where scripts run: tools to read, links and citations to copy, and an outline that follows the reading. */

import { copy } from './copy.js';
import { followReading } from './follow-reading.js';
import { readingTools } from './reading-tools.js';

const SAID_FOR_MS = 4000;

readingTools();
const article = document.querySelector('article.notice');
if (article !== null) {
  const say = announcer();
  addLinkButtons(article, say);
  addCitationButtons(say);
  const outline = document.querySelector<HTMLElement>('.outline');
  if (outline !== null) followReading(outline);
}

/** What the page says of what the reader has done, to eyes and screen readers alike. */
function announcer(): (text: string) => void {
  const place = document.createElement('p');
  place.className = 'said';
  place.role = 'status';
  document.body.append(place);
  let silence: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    place.textContent = text;
    clearTimeout(silence);
    silence = setTimeout(() => (place.textContent = ''), SAID_FOR_MS);
  };
}

/** Puts a button beside the ordinal of every provision. It has no characters: the words of the article stay the notice's own. */
function addLinkButtons(notice: Element, say: (text: string) => void): void {
  for (const ordinal of notice.querySelectorAll<HTMLAnchorElement>('a.ordinal')) {
    const name = ordinal.textContent.replace(/[、.．\s]+$/u, '');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy-link';
    button.ariaLabel = `复制${name}的链接`;
    button.append(chain());
    button.addEventListener('click', () => {
      void copy(ordinal.href).then((isCopied) => {
        // The address bar has it otherwise, to be copied by hand.
        if (!isCopied) location.hash = ordinal.hash;
        say(isCopied ? `已复制${name}的链接` : '浏览器不让复制，请从地址栏复制');
      });
    });
    ordinal.after(button);
  }
}

function addCitationButtons(say: (text: string) => void): void {
  for (const citation of document.querySelectorAll('.cite .citation-text, .cite .permanent')) {
    const isAddress = citation instanceof HTMLAnchorElement;
    const what = isAddress ? '网址' : '引用';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `复制${what}`;
    button.addEventListener('click', () => {
      void copy(isAddress ? citation.href : citation.textContent).then((isCopied) => {
        if (!isCopied) getSelection()?.selectAllChildren(citation);
        say(isCopied ? `已复制${what}` : '浏览器不让复制，文字已选中，请用键盘或菜单复制');
      });
    });
    citation.after(button);
  }
}

/** Two links of a chain. */
function chain(): SVGSVGElement {
  const [icon, path] = (['svg', 'path'] as const).map((name) =>
    document.createElementNS('http://www.w3.org/2000/svg', name),
  ) as [SVGSVGElement, SVGPathElement];
  icon.setAttribute('viewBox', '0 0 16 16');
  path.setAttribute(
    'd',
    'M6.5 9.5a2.75 2.75 0 0 0 4 0l2.25-2.25a2.83 2.83 0 0 0-4-4L7.75 4.25M9.5 6.5a2.75 2.75 0 0 0-4 0L3.25 8.75a2.83 2.83 0 0 0 4 4l1-1',
  );
  icon.append(path);
  return icon;
}
