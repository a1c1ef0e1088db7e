/**
 * 签发件的版头和版记不写在正文里。
 *
 * 从 Word 里复制公文，常把正文以外的也带进来：版头的份号、紧急程度、签发人、红头、文号和标题，版记的主题词、抄送、印发机关和日期，
 * 还有页码。公报不印这些，文号和标题另从文件头来，写在正文里就印两遍：应删去。「（此件公开发布）」写进文件头的 release，只作提示。
 * 抄送和印发在哪里都查；在正文或附件中间的，可能是所附公文自己的，只作警告。
 *
 * @example 错 版记
 * ```md
 * 各区、县（市）人民政府：
 *
 * 请认真贯彻执行。
 *
 * 抄送：市委各部门，市人大常委会、市政协办公室。
 *
 * 绍兴市人民政府办公室　　　　2015年3月2日印发
 * ```
 * @example 错 版头
 * ```md
 * 特急
 *
 * 绍兴市人民政府文件
 *
 * 绍政发〔2015〕1号
 *
 * 各区、县（市）人民政府：
 *
 * 现将有关事项通知如下。
 * ```
 * @example 对
 * ```md
 * ---
 * release: 此件公开发布
 * ---
 *
 * 各区、县（市）人民政府：
 *
 * 抄送机关由主办部门提出，印发日期以送印的日期为准。
 * ```
 */
import type { Bilingual } from '../../model/finding.js';
import type { Notice } from '../../model/notice.js';
import type { Block } from '../../model/tree.js';
import { withoutSpace } from '../../model/without-space.js';
import type { NoticeRule, Violation } from '../rule.js';
import { footMark, headLines, headMark, lineOf, markedFeet, type CopyMark } from '../signed-copy.js';

export const signedCopyMarks: NoticeRule = {
  id: 'signed-copy-marks',
  reach: 'notice',
  severity: 'error',
  authority: 'own',
  basis: {
    zh: '公报编辑规范：不印版头和版记（GB/T 9704—2012 7.2、7.4）',
    en: 'House rules: the head and the foot of the signed copy are not printed (GB/T 9704—2012 7.2, 7.4)',
  },
  *check(notice) {
    const told = new Set<Block>();
    for (const block of headLines(notice)) {
      const mark = headMark(lineOf(block), notice);
      if (mark === undefined) continue;
      told.add(block);
      yield* violation(block, mark, notice);
    }
    for (const { block, mark } of markedFeet(notice)) {
      if (told.has(block)) continue;
      told.add(block);
      yield* violation(block, mark, notice);
    }
    for (const part of notice.tree.children) {
      for (const block of part.children) {
        if (block.type !== 'paragraph' || told.has(block)) continue;
        if (!MAY_BE_AMID.test(notice.proseOf.get(block)?.text ?? '')) continue;
        const mark = footMark(lineOf(block));
        if (mark === 'copies-to' || mark === 'printed-by') yield* amid(block, mark, notice);
      }
    }
  },
};

// Every paragraph is asked.
const MAY_BE_AMID = /[抄分报印]\s*送|抄\s*报|印\s*发|[印翻]\s*[制印]|共\s*印/u;

const NAMES: Readonly<Record<CopyMark, Bilingual>> = {
  urgency: { zh: '紧急程度', en: 'degree of urgency' },
  'copy-number': { zh: '份号', en: 'number of the copy' },
  signatory: { zh: '签发人', en: 'signatory' },
  letterhead: { zh: '发文机关标志（红头）', en: 'letterhead' },
  'document-number': { zh: '文号', en: 'document number' },
  title: { zh: '标题', en: 'title' },
  'copies-to': { zh: '抄送机关', en: 'list of those who get copies' },
  'printed-by': { zh: '印发机关和印发日期', en: 'organ and day of printing' },
  'subject-words': { zh: '主题词', en: 'list of subject words' },
  'proof-reader': { zh: '打字、校对', en: 'line of typist and proof-reader' },
  'page-number': { zh: '页码', en: 'page number' },
  release: { zh: '附注', en: 'note of release' },
};

// What the front matter has a place for; the others are not wanted at all.
const FROM_FRONT: ReadonlySet<CopyMark> = new Set(['document-number', 'title']);

function* violation(block: Block, mark: CopyMark, { source, front }: Notice): Generator<Violation> {
  if (block.position === undefined) return;
  const line = lineOf(block);
  const at = { source, place: block.position, actual: line };
  if (mark === 'release') {
    const words = line.replace(/^[（(]|[）)]$/gu, '');
    const isKnown = withoutSpace(front.release ?? '').replace(/^[（(]|[）)]$/gu, '') === words;
    yield {
      ...at,
      severity: 'note',
      ...(isKnown ? { reason: KNOWN_RELEASE, expected: [''] } : releaseOf(words)),
    };
    return;
  }
  const name = NAMES[mark];
  const reason = FROM_FRONT.has(mark)
    ? {
        zh: `${name.zh}从文件头来，正文里再写就印两遍：应删去`,
        en: `the ${name.en} comes from the front matter; in the text it is printed twice: delete it`,
      }
    : {
        zh: `${name.zh}是签发件的标记，公报不印：应删去`,
        en: `the ${name.en} belongs to the signed copy and is not printed in the gazette: delete it`,
      };
  yield { ...at, reason, expected: [''] };
}

const KNOWN_RELEASE: Bilingual = {
  zh: '公开方式文件头里已有，正文里的应删去',
  en: 'the front matter has the note of release; delete it in the text',
};

function releaseOf(words: string): Pick<Violation, 'reason'> {
  return {
    reason: {
      zh: `附注「${words}」写进文件头（release: ${words}），正文里的删去`,
      en: `the note “${words}” belongs in the front matter, as its “release”; delete it in the text`,
    },
  };
}

/** What an enclosed document may have of its own. */
function* amid(block: Block, mark: CopyMark, { source }: Notice): Generator<Violation> {
  if (block.position === undefined) return;
  const name = NAMES[mark];
  yield {
    source,
    place: block.position,
    severity: 'warning',
    reason: {
      zh: `${name.zh}是签发件的标记，公报一般不印，请核对`,
      en: `the ${name.en} belongs to a signed copy, and the gazette does not usually print it: check it`,
    },
    actual: lineOf(block),
  };
}
