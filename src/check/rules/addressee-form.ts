/**
 * 主送机关顶格写在正文之前，末尾用全角冒号「：」。
 *
 * 网络版和印刷版凭这个冒号认出主送机关；写成半角冒号、句号或漏写，机关名单就成了正文的第一段；后面没有空一行的，与正文接成一段。
 *
 * @example 错 半角冒号
 * ```md
 * 各区、县（市）人民政府:
 *
 * 现将有关事项通知如下。
 * ```
 * @example 错 漏冒号
 * ```md
 * 各区、县（市）人民政府，市政府各部门、各单位
 *
 * 现将有关事项通知如下。
 * ```
 * @example 错 没有空一行
 * ```md
 * 各区、县（市）人民政府，市政府各部门、各单位：
 * 现将有关事项通知如下。
 * ```
 * @example 对
 * ```md
 * 各区、县（市）人民政府，市政府各部门、各单位：
 *
 * 现将有关事项通知如下。
 * ```
 */
import { parseOrdinal } from '../../model/ordinal.js';
import type { NoticeRule } from '../rule.js';

const END = /[：:，,。．.；;、\s]*$/u;
const ORGANS_ONLY = /^[^。；：:？！“”《》\d]{2,200}$/u;
const LAST_ORGAN = /(?:政府|部门|单位|机构|机关|委员会|管委会|办公室|办事处|局|委|办|院|学校|公司|集团)$/u;
const FIRST_ORGAN = /^(?:各|[^，、]{1,12}(?:政府|委员会|管委会|局|办公室|办事处|[区县市乡镇])(?:$|[，、]))/u;
// A sentence may name organs to its end; a list of addressees has no verb.
const SENTENCE = /[为将是有在应须要]|根据|按照|经|负责|组织|成立|决定|同意/u;

export const addresseeForm: NoticeRule = {
  id: 'addressee-form',
  reach: 'notice',
  severity: 'error',
  authority: 'standard',
  basis: 'GB/T 9704—2012 7.3.2',
  *check({ source, tree, proses }) {
    const [main] = tree.children;
    const first = main?.children.find(({ type }) => type !== 'titleNote');
    const prose = proses.find(({ node, part }) => node === first && part === main);
    if (first === undefined || prose === undefined) return;
    const { text } = prose;
    const runsOn = first.type === 'paragraph' ? /^([^：:]{2,200})([：:])(?=.)/su.exec(text) : null;
    if (runsOn !== null && isListOfOrgans(runsOn[1] ?? '')) {
      const end = runsOn[0].length;
      yield {
        source,
        place: prose.place(0, end),
        reason: {
          zh: '主送机关自成一段，后面应空一行，现在与正文接成了一段',
          en: 'the addressees are a paragraph of their own: an empty line is missing after them',
        },
        actual: text.slice(0, end),
      };
      return;
    }
    const at = END.exec(text)?.index ?? text.length;
    const mark = text.slice(at);
    const organs = text.slice(0, at);
    const isAddressee = first.type === 'addressee' || (first.type === 'paragraph' && isListOfOrgans(organs));
    if (!isAddressee || mark === '：') return;
    const last = organs.slice(-1);
    yield mark === ''
      ? {
          source,
          place: prose.place(at - 1, at),
          reason: {
            zh: '主送机关末尾缺全角冒号「：」',
            en: 'the addressees lack a full-width colon “：” at their end',
          },
          actual: last,
          expected: [`${last}：`],
        }
      : {
          source,
          place: prose.place(at, text.length),
          reason: {
            zh: `主送机关末尾应为「：」，实为「${mark}」`,
            en: `the addressees should end with “：”, not with “${mark}”`,
          },
          actual: mark,
          expected: ['：'],
        };
  },
};

function isListOfOrgans(text: string): boolean {
  return (
    ORGANS_ONLY.test(text) &&
    FIRST_ORGAN.test(text) &&
    LAST_ORGAN.test(text) &&
    !SENTENCE.test(text.replaceAll(/有关|有限/gu, '')) &&
    parseOrdinal(text) === undefined
  );
}
