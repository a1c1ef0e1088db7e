import type { Path } from './address.js';
import type { ProvisionNumber, Unit } from './provision.js';

/** How often words stand in a provision: a number, or wherever they stand (均, 统一). */
export type Times = number | 'all';

/** What is done with a provision. */
export type Action =
  /** 第三条修改为：“…”. The new text, a line for each paragraph. */
  | { readonly kind: 'replace'; readonly lines: readonly string[] }
  /** 将…中的“甲”修改为“乙”, 删去“甲” (to nothing), 在“甲”后增加“乙” (“甲乙”). */
  | WordChange
  | Insertion
  | { readonly kind: 'delete' }
  /** 第五条改为第六条. */
  | { readonly kind: 'renumber'; readonly to: ProvisionNumber }
  /** 第三条移至第五条之后: beside the provision at `to`, or into it, at its new number. */
  | Move
  /** 条文序号作相应调整: what has not been given a number counts on. */
  | { readonly kind: 'adjust' };

/** Words of a provision that give way to others. */
export interface WordChange {
  readonly kind: 'words';
  readonly from: string;
  readonly to: string;
  readonly times: Times;
  /**
   * The same thing for all that are said in one breath: of 第三条、第五条中的“甲”、“乙” each article has one of the words, and
   * each word stands in one of the articles.
   */
  readonly breath?: object;
}

/** 第三条移至第五条之后，作为第五条; 第三条移作第五条. */
export interface Move {
  readonly kind: 'move';
  /** What it goes beside, or with no side, what it goes into. */
  readonly to: Path;
  readonly side?: 'before' | 'after';
  /** The number that it has there; absent where the others count on. */
  readonly as?: ProvisionNumber;
}

/** 增加一条，作为第五条：“…”. */
export interface Insertion {
  readonly kind: 'insert';
  readonly unit: Unit;
  /** The numbers that they get, as said; of a 款 the place in its article. None where the new text alone tells. */
  readonly as: readonly ProvisionNumber[];
  /** 在第三条后: it goes beside the provision of the amendment's path; without a side, into it. */
  readonly side?: 'before' | 'after';
  readonly lines: readonly string[];
}

/** One thing that is done with one provision of an act. The numbers are those of the act before. */
export interface Amendment {
  readonly at: Path;
  /** The title by which the act is named, where one notice has several texts. */
  readonly title?: string | undefined;
  readonly action: Action;
}
