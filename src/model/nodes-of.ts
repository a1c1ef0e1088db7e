import type { Node } from 'unist';
import type {
  AttachmentEntry,
  Citation,
  CrossReference,
  Figure,
  Grid,
  PartTitle,
  Sic,
  TitleCitation,
} from './tree.js';

interface NodeTypes {
  attachmentEntry: AttachmentEntry;
  citation: Citation;
  crossReference: CrossReference;
  figure: Figure;
  grid: Grid;
  partTitle: PartTitle;
  sic: Sic;
  titleCitation: TitleCitation;
}

/** The nodes of a type in a tree, in reading order. Asked for every run of text, so that it walks as plainly as it can. */
export function nodesOf<Type extends keyof NodeTypes>(root: Node, type: Type): NodeTypes[Type][] {
  const found: NodeTypes[Type][] = [];
  collect(root, type, found);
  return found;
}

function collect<Type extends keyof NodeTypes>(node: Node, type: Type, found: NodeTypes[Type][]): void {
  if (node.type === type) found.push(node as NodeTypes[Type]);
  if (!('children' in node)) return;
  for (const child of node.children as Node[]) collect(child, type, found);
}
