import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { changeBodies } from './part-bodies.js';
import { isLandscape } from './landscape.js';

/** Sets the caption of a landscape table before it: Chromium would end the page after a caption. */
export function setCaptionsApart(document: Root): void {
  changeBodies(document, (body) => body.flatMap(captionApart));
}

function captionApart(node: ElementContent): ElementContent[] {
  if (node.type !== 'element' || !isLandscape(node)) return [node];
  const [first, ...rest] = node.children;
  if (first?.type !== 'element' || first.tagName !== 'caption') return [node];
  const caption = h('p', { className: ['landscape-caption', 'landscape'] }, first.children);
  return [caption, { ...node, children: rest }];
}
