import type { Node } from 'unist';
import type { Block, NoticeTree } from '../model/tree.js';
import { facesOf } from './blocks/blocks.js';

/** The text of a notice's body, block by block in reading order, as every edition must carry it. */
export function bodyText(tree: NoticeTree): string[] {
  return tree.children.flatMap((part) => part.children.flatMap(linesOf));
}

function linesOf(block: Node): string[] {
  return facesOf(block).lines(block as Block, linesOf);
}
