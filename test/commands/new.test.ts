import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkArchive } from '../../src/commands/check-archive.js';
import type { Asking } from '../../src/commands/at-terminal.js';
import { askForIssue, askForNotice } from '../../src/commands/new-answers.js';
import { beginIssue, planIssue, type IssueFlags } from '../../src/commands/new-issue.js';
import { beginNotice, planNotice, type NoticeFlags } from '../../src/commands/new-notice.js';
import { openArchive } from '../../src/content/open-archive.js';
import { gazette } from './run-gazette.js';

const DAY = { year: 2015, month: 4, day: 20 };

let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gazette-new-'));
  folder = join(root, 'gazette');
  cpSync('gazette', folder, { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const issue = (flags: IssueFlags = {}, today = DAY) => planIssue(openArchive(folder), flags, today);
const notice = (flags: NoticeFlags) => planNotice(openArchive(folder), { issue: '2015-04', ...flags }, DAY);

/** Answers questions one after the other; an empty answer takes what is offered. */
function answering(answers: readonly string[], asked: string[]): Asking {
  const rest = [...answers];
  return {
    input: ({ message, default: offered = '' }) => {
      asked.push(message);
      return Promise.resolve((rest.shift() ?? '') || offered);
    },
    select: ({ message, choices }) => {
      asked.push(`${message}${choices.map(({ name }) => name).join('，')}`);
      return Promise.resolve(rest.shift() ?? '');
    },
  };
}

it('is asked for an issue first where there is none', () => {
  rmSync(join(folder, '2015'), { recursive: true });
  const flags = { title: '绍兴市人民政府关于做好示例工作的通知', issue: undefined };
  expect(() => notice(flags)).toThrow('本库还没有一期，先用 gazette new issue 新建');
});

describe('a new issue', () => {
  it('goes on from the last one, and waits for its notices', () => {
    const plan = issue();
    expect([plan.path, plan.issue.number, plan.issue.total, plan.sections]).toEqual([
      '2015/04/issue.yaml',
      4,
      246,
      ['市政府文件', '市政府办公室文件'],
    ]);
    beginIssue(folder, plan);
    const { failed, findings, archive } = checkArchive(folder);
    expect([failed, archive?.issues.length]).toEqual([false, 1]);
    expect(findings.filter(({ path }) => path === plan.path).map(({ ruleId }) => ruleId)).toEqual([
      'empty-section',
      'empty-section',
    ]);
    expect(() => issue({ number: '4' })).toThrow(/已经有「2015\/04\/issue.yaml」了/u);
  });

  it('has the sections of the last one, though none of them has a notice yet', () => {
    beginIssue(folder, issue());
    const next = issue();
    expect([next.path, next.sections]).toEqual(['2015/05/issue.yaml', ['市政府文件', '市政府办公室文件']]);
    beginIssue(folder, next);
    expect(checkArchive(folder).failed).toBe(false);
  });

  it('may be several in one, or stand outside the numbering', () => {
    expect(issue({ number: '4-5' })).toMatchObject({
      path: '2015/04-05/issue.yaml',
      issue: { total: { first: 246, last: 247 } },
    });
    expect(issue({ number: '增刊' }).path).toBe('2015/zengkan/issue.yaml');
    expect(issue({ number: '增刊' }).issue.total).toBeUndefined();
  });

  it('is of no year that is only guessed', () => {
    expect(() => issue({}, { ...DAY, year: 2016 })).toThrow(
      '缺少 --year：写 --year 2015 是2015年第4期，写 --year 2016 是2016年第1期',
    );
    expect(issue({ year: '2016' }, { ...DAY, year: 2016 }).issue).toMatchObject({ number: 1, total: 246 });
  });

  it.each([
    [{ year: '15' }, /--year/u],
    [{ number: '四' }, /--number/u],
    [{ total: '多' }, /--total/u],
    [{ published: '4月' }, /--published/u],
  ])('refuses %j', (flags, reason) => {
    expect(() => issue(flags)).toThrow(reason);
  });

  it('asks for what it cannot know', async () => {
    const asked: string[] = [];
    const opened = openArchive(folder);
    const flags = await askForIssue(opened, {}, { ...DAY, year: 2016 }, answering(['2016', ''], asked));
    expect(flags).toMatchObject({ year: '2016', published: undefined });
    expect(asked).toEqual([
      '哪一期：2015年第4期，2016年第1期',
      '出版日期（如 2015-04-15，还没有定的不填）：',
    ]);
  });
});

describe('a new notice', () => {
  it.each([
    ['绍兴市人民政府关于做好示例工作的通知', '绍政发〔2015〕17号', 'szf-2015-17', []],
    ['绍兴市人民政府办公室关于做好示例工作的通知', '绍政办发〔2015〕25号', 'szbf-2015-25', [18, 19]],
  ])('has the series of its title, and the next number: %s', (title, number, name, gaps) => {
    const plan = notice({ title });
    expect([plan.front.number, plan.path, plan.gaps, plan.front.date]).toEqual([
      number,
      `2015/04/${name}.md`,
      gaps,
      '2015-04-20',
    ]);
  });

  it('begins the next issue, and goes on with it; what is there stays', () => {
    beginNotice(folder, notice({ title: '绍兴市人民政府关于做好甲工作的通知' }));
    beginNotice(folder, notice({ title: '绍兴市人民政府办公室关于做好乙工作的通知', issue: undefined }));
    expect(readFileSync(join(folder, '2015/04/issue.yaml'), 'utf8')).toContain(
      'total: 246\nsections:\n  - title: 市政府文件\n    notices:\n      - szf-2015-17.md\n  - title: 市政府办公室文件\n    notices:\n      - szbf-2015-25.md\n',
    );
    expect(() =>
      notice({ title: '绍兴市人民政府关于做好丙工作的通知', number: '绍政发〔2015〕13号' }),
    ).toThrow(/已经有「2015\/03\/szf-2015-13.md」了/u);
  });

  it.each([
    ['no title', {}, /缺少 --title/u],
    ['a title of no organ', { title: '关于做好示例工作的通知' }, /缺少 --series.*绍政发、绍政办发/u],
    ['no such series', { title: '绍兴市人民政府关于甲的通知', series: '绍发' }, /没有「绍发」这个系列/u],
    ['an organ that nobody knows', { title: '甲公司公告', series: '无' }, /缺少 --issuer/u],
    ['a wrong number', { title: '绍兴市人民政府关于甲的通知', number: '17' }, /--number/u],
    ['a wrong day', { title: '绍兴市人民政府关于甲的通知', date: '2015-02-30' }, /--date/u],
    [
      'no issue',
      { title: '绍兴市人民政府关于甲的通知', issue: undefined },
      /请用 --issue 写明放进哪一期，如 2015-04/u,
    ],
  ])('is not begun with %s', (_what, flags, reason) => {
    expect(() => notice(flags)).toThrow(reason);
  });

  it('asks in the order of a document, with what it guesses', async () => {
    const asked: string[] = [];
    const answers = ['关于做好示例工作的通知', '2015-04-10', '', '绍政办发', '绍政办发〔2015〕26号'];
    const flags = await askForNotice(openArchive(folder), {}, DAY, answering(answers, asked));
    expect(asked.map((message) => message.replace(/[（：].*/u, ''))).toEqual([
      '标题',
      '成文日期',
      '放进哪一期',
      '发文字号的系列',
      '文号',
    ]);
    const plan = planNotice(openArchive(folder), flags, DAY);
    expect([plan.front.number, plan.front.date, plan.path]).toEqual([
      '绍政办发〔2015〕26号',
      '2015-04-10',
      '2015/04/szbf-2015-26.md',
    ]);
  });
});

describe('the text of a new notice', () => {
  const city = '江澜市人民政府';
  const kinds: readonly (readonly [title: string, text: RegExp, number: string | undefined])[] = [
    [`${city}关于做好示例工作的通知`, /^【待填：主送机关】：\n/u, '江政发〔2025〕22号'],
    [`${city}关于促进示例产业发展的若干意见`, /现提出以下意见：/u, '江政发〔2025〕23号'],
    [`${city}关于表彰示例单位的决定`, /现作如下决定：/u, '江政发〔2025〕24号'],
    [
      `${city}关于印发江澜市公共厕所管理办法（试行）的通知`,
      /现印发给你们[^#]*# 江澜市公共厕所管理办法（试行）\n\n第一条　.*制定本办法。/u,
      '江政发〔2025〕25号',
    ],
    [
      `${city}关于印发《江澜市示例行动方案》的通知`,
      /\n# 江澜市示例行动方案\n\n## 一、/u,
      '江政发〔2025〕26号',
    ],
    [`${city}转发市教育局关于做好示例工作意见的通知`, /现转发给你们/u, '江政发〔2025〕27号'],
    [`${city}公告`, /^【待填：缘由和依据】[^主]*特此公告。\n$/u, '第4号'],
    [
      `${city}令`,
      /:::signature\n市长　【待填：姓名】\n2025年6月15日\n:::\n\n# 【待填：规章名称】/u,
      '第13号',
    ],
    [`${city}关于张三等职务任免的通知`, /任命：\n\n[^]*免去：\n/u, '江政干〔2025〕5号'],
    [`${city}关于示例规划的批复`, /现批复如下：[^]*此复。\n$/u, '江政函〔2025〕9号'],
    ['《江澜市公共停车场管理办法》政策解读', /## 一、制定背景/u, undefined],
    [`${city}2025年6月大事记`, /^1日　/u, undefined],
  ];

  it('is that of its kind, and passes the check but for what is to be filled in', () => {
    const own = join(root, 'kinds');
    cpSync('test/editions/kinds', own, { recursive: true });
    const before = checkArchive(own).findings.map(({ ruleId, path }) => `${ruleId} ${path}`);
    const toFill = kinds.flatMap(([title, text, number]) => {
      const flags = { title, date: '2025-06-15', ...(number === undefined && { issuer: [city] }) };
      const plan = planNotice(openArchive(own), flags, DAY);
      beginNotice(own, plan);
      expect(plan.front.number, title).toBe(number);
      expect(plan.text.slice(plan.text.indexOf('---\n\n') + 5)).toMatch(text);
      return Array.from({ length: plan.text.split('【待填：').length - 1 }, () => `placeholder ${plan.path}`);
    });
    const after = checkArchive(own).findings.map(({ ruleId, path }) => `${ruleId} ${path}`);
    expect(after.sort()).toEqual([...before, ...toFill].sort());
  });
});

describe('gazette new', () => {
  it('does not ask without a terminal, and tells what it has begun', async () => {
    const lacking = await gazette(['new', 'notice', '--archive', folder]);
    expect([lacking.code, lacking.stderr.trim()]).toEqual([
      2,
      '缺少 --title，如 --title 绍兴市人民政府关于做好示例工作的通知',
    ]);
    const words = [
      '--title',
      '绍兴市人民政府关于做好示例工作的通知',
      '--date',
      '2015-04-20',
      '--archive',
      folder,
    ];
    const shown = await gazette(['new', 'notice', ...words, '--issue', '2015-04', '--dry-run']);
    expect([shown.code, existsSync(join(folder, '2015/04'))]).toEqual([0, false]);
    expect(shown.stdout).toContain('文号　绍政发〔2015〕17号（按上一个推算');
    const begun = await gazette(['new', 'issue', '--archive', folder, '--year', '2015']);
    expect([begun.code, begun.stdout.includes('2015年第4期（总第246期）')]).toEqual([0, true]);
    const written = await gazette(['new', 'notice', ...words]);
    expect([written.code, written.stderr, written.stdout.includes('【待填：……】有 4 处')]).toEqual([
      0,
      '',
      true,
    ]);
    writeFileSync(join(folder, 'gazette.yaml'), 'name: [');
    expect((await gazette(['new', 'issue', '--archive', folder])).code).toBe(2);
  });
});

it('the handbook shows what gazette new tells', async () => {
  const handbook = readFileSync('docs/handbook.md', 'utf8');
  const [, words = '', output = ''] =
    /^```\n\$ npx gazette (new notice [^\n]*)\n([\s\S]*?)\n```$/mu.exec(handbook) ?? [];
  const { stdout } = await gazette([...words.split(' '), '--archive', folder]);
  expect(stdout.replaceAll(folder, 'gazette').trimEnd()).toBe(output);
});
