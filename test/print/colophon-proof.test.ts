import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPrintedRoot } from '../../src/commands/verify-printed-root.js';
import { noticesOf, type Edition } from '../../src/edition/edition.js';
import { issueRoot } from '../../src/edition/issue-tree.js';
import { withPage } from '../../src/print/browser.js';
import { drawSheets } from '../../src/print/draw-sheets.js';
import { print, type PrintedIssue } from '../../src/print/print.js';
import { proofOfRoot } from '../../src/print/proof-of-contents.js';
import { printedSite } from '../web/written-site.js';
import { ARCHIVAL, archivalClaim } from './archival/claimed.js';
import { madeArchive } from './made-edition.js';
import { readWebp } from './webp-picture.js';

const ADDRESS = 'https://www.example.gov.cn/gazette/';
const KEY = 'gazette.example+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';

const made = madeArchive([
  { series: 'szf', number: 1, title: '绍兴市人民政府关于做好示例工作的通知', body: '各单位：\n\n请照办。\n' },
  { series: 'szf', number: 2, title: '绍兴市人民政府关于做好其他工作的通知', body: '各单位：\n\n请照办。\n' },
]);
const archive = {
  ...made,
  publication: { ...made.publication, address: ADDRESS, seal: { origin: 'gazette.example', keys: [KEY] } },
};
const folder = mkdtempSync(join(tmpdir(), 'gazette-colophon-'));
let edition: Edition;
let printed: PrintedIssue;
let root: string;

beforeAll(async () => {
  const [own] = printedSite(archive).editions;
  if (own === undefined) throw new Error('the archive has an issue');
  edition = own;
  printed = await print(edition, withPage);
  root = issueRoot(edition, (id) => printed.pagination.notices.get(id)?.page);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the colophon', () => {
  it('says how many notices there are, their root on the pages that were found, and the key', () => {
    const { colophon } = printed.text;
    expect(colophon).toContain(`本期公文2件的校验值${root}登记簿的公钥${KEY}`);
    expect(proofOfRoot(edition, printed.pagination, printed.text)).toBeUndefined();
    const wrong = { ...printed.text, colophon: colophon.replace(root, root.replace(/^./u, 'x')) };
    expect(proofOfRoot(edition, printed.pagination, wrong)).toContain(root);
  });

  it('has codes that a phone reads: of the issue, and of the page that compares it', async () => {
    const [width, height] = [1240, 1754];
    const last = printed.pagination.sheets;
    const [drawn] = await drawSheets({ pdf: printed.pdf, first: last, last, size: { width, height } });
    const { pixels } = await readWebp(drawn?.picture ?? new Uint8Array());
    const read = [0.6, 0.85].map((top) => {
      const from = Math.floor(height * top);
      const to = top === 0.6 ? Math.floor(height * 0.84) : height;
      const data = new Uint8ClampedArray(width * (to - from) * 4).fill(255);
      for (let at = 0; at < width * (to - from); at++)
        data.fill(pixels[from * width + at] ?? 255, at * 4, at * 4 + 3);
      return jsQR.default(data, width, to - from)?.data;
    });
    expect(read).toEqual([`${ADDRESS}2015/3/`, `${ADDRESS}verify/#2015/3/=${root}`]);
  });

  it('leaves the file what it claims to be', async () => {
    expect(await archivalClaim(printed.pdf)).toEqual(ARCHIVAL);
  });
});

describe('gazette verify', () => {
  it('compares what is printed with the notices of the web', async () => {
    const issue = join(folder, '2015/3');
    mkdirSync(issue, { recursive: true });
    const pdf = join(issue, 'gazette-2015-03.pdf');
    writeFileSync(pdf, printed.pdf);
    expect(await verifyPrintedRoot(pdf)).toBeUndefined();
    const { text } = printedSite(archive, () => printed.pagination);
    for (const { url } of noticesOf(edition)) {
      mkdirSync(join(folder, url), { recursive: true });
      writeFileSync(join(folder, url, 'notice.json'), text(`${url.slice(1)}notice.json`));
    }
    const notices = noticesOf(edition).map(({ url }) => ({ url }));
    const beside = join(issue, 'issue.json');
    for (const other of ['null', '{"url":"/2015/3/","notices":[null]}', '{']) {
      writeFileSync(beside, other);
      expect(await verifyPrintedRoot(pdf)).toEqual({ faults: [`${beside}：读不通`] });
    }
    writeFileSync(beside, JSON.stringify({ url: edition.url, notices }));
    expect(await verifyPrintedRoot(pdf)).toEqual({
      holds: '版权页印的校验值，与网络版这一期的 2 件公文相同',
    });
    const second = join(folder, 'szf/2015/2/notice.json');
    writeFileSync(second, text('szf/2015/2/notice.json').replace('请照办', '请办照'));
    expect(await verifyPrintedRoot(pdf)).toEqual({
      faults: [`${pdf}：版权页印的校验值，与网络版这一期的公文不同`],
    });
  });
});
