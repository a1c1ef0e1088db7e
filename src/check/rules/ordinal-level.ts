/**
 * 层次序数依次为「一、」「（一）」「1.」「（1）」「①」，由大到小，不跳级，不倒用。
 *
 * 序数告诉读者谁从属于谁；跳级或倒用，读者就看不出层次，网页目录也会错。只有两层时「一、」下可以直接用「1.」；
 * 「第一条」下可以用「（一）」，也可以直接用「1.」。中间隔着没有序数的标题时不比较。依据：GB/T 9704—2012 7.3.3。
 *
 * @example 错
 * ```md
 * 一、总体要求
 *
 * （1）统一认识。
 *
 * （2）统一步骤。
 * ```
 * @example 错
 * ```md
 * 一、总体要求
 *
 * 1.统一认识。
 *
 * （一）提高站位。
 * ```
 * @example 对
 * ```md
 * 一、总体要求
 *
 * （一）统一认识。
 *
 * 1.提高站位。
 *
 * （1）主要领导负责。
 *
 * 二、保障措施
 *
 * 1.加强领导。
 * ```
 */
import { formatOrdinal, type OrdinalStyle } from '../../model/ordinal.js';
import { styleKey } from '../../model/outline.js';
import {
  climbedFrom,
  hasHeadingBetween,
  inOtherStyle,
  ladderRank,
  type NumberedEntry,
} from '../../model/numbered-text.js';
import type { NoticeRule } from '../rule.js';

/** What may stand directly under each level: the next one, and 1. under 一、 or under an article. */
const ALLOWED: ReadonlyMap<OrdinalStyle, readonly OrdinalStyle[]> = new Map([
  ['article', ['han', 'han-parenthesised', 'arabic']],
  ['han', ['han-parenthesised', 'arabic']],
  ['han-parenthesised', ['arabic']],
  ['arabic', ['arabic-parenthesised']],
  ['arabic-parenthesised', ['circled']],
]);

export const ordinalLevel: NoticeRule = {
  id: 'ordinal-level',
  reach: 'notice',
  severity: 'warning',
  authority: 'standard',
  basis: 'GB/T 9704—2012 7.3.3',
  *check(notice) {
    for (const scope of notice.scopes) {
      const opened = new Map<NumberedEntry, Set<string>>();
      const misstyled = inOtherStyle(scope);
      for (const [at, entry] of scope.entries.entries()) {
        const { ordinal, parent, block } = entry;
        // It is ordinal-sequence that tells of （2） between （一） and （三）.
        if (misstyled.has(entry)) continue;
        const before = scope.entries[at - 1];
        const lower = climbedFrom(entry, before);
        if (lower !== undefined && !hasHeadingBetween(scope, lower.block.index, block.index)) {
          yield {
            source: notice.source,
            place: block.prose.place(0, ordinal.text.length),
            reason: {
              zh: `「${ordinal.text}」用在「${lower.ordinal.text}」之后，大小颠倒；层次序数依次为一、（一）1.（1）①`,
              en: `“${ordinal.text}” after “${lower.ordinal.text}” is the wrong way round; the levels are “一、（一）1.（1）①”`,
            },
            actual: ordinal.text,
          };
          continue;
        }
        if (parent === undefined || ladderRank(ordinal) === undefined) continue;
        const styles = opened.get(parent) ?? new Set();
        opened.set(parent, styles);
        if (styles.has(styleKey(ordinal))) continue;
        styles.add(styleKey(ordinal));
        const allowed = ALLOWED.get(parent.ordinal.style);
        if (allowed === undefined || allowed.includes(ordinal.style)) continue;
        if (hasHeadingBetween(scope, parent.block.index, block.index)) continue;
        yield {
          source: notice.source,
          place: block.prose.place(0, ordinal.text.length),
          reason: {
            zh: `层次跳级：「${parent.ordinal.text}」下应为${namesOf(allowed, '「」', '或')}，实为「${ordinal.text}」`,
            en: `a level is skipped: below “${parent.ordinal.text}” stands ${namesOf(allowed, '“”', ' or ')}, not “${ordinal.text}”`,
          },
          actual: ordinal.text,
        };
      }
    }
  },
};

function namesOf(styles: readonly OrdinalStyle[], [open = '', close = '']: string, or: string): string {
  return styles
    .map((style) => open + (style === 'decimal' ? '1.1' : formatOrdinal(style, 1)) + close)
    .join(or);
}
