import { insert } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  { name: '正文里留着抄送', damage: insert('抄送：市委各部门，市人大常委会、市政协办公室。') },
  { name: '正文里留着印发', damage: insert('绍兴市人民政府办公室　　2015年3月20日印发') },
];
