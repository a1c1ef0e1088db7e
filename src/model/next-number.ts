import { formatDocumentNumber, ORDER_WORDS, type DocumentNumber } from './document-number.js';
import type { FrontMatter } from './notice.js';
import { ownNumber } from './own-number.js';
import type { Series } from './publication.js';

const IS_ORDER = new RegExp(`(?:${ORDER_WORDS})$`, 'u');
// A number that was mistyped may be a million.
const MOST_GAPS = 20;

/** What the archive tells of the next document of a series. */
export interface NextNumber {
  /** As it is written below a title: 绍政发〔2015〕17号, 第13号. */
  readonly written: string;
  /** Numbers of the year between its first and its last that no issue has, the first twenty: 18, 19. */
  readonly gaps: readonly number[];
}

/** The number after the last of a series in a year. Orders that have been numbered without years go on without. */
export function nextNumber(
  notices: readonly { readonly front: FrontMatter }[],
  series: Series,
  year: number,
): NextNumber {
  const { prefix } = series;
  const all = notices.flatMap(({ front }) => ownNumber(front) ?? []).filter((each) => each.prefix === prefix);
  const isOrder = IS_ORDER.test(prefix);
  const isYearly = !isOrder || all.some((each) => each.year !== undefined);
  const used = all
    .filter((each) => !isYearly || each.year === year)
    .map(({ number }) => number)
    .sort((a, b) => a - b);
  const number: DocumentNumber = {
    prefix,
    number: (used.at(-1) ?? 0) + 1,
    ...(isYearly && { year }),
    ...(isOrder && { form: 'order' }),
  };
  const written = formatDocumentNumber(number);
  return {
    // The title of an order is its prefix, so that only the rest stands below it.
    written: isOrder ? written.slice(prefix.length) : written,
    gaps: gapsIn(used),
  };
}

/** `used` in order. */
function gapsIn(used: readonly number[]): number[] {
  const gaps: number[] = [];
  for (const [index, number] of used.entries())
    for (let gap = (used[index - 1] ?? number) + 1; gap < number && gaps.length < MOST_GAPS; gap++)
      gaps.push(gap);
  return gaps;
}
