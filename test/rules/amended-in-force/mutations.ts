import { insert } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

const ACT = '《绍兴市区城乡居民临时救助实施办法（试行）》（绍政发〔2015〕15号）';

export const mutations: readonly Mutation[] = [
  {
    name: '修改已经废止的',
    also: { 'effect-dates': '废止只写在文件头，正文没有提到' },
    damage: (files, random) => {
      const damage = insert(`将${ACT}第三条修改为：“第三条　略。”`, 0, {
        notices: /szbf-2015-/u,
        lines: /^各区、.*：$/u,
      })(files, random);
      const path = '2015/03/szf-2015-13.md';
      const text = (files.get(path) ?? '').replace(/^date: .*$/mu, '$&\nrepeals: [绍政发〔2015〕15号]');
      return damage && { ...damage, changed: new Map([...damage.changed, [path, text]]) };
    },
  },
];
