import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtEdition } from '../../../src/commands/compare/built-edition.js';
import { changedFiles } from '../../../src/commands/compare/changed-files.js';
import { compareEditions, type Comparison } from '../../../src/commands/compare/comparison.js';
import { manifestBytes, sha256 } from '../../../src/commands/output/manifest.js';
import { comparisonJson, comparisonMarkdown } from '../../../src/commands/reports/comparison.js';
import { madeArchive, type MadeNotice } from '../../print/made-edition.js';
import { printedSite } from '../../web/written-site.js';
import { gazette } from '../run-gazette.js';

const root = mkdtempSync(join(tmpdir(), 'gazette-compare-'));
const [OLD, NOW] = [join(root, 'old'), join(root, 'now')];
let comparison: Comparison;

/** Writes the web edition of an issue as a build does, with a manifest. */
function writeEdition(folder: string, notices: readonly MadeNotice[]): void {
  const { files } = printedSite(madeArchive(notices));
  const sheets = notices.map((_, at) => ({ path: `2015/3/pages/${at + 1}.webp`, content: `${at}` }));
  const all = [...files, ...sheets];
  for (const { path, content } of all) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const sum = sha256('');
  const manifest = new Map(
    all.map(({ path, content }) => [path, { sha256: sha256(content), carrier: 'web', inputs: sum }] as const),
  );
  writeFileSync(join(folder, 'manifest.json'), manifestBytes(manifest));
}

const ACT: MadeNotice = {
  series: 'szf',
  number: 1,
  title: '绍兴市人民政府关于救助的通知',
  body: '各单位：\n\n一、每月补助三百元。\n\n二、按月发放。\n\n三、本通知自2015年4月1日起施行。\n',
};
const OTHER: MadeNotice = {
  series: 'szf',
  number: 3,
  title: '绍兴市人民政府关于甲的通知',
  body: '各单位：\n\n请在三十日内报送|结果。\n',
};
const LOST: MadeNotice = {
  ...OTHER,
  number: 4,
  title: '绍兴市人民政府关于乙的通知',
  body: '各单位：\n\n请执行。\n',
};
const AMENDING: MadeNotice = {
  series: 'szf',
  number: 2,
  title: '绍兴市人民政府关于修改救助的通知的通知',
  body: '各单位：\n\n对《绍兴市人民政府关于救助的通知》（绍政发〔2015〕1号）作如下修改：\n\n一、第一条中的“三百元”修改为“五百元”。\n\n二、本通知自2015年6月1日起施行。\n',
  front: 'amends: [绍政发〔2015〕1号]\n',
};

beforeAll(() => {
  writeEdition(OLD, [ACT, OTHER, LOST]);
  writeEdition(NOW, [ACT, AMENDING, { ...OTHER, body: OTHER.body.replace('三十日', '四十五日') }]);
  comparison = compareEditions(builtEdition(OLD), builtEdition(NOW));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('compareEditions', () => {
  it('names the notices that are new, changed and gone, with the words that changed', () => {
    expect(comparison.notices.map(({ name, change }) => [name, change])).toEqual([
      ['绍政发〔2015〕2号', 'new'],
      ['绍政发〔2015〕3号', 'changed'],
      ['绍政发〔2015〕4号', 'removed'],
    ]);
    // Two changes with 十 between them are told as one.
    expect(comparison.notices[1]?.words).toEqual([
      { before: '三十', after: '四十五', lead: '请在', trail: '日内报送|结果。' },
    ]);
  });

  it('names the pages that moved, the standing that changed, and the addresses that are gone', () => {
    expect(comparison.pages.map(({ name, before, after }) => [name, before, after])).toEqual([
      ['绍政发〔2015〕3号', 2, 3],
    ]);
    expect(comparison.standing.map(({ name, before, after }) => [name, before, after])).toEqual([
      ['绍政发〔2015〕1号', 'in-force', 'amended'],
    ]);
    expect(comparison.vanished).toEqual(['szf/2015/4/']);
  });

  it('shows what an amendment makes of an act', () => {
    expect(comparison.versions).toMatchObject([
      {
        name: '绍政发〔2015〕1号',
        from: '2015-06-01',
        change: 'new',
        words: [{ before: '三', after: '五', lead: '一、每月补助', trail: '百元。' }],
      },
    ]);
  });

  it('finds nothing between an edition and itself', () => {
    const same = compareEditions(builtEdition(NOW), builtEdition(NOW));
    expect(Object.values(same).flat()).toEqual([]);
    expect(comparisonMarkdown(same)).toBe('# 公报的变化\n\n没有变化。\n');
    expect(changedFiles(same, builtEdition(NOW))).toEqual([]);
  });

  it('is not asked of a folder that no build has made', () => {
    expect(() => builtEdition(root)).toThrow(/不是 gazette build 生成的文件夹/u);
    expect(() => builtEdition(join(root, '无'))).toThrow(/不是 gazette build 生成的文件夹/u);
  });

  it('says which file cannot be read', () => {
    const broken = join(root, 'broken');
    cpSync(OLD, broken, { recursive: true });
    writeFileSync(join(broken, 'szf/2015/3/notice.json'), '{"text":');
    expect(() => compareEditions(builtEdition(broken), builtEdition(NOW))).toThrow(
      /szf\/2015\/3\/notice\.json」读不通/u,
    );
  });
});

describe('the report', () => {
  it('is a table whose words are no Markdown', () => {
    const lines = comparisonMarkdown(comparison).split('\n');
    expect(lines).toContain('- szf/2015/4/');
    expect(lines).toContain('| 绍政发〔2015〕3号　绍兴市人民政府关于甲的通知 | 第2页 | 第3页 |');
    expect(lines).toContain('| 绍政发〔2015〕1号　绍兴市人民政府关于救助的通知 | 未见修改或废止 | 已修改 |');
    expect(lines.filter((line) => line.includes('报送\\|结果'))).toHaveLength(1);
    expect(lines.join('\n')).toContain('一、每月补助<del>三</del><ins>五</ins>百元。');
  });

  it('is the comparison as JSON', () => {
    expect(JSON.parse(comparisonJson(comparison))).toEqual(JSON.parse(JSON.stringify(comparison)));
  });
});

it('the workflow of a pull request calls it so', async () => {
  const workflow = parse(readFileSync('.github/workflows/review.yml', 'utf8')) as {
    readonly jobs: { readonly review: { readonly steps: readonly { readonly run?: string }[] } };
  };
  const line = workflow.jobs.review.steps
    .map(({ run = '' }) => run)
    .find((run) => run.includes('gazette compare'));
  const [words = '', out] = (line ?? '').split(' >> ');
  expect(out).toBe('"$GITHUB_STEP_SUMMARY"');
  const names = new Map([
    ['base/public', OLD],
    ['public', NOW],
    ['changed', join(root, 'changed')],
  ]);
  const call = words.replace('npx gazette ', '').split(' ');
  const { code, stdout, stderr } = await gazette(call.map((word) => names.get(word) ?? word));
  expect([code, stderr, stdout]).toEqual([0, '', comparisonMarkdown(comparison)]);
  const copied = [
    'szf/2015/2/index.html',
    'szf/2015/3/notice.json',
    '2015/3/pages/2.webp',
    '2015/3/pages/3.webp',
  ];
  expect(copied.filter((path) => !existsSync(join(root, 'changed', path)))).toEqual([]);
  const again = await gazette(call.map((word) => names.get(word) ?? word));
  expect([again.code, again.stderr.includes('已经有文件')]).toEqual([2, true]);
});
