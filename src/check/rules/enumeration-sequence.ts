/**
 * 段落里的序数前后相连：「一是……二是……」「（1）……（2）……」「①……②……」「第一，……第二，……」「1）」不缺不重。
 *
 * 这些序数写在一段之中，或者不在「一、（一）1.（1）」五层之内，ordinal-sequence 不管；缺了一个，多是修改时删去一项。只看句首的：
 * 「第（一）、（三）项」「一是一、二是二」说的是别的。前一段里有的，接着数。依据：公文实务：层次序数前后相连。
 *
 * @example 错
 * ```md
 * 一是加强管理；二是落实责任；四是督促检查。
 * ```
 * @example 错
 * ```md
 * 材料包括：1）申请书；
 *
 * 2）身份证明；
 *
 * 4）承诺书。
 * ```
 * @example 对
 * ```md
 * 一是加强管理；二是落实责任；三是督促检查。第一，统一认识；第二，明确目标。（三）、（五）项由市财政局落实。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import { formatNumeral, parseNumeral } from '../../model/numeral.js';
import { formatOrdinal, type Ordinal } from '../../model/ordinal.js';
import type { Prose } from '../../model/prose.js';
import type { NumberedScope } from '../../model/numbered-text.js';
import type { NoticeRule, Violation } from '../rule.js';
import type { Source } from '../../model/source.js';
import { shouldBe, TERMS } from '../wording.js';

export const enumerationSequence: NoticeRule = {
  id: 'enumeration-sequence',
  reach: 'notice',
  severity: 'note',
  authority: 'practice',
  basis: { zh: '公文实务：层次序数前后相连', en: 'Practice: ordinals follow one another' },
  *check({ source, scopes }) {
    for (const scope of scopes) for (const style of STYLES) yield* checkStyle(scope, style, source);
  },
};

/** A way to count within paragraphs. */
interface Style {
  /** With the number as its first group. */
  readonly pattern: RegExp;
  readonly write: (value: number) => string;
  /** Whether `ordinal-sequence` looks after those at the start of a paragraph. */
  readonly opens?: Ordinal['style'];
}

const HAN = '[一二三四五六七八九十]{1,3}';
const CLAUSE = '(?<=^|[。；：，！？])';
const STYLES: readonly Style[] = [
  { pattern: new RegExp(`${CLAUSE}(${HAN})是(?!否)`, 'gu'), write: (value) => `${formatNumeral(value)}是` },
  { pattern: new RegExp(`${CLAUSE}(${HAN})要`, 'gu'), write: (value) => `${formatNumeral(value)}要` },
  {
    pattern: new RegExp(`${CLAUSE}第(${HAN})[，、](?!第?${HAN})`, 'gu'),
    write: (value) => `第${formatNumeral(value)}，`,
  },
  {
    pattern: new RegExp(`${CLAUSE}其(${HAN})[，、](?!其?${HAN})`, 'gu'),
    write: (value) => `其${formatNumeral(value)}，`,
  },
  { pattern: new RegExp(`${CLAUSE}(\\d{1,2})[）)]`, 'gu'), write: (value) => `${value}）` },
  {
    pattern: new RegExp(`${CLAUSE}[（(](\\d{1,2})[）)](?![、至—])`, 'gu'),
    write: (value) => formatOrdinal('arabic-parenthesised', value),
    opens: 'arabic-parenthesised',
  },
  {
    pattern: new RegExp(`${CLAUSE}[（(](${HAN})[）)](?![、至—])`, 'gu'),
    write: (value) => formatOrdinal('han-parenthesised', value),
    opens: 'han-parenthesised',
  },
  {
    pattern: new RegExp(`${CLAUSE}([①-⑳])`, 'gu'),
    write: (value) => formatOrdinal('circled', value),
    opens: 'circled',
  },
];
const FIRST_CIRCLED = '①'.charCodeAt(0);

function* checkStyle({ proses }: NumberedScope, style: Style, source: Source): Generator<Violation> {
  const { pattern, write, opens } = style;
  let before: { readonly value: number; readonly at: number } | undefined;
  for (const [at, prose] of proses.entries()) {
    for (const { index: start, 0: actual, 1: number = '' } of matchesOf(prose.text, pattern)) {
      const value = valueOf(number);
      if (value === undefined) continue;
      // What counts on from a paragraph further up may be another list.
      const last = before !== undefined && before.at >= at - 1 ? before.value : undefined;
      const isOthers = opens !== undefined && start === 0;
      before = { value, at };
      if (last === undefined || value === 1 || value === last + 1 || isOthers) continue;
      yield outOfOrder(prose, start, actual, write(last + 1), source);
    }
  }
}

function valueOf(number: string): number | undefined {
  if (/^\d+$/u.test(number)) return Number(number);
  return /^[①-⑳]$/u.test(number) ? number.charCodeAt(0) - FIRST_CIRCLED + 1 : parseNumeral(number);
}

function outOfOrder(
  prose: Prose,
  start: number,
  actual: string,
  expected: string,
  source: Source,
): Violation {
  return {
    source,
    place: prose.place(start, start + actual.length),
    reason: shouldBe(expected, actual, TERMS.ordinal),
    actual,
  };
}
