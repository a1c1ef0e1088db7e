import type { Element, ElementContent } from 'hast';

export function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties['className']) && properties['className'].includes(name);
}

/** The nodes without their first characters, and without the space after these. */
export function withoutStart(nodes: readonly ElementContent[], count: number): ElementContent[] {
  let left = count;
  const cut = (list: readonly ElementContent[]): ElementContent[] =>
    list.flatMap((node): ElementContent[] => {
      if (left === 0) return [node];
      if (node.type === 'text') {
        const value = node.value.slice(left);
        left -= node.value.length - value.length;
        return value === '' ? [] : [{ ...node, value }];
      }
      if (node.type !== 'element') return [node];
      const children = cut(node.children);
      return children.length === 0 ? [] : [{ ...node, children }];
    });
  const [first, ...rest] = cut(nodes);
  if (first?.type !== 'text') return first === undefined ? [] : [first, ...rest];
  const value = first.value.trimStart();
  return value === '' ? rest : [{ ...first, value }, ...rest];
}
