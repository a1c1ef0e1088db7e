import { insert } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

const ACT = '《绍兴市区城乡居民临时救助实施办法（试行）》（绍政发〔2015〕15号）';

export const mutations: readonly Mutation[] = [
  {
    name: '删去一条，引用的序号没有改',
    damage: (files, random) => {
      const clause = `对${ACT}作如下修改：删去第三条，其他条款序号作相应调整。`;
      const damage = insert(clause, 0, { notices: /szbf-2015-/u, lines: /^各区、.*：$/u })(files, random);
      const path = '2015/03/szf-2015-15.md';
      const text = (files.get(path) ?? '').replace(/^第六条　/mu, '$&除按照本办法第四条规定外，');
      return damage && { ...damage, changed: new Map([...damage.changed, [path, text]]) };
    },
  },
];
