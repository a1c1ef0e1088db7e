import { ROOT } from './site-root.js';

/** Text becomes text: nothing that a notice or an address says is ever read as HTML. */
export function element(name: string, ...content: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** A link to an address below the site's root. */
export function link(address: string, ...content: readonly (Node | string)[]): HTMLElement {
  const anchor = element('a', ...content);
  anchor.setAttribute('href', new URL(address, ROOT).href);
  return anchor;
}
