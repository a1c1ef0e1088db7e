/**
 * 附件说明写作「附件：1.名称」：全角冒号，阿拉伯数字加「.」，名称后面不加标点；附件标题写作「附件1　名称」，序号也用阿拉伯数字。
 *
 * 依据：GB/T 9704—2012 7.3.4：正文下空一行左空二字编排「附件」二字，后标全角冒号和附件名称；有多个附件的，用阿拉伯数字标注顺序号
 * （如「附件：1. ×××××」）；附件名称后不加标点符号。
 *
 * @example 错 半角冒号
 * ```md
 * 各区、县（市）人民政府：
 *
 * 现将有关事项通知如下。
 *
 * 附件:工作人员名单
 *
 * # 附件　工作人员名单
 *
 * 名单略。
 * ```
 * @example 错 序号与标点
 * ```md
 * 各区、县（市）人民政府：
 *
 * 现将有关事项通知如下。
 *
 * 附件：
 * 1、量化指标；
 * 2、责任分解表。
 *
 * # 附件1　量化指标
 *
 * 指标略。
 *
 * # 附件2　责任分解表
 *
 * 分解表略。
 * ```
 * @example 对
 * ```md
 * 各区、县（市）人民政府：
 *
 * 现将有关事项通知如下。
 *
 * 附件：
 * 1. 量化指标
 * 2. 责任分解表
 *
 * # 附件1　量化指标
 *
 * 指标略。
 *
 * # 附件2　责任分解表
 *
 * 分解表略。
 * ```
 */
import type { Bilingual } from '../../model/finding.js';
import type { Notice } from '../../model/notice.js';
import { parseOrdinal, type Ordinal, type OrdinalStyle } from '../../model/ordinal.js';
import { textOf, type Prose } from '../../model/prose.js';
import type { Source } from '../../model/source.js';
import type { AttachmentEntry, AttachmentList, Block, PartTitle } from '../../model/tree.js';
import type { NoticeRule, Violation } from '../rule.js';
import { shouldBe, TERMS } from '../wording.js';

export const attachmentForm: NoticeRule = {
  id: 'attachment-form',
  reach: 'notice',
  severity: 'warning',
  authority: 'standard',
  basis: 'GB/T 9704—2012 7.3.4',
  *check(notice) {
    const { source, tree } = notice;
    for (const { children } of tree.children) {
      for (const [index, block] of children.entries()) {
        if (block.type === 'partTitle') yield* partLabel(block, source);
        if (block.type !== 'attachmentList') continue;
        yield* listLabel(block, source);
        if (block.children.length === 0) yield* otherNumbers(children.slice(index + 1), source);
      }
    }
    yield* mixedLabels(notice);
    yield* entries(notice);
  },
};

const LABEL = '附件：';

function* listLabel({ label, position }: AttachmentList, source: Source): Generator<Violation> {
  // 附表： lists what is headed 附表1.
  if (label === LABEL || /^附[表图]：$/u.test(label)) return;
  // Word indents the list.
  const indent = /^[\s\u3000]*/u.exec(
    source.text.slice(position?.start.offset, (position?.start.offset ?? 0) + 20),
  );
  const start = (position?.start.offset ?? 0) + (indent?.[0].length ?? 0);
  yield* replace(source, start, label, LABEL, TERMS.attachmentList);
}

const MARK_AFTER_NUMBER = /^#[ \t]*(附\s*件\s*(?:\d+|[一二三四五六七八九十]+))(\s*[：:.．、]?\s*)/u;

