import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Page } from 'puppeteer';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../src/edition/edition.js';
import { proof } from '../../src/edition/proof.js';
import { withPage } from '../../src/print/browser.js';
import { paginate, UnsettledError } from '../../src/print/paginate.js';
import { print, type PrintedIssue } from '../../src/print/print.js';
import { proofOfContents } from '../../src/print/proof-of-contents.js';
import { madeEdition, type MadeNotice } from './made-edition.js';
import { readPdf, textOf, type ReadPdf, type ReadSheet } from './read-pdf.js';

const BODY = '各区、县（市）人民政府：\n\n现将有关事项通知如下。\n';

describe('paginate', () => {
  const edition = madeEdition([
    { series: 'szf', number: 1, title: '绍兴市人民政府关于做好示例工作的通知', body: BODY },
    { series: 'szf', number: 2, title: '绍兴市人民政府关于做好其他工作的通知', body: BODY },
  ]);
  const places = { 'section-1': 3, 'szf-2015-1': 3 };

  it('prints until what is written is what is shown', async () => {
    // 2号 stands on sheet 4 once the page numbers are written.
    const before = await pdfWith({ ...places, 'szf-2015-2': 3 });
    const after = await pdfWith({ ...places, 'szf-2015-2': 4 });
    const page = fakePage([before, after, after]);
    const { print, layout } = await paginate(page.page, edition);
    expect(page.prints()).toBe(3);
    expect(layout.noticeSheets['szf-2015-2']).toBe(4);
    expect(Buffer.compare(print.pdf, after)).toBe(0);
  });

  it('gives up after five prints and names the notices whose numbers still move', async () => {
    const [one, other] = await Promise.all(
      [3, 4].map((sheet) => pdfWith({ ...places, 'szf-2015-2': sheet })),
    );
    if (one === undefined || other === undefined) throw new Error('no PDF');
    const page = fakePage([one, other, one, other, one, other]);
    const work = paginate(page.page, edition);
    await expect(work).rejects.toThrow(UnsettledError);
    await expect(work).rejects.toThrow(/^印了 5 次，页码仍在变动：绍政发〔2015〕2号$/);
    expect(page.prints()).toBe(5);
  });
});

describe('an issue of sixty notices', () => {
  const notices = Array.from({ length: 60 }, (_, index): MadeNotice => {
    const series = index < 30 ? 'szf' : 'szbf';
    const organ = index < 30 ? '绍兴市人民政府' : '绍兴市人民政府办公室';
    const about = `关于公布绍兴市第${index + 1}批传统工艺保护名录和代表性传承人名单的通知`;
    const body = BODY.replace(
      '\n\n',
      `\n\n${'为做好传统工艺保护工作，现将有关事项公布。'.repeat(index % 7)}`,
    );
    return { series, number: index + 1, title: `${organ}${about}`, body };
  });
  const printed = prints(madeEdition(notices));

  it('has contents of more than one sheet, and begins the body on the front of a leaf', () => {
    const { pdf } = printed();
    const contents = pdf.sheets.filter(({ text }) => text.includes('〔绍政'));
    expect(contents.length).toBeGreaterThan(1);
    const first = pdf.sheets.findIndex((sheet) => footerOf(sheet) === '—1—');
    // Sheets are counted from 0 here: the cover, on sheet 0, is the front of a leaf.
    expect(first % 2).toBe(0);
    expect(first).toBeGreaterThanOrEqual(1 + contents.length);
    expect(pdf.labels[first]).toBe('1');
    expect(pdf.labels.slice(0, 3)).toEqual(['封面', 'I', 'II']);
    const x = pdf.sheets[first]?.runs.find(({ y }) => y < 50)?.x ?? 0;
    expect(x).toBeGreaterThan(595 / 2);
  });

  it('numbers the sheets of the contents, and no blank one', () => {
    const { pdf } = printed();
    const front = pdf.sheets.slice(1, pdf.labels.indexOf('1'));
    const roman = ['I', 'II', 'III', 'IV', 'V'];
    front.forEach((sheet, index) => {
      expect(footerOf(sheet)).toBe(sheet.text === '' ? '' : roman[index]);
    });
  });

  it('prints in the contents the number that stands below each title', () => {
    const { pdf, edition, issue } = printed();
    const contents = pdf.sheets.flatMap(({ text }) => (text.includes('〔绍政') ? [text] : [])).join('');
    for (const { title, series, number } of notices) {
      const organ = series === 'szf' ? '绍政发' : '绍政办发';
      const [, page] = contents.split(`${title}〔${organ}〔2015〕${number}号〕（`);
      const sheets = pdf.sheets.filter(
        (sheet) => footerOf(sheet).startsWith('—') && sheet.text.includes(title),
      );
      expect(sheets.map(footerOf)).toEqual([`—${page?.split('）')[0] ?? '?'}—`]);
    }
    expect(proofOfContents(edition, issue.pagination, issue.text)).toBeUndefined();
    expect(proof(edition, 'print', issue.text.notices).differences).toEqual([]);
  });
});

