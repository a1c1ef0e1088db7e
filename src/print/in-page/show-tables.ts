import type { CutTable } from '../tables/cut-table.js';
import { drawTable } from './draw-table.js';

/** Puts tables as they have been cut in the places of those that the document shows. */
export function showTables(tables: readonly CutTable[]): void {
  const links = document.querySelector('nav[hidden]');
  links?.querySelectorAll('.to-cut-row').forEach((link) => {
    link.remove();
  });
  for (const cut of tables) {
    const table = drawTable(cut);
    document.getElementById(cut.id)?.replaceWith(table);
    if (links !== null) linkTo(table.querySelectorAll('[id]'), links);
  }
}

/** Chromium makes a destination of what a link leads to; see prepare/link-places.ts. */
function linkTo(named: Iterable<Element>, links: Element): void {
  const linked = new Set(Array.from(links.querySelectorAll('a'), (link) => link.getAttribute('href')));
  for (const { id } of named) {
    if (linked.has(`#${id}`)) continue;
    const link = document.createElement('a');
    link.href = `#${id}`;
    link.className = 'to-cut-row';
    links.append(link);
  }
}
