import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Piece, Published } from '../../../src/commands/build/carrier.js';
import { refuseBlank, sheetsCarrier } from '../../../src/commands/build/sheets-carrier.js';
import { ProofError } from '../../../src/commands/errors.js';
import { workForLater } from '../../../src/print/meanwhile.js';
import { withThreads } from '../../../src/commands/threads.js';
import { composeAll } from '../../../src/edition/compose.js';
import { madeArchive } from '../../print/made-edition.js';
import { NO_MEMORY } from '../../../src/model/memory.js';

const archive = madeArchive([
  { series: 'szf', number: 1, title: '绍兴市人民政府关于甲的通知', body: '各单位：\n\n请照办。\n' },
]);
const editions = composeAll(archive);
const [edition] = editions;
if (edition === undefined) throw new Error('no edition');
const assembled = { archive, editions, textChanges: new Map(), inputs: new Map() };
const notices = new Map([['szf-2015-1', { page: 1, sheet: 3, breaks: [{ page: 1, offset: 0 }] }]]);

describe('sheetsCarrier', () => {
  it('has a folder of pictures for each issue, which changes with its PDF', () => {
    expect(sheetsCarrier.pieces(assembled)).toMatchObject([
      { carrier: 'sheets', edition: { name: '2015-03' }, folder: '2015/3/pages/' },
    ]);
    const other = composeAll(
      madeArchive([
        { series: 'szf', number: 1, title: '绍兴市人民政府关于甲的通知', body: '各单位：\n\n请执行。\n' },
      ]),
    );
    const [before, after] = [editions, other].map((made) =>
      sheetsCarrier.pieces({ ...assembled, editions: made })[0]?.inputs.get('编成的文档'),
    );
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(after).not.toBe(before);
  });

  it('draws as many pictures as the PDF has pages, and names them by what is printed', async () => {
    const { files } = await make(await blankPdf(4), 4);
    expect(files.map(({ path }) => path)).toEqual([
      '2015/3/pages/cover.webp',
      '2015/3/pages/front-1.webp',
      '2015/3/pages/1.webp',
      '2015/3/pages/colophon.webp',
    ]);
    for (const { content } of files)
      expect(Buffer.from(content ?? '').toString('latin1')).toMatch(/^RIFF.{4}WEBP/s);
  });

  it('refuses a PDF of other pages than were found in print', async () => {
    await expect(make(await blankPdf(3), 4)).rejects.toThrow(
      new ProofError('2015年第3期的 PDF 有 3 页，画图的有 4 页，对不上'),
    );
  });

  it('makes nothing where there is no PDF', async () => {
    expect(await make(undefined, 4)).toEqual({ files: [], readings: [] });
  });
});

describe('refuseBlank', () => {
  const sheets = [
    { sheet: 1, name: 'cover', label: '封面' },
    { sheet: 2, name: '1', label: '第1页', page: 1 },
  ];

  it('lets a page be that is empty, and one that shows what it has', () => {
    expect(() => {
      refuseBlank(edition, sheets, [
        { hasText: false, hasInk: false },
        { hasText: true, hasInk: true },
      ]);
    }).not.toThrow();
  });

  it('refuses a white picture of a page with text', () => {
    expect(() => {
      refuseBlank(edition, sheets, [
        { hasText: true, hasInk: true },
        { hasText: true, hasInk: false },
      ]);
    }).toThrow(new ProofError('2015年第3期第1页有文字，画成的图却是白的：什么也没有写'));
  });
});

async function blankPdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page++) document.addPage([595, 842]);
  return document.save();
}

function make(pdf: Uint8Array | undefined, sheets: number) {
  const before: Published = {
    assembled,
    paginations: new Map([['2015-03', { notices, sheets }]]),
    pdfs: new Set(['2015-03']),
    read: (path) => (path === '2015/3/gazette-2015-03.pdf' ? pdf : undefined),
  };
  const pieces: readonly Piece[] = sheetsCarrier.pieces(assembled);
  const withPage = () => Promise.reject(new Error('no browser is needed'));
  return withThreads((threads) =>
    sheetsCarrier.make(pieces, before, {
      threads,
      report: () => undefined,
      memory: NO_MEMORY,
      kept: (_pieces, own) => own,
      withPage,
      later: workForLater(),
    }),
  );
}
