import type { Position } from 'unist';
import type { CivilDate } from '../model/date.js';
import type { Notice } from '../model/notice.js';
import type { Amendment } from './amendment.js';

/** An amendment of an act of the archive, with who makes it, where it says so, and when. */
export interface Change extends Amendment {
  readonly from: Notice;
  /** Where it is said, in the file of that notice. */
  readonly place: Position;
  /** The key of the act that is changed. */
  readonly target: string;
  /** The day from which it holds. */
  readonly effective: CivilDate;
}

/** A clause that amends an act of the archive, in words that are not known for sure. */
export interface UnreadClause {
  readonly from: Notice;
  readonly place: Position;
  /** The words from which on it is not understood. */
  readonly words: string;
  readonly targets: readonly string[];
  /** The title by which it names an act, where all of these have it. */
  readonly title?: string;
  /** The day from which it holds. */
  readonly effective: CivilDate;
}

/** A change in the front matter that cannot be made of what is written: which of its fields names nothing. */
export interface FaultyEntry {
  readonly from: Notice;
  readonly index: number;
  readonly field: 'clause' | 'document' | 'place' | 'as' | 'renumber' | 'effective';
}
