import { describe, expect, test } from 'vitest';
import { republishedText } from '../../src/check/rules/republished-text.js';
import { check } from '../../src/check/check.js';
import { actTree } from '../../src/consolidation/act-tree.js';
import { lawOf } from '../../src/consolidation/law.js';
import { writeNotice } from '../../src/content/writing/write-notice.js';
import type { Archive } from '../../src/model/archive.js';
import { archiveOf } from './act.js';
import { ACTS, NAMES, type ActName } from './acts.js';
import { KEY } from './decided.js';

const CLAUSES: Readonly<Record<ActName, string>> = {
  ships:
    '一、第二章增加一条，作为第五条：“第五条　登记证不得转让。”\n\n二、第五条改为第六条。\n\n三、第二条第一款第（二）项修改为“（二）货船和*驳船*；”',
  wells: '一、第三条移至第四条之后，作为第四条，第四条改为第三条。\n\n二、第一条中的“井水”修改为“1. 井水”。',
  lamps: '一、第二条第（二）项修改为“（二）镇人民政府。”',
  fees: '一、附件1“货船”一行修改为“货船　9元　两年”。\n\n二、在附件1“客船”一行后增加一行：“游船　6元　一年”。',
};

/** An act, the decision that changes it, and what is printed below that decision, or in a notice three months later. */
function printed(act: ActName, again: string, isLater = false): Archive {
  const { title, body } = ACTS[act];
  const decision = `各单位：\n\n市政府决定对《${NAMES[act]}》（${KEY}）作如下修改：\n\n${CLAUSES[act]}\n\n本决定自2015年9月1日起施行。\n`;
  const later = `各单位：\n\n现将修改后的《${NAMES[act]}》（${KEY}）重新公布。\n\n${again}`;
  return archiveOf([
    { number: 1, title, body },
    {
      number: 2,
      title: '江澜市人民政府关于修改部分文件的决定',
      body: isLater ? decision : `${decision}\n根据本决定作相应修改，重新公布。\n\n${again}`,
      date: '2015-06-01',
      front: `amends: [${KEY}]\n`,
    },
    ...(isLater
      ? [{ number: 3, title: '江澜市人民政府关于重新公布部分文件的通知', body: later, date: '2015-09-01' }]
      : []),
  ]);
}

function markdownOf(act: ActName): string {
  const version = lawOf(printed(act, '')).histories.get(KEY)?.versions.at(-1);
  expect(version?.isSure).toBe(true);
  return version === undefined ? '' : writeNotice(actTree(version.act));
}

function told(archive: Archive): string[] {
  return check(archive, [republishedText]).map(
    ({ path, reason }) => `${path} ${reason.zh.split('：').slice(1).join('：')}`,
  );
}

describe('a text that is published again', () => {
  test.each(Object.keys(ACTS) as ActName[])(
    '%s, as it is written for its editor, is the consolidation',
    (act) => {
      const again = markdownOf(act);
      expect(again.startsWith('# ')).toBe(true);
      expect(told(printed(act, again))).toEqual([]);
      expect(told(printed(act, again, true))).toEqual([]);
    },
  );

  test('is written with its chapters as headings, its title, and nothing of the notice that had enclosed it', () => {
    expect(markdownOf('ships')).toBe(
      [
        '# 江澜市船只管理办法',
        '## 第一章　总则',
        '第一条　为了加强船只管理，制定本办法。',
        '第二条　本办法所称船只，分为下列三类：',
        '（一）客船；',
        '（二）货船和驳船；',
        '（三）渔船。',
        '前款所称渔船，由市渔政部门认定。',
        '## 第二章　登记',
        '第三条　船主应当向市港务局申请登记。市港务局应当在十日内答复。',
        '第四条　登记收费五元。',
        '第五条　登记证不得转让。',
        '## 第三章　附则',
        '第六条　本办法自2015年4月1日起施行。',
        '',
      ]
        .join('\n\n')
        .replace(/\n\n$/u, '\n'),
    );
  });

  test('with its tables', () => {
    expect(markdownOf('fees')).toContain(
      '| 船种 | 收费 | 期限 |\n| --- | --- | --- |\n| 客船 | 5元 | 一年 |\n| 游船 | 6元 | 一年 |\n| 货船 | 9元 | 两年 |\n| 渔船 | 2元 | 半年 |',
    );
  });

  test.each([
    ['登记收费五元', '登记收费六元', '应为「…四条登记收费五元。」，实为「…四条登记收费六元。」'],
    ['## 第三章　附则\n\n', '', '应为「第三章附则」，实为「第六条本办法自2015年4月1…」'],
  ])('differs where %s is %s', (from, to, reason) => {
    const again = markdownOf('ships').replace(from, to);
    expect(told(printed('ships', again))).toEqual([`2015/03/jzf-2015-2.md ${reason}`]);
    expect(told(printed('ships', again, true))).toEqual([`2015/03/jzf-2015-3.md ${reason}`]);
  });

  test('a new act of the same title, which repeals the old one, is no print of it', () => {
    const { title, body } = ACTS.ships;
    const archive = archiveOf([
      { number: 1, title, body },
      {
        number: 2,
        title,
        body: `${body.replace('五元', '九元')}\n《${NAMES.ships}》（${KEY}）同时废止，现重新公布。\n`,
        date: '2015-06-01',
      },
    ]);
    expect(told(archive)).toEqual([]);
  });
});
