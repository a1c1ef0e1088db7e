import { addClause } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '算式里用连接号作减号',
    damage: addClause('年工作日365天-104天＝261天'),
  },
];
