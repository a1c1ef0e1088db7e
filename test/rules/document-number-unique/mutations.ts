import { noticesOf, pick } from '../../check/damage.js';
import type { Files, Mutation, Random } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '两件公文同一文号',
    damage: (files, random) => {
      const [one, other] = twoOf(files, /szbf-/u, random);
      const text = files.get(other) ?? '';
      const taken = /^number: .*$/m.exec(files.get(one) ?? '')?.[0] ?? '';
      const changed = new Map([[other, text.replace(/^number: .*$/m, taken)]]);
      return { changed, path: one < other ? other : one, line: 2 };
    },
  },
];

function twoOf(files: Files, pattern: RegExp, random: Random): readonly [string, string] {
  const paths = noticesOf(files, pattern);
  const one = pick(paths, random) ?? '';
  return [
    one,
    pick(
      paths.filter((path) => path !== one),
      random,
    ) ?? '',
  ];
}
