import { expect, it } from 'vitest';
import { settingFaults } from '../../src/commands/build/setting-faults.js';
import { withPage } from '../../src/print/browser.js';
import { ISSUE_FORM } from '../../src/print/issue-form.js';
import { finished, loadWithFaces, printLoaded } from '../../src/print/print-document.js';
import { readIssue } from '../../src/print/print.js';
import { tooWide } from '../../src/print/too-wide.js';
import { madeEdition } from './made-edition.js';

const BODY = [
  '各区、县（市）人民政府：',
  '现将有关事项通知如下。',
  ':::roster\n组长：王　强　市政府\n:::',
  '| 项目 | 数量 |\n| --- | --- |\n| 甲 | 1 |',
  '请认真贯彻执行。',
];
const edition = madeEdition([
  {
    series: 'szf',
    number: 1,
    title: '绍兴市人民政府关于做好示例工作的通知',
    body: `${BODY.join('\n\n')}\n`,
  },
]);
const LINES = (edition.sections[0]?.notices[0]?.markdown ?? '').split('\n');
const lineOf = (start: string): number => LINES.findIndex((line) => line.startsWith(start)) + 1;

// What makes one block too wide and no other, whatever it is in a real text.
const WIDE = [
  ['roster', ':::roster', '.roster .office::after{content:"长";white-space:nowrap;padding-left:900px}'],
  ['table', '| 项目', '.grid td::after{content:"长";display:inline-block;margin-left:900px}'],
] as const;

it.each(WIDE)('a %s that does not fit is told by its file and line', async (kind, start, css) => {
  await withPage(async (page) => {
    await loadWithFaces(ISSUE_FORM, edition, page);
    await page.addStyleTag({ content: css });
    const { setting } = readIssue(
      await finished(ISSUE_FORM, edition, await printLoaded(ISSUE_FORM, edition, page)),
      edition,
    );
    const found = await tooWide(page, edition);
    expect(found.map((block) => [block.file, block.line, block.kind])).toEqual([
      ['2015/03/szf-2015-1.md', lineOf(start), kind],
    ]);
    expect(settingFaults(setting, 'PDF', found)[0]).toContain(`2015/03/szf-2015-1.md 第 ${lineOf(start)} 行`);
  });
});

// What only issues the text below it goes across the columns.
const issuing = madeEdition([
  {
    series: 'szf',
    number: 1,
    title: '绍兴市人民政府关于印发绍兴市示例办法的通知',
    body: `各区、县（市）人民政府，市政府各部门、各单位：\n\n${'现将《绍兴市示例办法》印发给你们，请结合实际，认真贯彻执行。'.repeat(2)}\n\n# 绍兴市示例办法\n\n第一条　为做好示例工作，制定本办法。\n`,
  },
]);

it.each([
  ['columns', edition],
  ['a text across them', issuing],
])('nothing is too wide in a sound document with %s', async (_what, sound) => {
  await withPage(async (page) => {
    await loadWithFaces(ISSUE_FORM, sound, page);
    await printLoaded(ISSUE_FORM, sound, page);
    expect(await tooWide(page, sound)).toEqual([]);
  });
});
