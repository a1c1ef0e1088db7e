/**
 * 标题「#」的个数与层次序数的层级一致：一份公文或一个附件里，第一层用「##」，第二层用「###」，依次类推。
 *
 * 印刷版、网页的目录和大纲都靠「#」的个数；个数与序数不一致，「（一）」就会与「一、」并列。层级按本部分序数实际的嵌套推定，不按固定的
 * 深浅：「一、」下直接用「1.」的，「1.」就是第二层。上面有没有序数的标题的，从那个标题往下数。「#」另起一个部分（印发的办法、附件），
 * 有序数的标题不用它。依据：公报编辑规范：标题。
 *
 * @example 错
 * ```md
 * ## 一、总体要求
 *
 * ## （一）统一认识
 *
 * 提高认识。
 * ```
 * @example 错
 * ```md
 * # 一、总体要求
 *
 * 提高认识。
 * ```
 * @example 对
 * ```md
 * ## 一、总体要求
 *
 * ### （一）统一认识
 *
 * 提高认识。
 *
 * ## 二、工作任务
 *
 * ### 1.排查
 *
 * 全面排查。
 * ```
 */
import type { Heading } from 'mdast';
import type { Notice } from '../../model/notice.js';
import { parseOrdinal } from '../../model/ordinal.js';
import type { Prose } from '../../model/prose.js';
import type { Source } from '../../model/source.js';
import type { NumberedScope } from '../../model/numbered-text.js';
import type { NoticeRule, Violation } from '../rule.js';

export const headingDepth: NoticeRule = {
  id: 'heading-depth',
  reach: 'notice',
  severity: 'warning',
  authority: 'own',
  basis: { zh: '公报编辑规范：标题', en: 'House rules: headings' },
  *check(notice) {
    yield* partTitles(notice);
    for (const scope of notice.scopes) {
      // What an amending decision quotes may begin at any level.
      if (!scope.quoted) yield* headings(scope, notice.source);
    }
  },
};

const DEEPEST = 6;

function* headings({ proses, entries }: NumberedScope, source: Source): Generator<Violation> {
  const levels = new Map(entries.map(({ block, level }) => [block.prose, level]));
  let open: { depth: number; numbered: boolean }[] = [];
  for (const prose of proses) {
    if (!isHeading(prose)) continue;
    const { depth } = prose.node;
    open = open.filter((above) => above.depth < depth);
    const level = levels.get(prose);
    if (level !== undefined) {
      const unnumbered = open.filter(({ numbered }) => !numbered).length;
      const should = Math.min(level + 1 + unnumbered, DEEPEST);
      if (depth !== should) yield wrongDepth(prose, prose.node, should, source);
    }
    open.push({ depth, numbered: level !== undefined });
  }
}

function isHeading(prose: Prose): prose is Prose & { node: Heading } {
  return prose.kind === 'heading' && prose.node?.type === 'heading';
}

function wrongDepth({ text }: Prose, heading: Heading, should: number, source: Source): Violation {
  const start = heading.position?.start.offset ?? 0;
  const actual = '#'.repeat(heading.depth);
  const name = parseOrdinal(text, true)?.text ?? text;
  return {
    source,
    place: { start: source.pointAt(start), end: source.pointAt(start + heading.depth) },
    reason: {
      zh: `「${name}」是本部分的第${should - 1}层，标题应为「${'#'.repeat(should)}」，实为「${actual}」`,
      en: `“${name}” is on level ${should - 1} of its part: the heading should begin with “${'#'.repeat(should)}”, not “${actual}”`,
    },
    actual,
  };
}

/** `# 一、总体要求`: a heading that has become the title of a part. */
function* partTitles({ source, proses }: Notice): Generator<Violation> {
  for (const { kind, text, node } of proses) {
    if (kind !== 'partTitle' || node?.position === undefined) continue;
    if (!('label' in node) || node.label !== undefined) continue;
    const ordinal = parseOrdinal(text);
    if (ordinal === undefined) continue;
    const start = node.position.start.offset ?? 0;
    yield {
      source,
      place: { start: source.pointAt(start), end: source.pointAt(start + 1) },
      reason: {
        zh: `「${ordinal.text}」是部分里的标题，「#」另起一个部分；应从「##」起`,
        en: `“${ordinal.text}” is a heading within its part, but “#” begins another part: use “##”`,
      },
      actual: '#',
    };
  }
}
