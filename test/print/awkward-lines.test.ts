import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proof } from '../../src/edition/proof.js';
import type { Edition } from '../../src/edition/edition.js';
import { withPage } from '../../src/print/browser.js';
import { printOffprints, type Offprint } from '../../src/print/offprint.js';
import { print, type PrintedIssue } from '../../src/print/print.js';
import { lineText } from '../../src/pdf/printed-line.js';
import { printedLines } from '../../src/pdf/printed-lines.js';
import { readEdition, writeArchive } from './made-edition.js';
import { readPdf } from './read-pdf.js';

const ADDRESS = `https://www.example.gov.cn/${'abc_defghijklmnopqrstuvwxyz0123456789'.repeat(2)}/%E4%B8%AD%E6%96%87?abc=def`;
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="200" height="100" fill="none" stroke="black"/>' +
  '<text x="10" y="50" font-family="SimSun">流程图里的字</text></svg>';
// In a column of twenty characters each of these brings —— to another place of the line’s end.
const DASHES = [16, 17, 18, 19].map(
  (length) => `${'字'.repeat(length)}——破折号后面还有不少文字，要排到下一行。`,
);
const ROSTER = [
  ':::roster',
  '领导小组办公室主任：王忠灵（兼任领导小组其他各项职务的人员）　市政府办公室',
  '成员：姚远山（市食品药品监督管理局稽查支队）',
  '阿卜杜热合曼·买买提艾力江·托合提　市民宗局',
  '李明　市人力社保局',
  ':::',
];

// The number may not break: without squeezing, it would leave two of twenty characters empty in the second line.
const SQUEEZED = `${'字'.repeat(18)}${'字'.repeat(4)}，${'字'.repeat(4)}（${'字'.repeat(3)}）${'字'.repeat(3)}2015年，${'字'.repeat(12)}。`;

let folder: string;
let edition: Edition;
let issue: PrintedIssue;
let offprints: ReadonlyMap<string, Offprint>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-lines-'));
  const body = [
    '各区、县（市）人民政府：',
    `现将有关事项通知如下，详见${ADDRESS}，请查阅。`,
    ...DASHES,
    SQUEEZED,
    ROSTER.join('\n'),
    '![流程](a.svg)',
    '各段的面积为12m^2^，CO~2~照旧。',
  ];
  writeArchive(folder, [
    {
      series: 'szf',
      number: 1,
      title: '绍兴市人民政府关于做好示例工作的通知',
      body: `${body.join('\n\n')}\n`,
    },
  ]);
  writeFileSync(join(folder, '2015/03/a.svg'), PICTURE);
  edition = readEdition(folder);
  issue = await print(edition, withPage);
  offprints = await withPage((page) => printOffprints(edition, page));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('awkward lines', () => {
  it('carry every character, without the words of pictures', () => {
    expect(proof(edition, 'print', issue.text.notices).differences).toEqual([]);
    const texts = new Map(Array.from(offprints, ([id, { text }]) => [id, text]));
    expect(proof(edition, 'offprint', texts).differences).toEqual([]);
  });

  it('stay in their column, at the size of the text', () => {
    for (const { setting } of [issue, ...offprints.values()]) {
      expect(setting.misplaced).toEqual([]);
      expect(setting.wrongSizePt).toBeUndefined();
    }
  });

  it('may begin with a whole dash, and with no half of one', () => {
    for (const { setting } of [issue, ...offprints.values()]) expect(setting.badEdges).toEqual([]);
  });

  it('are not stretched before an address', () => {
    expect(issue.setting.fullLines).toBeGreaterThan(5);
    expect(issue.setting.stretched.filter(({ text }) => text.includes('通知如下'))).toEqual([]);
  });

  it('squeeze their marks so that a number is pulled into a line that would be stretched', async () => {
    const lines = await printedLines(issue.pdf);
    const second = lines.find((line) => lineText(line).includes('2015年，'));
    expect(lineText(second ?? { glyphs: [] })).toMatch(/^字{4}，字{4}（字{3}）字{3}2015年，$/);
    expect(issue.setting.stretched.filter(({ text }) => text.includes('（字'))).toEqual([]);
  });

  it('draw the words of a picture with glyphs of their own, not with boxes', async () => {
    for (const { pdf } of [issue, ...offprints.values()]) {
      const sheets = (await readPdf(pdf)).sheets.map(({ text }) => text).join('');
      expect(sheets).toContain('流程图里的字');
    }
  });
});
