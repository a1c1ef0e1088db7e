import { addClause, change, inFront } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '成文日期编虚位不齐',
    damage: change(/(?<=^date: 2015-)0(\d)-/gu, ([, m = '']) => `${m}-`, inFront),
  },
  {
    name: '没有这一天',
    damage: change(/(?<=^date: 2015-)0[23]-\d\d/gu, '02-30', inFront),
  },
  {
    name: '正文月份编虚位',
    damage: addClause('于2015年04月前完成'),
  },
  {
    name: '正文没有这个月',
    damage: addClause('于2015年13月5日前完成'),
  },
  {
    name: '正文「月」「日」写错',
    damage: addClause('于2015年3月1月前完成'),
  },
];
