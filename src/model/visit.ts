import type { Node, Parent } from 'unist';
import { EXIT, SKIP, type BuildVisitor, type VisitorResult } from 'unist-util-visit';

export { EXIT, SKIP } from 'unist-util-visit';

/**
 * Calls the visitor for a node and all below it, or for those of some types, parents first. The visitor says where to
 * go on, and may change the tree, as with unist-util-visit. That library names every step for debuggers and makes a
 * function of it: a third of the time of reading and showing a notice.
 */
export function visit<Tree extends Node>(tree: Tree, visitor: BuildVisitor<Tree>): void;
export function visit<Tree extends Node, Type extends string>(
  tree: Tree,
  types: Type | readonly Type[],
  visitor: BuildVisitor<Tree, Type>,
): void;
export function visit(
  tree: Node,
  ...args: readonly [AnyVisitor] | readonly [string | readonly string[], AnyVisitor]
): void {
  const [types, visitor] = args.length === 1 ? [undefined, args[0]] : args;
  const isVisited = (type: string): boolean =>
    types === undefined || (typeof types === 'string' ? type === types : types.includes(type));
  step(tree, undefined, undefined, isVisited, visitor);
}

type AnyVisitor = (node: Node, index?: number, parent?: Parent) => VisitorResult;

/** The index of the sibling to go on with, or EXIT. Undefined is the next one. */
function step(
  node: Node,
  index: number | undefined,
  parent: Parent | undefined,
  isVisited: (type: string) => boolean,
  visitor: AnyVisitor,
): number | typeof EXIT | undefined {
  const result = isVisited(node.type) ? visitor(node, index, parent) : undefined;
  const [action, next] = Array.isArray(result) ? result : [result, undefined];
  if (action === EXIT) return EXIT;
  if (action !== SKIP && isParent(node)) {
    let offset = 0;
    for (let child = node.children[0]; child !== undefined; child = node.children[offset]) {
      const after = step(child, offset, node, isVisited, visitor);
      if (after === EXIT) return EXIT;
      offset = after ?? offset + 1;
    }
  }
  return typeof action === 'number' ? action : (next ?? undefined);
}

function isParent(node: Node): node is Parent {
  return 'children' in node;
}
