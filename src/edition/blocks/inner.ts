import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Parents } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Node } from 'unist';

/** What stands inside a node, as hast. */
export function inner(state: State, node: Node): ElementContent[] {
  return state.all(node as Parents);
}

/** A link, or its words alone where it leads nowhere. */
export function linked(
  href: string | undefined,
  className: string,
  children: ElementContent[],
): ElementContent[] {
  return href === undefined ? children : [h('a', { className: [className], href }, children)];
}
