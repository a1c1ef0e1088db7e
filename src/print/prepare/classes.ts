import type { Element, ElementContent } from 'hast';

/** The classes of an element; none of anything else. */
export function classesOf(node: ElementContent | undefined): readonly (string | number)[] {
  const classes = node?.type === 'element' ? node.properties['className'] : undefined;
  return Array.isArray(classes) ? classes : [];
}

/** Gives an element one class more. */
export function mark(node: Element, name: string): void {
  const classes = node.properties['className'];
  node.properties['className'] = [...(Array.isArray(classes) ? classes : []), name];
}

/** Whether a table, or what belongs to it, is landscape. */
export function isLandscape(node: ElementContent | undefined): boolean {
  return classesOf(node).includes('landscape');
}
