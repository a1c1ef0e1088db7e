import { change, inFront } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '标题末尾加句号',
    damage: change(/(?<=^title: .*)$/gu, '。', inFront),
  },
  {
    name: '标题漏发文机关',
    damage: change(/(?<=^title: )绍兴市人民政府(?:办公室)?(?=关于)/gu, '', inFront),
  },
  {
    name: '标题漏「关于」',
    damage: change(/(?<=^title: 绍兴市人民政府(?:办公室)?)关于(?!印发)/gu, '', inFront),
  },
  {
    name: '标题漏「的」',
    damage: change(/(?<=^title: .*)的(?=(?:通知|意见)$)/gu, '', {
      ...inFront,
      notices: /-(?:13|14|20|22|23)\.md/u,
    }),
  },
];
