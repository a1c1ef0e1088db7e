import type { OpenedNotice } from '../content/open-archive.js';
import { formatDocumentNumber, ORDER_WORDS, type DocumentNumber } from '../model/document-number.js';
import { ownNumber } from '../model/own-number.js';
import type { Series } from '../model/publication.js';

const IS_ORDER = new RegExp(`(?:${ORDER_WORDS})$`, 'u');

/** What the archive tells of the next document of a series. */
export interface NextNumber {
  /** As it is written below a title: 绍政发〔2015〕17号, 第13号. */
  readonly written: string;
  /** Numbers of the year between its first and its last that no issue has: 18, 19. */
  readonly gaps: readonly number[];
}

/** The number after the last of a series in a year. Orders that have been numbered without years go on without. */
export function nextNumber(notices: readonly OpenedNotice[], series: Series, year: number): NextNumber {
  const { prefix } = series;
  const all = notices.flatMap(({ front }) => ownNumber(front) ?? []).filter((each) => each.prefix === prefix);
  const isOrder = IS_ORDER.test(prefix);
  const isYearly = !isOrder || all.some((each) => each.year !== undefined);
  const used = all
    .filter((each) => !isYearly || each.year === year)
    .map(({ number }) => number)
    .sort((a, b) => a - b);
  const [first, last] = [used[0] ?? 1, used.at(-1) ?? 0];
  const number: DocumentNumber = {
    prefix,
    number: last + 1,
    ...(isYearly && { year }),
    ...(isOrder && { form: 'order' }),
  };
  const between = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  const written = formatDocumentNumber(number);
  return {
    // The title of an order is its prefix, so that only the rest stands below it.
    written: isOrder ? written.slice(prefix.length) : written,
    gaps: between.filter((each) => !used.includes(each)),
  };
}
