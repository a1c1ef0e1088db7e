import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as hastText } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** The elements of a page that `selector` names (`li`, `h2#newest`, `.entry-day`), in order. */
export function elements(html: string | Element, selector: string): Element[] {
  const read = /^([a-z0-9]*)(?:#([\w-]+))?(?:\.([\w-]+))?$/.exec(selector);
  if (read === null) throw new Error(`${selector} is more than one tag, id and class`);
  const [, tag = '', id, className] = read;
  const found: Element[] = [];
  visit(typeof html === 'string' ? fromHtml(html) : html, 'element', (node) => {
    const classes = node.properties['className'];
    const hasClass = className === undefined || (Array.isArray(classes) && classes.includes(className));
    const hasId = id === undefined || node.properties['id'] === id;
    if ((tag === '' || node.tagName === tag) && hasId && hasClass) found.push(node);
  });
  return found;
}

/** The links within the first element that `selector` names, by their texts. */
export function linksIn(html: string, selector: string): string[] {
  const [first] = elements(html, selector);
  return first === undefined ? [] : texts(first, 'a');
}

/** Their texts, without white space. */
export function texts(html: string | Element, selector: string): string[] {
  return elements(html, selector).map((element) => hastText(element).replaceAll(/\s/gu, ''));
}

/** The part of a page that an element with this id names. */
export function sectionOf(html: string, id: string): Element {
  const section = elements(html, 'section').find(({ properties }) =>
    [properties['ariaLabelledBy']].flat().includes(id),
  );
  if (section === undefined) throw new Error(`no section is named by ${id}`);
  return section;
}
