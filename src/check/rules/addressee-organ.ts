/**
 * 主送机关写机关，不写个人。
 *
 * 公文的主送是负责办理、答复的机关；写成“陈市长：”“某某同志：”的，多是信函的写法，作提示。“各位代表：”是报告的称呼，不报。
 *
 * @example 错
 * ```md
 * 陈市长：
 *
 * 现将有关情况报告如下。
 * ```
 * @example 对
 * ```md
 * 绍兴市人民政府：
 *
 * 现将有关情况报告如下。
 * ```
 */
import type { NoticeRule } from '../rule.js';

export const addresseeOrgan: NoticeRule = {
  id: 'addressee-organ',
  reach: 'notice',
  severity: 'note',
  authority: 'standard',
  basis: 'GB/T 9704—2012 7.3.2',
  *check({ source, proses }) {
    const addressee = proses.find(({ kind }) => kind === 'addressee');
    if (addressee === undefined) return;
    for (const { index, 0: name } of addressee.text.matchAll(NAME)) {
      if (!PERSON.test(name)) continue;
      yield {
        source,
        place: addressee.place(index, index + name.length),
        reason: {
          zh: `主送应是机关，「${name}」是个人，请核对`,
          en: `the addressee should be an organ; “${name}” is a person: check it`,
        },
        actual: name,
      };
    }
  },
};

const NAME = /[^，,、；;：:\s]+/gu;
const PERSON =
  /^(?:尊敬的)?(?!各)\p{Script=Han}{1,4}(?:省长|市长|县长|区长|州长|镇长|乡长|局长|厅长|部长|主席|书记|同志|先生|女士)$/u;
