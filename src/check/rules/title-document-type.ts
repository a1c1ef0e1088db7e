/**
 * 标题以文种结尾，文种是法定的十五种之一；方案、办法、细则之类不是文种，用通知印发。
 *
 * 文种是决议、决定、命令（令）、公报、公告、通告、意见、通知、通报、报告、请示、批复、议案、函、纪要。办法、方案、规定、计划等要以
 * 「关于印发……的通知」行文，它们自己的名称写在「#」后面。两个文种不能连用（请示报告）。令、任免、解读、大事记、工作报告、
 * 更正不查。依据：《党政机关公文处理工作条例》第八条、第九条。
 *
 * @example 错 办法不是文种
 * ```md
 * ---
 * title: 绍兴市人民政府关于城乡居民临时救助的实施办法
 * ---
 * ```
 * @example 错 两个文种连用
 * ```md
 * ---
 * title: 绍兴市人民政府关于要求调整行政区划的请示报告
 * ---
 * ```
 * @example 对
 * ```md
 * ---
 * title: 绍兴市人民政府关于印发绍兴市区城乡居民临时救助实施办法（试行）的通知
 * ---
 *
 * 各区、县（市）人民政府：
 *
 * 现将《绍兴市区城乡居民临时救助实施办法（试行）》发给你们。
 *
 * # 绍兴市区城乡居民临时救助实施办法（试行）
 *
 * 第一条　为了做好临时救助工作，制定本办法。
 * ```
 */
import { factsOfKind } from '../../model/notice-kind.js';
import { DOCUMENT_TYPES, parseTitle } from '../../model/title.js';
import type { NoticeRule } from '../rule.js';
import type { Bilingual } from '../../model/finding.js';

export const titleDocumentType: NoticeRule = {
  id: 'title-document-type',
  reach: 'notice',
  severity: 'warning',
  authority: 'law',
  basis: {
    zh: '《党政机关公文处理工作条例》第八条、第九条',
    en: 'Regulations on the Handling of Official Documents, articles 8 and 9',
  },
  *check(notice) {
    if (factsOfKind(notice).hasFreeTitle) return;
    const { source, proses } = notice;
    const prose = proses.find(({ kind }) => kind === 'title');
    if (prose === undefined) return;
    const wrong = wrongEnding(prose.text);
    if (wrong === undefined) return;
    const { start, end, reason } = wrong;
    yield { source, place: prose.place(start, end), reason, actual: prose.text.slice(start, end) };
  },
};

const ENDING = '(?:[（(][^（()）]*[）)])*[。．.；;，,、：:！!？?\\s]*$';
const TYPES = DOCUMENT_TYPES.join('|');
// 意见函 without 的 before it is 征求意见函, which is one 函.
const TWO_TYPES = new RegExp(`(?:请示报告|(?<=的)(?:${TYPES})(?:${TYPES}))(?=${ENDING})`, 'u');
const ACT =
  '方案|办法|细则|规定|规则|规程|规范|条例|章程|制度|准则|守则|计划|规划|要点|纲要|预案|总结|标准|目录|清单|名单|措施';
const ACT_AT_END = new RegExp(`(?:实施|暂行|管理|工作|行动|应急)?(?:${ACT})(?=${ENDING})`, 'u');
const LAST_WORDS = new RegExp(`[^的\\s。．.；;，,、：:！!？?]+(?=${ENDING})`, 'u');

function wrongEnding(title: string): { start: number; end: number; reason: Bilingual } | undefined {
  const two = TWO_TYPES.exec(title);
  if (two !== null)
    return {
      ...span(two),
      reason: {
        zh: `文种「${two[0]}」是两个文种连用，应只用一个`,
        en: `“${two[0]}” is two document types in a row: use one`,
      },
    };
  if (parseTitle(title).documentType !== undefined) return undefined;
  const act = ACT_AT_END.exec(title);
  if (act !== null) {
    return {
      ...span(act),
      reason: {
        zh: `标题应以文种结尾，「${act[0]}」不是文种，应写作「关于印发……的通知」`,
        en: `a title should end with a document type, which “${act[0]}” is not: write “关于印发……的通知”`,
      },
    };
  }
  const last = LAST_WORDS.exec(title);
  const reason = {
    zh: `标题应以文种（通知、意见、决定等十五种）结尾，实为「${last?.[0] ?? title}」`,
    en: `a title should end with one of the fifteen document types (“通知”, “意见”, “决定” and others), ends with “${last?.[0] ?? title}”`,
  };
  return last === null ? { start: 0, end: title.length, reason } : { ...span(last), reason };
}

function span({ index, 0: text }: RegExpExecArray): { start: number; end: number } {
  return { start: index, end: index + text.length };
}
