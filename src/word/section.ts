import type { Element } from 'xast';
import { x } from 'xastscript';
import { LINE_PITCH, PAGE } from './measures.js';

/** How a page stands: A4 as the standard has it, or on its side for a wide table. */
export type PageSide = 'upright' | 'turned';

/** The page of a section, with its page numbers. */
export function section(side: PageSide): Element {
  const { width, height, top, left, right, bottom } = PAGE;
  const isTurned = side === 'turned';
  // Turned to the left: the head of the page is where its left side was.
  const margins = isTurned ? [left, bottom, right, top] : [top, right, bottom, left];
  const [marginTop = 0, marginRight = 0, marginBottom = 0, marginLeft = 0] = margins;
  return x('w:sectPr', [
    x('w:footerReference', { 'w:type': 'default', 'r:id': 'rIdOdd' }),
    x('w:footerReference', { 'w:type': 'even', 'r:id': 'rIdEven' }),
    x('w:pgSz', {
      'w:w': isTurned ? height : width,
      'w:h': isTurned ? width : height,
      ...(isTurned && { 'w:orient': 'landscape' }),
    }),
    x('w:pgMar', {
      'w:top': marginTop,
      'w:right': marginRight,
      'w:bottom': marginBottom,
      'w:left': marginLeft,
      'w:header': 851,
      // 7.5: the number stands 7 mm below the type area.
      'w:footer': 1304,
      'w:gutter': 0,
    }),
    x('w:docGrid', { 'w:type': 'lines', 'w:linePitch': LINE_PITCH }),
  ]);
}

/** An empty paragraph that ends a section of such pages. */
export function sectionEnd(side: PageSide): Element {
  return x('w:p', [x('w:pPr', [x('w:pStyle', { 'w:val': 'plain' }), section(side)])]);
}
