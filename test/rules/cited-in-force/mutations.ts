import { lineAt, pick } from '../../check/damage.js';
import type { Mutation } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '依据已废止的文件',
    damage: (files, random) => {
      const works = files.get('works.yaml') ?? '';
      const cited =
        pick(
          [
            '浙政发〔2014〕38号',
            '国发〔2014〕47号',
            '国质检质〔2012〕179号',
            '绍政发〔2012〕60号',
            '浙政办发〔2014〕72号',
          ],
          random,
        ) ?? '';
      const changed = works.replace(
        new RegExp(`(number: ${cited}\n  title: .*\n)`),
        '$1  status: repealed\n  until: 2015-01-01\n',
      );
      const [path = '', text = ''] =
        Array.from(files).find(([name, each]) => name.endsWith('.md') && each.includes(cited)) ?? [];
      return { changed: new Map([['works.yaml', changed]]), path, line: lineAt(text, text.indexOf(cited)) };
    },
  },
];
