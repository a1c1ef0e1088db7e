import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IssueData } from '../../src/edition/issue-data.js';
import type { ArchiveData } from '../../src/web/archive-data.js';
import type { NoticeData } from '../../src/web/notice-data.js';
import { gazette, type Run } from './run-gazette.js';

// A year of an invented city that carries every kind of content: two issues in one, a supplement, a corrigendum, the
// index of the year. What is expected was written down from the archive's files, by hand.
const ARCHIVE = 'test/editions/yunze';

let out: string;
let run: Run;

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'gazette-kinds-'));
  run = await gazette(['build', '--archive', ARCHIVE, '--out', out]);
});
afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(out, path), 'utf8'));
}

describe('a city’s whole gazette', () => {
  it('is built, and every carrier has the same words', () => {
    expect(run.stderr).toMatch(
      /校对：印刷版 (\d+) 字，单行本 \1 字，整期网页 \1 字，电子书 \1 字，网页 \1 字，数据 \1 字，公文数据 \1 字，与原文一致/u,
    );
    expect(run.code).toBe(0);
  });

  it('has its issues in the order in which they came out', () => {
    expect(
      (read('archive.json') as ArchiveData).issues.map(({ number, total, url }) => [number, total, url]),
    ).toEqual([
      ['1-2', '369-370', '2025/1-2/'],
      ['增刊', undefined, '2025/zengkan/'],
      [3, 371, '2025/3/'],
      [4, 372, '2025/4/'],
    ]);
  });

  it('gives each document its address, by its number or by its place, and invents no number', () => {
    const notices = (read('archive.json') as ArchiveData).notices;
    expect(notices.map(({ kind, number, url }) => [kind, number, url])).toEqual([
      ['order', '云泽市人民政府令第12号', 'ling/12/'],
      ['notice', '国办发〔2025〕21号', '2025/1-2/n2/'],
      ['notice', '云委发〔2025〕8号', 'ywf/2025/8/'],
      ['notice', '云政发〔2025〕20号', 'yzf/2025/20/'],
      ['notice', '云政发〔2025〕21号', 'yzf/2025/21/'],
      ['notice', '云民发〔2025〕30号', 'ymf/2025/30/'],
      ['announcement', '云泽市人民政府公告2025年第3号', 'gonggao/2025/3/'],
      ['appointments', undefined, '2025/1-2/n8/'],
      ['report', undefined, '2025/zengkan/n1/'],
      ['report', undefined, '2025/zengkan/n2/'],
      ['notice', '云政发〔2025〕25号', 'yzf/2025/25/'],
      ['reply', '云政函〔2025〕40号', 'yzh/2025/40/'],
      ['notice', '云政办发〔2025〕33号', 'yzbf/2025/33/'],
      ['notice', '东湖政发〔2025〕7号', 'dhzf/2025/7/'],
      ['explanation', undefined, '2025/3/n5/'],
      ['order', '云泽市人民政府令第13号', 'ling/13/'],
      ['notice', '云政发〔2025〕28号', 'yzf/2025/28/'],
      ['notice', '〔1996〕云水字第82号', 'ysz/1996/82/'],
      ['chronicle', undefined, '2025/4/n4/'],
      ['corrigendum', undefined, '2025/4/n5/'],
    ]);
  });

  it('keeps the first print of what was corrected, and says what was', () => {
    const { text, corrections } = read('ymf/2025/30/notice.json') as NoticeData;
    expect(text).toContain('应当在收住老年人后10个工作日内');
    expect(corrections?.map(({ wrong, right, page, url }) => [wrong, right, page, url])).toEqual([
      ['10个工作日', '20个工作日', 6, '/2025/4/n5/'],
    ]);
    expect(readFileSync(join(out, 'ymf/2025/30/index.html'), 'utf8')).toMatch(
      /<del[^>]*>10个工作日<\/del>\s*<ins[^>]*>.*?20个工作日/su,
    );
  });

  it('links the order, what explains it, and what amends it', () => {
    expect((read('2025/3/n5/notice.json') as NoticeData).explains).toEqual(['云泽市人民政府令第12号']);
    expect((read('ling/12/notice.json') as NoticeData).explainedBy).toHaveLength(1);
    const cited = execFileSync(
      process.execPath,
      ['dist/bin/cli.js', 'cite', '市政府令12号', '--on', '2026-02-01', '--archive', ARCHIVE],
      { encoding: 'utf8' },
    );
    expect(cited).toMatch(/^云泽市人民政府令第12号\n {2}云泽市河道管理办法\n/u);
    expect(cited).toContain('2026年2月1日 已修改，自2026年1月1日起，见云泽市人民政府令第13号');
  });

  it('ends with the index of the year, whose pages are those of the issues', () => {
    const page = (issue: string, url: string): number | undefined =>
      (read(`2025/${issue}/issue.json`) as IssueData).notices.find((notice) => notice.url === url)?.page;
    const { title, groups } = read('2025/4/year-index.json') as {
      title: string;
      groups: { notices: { url: string; issue: string; page: number }[] }[];
    };
    const listed = groups.flatMap(({ notices }) => notices);
    expect(title).toBe('2025年总目录');
    expect(listed).toHaveLength(20);
    const order = listed.find(({ url }) => url === '/ling/12/');
    expect([order?.issue, order?.page]).toEqual(['第1、2期', page('1-2', '/ling/12/')]);
  });
});
