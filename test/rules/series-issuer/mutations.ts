import { change, changeIn, inFront, ISSUE, reportedAt } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '没有登记的机关代字',
    damage: change(/(?<=^number: )绍政(?:办)?发/gu, '绍市发', inFront),
  },
  {
    name: '发文机关不是本系列的',
    damage: change(/(?<=^issuer: )绍兴市人民政府$/gu, '浙江省人民政府', inFront),
    also: { 'series-issuer': '标题里的机关也就与发文机关不同' },
  },
  {
    name: '标题里是别的机关',
    damage: change(/(?<=^title: )绍兴市人民政府(?:办公室)?(?=关于)/gu, '浙江省人民政府', inFront),
  },
  {
    name: '公文列错栏目',
    damage: reportedAt(
      changeIn(ISSUE, /市政府文件\n {4}notices:\n/g, '市政府文件\n    notices:\n      - szbf-2015-17.md\n'),
      /szbf-2015-17\.md/u,
    ),
    also: { 'issue-sequence': '这一件也就列了两次' },
  },
];
