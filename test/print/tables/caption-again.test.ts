import { describe, expect, it } from 'vitest';
import { captionAgain, captionsAgain } from '../../../src/print/tables/caption-again.js';
import { madeEdition } from '../made-edition.js';

it.each([
  ['表1　任务分解', '续表1　任务分解'],
  ['表A.1 指标', '续表A.1 指标'],
  ['表一　名单', '续表一　名单'],
  ['表彰名单', '表彰名单（续）'],
  ['2015年任务', '2015年任务（续）'],
])('%s goes on as %s', (caption, again) => {
  expect(captionAgain(caption)).toBe(again);
});

describe('captionsAgain', () => {
  const table = '| 序号 | 名称 |\n| --- | --- |\n| 1 | 甲 |\n';
  const captioned = `:::table{head=1 caption="表1　任务"}\n${table}:::\n`;
  const edition = madeEdition([
    {
      series: 'szf',
      number: 1,
      title: '绍兴市人民政府关于做好示例工作的通知',
      body: [
        `各单位：\n\n任务如下。\n\n${table}\n附件：1.任务表\n\n2.${'很长的'.repeat(11)}表\n\n3.指标\n`,
        `# 附件1　任务表\n\n${table}`,
        `# 附件2　${'很长的'.repeat(11)}表\n\n${table}`,
        `# 附件3　指标\n\n${captioned}`,
      ].join('\n'),
    },
  ]);

  it('says the attachment that a table is, its own caption, or only that it goes on', () => {
    expect([...captionsAgain(edition)]).toEqual([
      ['szf-2015-1.tab-1', '续表'],
      ['szf-2015-1.tab-2', '附件1（续）　任务表'],
      // A title of 34 characters has no room.
      ['szf-2015-1.tab-3', '附件2（续）'],
      ['szf-2015-1.tab-4', '续表1　任务'],
    ]);
  });
});