/** `# 附件1.　甲` beside `# 附件2：　乙`: what stands after the number is not printed, but one notice has it in one way. */
function* mixedLabels({ source, tree }: Notice): Generator<Violation> {
  const labels = tree.children.flatMap(({ children: [title] }) => {
    const start = title?.type === 'partTitle' ? title.position?.start.offset : undefined;
    const match = start === undefined ? null : MARK_AFTER_NUMBER.exec(source.text.slice(start, start + 40));
    return start === undefined || match === null
      ? []
      : [{ end: start + match[0].length, label: match[1] ?? '', mark: match[2] ?? '' }];
  });
  if (new Set(labels.map(({ mark }) => mark.trim())).size < 2) return;
  for (const { end, label, mark } of labels) {
    if (mark.trim() === '') continue;
    yield {
      source,
      place: { start: source.pointAt(end - mark.length), end: source.pointAt(end) },
      reason: {
        zh: `附件序号的写法前后不一：「${label}」后面不加标点，空一个全角空格，实有「${mark.trim()}」`,
        en: `the numbers of attachments are written in several ways: no mark after “${label}”, but a full-width space; there is “${mark.trim()}”`,
      },
      actual: mark,
      expected: ['　'],
    };
  }
}

/** `# 附件一　名单`. */
function* partLabel({ label, number, position }: PartTitle, source: Source): Generator<Violation> {
  const written = label?.replace(/^附件/u, '');
  if (number === undefined || label === written || written === undefined || /^\d/u.test(written)) return;
  const at = source.text.indexOf(written, position?.start.offset);
  yield* replace(source, at, written, String(number), TERMS.attachmentNumber);
}

const OTHER_STYLES: ReadonlySet<OrdinalStyle> = new Set<OrdinalStyle>([
  'han',
  'han-parenthesised',
  'arabic-parenthesised',
  'circled',
]);

/** 一、名单, which is no entry of a list. */
function* otherNumbers(blocks: readonly Block[], source: Source): Generator<Violation> {
  for (const block of blocks) {
    const ordinal = block.type === 'paragraph' ? otherNumber(textOf(block)) : undefined;
    if (ordinal === undefined) return;
    yield* replace(
      source,
      block.position?.start.offset,
      ordinal.text,
      `${ordinal.value}.`,
      TERMS.attachmentNumber,
    );
  }
}

function otherNumber(text: string): Ordinal | undefined {
  const ordinal = parseOrdinal(text);
  return ordinal !== undefined && OTHER_STYLES.has(ordinal.style) ? ordinal : undefined;
}

const END_MARK = /[。．.；;，,、：:]+(?=\s*$)/u;

function* entries({ source, proses }: Notice): Generator<Violation> {
  for (const prose of proses) {
    if (prose.kind !== 'attachmentEntry') continue;
    yield* entryNumber(prose, source);
    const mark = END_MARK.exec(prose.text);
    if (mark === null) continue;
    const place = prose.place(mark.index, mark.index + mark[0].length);
    const reason = {
      zh: `附件名称后不加标点，实有「${mark[0]}」`,
      en: `an attachment’s name takes no punctuation after it, but has “${mark[0]}”`,
    };
    yield { source, place, reason, actual: mark[0], expected: [''] };
  }
}

function* entryNumber({ node, text }: Prose, source: Source): Generator<Violation> {
  const { number, mark, position } = node as AttachmentEntry;
  const start = position?.start.offset;
  if (number !== undefined) {
    if (mark !== `${number}.`) yield* replace(source, start, mark, `${number}.`, TERMS.attachmentNumber);
    return;
  }
  const ordinal = otherNumber(text);
  if (ordinal !== undefined)
    yield* replace(source, start, ordinal.text, `${ordinal.value}.`, TERMS.attachmentNumber);
}

/** What should stand where the source has the words; nothing where it has them in another form, as with an escape. */
function* replace(
  source: Source,
  at: number | undefined,
  actual: string,
  expected: string,
  name: Bilingual,
): Generator<Violation> {
  if (at === undefined || !source.text.startsWith(actual, at)) return;
  yield {
    source,
    place: { start: source.pointAt(at), end: source.pointAt(at + actual.length) },
    reason: shouldBe(expected, actual, name),
    actual,
    expected: [expected],
  };
}
