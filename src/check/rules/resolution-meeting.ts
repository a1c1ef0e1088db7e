/**
 * 决议写明是哪一次会议通过的。
 *
 * 决议是会议作出的，题下或正文写明会议的名称和日期：“（2026年3月10日某市第八届人民代表大会第五次会议通过）”。没有写会议的报
 * 警告；写了会议的，日期可以就是成文日期。
 *
 * @example 错
 * ```md
 * ---
 * title: 绍兴市人民代表大会关于绍兴市2015年预算的决议
 * ---
 *
 * 批准2015年市级预算。
 * ```
 * @example 对
 * ```md
 * ---
 * title: 绍兴市人民代表大会关于绍兴市2015年预算的决议
 * ---
 *
 * （2015年3月2日绍兴市第七届人民代表大会第五次会议通过）
 *
 * 批准2015年市级预算。
 * ```
 */
import { parseTitle } from '../../model/title.js';
import type { NoticeRule } from '../rule.js';

export const resolutionMeeting: NoticeRule = {
  id: 'resolution-meeting',
  reach: 'notice',
  severity: 'warning',
  authority: 'practice',
  basis: { zh: '公文实务：决议写明会议和日期', en: 'Practice: a resolution names its meeting and day' },
  *check({ source, front, proses }) {
    if (parseTitle(front.title).documentType !== '决议') return;
    const texts = proses.filter(({ kind }) => kind !== 'title').map(({ text }) => text);
    const place = source.yamlPlace('title');
    if (texts.some((text) => MEETING.test(text))) return;
    yield {
      source,
      place,
      reason: {
        zh: '决议应写明由哪一次会议、在哪一天通过',
        en: 'a resolution should name the meeting that has adopted it, and the day',
      },
      actual: front.title,
    };
  },
};

const MEETING =
  /第[^，。；]{1,8}次[^，。；]{0,8}会议|会议[^，。；]{0,12}(?:通过|决定|认为|批准|审议|审查|同意)/u;
