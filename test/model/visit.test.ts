import type { Node } from 'unist';
import { EXIT, SKIP, type ActionTuple, visit as visitOfLibrary } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { visit } from '../../src/model/visit.js';

interface Named extends Node {
  readonly name: string;
  readonly children?: Named[];
}

// a(b(c d) e(f(g) h) i), b and f of another type than the rest
const tree = (): Named =>
  of('a', 'x', [
    of('b', 'y', [of('c', 'x'), of('d', 'x')]),
    of('e', 'x', [of('f', 'y', [of('g', 'x')]), of('h', 'x', [])]),
    of('i', 'z'),
  ]);

describe('visit', () => {
  it.each([
    { answer: undefined, order: 'a b c d e f g h i' },
    { answer: true, order: 'a b c d e f g h i' },
    { answer: SKIP, order: 'a b e f g h i' },
    { answer: EXIT, order: 'a b' },
    // Goes on with e's sibling i after b and all below it; and i's own index ends the siblings.
    { answer: 2, order: 'a b c d i' },
    { answer: [SKIP, 2] satisfies ActionTuple, order: 'a b i' },
    { answer: [EXIT] satisfies ActionTuple, order: 'a b' },
    { answer: 9, order: 'a b c d' },
  ])('goes on where the visitor says: $answer at b', ({ answer, order }) => {
    const seen: string[] = [];
    visit(tree(), (node) => {
      seen.push(node.name);
      return node.name === 'b' ? answer : undefined;
    });
    expect(seen.join(' ')).toBe(order);
  });

  it.each([
    { types: 'y', names: 'b f' },
    { types: ['y', 'z'], names: 'b f i' },
    { types: 'w', names: '' },
  ])('visits only nodes of $types', ({ types, names }) => {
    const seen: string[] = [];
    visit(tree(), types, (node: Node) => {
      seen.push((node as Named).name);
    });
    expect(seen.join(' ')).toBe(names);
  });

  it('walks what the visitor puts in the place of a node, and tells place and parent as the library does', () => {
    const walks = [visit, visitOfLibrary as typeof visit].map((walk) => {
      const seen: string[] = [];
      const root = tree();
      walk(root, (node: Named, index?: number, parent?: Named) => {
        seen.push(`${node.name} ${String(index)} ${parent?.name ?? ''}`);
        if (node.name !== 'f' || parent === undefined || index === undefined) return undefined;
        parent.children?.splice(index, 1, of('new', 'x', [of('within', 'x')]), of('second', 'x'));
        return [SKIP, index];
      });
      return { seen, root };
    });
    expect(walks[0]?.seen).toContain('within 0 new');
    expect(walks[0]).toEqual(walks[1]);
  });
});

function of(name: string, type: string, children?: Named[]): Named {
  return { type, name, ...(children === undefined ? {} : { children }) };
}
