/**
 * 署名和成文日期不写在正文里。
 *
 * Word 文本的末尾写着署名和日期；这里它们从文件头来，正文里再写，就印两遍。与文件头相同的删去；由人署名的（命令等）写进
 * 「:::signature」；机关或日期与文件头不同的，先核对哪一个对。印章的说明不算字。附件和印发的文件自己的署名不在此列。
 *
 * @example 错 与文件头相同
 * ```md
 * 各区、县（市）人民政府：
 *
 * 请认真贯彻执行。
 *
 * 　　　　　　绍兴市人民政府（印章）
 *
 * 　　　　　　　2015年3月2日
 * ```
 * @example 错 由人署名
 * ```md
 * 《绍兴市示例办法》已经市政府常务会议审议通过，现予公布。
 *
 * 市长　姚远
 *
 * 2015年3月2日
 * ```
 * @example 对
 * ```md
 * 各区、县（市）人民政府：
 *
 * 请认真贯彻执行。
 * ```
 * @example 对 照原样署名
 * ```md
 * 《绍兴市示例办法》已经市政府常务会议审议通过，现予公布。
 *
 * :::signature
 * 市长　姚远
 * 2015年3月2日
 * :::
 * ```
 */
import { compareDates, formatDate, type CivilDate } from '../../model/date.js';
import type { Bilingual } from '../../model/finding.js';
import type { Notice } from '../../model/notice.js';
import type { Block } from '../../model/tree.js';
import { ARABIC_SINCE } from '../../model/written-date.js';
import type { NoticeRule, Violation } from '../rule.js';
import { footMark, lineOf, signatureText, type SignatureText } from '../signed-copy.js';

export const signatureInText: NoticeRule = {
  id: 'signature-in-text',
  reach: 'notice',
  severity: 'error',
  authority: 'own',
  basis: {
    zh: '公报编辑规范：署名和日期从文件头来（GB/T 9704—2012 7.3.5）',
    en: 'House rules: signature and date come from the front matter (GB/T 9704—2012 7.3.5)',
  },
  *check(notice) {
    const typed = typedSignature(notice);
    const [first, last] = [typed[0]?.block, typed.at(-1)?.block];
    if (first?.position === undefined || last?.position === undefined) return;
    const told = telling(typed, notice);
    if (told === undefined) return;
    const { source } = notice;
    yield {
      source,
      place: { start: first.position.start, end: last.position.end },
      actual: typed.map(({ block }) => lineOf(block)).join(' '),
      ...told,
    };
  },
};

interface Typed extends SignatureText {
  readonly block: Block;
}

/** The paragraphs at the end of the notice's own part that are a signature, in order. */
function typedSignature(notice: Notice): Typed[] {
  const blocks = notice.tree.children[0]?.children ?? [];
  const typed: Typed[] = [];
  for (const block of blocks.toReversed()) {
    const isBehind = block.type === 'attachmentList' || block.type === 'signature';
    if (typed.length === 0 && (isBehind || footMark(lineOf(block)) !== undefined)) continue;
    if (block.type !== 'paragraph') break;
    const text = signatureText(lineOf(block), notice);
    if (text === undefined) break;
    if (text.date !== undefined && typed.some(({ date }) => date !== undefined)) break;
    typed.unshift({ ...text, block });
  }
  return typed;
}

type Telling = Pick<Violation, 'reason' | 'expected' | 'severity'>;

/** What is wrong with a typed signature; undefined where it may be something else. */
function telling(typed: readonly Typed[], notice: Notice): Telling | undefined {
  const written = typed.find((each) => each.date !== undefined)?.date;
  const kinds = new Set(typed.flatMap(({ by }) => by ?? []));
  if (kinds.has('person')) return written === undefined ? undefined : placed(typed, notice, BY_PERSON);
  if (kinds.has('organ')) return written === undefined ? undefined : ofOther();
  if (written === undefined) return kinds.has('issuers') ? twice() : undefined;
  const { date, front } = notice;
  // Of the date's own form date-form tells.
  if (date === undefined && front.date.trim() === formatDate(written.date)) return twice();
  if (date === undefined || compareDates(written.date, date) !== 0)
    return kinds.has('issuers') ? ofOtherDate(written.date, notice) : undefined;
  const standsInHan = written.numerals === 'han' && compareDates(date, ARABIC_SINCE) < 0;
  return standsInHan ? placed(typed, notice, IN_HAN) : twice();
}

function twice(): Telling {
  const reason: Bilingual = {
    zh: '署名和成文日期从文件头来，正文里再写就印两遍：应删去',
    en: 'the signature and the date come from the front matter; typed in the text they are printed twice: delete them',
  };
  return { reason, expected: [''] };
}

const BY_PERSON: Bilingual = {
  zh: '由人署名的，署名和日期应写进「:::signature」，不然署名另按文件头再印一遍',
  en: 'a signature of a person, with its date, belongs in “:::signature”; else the one of the front matter is printed as well',
};

const IN_HAN: Bilingual = {
  zh: '2012年7月以前用汉字写的成文日期照原文，署名和日期应写进「:::signature」，不然按文件头再印一遍',
  en: 'a date of before July 2012 in Han numerals stands as signed: put it, with the signature, into “:::signature”; else the one of the front matter is printed as well',
};

/** The typed lines as the dialect has a signature that is not that of the front matter. */
function placed(typed: readonly Typed[], { source }: Notice, reason: Bilingual): Telling {
  const written = typed.map(({ block: { position } }) =>
    source.text.slice(position?.start.offset, position?.end.offset),
  );
  const lines = written.flatMap((text) => text.split('\n')).map((line) => line.trim());
  return { reason, expected: [[':::signature', ...lines, ':::'].join('\n')] };
}

function ofOther(): Telling {
  return {
    severity: 'warning',
    reason: {
      zh: '正文末尾的署名与文件头的发文机关不同，两个都会印出：对的写进文件头，或者写进「:::signature」',
      en: 'the signature at the end of the text is not that of the front matter, and both are printed: put the right one into the front matter or into “:::signature”',
    },
  };
}

function ofOtherDate(date: CivilDate, { front }: Notice): Telling {
  const typed = formatDate(date);
  return {
    reason: {
      zh: `正文末尾的成文日期「${typed}」与文件头的「${front.date}」不同，两个都会印出：核对以后改文件头，删去正文里的`,
      en: `the date “${typed}” at the end of the text is not the “${front.date}” of the front matter, and both are printed: put the right one into the front matter and delete the one in the text`,
    },
  };
}
