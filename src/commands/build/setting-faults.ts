import type { LineSetting } from '../../print/line-setting.js';

/** The lines of a printed file that stand where they may not (line-edge), and titles without their text, each in one sentence. */
export function settingFaults(
  { badEdges, misplaced, wrongSizePt, stranded }: LineSetting,
  file: string,
): string[] {
  return [
    ...badEdges.map(({ sheet, text }) => `${file} 第 ${sheet} 张有一行的首尾不合避头尾：「${text}」`),
    ...(wrongSizePt === undefined
      ? []
      : [`${file} 的正文缩成了 ${wrongSizePt} 磅：有的内容比版心宽，浏览器把全文缩小了`]),
    ...misplaced.map(({ sheet, text }) => `${file} 第 ${sheet} 张有一行出了版心或与别的字重叠：「${text}」`),
    ...stranded
      .filter(({ kind }) => kind === 'title')
      .map(({ sheet, text }) => `${file} 第 ${sheet} 张的末尾只有题目，正文在下一页：「${text}」`),
  ];
}
