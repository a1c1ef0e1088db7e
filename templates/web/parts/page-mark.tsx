import type { Element } from 'hast';
import { h } from 'hastscript';

/** The id of the place where a printed page begins: page-12. */
export function pageMarkId(page: number): string {
  return `page-${page}`;
}

/** Where a printed page begins. It has no characters of its own: the style sheet shows the number, and the title names it. */
export function pageMark(page: number): Element {
  return h('span', {
    id: pageMarkId(page),
    className: ['page-mark'],
    role: 'doc-pagebreak',
    title: `第${page}页`,
    dataPage: page,
  });
}
