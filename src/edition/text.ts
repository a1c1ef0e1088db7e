import type { Node } from 'unist';
import { textOf } from '../model/prose.js';
import type { NoticeTree, Part } from '../model/tree.js';

/** The text of a notice's body, block by block in reading order, as every edition must carry it. */
export function bodyText(tree: NoticeTree): string[] {
  return tree.children.flatMap(partText);
}

function partText(part: Part): string[] {
  return part.children.flatMap((block) => linesOf(block));
}

function linesOf(node: Node): string[] {
  switch (node.type) {
    case 'partTitle':
      return [...('label' in node && typeof node.label === 'string' ? [node.label] : []), textOf(node)];
    case 'attachmentList':
      return [String('label' in node ? node.label : ''), ...childLines(node)];
    case 'attachmentEntry':
      return [String('mark' in node ? node.mark : '') + textOf(node)];
    case 'rosterRole':
      return [`${textOf(node)}：`];
    case 'grid':
    case 'figure':
      return [
        ...('caption' in node && typeof node.caption === 'string' ? [node.caption] : []),
        ...childLines(node),
      ];
    case 'signature':
    case 'roster':
    case 'rosterGroup':
    case 'gridRow':
    case 'blockquote':
    case 'list':
    case 'listItem':
      return childLines(node);
    default:
      return [textOf(node)];
  }
}

function childLines(node: Node): string[] {
  return 'children' in node ? (node.children as Node[]).flatMap(linesOf) : [];
}
