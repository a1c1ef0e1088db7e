import type { Node } from 'unist';
import { formatNumeral } from '../model/numeral.js';
import { formatOrdinal, type Ordinal, type OrdinalStyle } from '../model/ordinal.js';
import { withoutSpace } from '../model/without-space.js';
import type { Amendment } from './amendment.js';

/** What a provision is: 条 is an article, 款 a paragraph, 项 an item, 目 a subitem; a `heading` or `line` is text outside the numbering. */
export type Unit =
  | 'act'
  | 'title'
  | 'part'
  | 'book'
  | 'chapter'
  | 'section'
  | 'article'
  | 'paragraph'
  | 'item'
  | 'subitem'
  | 'point'
  | 'table'
  | 'row'
  | 'cell'
  | 'heading'
  | 'line';

/** The number of a provision, apart from its words: 2 and 1 in 第二条之一. */
export interface ProvisionNumber {
  /** `attachment` is the number of an attachment. */
  readonly style: OrdinalStyle | 'attachment';
  readonly value: number;
  readonly insertion?: number;
}

/** A piece of an act with all that stands under it. Trees are never changed: a change makes another one. */
export interface Provision {
  readonly unit: Unit;
  /** Absent for a 款, which is counted, and for text outside the numbering. */
  readonly number?: ProvisionNumber;
  /** The number as written, with its mark: 第三条, （一）, 附件1; empty where there is none. */
  readonly label: string;
  /** Its own words without the label. Those of an article are its 款. */
  readonly text: string;
  readonly children: readonly Provision[];
  /** What has made it what it is, in order; none where it stands as it was first published. */
  readonly by: readonly Amendment[];
  /** The node of the notice that it was made of: what a line is, how a table is set. None for what an amendment brought. */
  readonly node?: Node;
}

/** A provision and all below it, in reading order. */
export function* provisionsIn(provision: Provision): Generator<Provision> {
  yield provision;
  for (const child of provision.children) yield* provisionsIn(child);
}

/** All that a provision says, labels included, white space apart. */
export function wordsOf(provision: Provision): string {
  let words = '';
  for (const { label, text } of provisionsIn(provision)) words += label + text;
  return withoutSpace(words);
}

/** Whether two provisions have one number. */
export function sameNumber(a: ProvisionNumber | undefined, b: ProvisionNumber | undefined): boolean {
  return a?.style === b?.style && a?.value === b?.value && a?.insertion === b?.insertion;
}

/** Negative where the first number comes before the other of its style: 第三条 before 第三条之一 before 第四条. */
export function compareNumbers(a: ProvisionNumber, b: ProvisionNumber): number {
  return a.value - b.value || (a.insertion ?? 0) - (b.insertion ?? 0);
}

export function numberOf({ style, value, insertion }: Ordinal): ProvisionNumber {
  return { style, value, ...(insertion === undefined ? {} : { insertion }) };
}

/** The label with another number in it, in the digits in which it was written: （三） of （二）, 第四条之一 of 第三条. */
export function relabelled(label: string, { style, value, insertion }: ProvisionNumber): string {
  if (style === 'circled') return formatOrdinal(style, value);
  const written = /\d/u.test(label) ? String(value) : formatNumeral(value);
  const [plain = ''] = label.split('之', 1);
  const own = plain.replace(/\d+|[一二三四五六七八九十百零〇]+/u, written);
  return insertion === undefined ? own : `${own}之${formatNumeral(insertion)}`;
}
