import { change, han, inSentences, lineAt, noticesOf, pick } from '../../check/damage.js';
import type { Damage, Files, Mutation, Random } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '没有错的标 :sic',
    damage: change(han('(?<=，)@{4}(?=@)'), ([words = '']) => `:sic[${words}]{note="原文如此"}`, inSentences),
  },
  {
    name: ':sic 没有理由',
    damage: sicWithoutNote,
  },
];

function sicWithoutNote(files: Files, random: Random): Damage | undefined {
  const path = pick(noticesOf(files, /-1[36]\.md/u), random) ?? '';
  const text = files.get(path) ?? '';
  const match = pick(Array.from(text.matchAll(/\{note="[^"]*"\}/gu)), random);
  if (match === undefined) return undefined;
  const changed = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  return { changed: new Map([[path, changed]]), path, line: lineAt(text, match.index) };
}
