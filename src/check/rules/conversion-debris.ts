/**
 * 没有转换、粘贴留下的碎屑：`&sp;` 之类的代码、Word 的域代码、句末多出的「?」，只有一个页码的段落，只有一个序数的标题。
 *
 * 这些字不是公文的，是从网页、Word 或 PDF 转换时带进来的，或者原来的一行被切成了两段。代码和域代码一定是错的；单独的数字和序数请对照
 * 原件，删去或者与上下文接上。依据：公报编辑规范。
 *
 * @example 错 网页的代码
 * ```md
 * 市长&sp;某某
 * ```
 * @example 错 页码成了一段
 * ```md
 * 加强领导，落实责任。
 *
 * — 7 —
 *
 * 各地要高度重视。
 * ```
 * @example 错 标题只有序数
 * ```md
 * ## 三
 *
 * 加强领导，落实责任。
 * ```
 * @example 对
 * ```md
 * ## 三、工作要求
 *
 * 研发费用（R&D）占比达到3%，是否可行？各地要认真研究。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import type { Bilingual } from '../../model/finding.js';
import type { Prose } from '../../model/prose.js';
import type { NoticeRule } from '../rule.js';

export const conversionDebris: NoticeRule = {
  id: 'conversion-debris',
  reach: 'notice',
  severity: 'warning',
  authority: 'own',
  basis: { zh: '公报编辑规范：不留转换的碎屑', en: 'House rules: no debris of conversion' },
  *check({ source, proses }) {
    for (const prose of proses) {
      for (const { start, end, reason, isCode } of debrisIn(prose)) {
        yield {
          source,
          place: prose.place(start, end),
          reason,
          actual: prose.text.slice(start, end),
          ...(isCode ? { severity: 'error' as const } : {}),
        };
      }
    }
  },
};

interface Debris {
  readonly start: number;
  readonly end: number;
  readonly reason: Bilingual;
  /** Whether it is code, which can be nobody's words. */
  readonly isCode: boolean;
}

// Entities that are none, so that Markdown left them, and the fields of Word.
const CODE =
  /&(?:[A-Za-z]{2,8}|#\d{2,6}|#[Xx][\dA-Fa-f]{2,6});|错误！(?:未找到引用源|未定义书签|超链接引用无效)|\* ?MERGEFORMAT|(?:HYPERLINK|INCLUDEPICTURE) ["“]|PAGEREF _Toc\d+/gu;
const LONE_QUESTION_MARK = /(?<=[。；！])[\s\u3000]+[?？](?=\s*$)/gu;
const PAGE_NUMBER = /^[-—–－·.\s]*\d{1,3}[-—–－·.\s]*$/u;
const ORDINAL_ALONE =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]?|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])$/u;

function debrisIn({ kind, text }: Prose): Debris[] {
  const whole = text.trim();
  if ((kind === 'paragraph' || kind === 'heading') && whole.length <= 12) {
    const [start, end] = [text.indexOf(whole), text.indexOf(whole) + whole.length];
    if (ORDINAL_ALONE.test(whole)) return [{ start, end, isCode: false, reason: ordinalAlone(whole) }];
    if (PAGE_NUMBER.test(whole)) return [{ start, end, isCode: false, reason: pageNumber(whole) }];
  }
  const found = [...codes(text)];
  if (kind === 'paragraph')
    for (const { index: at, 0: mark } of matchesOf(text, LONE_QUESTION_MARK)) {
      const reason = {
        zh: `句末多出「${mark.trim()}」，疑为转换的碎屑`,
        en: `“${mark.trim()}” after the end of the sentence is probably debris of conversion`,
      };
      found.push({ start: at, end: at + mark.length, isCode: false, reason });
    }
  return found;
}

function* codes(text: string): Generator<Debris> {
  if (!/[&*！_"“]/u.test(text)) return;
  for (const { index: start, 0: code } of matchesOf(text, CODE)) {
    const reason = {
      zh: `「${code}」是转换留下的代码，应对照原文改正`,
      en: `“${code}” is code that a conversion has left: compare the original`,
    };
    yield { start, end: start + code.length, isCode: true, reason };
  }
}

function ordinalAlone(text: string): Bilingual {
  return {
    zh: `「${text}」只有序数，没有文字：是不是与后面的一段断开了？`,
    en: `“${text}” is an ordinal without words: has it been parted from what follows?`,
  };
}

function pageNumber(text: string): Bilingual {
  return {
    zh: `一段只有「${text}」，疑为页码`,
    en: `a paragraph of “${text}” alone is probably a page number`,
  };
}
