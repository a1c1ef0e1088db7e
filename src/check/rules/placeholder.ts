/**
 * 没有留待填写的地方：「××单位」「20××年」「待补」「〔2015〕 号」「____」。
 *
 * 起草时留的空，定稿应当填好。附件里的表格、文书样式本来就留空，引号里说的是格式，都不报；「3×5」「长×宽」是乘号，
 * 「138××××5678」是隐去的号码，「XXX元」是不公开的
 * 数额。依据：公报编辑规范。
 *
 * @example 错
 * ```md
 * 由××单位负责，20XX年底前完成。
 * ```
 * @example 错
 * ```md
 * 安排资金【　】万元，其中【待补：金额】由市财政局××科落实（此处补充数据）。
 * ```
 * @example 错
 * ```md
 * 具体名单待补。
 * ```
 * @example 错
 * ```md
 * 根据绍政发〔2015〕 号文件和____精神办理。
 * ```
 * @example 对
 * ```md
 * 面积为3×5米，编号138××××5678，经费XXX万元，规格XXL，情况待核实后上报，待补充材料齐全后受理，统一写作“××县（市、区）人民政府”。
 *
 * # 附件　承诺书样式
 *
 * ××单位于20××年____月____日承诺。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import type { Prose } from '../../model/prose.js';
import { proseRule, type Slip } from '../prose-rule.js';

export const placeholder = proseRule(
  {
    id: 'placeholder',
    severity: 'error',
    authority: 'practice',
    basis: { zh: '公报编辑规范：定稿不留空', en: 'House rules: nothing is left to fill in' },
  },
  gaps,
);

const COUNTED =
  '年月日时分号届次个名人元万亿条项省市县区镇乡村街局厅部委办院校厂站单公企机部工项同有组路科股处室所队';
const BLANKS: readonly RegExp[] = [
  /(?<!\d)(?:19|20)(?:\d[Xx×]|[Xx×]{2})(?=年|〕)/gu,
  // XX届 is a Roman number, XXX元 a figure that is withheld in what is published.
  new RegExp(`(?<![A-Za-z\\d×])(?:×{2,}|✕{2,}|[Xx]{2,}(?!届|[万亿]?元))(?=[${COUNTED}])`, 'gu'),
  /(?<![A-Za-z0-9_@./])(?:_{2,}|＿{2,})(?![A-Za-z0-9@./])/gu,
  // 【　】万元, and what programs leave that draft: （此处补充数据）.
  /【[ \u3000]*】|[（(【](?:此处|请)[^（()）【】]{0,20}(?:补充|填写|填入|插入|添加)[^（()）【】]{0,20}[）)】]/gu,
  /〔\d{4}〕[ \u3000]*号|〔[ \u3000]*〕[ \u3000]*\d*号|(?<=\d{4}年)[ \u3000]+月(?:[ \u3000]+日)?/gu,
];
const TO_DO: readonly RegExp[] = [
  /待[补填](?=$|[。，；、）\]])|[（[]待(?:补充|填写|完善|确认|定)[）】\]]/gu,
  /【待[^【】]{1,20}】/gu,
  /(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])/gu,
];
const QUOTATION = /“[^“”]*”/gu;

function* gaps({ text, part }: Prose): Generator<Slip> {
  // What stands in quotation marks speaks of a form.
  const unquoted = text.replace(QUOTATION, (all) => '”'.repeat(all.length));
  const patterns = part?.kind === 'attachment' ? TO_DO : [...TO_DO, ...BLANKS];
  for (const pattern of patterns) {
    for (const { index: start, 0: actual } of matchesOf(unquoted, pattern)) {
      const reason = { zh: `「${actual}」应填写完整`, en: `“${actual}” is left to fill in` };
      yield { start, end: start + actual.length, reason };
    }
  }
}
