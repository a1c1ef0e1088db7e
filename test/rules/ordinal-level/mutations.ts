import { change } from '../../check/damage.js';
import type { Damaging, Mutation } from '../../check/mutation.js';

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬';

export const mutations: readonly Mutation[] = [
  {
    name: '1.下直接用①',
    damage: restyle(/^（1）/gu, /^（\d+）/u, (value) => CIRCLED.charAt(value - 1), /-(?:17|21)\.md/u),
  },
  {
    name: '一、下直接用（1）',
    damage: restyle(/^1\./gu, /^\d+\./u, (value) => `（${value}）`, /-13\.md/u),
  },
];

/** Writes all of a run of sibling paragraphs from 1 on in another style; the rule shall report the first. */
function restyle(
  first: RegExp,
  siblings: RegExp,
  becomes: (value: number) => string,
  notices: RegExp,
): Damaging {
  return (files, random) => {
    const start = change(first, '$&', { notices })(files, random);
    if (start === undefined) return undefined;
    const lines = (files.get(start.path) ?? '').split('\n');
    let value = 1;
    for (let at = start.line - 1; at < lines.length && !/^#/u.test(lines[at] ?? ''); at++) {
      const line = lines[at] ?? '';
      if (siblings.test(line)) lines[at] = line.replace(siblings, becomes(value++));
    }
    return { ...start, changed: new Map([[start.path, lines.join('\n')]]) };
  };
}
