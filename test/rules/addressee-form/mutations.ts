import { change } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '主送机关用半角冒号',
    damage: change(/(?<=^[^#|].*(?:单位|政府))：$/gu, ':'),
    also: { 'fullwidth-punctuation': '半角冒号在汉字旁' },
  },
  {
    name: '主送机关用句号',
    damage: change(/(?<=^[^#|].*(?:单位|政府))：$/gu, '。'),
  },
  {
    name: '主送机关漏冒号',
    damage: change(/(?<=^[^#|].*(?:单位|政府))：$/gu, ''),
  },
];
