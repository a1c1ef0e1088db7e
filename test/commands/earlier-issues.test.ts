import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { earlierIssues, pdfPaths } from '../../src/commands/earlier-issues.js';
import { noticesOf } from '../../src/edition/edition.js';
import { textSha256 } from '../../src/edition/issue-data.js';
import { madeEdition } from '../print/made-edition.js';

const BODY = '各单位：\n\n请照办。\n';
const edition = madeEdition([
  { series: 'szf', number: 1, title: '绍兴市人民政府关于做好示例工作的通知', body: BODY },
  { series: 'szf', number: 2, title: '绍兴市人民政府关于做好其他工作的通知', body: BODY },
]);
const out = mkdtempSync(join(tmpdir(), 'gazette-earlier-'));
const PDF = Buffer.from('%PDF-1.7');
const DATA = {
  pdf: { file: 'gazette-2015-03.pdf', sheets: 9 },
  notices: [
    { url: '/szf/2015/1/', page: 1, sheet: 3, breaks: [{ page: 2, offset: 80 }] },
    // Moved to another issue since.
    { number: '绍政发〔2015〕99号', url: '/szf/2015/99/', page: 2, sheet: 4 },
  ],
};

afterAll(() => {
  rmSync(out, { recursive: true });
});

describe('earlierIssues', () => {
  it('is empty where nothing was built', () => {
    expect(earlierIssues(join(out, 'nothing'), [edition])).toEqual(new Map());
  });

  it('gives file and pages of an issue by its name, for the notices that are still in it', () => {
    write('2015/3/issue.json', JSON.stringify(DATA));
    write('2015/3/gazette-2015-03.pdf', PDF);
    const earlier = earlierIssues(out, [edition]).get('2015-03');
    expect(earlier?.printed).toEqual({
      pdf: PDF,
      pagination: {
        notices: new Map([['szf-2015-1', { page: 1, sheet: 3, breaks: [{ page: 2, offset: 80 }] }]]),
        sheets: 9,
      },
    });
    expect([earlier?.hasPages, earlier?.offprints]).toEqual([false, new Set()]);
  });

  it('names the notices that said something else then, and those that have gone since', () => {
    write('2015/3/issue.json', JSON.stringify(DATA));
    expect(earlierIssues(out, [edition]).get('2015-03')?.changed).toEqual([
      '绍政发〔2015〕1号',
      '绍政发〔2015〕2号',
      '绍政发〔2015〕99号',
    ]);
    const notices = noticesOf(edition).map((notice) => ({ url: notice.url, sha256: textSha256(notice) }));
    write('2015/3/issue.json', JSON.stringify({ ...DATA, notices }));
    expect(earlierIssues(out, [edition]).get('2015-03')?.changed).toEqual([]);
  });

  it('knows of each part by its file, whatever issue.json says', () => {
    const other = mkdtempSync(join(tmpdir(), 'gazette-earlier-'));
    cpSync(out, other, { recursive: true });
    rmSync(join(other, '2015/3/gazette-2015-03.pdf'), { force: true });
    mkdirSync(join(other, 'szf/2015/2'), { recursive: true });
    writeFileSync(join(other, 'szf/2015/2/notice.pdf'), PDF);
    writeFileSync(join(other, '2015/3/index.html'), '');
    expect(earlierIssues(other, [edition]).get('2015-03')).toMatchObject({
      printed: undefined,
      offprints: new Set(['szf-2015-2']),
      hasPages: true,
    });
    rmSync(other, { recursive: true });
  });
});

describe('pdfPaths', () => {
  it('has the PDF of each issue and the offprint of each notice', () => {
    expect([...pdfPaths([edition])]).toEqual([
      '2015/3/gazette-2015-03.pdf',
      'szf/2015/1/notice.pdf',
      'szf/2015/2/notice.pdf',
    ]);
  });
});

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), content);
}
