import type { ElementContent, Root } from 'hast';
import { visit } from '../../model/visit.js';
import { classesOf } from '../../model/classes.js';

/** Puts what `change` makes of it in place of the body of each part of a notice, which stands below label and title. */
export function changeBodies(
  document: Root,
  change: (body: readonly ElementContent[]) => readonly ElementContent[],
): void {
  visit(document, 'element', (part) => {
    if (!classesOf(part).includes('part')) return;
    const heads = part.children.filter(isHead);
    part.children = [...heads, ...change(part.children.filter((child) => !isHead(child)))];
  });
}

function isHead(child: ElementContent): boolean {
  const classes = classesOf(child);
  return classes.includes('part-label') || classes.includes('part-title');
}
