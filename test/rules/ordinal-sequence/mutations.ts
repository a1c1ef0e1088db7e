import { formatNumeral, parseNumeral } from '../../../src/model/numeral.js';
import { change, noticesOf, pick } from '../../check/damage.js';
import type { Damage, Files, Mutation, Random } from '../../check/mutation.js';

export const mutations: readonly Mutation[] = [
  {
    name: '删去中间一段',
    damage: deleteItem,
  },
  {
    name: '一个序数跳号',
    damage: change(/(?<=^#* ?)(\d+)(?=\.\D)/gu, ([n = '']) => String(Number(n) + 2), {
      notices: /-(?:13|16|17|24)\.md/u,
    }),
  },
  {
    name: '条的序数重复',
    damage: change(/(?<=^第)(?:[三四五六七八九]|十[一二三四五六七])(?=条)/gu, ([n = '']) => moved(n, -1), {
      notices: /-15\.md/u,
    }),
  },
  {
    name: '一、二、写错',
    damage: change(/(?<=^## )[二三四五](?=、)/gu, ([n = '']) => moved(n, 2), {
      notices: /-(?:13|16|20|21|24)\.md/u,
    }),
  },
  {
    name: '附件的序号跳号',
    damage: change(/(?<=^# 附件)2/gu, '3'),
    also: { 'attachment-match': '也与附件说明不同' },
  },
];

/** A numbered paragraph in the midst of its run goes; the rule shall report the next. */
function deleteItem(files: Files, random: Random): Damage | undefined {
  const places = noticesOf(files, /\.md$/u).flatMap((path) => {
    const lines = (files.get(path) ?? '').split('\n');
    return lines.flatMap((line, at) => {
      const [own, next] = [itemIn(line), itemIn(lines[at + 2] ?? '')];
      const isInMidst = own !== undefined && !own.isFirst && next?.style === own.style && !next.isFirst;
      return isInMidst ? [{ path, lines, at }] : [];
    });
  });
  const place = pick(places, random);
  if (place === undefined) return undefined;
  const { path, lines, at } = place;
  return { changed: new Map([[path, lines.toSpliced(at, 2).join('\n')]]), path, line: at + 1 };
}

function itemIn(line: string): { readonly style: string; readonly isFirst: boolean } | undefined {
  const [ordinal, number = ''] = /^(?:第|（)?([一二三四五六七八九十]+|\d+)(?:条|）|\.)/u.exec(line) ?? [];
  if (ordinal === undefined) return undefined;
  return {
    style: ordinal.replace(number, /\d/u.test(number) ? '1' : '一'),
    isFirst: /^[一1]$/u.test(number),
  };
}

/** The Chinese numeral so much after, or before, another. */
function moved(numeral: string, by: number): string {
  return formatNumeral((parseNumeral(numeral) ?? NaN) + by);
}
