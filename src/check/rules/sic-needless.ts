/**
 * 「:sic」只用来标明检查会指出、而原文确实如此的地方，并写明理由（note）。
 *
 * 标了「:sic」的地方，其他检查一律不作声。没有问题的地方标了，以后改出错来就看不见；不写理由，后来的人不知道该不该留。原文改正以后，
 * 标记也要去掉。
 *
 * @example 错 没有问题
 * ```md
 * 各区、县（市）人民政府：
 *
 * 现将:sic[有关事项]{note="原文如此"}通知如下。
 * ```
 * @example 错 没有理由
 * ```md
 * 各区、县（市）人民政府：
 *
 * 加强管理:sic[,]确保安全。
 * ```
 * @example 对
 * ```md
 * 各区、县（市）人民政府：
 *
 * 加强管理:sic[,]{note="原文如此，应为全角逗号"}确保安全。
 * ```
 */
import type { SicRule } from '../rule.js';
import { isWithin, reachesInto, sicsOf } from '../sic.js';

export const sicNeedless: SicRule = {
  id: 'sic-needless',
  reach: 'sic',
  severity: 'warning',
  authority: 'own',
  basis: { zh: '公报编辑规范：原文如此', en: 'House rules: as signed' },
  *check(notice, silenced, told) {
    const { source } = notice;
    for (const sic of sicsOf(notice)) {
      const { text } = sic;
      const place = sic.position ?? source.pointAt(0);
      const found = { source, place, actual: text };
      const isNeeded = silenced.some((violation) => isWithin(violation, sic));
      const cut = isNeeded ? undefined : told.find((violation) => reachesInto(violation, sic));
      if (cut !== undefined)
        yield {
          ...found,
          reason: {
            zh: `「${text}」只是检查所指的一部分${cut.actual === undefined ? '' : `：「:sic」应把「${cut.actual}」整个标进来`}`,
            en: `“${text}” is only a part of what a check speaks of${cut.actual === undefined ? '' : `: “:sic” should cover all of “${cut.actual}”`}`,
          },
        };
      else if (!isNeeded)
        yield {
          ...found,
          reason: {
            zh: `「${text}」没有检查会指出的问题，不必标「:sic」`,
            en: `no check would speak of “${text}”: “:sic” is not needed`,
          },
        };
      else if (sic.note === undefined || sic.note.trim() === '')
        yield {
          ...found,
          reason: {
            zh: `「${text}」标了「:sic」，没有写明理由（note）`,
            en: `“${text}” is marked “:sic” without a reason (note)`,
          },
        };
    }
  },
};
