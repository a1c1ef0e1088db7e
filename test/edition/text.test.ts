import { describe, expect, it } from 'vitest';
import { bodyText } from '../../src/edition/text.js';
import { parsed } from '../content/parsed.js';

function lines(...blocks: string[]): string[] {
  return bodyText(parsed(blocks.join('\n\n')).tree);
}

const SIGNED = ['绍兴市人民政府', '2015年3月2日'];

describe('bodyText', () => {
  it('has each block of the notice, its signature, then the other parts with label and title', () => {
    expect(
      lines(
        ...['各单位：', '现将**办法**印发给你们。', '附件：1.名单', '2.指标'],
        ...['# 示例办法（试行）', '## 第一章　总则', '第一条　甲：', '（一）**乙。**丙。'],
        ...['# 附件1　名单', '丁。', '# 附件2　指标', '戊。'],
      ),
    ).toEqual([
      ...['各单位：', '现将办法印发给你们。', '附件：', '1.名单', '2.指标', ...SIGNED],
      ...['示例办法（试行）', '第一章　总则', '第一条　甲：', '（一）乙。丙。'],
      ...['附件1', '名单', '丁。', '附件2', '指标', '戊。'],
    ]);
  });

  it('has a signature where the editor placed it', () => {
    expect(lines(':::signature\n市长　某某\n2015年3月3日\n:::', '正文。')).toEqual([
      '市长　某某',
      '2015年3月3日',
      '正文。',
    ]);
  });

  it('has each person on a line, after the role', () => {
    expect(lines(':::roster\n组长：姚远\n\n副组长：甲某 市政府\n乙某　市局\n:::')).toEqual([
      ...['组长：', '姚远', '副组长：', '甲某　市政府', '乙某　市局', ...SIGNED],
    ]);
  });

  it('has the cells of a table row by row after its caption, merged cells once', () => {
    const table = [
      ':::table{caption="指标"}',
      '| 甲 | 乙 |',
      '| --- | --- |',
      '| a | 1 |',
      '| ^ | 2 |',
      ':::',
    ];
    expect(lines(table.join('\n')).filter((text) => text !== '')).toEqual([
      ...['指标', '甲', '乙', 'a', '1', '2', ...SIGNED],
    ]);
  });

  it('has the caption of a figure, and what is quoted or listed', () => {
    expect(lines('![位置图](a.png)', '> 第九条　甲。\n>\n> （一）乙。', '- 丙\n- 丁')).toEqual([
      ...['位置图', '第九条　甲。', '（一）乙。', '丙', '丁', ...SIGNED],
    ]);
  });

  it('has slips, citations and references as they are written, without their notes', () => {
    expect(lines('按（国发〔2014〕47号）和本办法第九条，:sic[改建、改建]{note="原文如此"}。')[0]).toBe(
      '按（国发〔2014〕47号）和本办法第九条，改建、改建。',
    );
  });

  it('has no more than the label of an attachment without a title', () => {
    expect(lines('正文。', '# 附件', '甲。').filter((text) => text !== '')).toEqual([
      ...['正文。', ...SIGNED, '附件', '甲。'],
    ]);
  });
});
