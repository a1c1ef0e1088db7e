import { describe, expect, it } from 'vitest';
import type { Carrier, Reading } from '../../../src/commands/build/carrier.js';
import { prove, withTaken } from '../../../src/commands/build/prove.js';
import { settingFaults } from '../../../src/commands/build/setting-faults.js';
import { readBack } from '../../../src/commands/build/read-back.js';
import { ProofError } from '../../../src/commands/errors.js';
import { withThreads } from '../../../src/commands/threads.js';
import { noticesOf } from '../../../src/edition/edition.js';
import { withoutSpace } from '../../../src/model/without-space.js';
import { site } from '../../../src/web/site.js';
import type { SiteFile } from '../../../src/web/site-file.js';
import { madeArchive, newestEdition } from '../../print/made-edition.js';
import { catalogueOf } from '../../web/written-site.js';
import { NO_MEMORY } from '../../../src/model/memory.js';

const TITLE = '绍兴市人民政府关于做好示例工作的通知';
const archive = madeArchive([{ series: 'szf', number: 1, title: TITLE, body: '各单位：\n\n请照办。\n' }]);
// Title 18, number 11, 各单位： 4, 请照办。 4, signature 7 and 9 characters.
const CHARACTERS = 18 + 11 + 4 + 4 + 7 + 9;

const edition = newestEdition(archive);
const pages = site(catalogueOf(archive));

describe('prove', () => {
  it('counts what it has compared, by issue and by what was compared', async () => {
    const proved = prove([reading('print'), ...(await readingsOf(pages))]).get('2015-03');
    expect(Array.from(proved ?? [])).toEqual([
      ['print', CHARACTERS],
      ['running', CHARACTERS],
      ['web', CHARACTERS],
      ['data', CHARACTERS],
      ['xml', CHARACTERS],
    ]);
  });

  it('counts nothing where nothing was read', () => {
    expect(prove([])).toEqual(new Map());
  });

  it.each([
    ['the print', () => [reading('print', { drop: '办' })], '印刷版'],
    ['an offprint', () => [reading('offprints', { drop: '办' })], '单行本'],
    ['a missing offprint', () => [{ ...reading('offprints'), texts: new Map() }], '单行本'],
    ['the page of the issue', () => damaged('2015/3/index.html'), '整期网页'],
    ['a page', () => damaged('szf/2015/1/index.html'), '网页'],
    ['the data', () => damaged('szf/2015/1/notice.json'), '数据'],
    ['the Akoma Ntoso', () => damaged('szf/2015/1/notice.xml'), '公文数据'],
    [
      'a missing page',
      () => readingsOf(pages.filter(({ path }) => path !== 'szf/2015/1/index.html')),
      '网页',
    ],
  ])('refuses %s that lacks a character, and says where', async (_, read, carrier) => {
    // What is read back of the site is compared at once, some issues at a time; a print when all are made.
    const proved = async (): Promise<unknown> => prove(await read());
    await expect(proved()).rejects.toThrow(ProofError);
    await expect(proved()).rejects.toThrow(
      new RegExp(`^${carrier}与原文不一致：绍政发〔2015〕1号第 \\d+ 字起，应为「.*」，实为「.*」$`),
    );
  });

  it('refuses what is at fault beside its words', () => {
    const fault = '目录与公文不符：应为「甲」，实为「乙」';
    expect(() => prove([{ ...reading('print'), faults: [fault] }])).toThrow(new ProofError(fault));
  });
});

describe('withTaken', () => {
  const carriers = [
    { name: 'print', proves: ['print'] },
    { name: 'offprints', proves: ['offprints'] },
    { name: 'web', proves: ['running', 'web', 'data', 'xml'] },
  ] as unknown as readonly Carrier[];
  const assembled = { archive, editions: [edition], textChanges: new Map(), inputs: new Map() };

  it('counts what is taken over as what was compared when it was made', async () => {
    const [notice] = noticesOf(edition);
    if (notice === undefined) throw new Error('no notice');
    const taken = [
      { carrier: 'offprints', edition, notice, inputs: new Map() },
      { carrier: 'print', edition, inputs: new Map() },
    ] as const;
    const made = { assembled, made: [], taken, files: [], readings: [], paginations: new Map() };
    const after = withTaken(prove(await readingsOf(pages)), made, carriers);
    const whole = prove([reading('print'), reading('offprints'), ...(await readingsOf(pages))]);
    expect(after).toEqual(whole);
    expect([...(after.get('2015-03')?.keys() ?? [])]).toEqual([...(whole.get('2015-03')?.keys() ?? [])]);
  });

  it('counts a site that is taken over for every issue', () => {
    const made = {
      assembled,
      made: [],
      taken: [{ carrier: 'web', inputs: new Map() }] as const,
      files: [],
      readings: [],
      paginations: new Map(),
    };
    expect(Array.from(withTaken(new Map(), made, carriers).get('2015-03') ?? [])).toEqual(
      ['running', 'web', 'data', 'xml'].map((kind) => [kind, CHARACTERS]),
    );
  });
});

describe('settingFaults', () => {
  const none = {
    badEdges: [],
    misplaced: [],
    shortLastLines: [],
    wrongSizePt: undefined,
    fullLines: 0,
    stretched: [],
    stranded: [],
  };

  it('has a line that begins with a mark which may not stand there', () => {
    expect(settingFaults({ ...none, badEdges: [{ sheet: 5, text: '，乙' }] }, 'PDF')).toEqual([
      'PDF 第 5 张有一行的首尾不合避头尾：「，乙」',
    ]);
  });

  it('has a line that leaves the type area or stands on another, with the name of the file', () => {
    expect(
      settingFaults({ ...none, misplaced: [{ sheet: 2, text: '甲' }] }, '绍政发〔2015〕1号单行本'),
    ).toEqual(['绍政发〔2015〕1号单行本 第 2 张有一行出了版心或与别的字重叠：「甲」']);
  });

  it('has the size of a text that was set smaller than it should be', () => {
    expect(settingFaults({ ...none, wrongSizePt: 9.15 }, 'PDF')).toEqual([
      'PDF 的正文缩成了 9.15 磅：有的内容比版心宽，浏览器把全文缩小了',
    ]);
  });

  it('has a title that stands alone at the foot of a page, and no heading: that is only told', () => {
    const stranded = [
      { kind: 'title', sheet: 3, text: '附件1名单' },
      { kind: 'heading', sheet: 4, text: '一、总则' },
    ] as const;
    expect(settingFaults({ ...none, stranded }, 'PDF')).toEqual([
      'PDF 第 3 张的末尾只有题目，正文在下一页：「附件1名单」',
    ]);
  });

  it('is empty for good lines', () => {
    expect(settingFaults(none, 'PDF')).toEqual([]);
  });
});

function reading(proved: 'print' | 'offprints', { drop = '' } = {}): Reading {
  const texts = noticesOf(edition).map(
    ({ id, text }) => [id, withoutSpace(text.join('')).replace(drop, '')] as const,
  );
  return { proved, edition, texts: new Map(texts), faults: [] };
}

function damaged(file: string): Promise<Reading[]> {
  return readingsOf(
    pages.map(({ path, content }) =>
      path === file ? { path, content: String(content).replaceAll('请照办', '请照') } : { path, content },
    ),
  );
}

function readingsOf(files: readonly SiteFile[]): Promise<Reading[]> {
  return withThreads((threads) => readBack([edition], files, threads, NO_MEMORY));
}
