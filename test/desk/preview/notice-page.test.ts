import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk, type DeskArchive } from '../../../src/desk/desk-archive.js';
import { noticePage } from '../../../src/desk/preview/notice-page.js';
import { SMALL, writeSmallArchive } from '../small-archive.js';

const NOTICE = '2015/01/szbf-2015-1.md';
const CITING = '2015/02/szf-2015-2.md';

let folder: string;
let desk: DeskArchive;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-preview-'));
  writeSmallArchive(folder);
  desk = openDesk(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The words of each block by the line that it says it is made from. */
function wordsByLine(html: string): Map<number, string> {
  const found = new Map<number, string>();
  visit(fromHtml(html, { fragment: true }), 'element', (element) => {
    const line = element.properties['dataLine'];
    if (line !== undefined && !found.has(Number(line))) found.set(Number(line), toString(element));
  });
  return found;
}

const lineOf = (path: string, words: string): number =>
  (SMALL[path] ?? '').split('\n').findIndex((line) => line.includes(words)) + 1;

describe('noticePage', () => {
  it('gives every block the line of the file in which it is written', () => {
    const { page } = noticePage(desk, NOTICE, undefined);
    const found = wordsByLine(page.article);
    // The title, the number, and what stands below them: each at the line in which an editor finds its words.
    const beginnings = [
      ['title: ', '绍兴市人民政府办公室关于成立示范林工作领导小组的通知'],
      ['number: ', '绍政办发〔2015〕1号'],
      ['各区、县', '各区、县（市）人民政府，市政府各部门：'],
      ['为落实', '为落实《绍兴市人民政府'],
      ['附件：1', '附件：'],
      ['# 附件1', '附件1领导小组名单'],
      [':::roster', '组长'],
      ['# 附件2', '附件2任务分解表'],
      ['| 序号', '序号任务'],
    ] as const;
    for (const [written, shown] of beginnings)
      expect([written, found.get(lineOf(NOTICE, written))?.startsWith(shown)]).toEqual([written, true]);
    expect(found.size).toBe(beginnings.length);
  });

  it('leads to the preview of what is cited, and to nothing that the preview does not have', () => {
    const links: unknown[] = [];
    visit(
      fromHtml(noticePage(desk, CITING, undefined).page.article, { fragment: true }),
      'element',
      (element) => {
        if (element.properties['href'] !== undefined) links.push(element.properties['href']);
      },
    );
    expect(links).toContain('notice?path=2015%2F01%2Fszf-2015-1.md');
    expect(links.filter((href) => String(href).startsWith('/'))).toEqual([]);
  });

  it('tells the findings of its file with their mending, and how grave they are', () => {
    const wrong = desk.withEdited(NOTICE, (SMALL[NOTICE] ?? '').replace('号），决定', '号),决定'));
    const { page } = noticePage(wrong, NOTICE, undefined);
    expect(page).toMatchObject({ errors: expect.any(Number) as number, warnings: 0 });
    expect(page.errors).toBeGreaterThan(0);
    expect(page.remarks).toContain('改成「，」');
    expect(page.remarks).toContain(`vscode://file${folder}/${NOTICE}:${lineOf(NOTICE, '为落实')}:`);
    expect(noticePage(desk, NOTICE, undefined).page.errors).toBe(0);
  });

  it('says which line a save has changed first', () => {
    const { good } = noticePage(desk, NOTICE, undefined);
    const edited = (SMALL[NOTICE] ?? '').replace('组长：王伟', '组长：王芳');
    expect(noticePage(desk.withEdited(NOTICE, edited), NOTICE, good).page.changed).toBe(
      lineOf(NOTICE, '组长：王伟'),
    );
    expect(noticePage(desk, NOTICE, good).page.changed).toBeUndefined();
  });

  it('keeps the last good page where the file cannot be read, with the findings of what is there now', () => {
    const { page: before, good } = noticePage(desk, NOTICE, undefined);
    const broken = desk.withEdited(NOTICE, (SMALL[NOTICE] ?? '').replace('title: ', 'title '));
    const { page, solo, good: kept } = noticePage(broken, NOTICE, good);
    expect(solo).toBeUndefined();
    expect(kept).toBe(good);
    expect(page.article).toBe(before.article);
    expect(page.old).toEqual({ why: '这个文件现在读不通，先照提示改好', since: good?.at });
    expect(page.errors).toBeGreaterThan(0);
    expect(noticePage(broken, NOTICE, undefined).page).toMatchObject({ article: '', title: NOTICE });
  });

  it('keeps it, too, where gazette.yaml or the issue cannot be read, and tells what is wrong there', () => {
    const { good } = noticePage(desk, NOTICE, undefined);
    const noPublication = desk.withEdited('gazette.yaml', 'name: [');
    expect(noticePage(noPublication, NOTICE, good).page.old?.why).toContain('gazette.yaml');
    expect(noticePage(noPublication, NOTICE, good).page.others).toContain('gazette.yaml');
    const noIssue = desk.withEdited('2015/01/issue.yaml', 'year: 二〇一五\n');
    const { page } = noticePage(noIssue, NOTICE, good);
    expect(page.old?.why).toContain('issue.yaml');
    expect(page.others).toContain('<h2>2015/01/issue.yaml</h2>');
    expect(page.others).not.toContain('2015/02');
  });

  it('shows a notice that no issue lists yet, or whose number cannot be read', () => {
    const issue = '2015/01/issue.yaml';
    const unlisted = desk.withEdited(
      issue,
      (SMALL[issue] ?? '').replace(/  - title: 市政府办公室文件[^]*/, ''),
    );
    expect(noticePage(unlisted, NOTICE, undefined).page.article).toContain('为落实');
    const numberless = desk.withEdited(
      NOTICE,
      (SMALL[NOTICE] ?? '').replace('绍政办发〔2015〕1号\ntitle', '第一号\ntitle'),
    );
    expect(noticePage(numberless, NOTICE, undefined).page.article).toContain('为落实');
  });
});
