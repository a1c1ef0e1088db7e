import { describe, expect, test } from 'vitest';
import { at, atMarkdown } from '../../src/commands/at.js';

const JIANGLAN = 'test/editions/jianglan';
const KEY = '江政发〔2024〕1号';

describe('gazette at', () => {
  test('before it was amended an act reads as it was published, and what is to come is told', () => {
    const lines = at(JIANGLAN, KEY, '2025-03-31').split('\n');
    expect(lines.slice(0, 4)).toEqual([
      KEY,
      '  2025年3月31日 未见修改或废止',
      '  与公布的文本相同',
      '  自2025年4月1日起另有修改',
    ]);
    expect(lines).toContain(
      '第七条　骗取临时救助的，由民政部门责令退回，并按照有关规定处理。对本办法第六条规定的标准有异议的，可以申请复核。',
    );
    expect(lines.filter((line) => line.includes('修改，自'))).toEqual([]);
  });

  test('from that day on each changed provision has its note below it', () => {
    const lines = at(JIANGLAN, KEY, '2025-04-01').split('\n');
    expect(lines.slice(1, 3)).toEqual([
      '  2025年4月1日 已修改，自2025年4月1日起',
      '  已并入江政发〔2025〕3号的修改；以公报刊登的文本为准',
    ]);
    const from = lines.findIndex((line) => line.startsWith('第六条'));
    expect(lines.slice(from, from + 5)).toEqual([
      '第六条　临时救助标准按照本市月最低生活保障标准的三倍至八倍确定，同一事由一年内救助不超过两次。',
      '　　〔江政发〔2025〕3号修改，自2025年4月1日起施行〕',
      '第七条　骗取临时救助的，由民政部门责令限期退回，并按照有关规定处理。对本办法第六条规定的标准有异议的，可以申请复核。',
      '　　〔江政发〔2025〕3号修改，自2025年4月1日起施行〕',
      '第八条　本办法自2024年3月1日起施行。',
    ]);
  });

  test('what was taken out is told at the end', () => {
    const text = at('test/editions/yunze', '云泽市人民政府令第12号', '2026-01-01');
    expect(text.split('\n').slice(-2)).toEqual([
      '',
      '〔删去：（三）法律、法规禁止的其他行为。　云泽市人民政府令第13号删去，自2026年1月1日起施行〕',
    ]);
    expect(text.split('法律、法规禁止的其他行为')).toHaveLength(2);
  });

  test('words of the whole text are found where they stand', () => {
    expect(at(JIANGLAN, '江政办发〔2024〕10号', '2025-05-01')).toContain('医疗机构应当在一小时内报告。');
  });

  test('a notice that nobody amends', () => {
    expect(at('gazette', '13号', '2015-05-01').split('\n').slice(0, 5)).toEqual([
      '绍政发〔2015〕13号',
      '  2015年5月1日 未见修改或废止',
      '  与公布的文本相同',
      '',
      '绍兴市人民政府关于推进工业企业“零土地”技术改造项目审批方式改革的通知',
    ]);
  });

  test.each([
    ['国发〔2014〕47号', '2015-05-01', '「国发〔2014〕47号」的全文不在本库，查不到它某一天的文本'],
    ['绍政发〔2015〕99号', '2015-05-01', '本库没有「绍政发〔2015〕99号」'],
    ['13号', '2015-02-30', '--on 写的「2015-02-30」没有这一天'],
  ])('%s on %s is refused', (written, on, words) => {
    expect(() => at('gazette', written, on)).toThrow(words);
  });

  test('an archive that is not there is told', () => {
    expect(() => at('nowhere', '13号', undefined)).toThrow('找不到');
  });

  test('for a decision that publishes it again it is written as Markdown, without a note', () => {
    const text = atMarkdown(JIANGLAN, KEY, '2025-04-01');
    expect(text.split('\n')[0]).toBe('# 江澜市城乡居民临时救助实施办法');
    expect(text).toContain('\n\n第七条　骗取临时救助的，由民政部门责令限期退回，');
    expect(text).not.toContain('3号修改');
  });
});
