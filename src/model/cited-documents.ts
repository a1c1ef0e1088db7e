import { formatDocumentNumber } from './document-number.js';
import { fact } from './fact.js';
import { nodesOf } from './nodes-of.js';

/** The documents that the text of a notice cites, in its order, each as often as it does. */
export interface CitedDocuments {
  /** Their numbers as they should be written. */
  readonly numbers: readonly string[];
  /** The titles that stand without a number. */
  readonly titles: readonly string[];
}

export const citedDocuments = fact('cited-documents', ({ tree }): CitedDocuments => ({
  numbers: nodesOf(tree, 'citation').map(({ number }) => formatDocumentNumber(number)),
  titles: nodesOf(tree, 'titleCitation').map(({ title }) => title),
}));
