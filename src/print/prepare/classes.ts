import type { ElementContent } from 'hast';

/** The classes of an element; none of anything else. */
export function classesOf(node: ElementContent | undefined): readonly (string | number)[] {
  const classes = node?.type === 'element' ? node.properties['className'] : undefined;
  return Array.isArray(classes) ? classes : [];
}

/** Whether a table, or what belongs to it, is landscape. */
export function isLandscape(node: ElementContent | undefined): boolean {
  return classesOf(node).includes('landscape');
}
