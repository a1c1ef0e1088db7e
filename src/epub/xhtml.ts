import type { Element, ElementContent } from 'hast';
import type { Element as XmlElement, ElementContent as XmlContent } from 'xast';
import { x } from 'xastscript';
import { xml } from '../format/xml.js';

/** Where a link of a page leads in the book; undefined where the book has no such place: then only its words stand there. */
export type LinkTarget = (href: string) => string | undefined;

// What a page of a book may say of an element, by its name in hast.
const ATTRIBUTES: Readonly<Record<string, string>> = {
  id: 'id',
  className: 'class',
  lang: 'lang',
  href: 'href',
  src: 'src',
  alt: 'alt',
  colSpan: 'colspan',
  rowSpan: 'rowspan',
  scope: 'scope',
  dataBlank: 'data-blank',
  headers: 'headers',
  start: 'start',
  dateTime: 'datetime',
  title: 'title',
  role: 'role',
  ariaLabel: 'aria-label',
};

/** A page of the book as XHTML. */
export function xhtmlPage(title: string, content: readonly XmlContent[]): string {
  return xml(
    x(
      'html',
      {
        xmlns: 'http://www.w3.org/1999/xhtml',
        'xmlns:epub': 'http://www.idpf.org/2007/ops',
        lang: 'zh-CN',
        'xml:lang': 'zh-CN',
      },
      [
        x('head', [x('title', title), x('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' })]),
        x('body', [...content]),
      ],
    ),
  );
}

/** hast as XHTML, with only the attributes that a book may have. */
export function xhtmlOf(nodes: readonly ElementContent[], target: LinkTarget): XmlContent[] {
  return nodes.flatMap((node): XmlContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    return node.type === 'element' ? elementOf(node, target) : [];
  });
}

function elementOf(element: Element, target: LinkTarget): XmlContent[] {
  const content = xhtmlOf(element.children, target);
  const { href } = element.properties;
  const place = typeof href === 'string' ? target(href) : undefined;
  if (element.tagName === 'a' && place === undefined) return content;
  const attributes = Object.entries(element.properties).flatMap(([name, value]) => {
    const written = ATTRIBUTES[name];
    if (written === undefined || value === undefined || value === null || value === false) return [];
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    return [[written, written === 'href' ? (place ?? text) : text] as const];
  });
  const type = element.properties['role'] === 'doc-pagebreak' ? { 'epub:type': 'pagebreak' } : {};
  const made: XmlElement = x(element.tagName, { ...Object.fromEntries(attributes), ...type }, content);
  return [made];
}