describe('a table with tall cells that goes over several pages', () => {
  // 90 rows in groups of 30 under one label each: a page holds some 40 rows of one line.
  const rows = Array.from({ length: 90 }, (_, index) => {
    const label = index % 30 === 0 ? `第${['一', '二', '三'][index / 30] ?? ''}类` : '^';
    return `| ${label} | ${index + 1} | 指标第${index + 1}项 |`;
  });
  const table = `:::table{head=1}\n| 分类 | 序号 | 指标 |\n| --- | --- | --- |\n${rows.join('\n')}\n:::\n`;
  const printed = prints(
    madeEdition([
      {
        series: 'szf',
        number: 1,
        title: '绍兴市人民政府关于公布示例指标的通知',
        body: `${BODY}\n附件：示例指标\n\n# 附件　示例指标\n\n${table}`,
      },
      // A table in another notice, whose name sorts before the first one's though it stands after it.
      {
        series: 'szbf',
        number: 1,
        title: '绍兴市人民政府办公室关于公布示例数量的通知',
        body: `${BODY}\n| 项目 | 数量 |\n| --- | --- |\n| 甲 | 1 |\n| 乙 | 2 |\n`,
      },
    ]),
  );

  it('repeats head and label at the top of each page, and loses no row', () => {
    const { pdf } = printed();
    const pages = pdf.sheets.filter(({ text }) => text.includes('分类序号指标'));
    expect(pages.length).toBeGreaterThan(1);
    let next = 1;
    for (const [index, { runs }] of pages.entries()) {
      const text = textOf(runs.filter(({ y }) => y > 50 && y < 770));
      const label = `第${['一', '二', '三'][Math.floor((next - 1) / 30)] ?? ''}类`;
      if (index > 0)
        expect(text.startsWith(`附件（续）示例指标分类序号指标${label}${next}指标第${next}项`)).toBe(true);
      const items = Array.from(text.matchAll(/指标第(\d+)项/gu), ([, item]) => Number(item));
      expect(items).toEqual(items.map((_, at) => next + at));
      next += items.length;
    }
    expect(next).toBe(91);
  });

  it('leaves no page of the table half empty before its last', () => {
    const { pdf } = printed();
    const pages = pdf.sheets.filter(({ text }) => text.includes('分类序号指标'));
    for (const { runs } of pages.slice(0, -1)) {
      const lowest = Math.min(...runs.filter(({ y }) => y > 50).map(({ y }) => y));
      // Within two rows of the lower edge, which is 57 pt above that of the paper.
      expect(lowest).toBeLessThan(57 + 2 * 23);
    }
  });

  it('carries every character once', () => {
    const { edition, issue } = printed();
    expect(proof(edition, 'print', issue.text.notices).differences).toEqual([]);
  });
});

/** Prints an edition before the tests of a block, in a browser of its own. */
function prints(edition: Edition) {
  let issue: PrintedIssue;
  let pdf: ReadPdf;
  beforeAll(async () => {
    issue = await print(edition, withPage);
    pdf = await readPdf(issue.pdf);
  });
  return () => ({ edition, issue, pdf });
}

function footerOf({ runs }: ReadSheet): string {
  return textOf(runs.filter(({ y }) => y < 50));
}

/** A PDF of six sheets whose named destinations are as given. */
async function pdfWith(places: Readonly<Record<string, number>>): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let sheet = 1; sheet <= 6; sheet++) document.addPage();
  const { context, catalog } = document;
  const named = Object.entries(places).map(([name, sheet]) => [
    name,
    context.obj([document.getPage(sheet - 1).ref, PDFName.of('XYZ'), 77, 700, 0]),
  ]);
  catalog.set(PDFName.of('Dests'), context.obj(Object.fromEntries(named) as Record<string, never>));
  return document.save();
}

/** A page whose prints come out as given, whatever is written into it. */
function fakePage(pdfs: readonly Uint8Array[]) {
  let count = 0;
  const page = {
    createCDPSession: () =>
      Promise.resolve({
        send: () => Promise.resolve({ data: Buffer.from(pdfs[count++] ?? []).toString('base64') }),
        detach: () => Promise.resolve(),
      }),
    // It has no tables.
    evaluate: () => Promise.resolve([[]]),
  };
  return { page: page as unknown as Page, prints: () => count };
}
