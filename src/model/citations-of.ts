import type { Position } from 'unist';
import type { DocumentNumber } from './document-number.js';
import { fact } from './fact.js';
import { nodesOf } from './nodes-of.js';
import { textOf } from './prose.js';

/** A document that a notice cites by its number. */
export interface CitedDocument {
  readonly number: DocumentNumber;
  /** The title before the number, without its marks. */
  readonly title?: string;
  /** As written. */
  readonly text: string;
  readonly place: Position;
}

/** The documents that a notice cites by their numbers, in reading order. */
export const citationsOf = fact('citations', ({ tree }): readonly CitedDocument[] =>
  nodesOf(tree, 'citation').flatMap((node) => {
    const { number, title, position } = node;
    if (position === undefined) return [];
    return { number, ...(title !== undefined && { title }), text: textOf(node), place: position };
  }),
);
