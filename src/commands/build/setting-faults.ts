import type { LineSetting } from '../../print/line-setting.js';
import type { TooWide } from '../../print/too-wide.js';

const REMEDIES: Readonly<Record<TooWide['kind'], string>> = {
  roster: '把单位、职务写短，或者姓名与单位之间加一个全角空格，使它们能各自折行',
  table: '把表头或单元格里不能断开的长串写短，减少列数，或者用 :::table{landscape} 横排',
  text: '把里面不能断开的长串写短，或者分成几段',
};

/**
 * What is wrong with a printed file, each in one sentence: blocks that do not fit, lines that stand where they may not
 * (line-edge), and titles without their text. What an editor can mend comes first.
 */
export function settingFaults(
  { badEdges, misplaced, wrongSizePt, stranded }: LineSetting,
  file: string,
  tooWide: readonly TooWide[] = [],
): string[] {
  return [
    ...tooWide.map(
      (block) =>
        `${block.file} 第 ${block.line} 行起的内容太宽，${file}里放不下：「${block.text}」。请${REMEDIES[block.kind]}`,
    ),
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
