import type { Mutation } from '../../check/mutation.js';
import { lineAt } from '../../check/damage.js';

export const mutations: readonly Mutation[] = [
  {
    name: '批复不写来文',
    damage: (files) => {
      const path = '2015/03/szf-2015-14.md';
      const text = files.get(path) ?? '';
      const end = text.indexOf('\n---\n') + 5;
      const head = text.slice(0, end).replace(/^(title: .*)通知$/mu, '$1批复');
      const changed = `${head}\n来文收悉。经研究，同意。\n`;
      return { changed: new Map([[path, changed]]), path, line: lineAt(changed, changed.indexOf('来文')) };
    },
    also: { 'citation-title': '别处引它的标题', 'enclosure-title': '改了标题' },
  },
];
