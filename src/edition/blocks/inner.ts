import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Parents } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { Node } from 'unist';

/** What stands inside a node, as hast. A name that leads nowhere is one run of text with the words around it. */
export function inner(state: State, node: Node): ElementContent[] {
  const joined: ElementContent[] = [];
  for (const child of state.all(node as Parents)) {
    const before = joined.at(-1);
    if (child.type === 'text' && before?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: before.value + child.value };
    else joined.push(child);
  }
  return joined;
}

/** A link, or its words alone where it leads nowhere. */
export function linked(
  href: string | undefined,
  className: string,
  children: ElementContent[],
): ElementContent[] {
  return href === undefined ? children : [h('a', { className: [className], href }, children)];
}
