import { describe, expect, it } from 'vitest';
import { textOf } from '../../../src/model/prose.js';
import type { PartTitle } from '../../../src/model/tree.js';
import { parsed } from '../parsed.js';

/** Kind, label, number and title of the part that a line opens. */
function opened(line: string): [string, string | undefined, number | undefined, string] {
  const [, part] = parsed(`正文\n\n${line}\n\n甲`).tree.children;
  const title = part?.children[0] as PartTitle | undefined;
  if (part === undefined || title?.type !== 'partTitle') throw new Error('no part');
  return [part.kind, title.label, title.number, textOf(title)];
}

describe('parts', () => {
  it.each<[string, string | undefined, number | undefined, string]>([
    ['# 附件1　指标', '附件1', 1, '指标'],
    ['# 附件 1 指标', '附件1', 1, '指标'],
    ['# 附件12：指标', '附件12', 12, '指标'],
    ['# 附件1.指标', '附件1', 1, '指标'],
    ['# 附件1、指标', '附件1', 1, '指标'],
    ['# 附件一　指标', '附件一', 1, '指标'],
    ['# 附件十二：指标', '附件十二', 12, '指标'],
    ['# 附件　指标', '附件', undefined, '指标'],
    ['# 附件 指标', '附件', undefined, '指标'],
    ['# 附件　2023年度指标', '附件', undefined, '2023年度指标'],
    ['# 附件3　2023年度指标', '附件3', 3, '2023年度指标'],
    ['# 附件：指标', '附件', undefined, '指标'],
    ['# 附件:指标', '附件', undefined, '指标'],
    ['# 附件', '附件', undefined, ''],
    ['# 附件1', '附件1', 1, ''],
    ['# 附　件　指标', '附件', undefined, '指标'],
    ['# 附：指标', '附', undefined, '指标'],
    ['# 附表1　指标', '附表1', 1, '指标'],
    ['# 附表：指标', '附表', undefined, '指标'],
    ['# 附录　指标', '附录', undefined, '指标'],
    ['# 附图2 指标', '附图2', 2, '指标'],
    ['# 附件1　**指标**', '附件1', 1, '指标'],
  ])('opens an attachment at %s', (line, label, number, title) => {
    expect(opened(line)).toEqual(['attachment', label, number, title]);
  });

  it.each([
    ...[
      '绍兴市临时救助实施办法（试行）',
      '附则',
      '附　则',
      '附 则',
      '附加条款',
      '附属设施管理办法',
      '附件一览表',
      '附表格式',
    ],
    ...['名单', '关于附件1的说明', '附近单位名单'],
  ])('opens an enclosed text at # %s', (title) => {
    expect(opened(`# ${title}`)).toEqual(['enclosure', undefined, undefined, title]);
  });

  it('cuts at each #, and at no deeper heading', () => {
    const { tree } = parsed('甲\n\n## 乙\n\n# 丙\n\n## 丁\n\n# 附件1　戊\n\n己');
    expect(tree.children.map(({ kind, children }) => [kind, children.map(({ type }) => type)])).toEqual([
      ['main', ['paragraph', 'heading', 'signature']],
      ['enclosure', ['partTitle', 'heading']],
      ['attachment', ['partTitle', 'paragraph']],
    ]);
  });

  it('has a main part even where the file begins with #', () => {
    expect(parsed('# 附件1　甲').tree.children.map(({ kind }) => kind)).toEqual(['main', 'attachment']);
    expect(parsed('').tree.children.map(({ kind }) => kind)).toEqual(['main']);
  });

  it('does not open a part within a quotation', () => {
    expect(parsed('> # 附件1　甲').tree.children).toHaveLength(1);
  });

  it('knows from where to where a part goes', () => {
    const { tree } = parsed('甲\n\n# 乙\n\n丙\n');
    expect(tree.children.map(({ position }) => [position?.start.offset, position?.end.offset])).toEqual([
      [0, 1],
      [3, 9],
    ]);
  });

  it('takes the label out of the text, and leaves the title its place', () => {
    const title = parsed('# 附件1　指标').tree.children[1]?.children[0] as PartTitle;
    expect(title.children[0]?.position).toMatchObject({ start: { column: 7 }, end: { column: 9 } });
  });
});
