import type { LineSetting } from '../../print/line-setting.js';

/** The lines of a printed file that stand where they may not, each in one sentence (line-edge). */
export function settingFaults({ badEdges, misplaced }: LineSetting, file: string): string[] {
  return [
    ...badEdges.map(({ sheet, text }) => `${file} 第 ${sheet} 张有一行的首尾不合避头尾：「${text}」`),
    ...misplaced.map(({ sheet, text }) => `${file} 第 ${sheet} 张有一行出了版心或与别的字重叠：「${text}」`),
  ];
}
