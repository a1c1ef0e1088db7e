import { insert } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '缺三是',
    damage: insert('一是明确分工；二是按月通报；四是抓好整改。'),
  },
  {
    name: '缺（3）',
    damage: insert('材料包括：（1）申请书；（2）证明；（4）照片。'),
  },
];
