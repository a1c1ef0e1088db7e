import type { Amendment } from './amendment.js';

/** Why an amendment cannot be made as it is written. */
export type FaultKind =
  /** The act has no such provision, or several. */
  | 'no-place'
  | 'several-places'
  /** The words do not stand there, or not as often as said (`count` times). */
  | 'no-words'
  | 'words-count'
  /** Two amendments of one day speak of the same words or the same number. */
  | 'collision'
  /** Nobody says where the new provision goes: which 款, or which of two chapters. */
  | 'no-position'
  | 'between-chapters'
  /** The new text is none of the kind that is said, or not so many. */
  | 'new-text'
  /** A new attachment comes without its title. */
  | 'no-title'
  /** The number in the new text is not the one that is said. */
  | 'number-written'
  /** The number is that of another provision, which nobody renumbers. */
  | 'number-taken'
  /** It would come before a lower number: that a provision is moved, nobody says where its words stand. */
  | 'number-order'
  /** The numbers do not follow on. */
  | 'number-gap'
  /** What is said differs from what follows when all others count on. */
  | 'number-inconsistent';

export interface Fault {
  readonly kind: FaultKind;
  readonly amendment: Amendment;
  /** The other of two that collide. */
  readonly other?: Amendment;
  /** How often the words stand there. */
  readonly count?: number;
  /** What should stand there, and what does: numbers, or words that the act has. */
  readonly expected?: string;
  readonly actual?: string;
}

/** The kinds with which an amendment is left out; with the others it is made, but its numbers do not fit. */
const LEAVES_OUT: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'no-place',
  'several-places',
  'no-words',
  'words-count',
  'collision',
  'no-position',
  'between-chapters',
  'new-text',
  'no-title',
  'number-written',
]);

export function isLeftOut({ kind }: Fault): boolean {
  return LEAVES_OUT.has(kind);
}
