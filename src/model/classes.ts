import type { Element, Nodes } from 'hast';

/** The classes of an element; none of anything else. */
export function classesOf(node: Nodes | undefined): readonly string[] {
  const classes = node?.type === 'element' ? node.properties['className'] : undefined;
  return Array.isArray(classes) ? classes.map(String) : [];
}

/** Gives an element one class more. */
export function mark(node: Element, name: string): void {
  node.properties['className'] = [...classesOf(node), name];
}
