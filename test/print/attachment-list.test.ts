import { beforeAll, expect, it } from 'vitest';
import { withPage } from '../../src/print/browser.js';
import { printOffprints } from '../../src/print/offprint.js';
import type { PrintedIssue } from '../../src/print/print.js';
import { madeEdition } from './made-edition.js';
import { printAll } from './print-all.js';

// Each name has two lines in a column of 20 characters, of which label and number take six.
const NAMES = Array.from({ length: 20 }, (_, index) => `绍兴市第${index + 1}类场所安全整治工作专项实施方案`);
// After a notice with so many paragraphs of a line the list goes on in the next column, on the next page, and on both. In a
// grid, of which Chromium cuts through lines, 16 failed.
const COUNTS = [8, 16, 40];

const editions = COUNTS.map((count) =>
  madeEdition([
    {
      series: 'szf',
      number: 1,
      title: '绍兴市人民政府关于做好甲工作的通知',
      body: ['各区、县（市）人民政府：', ...Array.from({ length: count }, () => '请认真贯彻执行。')].join(
        '\n\n',
      ),
    },
    {
      series: 'szf',
      number: 2,
      title: '绍兴市人民政府关于做好乙工作的通知',
      body: [
        '各区、县（市）人民政府，市政府各部门、各单位：',
        '现将有关方案印发给你们，请认真贯彻执行。',
        `附件：\n${NAMES.map((name, index) => `${index + 1}. ${name}`).join('\n')}`,
        ...NAMES.map((name, index) => `# 附件${index + 1}　${name}\n\n略。`),
      ].join('\n\n'),
    },
  ]),
);
let printed: readonly PrintedIssue[];
beforeAll(async () => {
  printed = await printAll(editions);
});

it.each(COUNTS.map((count, index) => [count, index] as const))(
  'after %d paragraphs, a list of attachments goes on in the next column line by line',
  (_count, index) => {
    const { setting, tooWide } = printed[index] ?? {};
    expect(setting?.misplaced).toEqual([]);
    expect(tooWide).toEqual([]);
  },
);

it('of an offprint, a long list leaves no page empty behind it', async () => {
  const [edition] = editions;
  if (edition === undefined) throw new Error('no edition');
  const offprints = await withPage((page) => printOffprints(edition, page));
  const [, offprint] = [...offprints.values()];
  // Of 22 lines each: title, number, addressee, a paragraph, twenty names and a signature have two pages, each attachment one.
  expect(offprint?.sheets).toBe(22);
});
