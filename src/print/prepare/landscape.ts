import type { ElementContent } from 'hast';
import { classesOf } from '../../model/classes.js';

/** Whether a table, or what belongs to it, is landscape. */
export function isLandscape(node: ElementContent | undefined): boolean {
  return classesOf(node).includes('landscape');
}
