import type { ElementContent } from 'hast';

/**
 * A copy of a body's content that may be changed without changing the edition. `structuredClone` gives the same, and makes
 * the pages of 600 notices in 3.3 s where this makes them in 2.3 s: a body is copied for every page that shows it.
 */
export function copied<Content extends ElementContent>(node: Content): Content {
  if (node.type !== 'element') return { ...node };
  return { ...node, properties: { ...node.properties }, children: node.children.map(copied) };
}
