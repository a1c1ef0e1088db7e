import type { ElementContent } from 'hast';

/** A copy of a body's content that may be changed without changing the edition. */
export function copied<Content extends ElementContent>(node: Content): Content {
  if (node.type !== 'element') return { ...node };
  return { ...node, properties: { ...node.properties }, children: node.children.map(copied) };
}
