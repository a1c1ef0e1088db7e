import { describe, expect, it } from 'vitest';
import { ProofError } from '../../src/commands/errors.js';
import { proveAll, type OffprintsByIssue } from '../../src/commands/prove-all.js';
import { readBack, type WrittenTexts } from '../../src/commands/read-back.js';
import { withThreads } from '../../src/commands/threads.js';
import { noticesOf } from '../../src/edition/edition.js';
import { withoutSpace } from '../../src/edition/proof.js';
import type { LineSetting } from '../../src/print/line-setting.js';
import type { PrintedIssue } from '../../src/print/print.js';
import { site } from '../../src/web/site.js';
import type { SiteFile } from '../../src/web/site-file.js';
import { madeArchive, newestEdition } from '../print/made-edition.js';
import { catalogueOf } from '../web/written-site.js';

const TITLE = '绍兴市人民政府关于做好示例工作的通知';
const archive = madeArchive([{ series: 'szf', number: 1, title: TITLE, body: '各单位：\n\n请照办。\n' }]);
// Title 18, number 11, 各单位： 4, 请照办。 4, signature 7 and 9 characters.
const CHARACTERS = 18 + 11 + 4 + 4 + 7 + 9;

const edition = newestEdition(archive);
const pages = site(catalogueOf(archive));

const NONE: OffprintsByIssue = new Map();
const NOTHING: WrittenTexts = new Map();
const written = await textsOf(pages);

describe('proveAll', () => {
  it('counts what it has compared, by issue and carrier', () => {
    const proofs = proveAll([edition], new Map([['2015-03', printed()]]), NONE, written).get('2015-03');
    const counts = Array.from(proofs ?? [], ([carrier, { characters }]) => [carrier, characters]);
    expect(counts).toEqual([
      ['print', CHARACTERS],
      ['running', CHARACTERS],
      ['web', CHARACTERS],
      ['data', CHARACTERS],
      ['xml', CHARACTERS],
    ]);
  });

  it('proves only what was made', () => {
    const carriers = (...given: [Map<string, PrintedIssue>, OffprintsByIssue, WrittenTexts]): string[] => [
      ...(proveAll([edition], ...given)
        .get('2015-03')
        ?.keys() ?? []),
    ];
    expect(carriers(new Map(), NONE, written)).toEqual(['running', 'web', 'data', 'xml']);
    expect(carriers(new Map([['2015-03', printed()]]), NONE, NOTHING)).toEqual(['print']);
    expect(carriers(new Map(), offprints({}), NOTHING)).toEqual(['offprints']);
  });

  it.each([
    [
      'the print',
      () => proveAll([edition], new Map([['2015-03', printed({ drop: '办' })]]), NONE, written),
      '印刷版',
    ],
    ['an offprint', () => proveAll([edition], new Map(), offprints({ drop: '办' }), written), '单行本'],
    [
      'a missing offprint',
      () => proveAll([edition], new Map(), new Map([['2015-03', new Map()]]), written),
      '单行本',
    ],
    [
      'the page of the issue',
      async () => proveAll([edition], new Map(), NONE, await damaged('2015/3/index.html', '请照办', '请照')),
      '整期网页',
    ],
    [
      'a page',
      async () =>
        proveAll([edition], new Map(), NONE, await damaged('szf/2015/1/index.html', '请照办', '请照')),
      '网页',
    ],
    [
      'the data',
      async () =>
        proveAll([edition], new Map(), NONE, await damaged('szf/2015/1/notice.json', '请照办', '请照')),
      '数据',
    ],
    [
      'the Akoma Ntoso',
      async () =>
        proveAll([edition], new Map(), NONE, await damaged('szf/2015/1/notice.xml', '请照办', '请照')),
      '公文数据',
    ],
    [
      'a missing page',
      async () => {
        const left = pages.filter(({ path }) => path !== 'szf/2015/1/index.html');
        return proveAll([edition], new Map(), NONE, await textsOf(left));
      },
      '网页',
    ],
  ])('refuses %s that lacks a character, and says where', async (_, prove, carrier) => {
    const error = await Promise.resolve()
      .then(prove)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProofError);
    expect((error as ProofError).message).toMatch(
      new RegExp(`^${carrier}与原文不一致：绍政发〔2015〕1号第 \\d+ 字起，应为「.*」，实为「.*」$`),
    );
  });

  it('refuses a line that begins with a mark which may not stand there', () => {
    const badEdges = [{ sheet: 5, text: '，乙' }];
    const prove = () => proveAll([edition], new Map([['2015-03', printed({ badEdges })]]), NONE, written);
    expect(prove).toThrow(new ProofError('PDF 第 5 张有一行的首尾不合避头尾：「，乙」'));
  });

  it('names the offprint whose line leaves the type area', () => {
    const misplaced = [{ sheet: 2, text: '甲' }];
    const prove = () => proveAll([edition], new Map(), offprints({ misplaced }), written);
    expect(prove).toThrow(
      new ProofError('绍政发〔2015〕1号单行本 第 2 张有一行出了版心或与别的字重叠：「甲」'),
    );
  });

  it('refuses a line that stands on another', () => {
    const misplaced = [{ sheet: 5, text: '甲' }];
    const prove = () => proveAll([edition], new Map([['2015-03', printed({ misplaced })]]), NONE, written);
    expect(prove).toThrow(new ProofError('PDF 第 5 张有一行出了版心或与别的字重叠：「甲」'));
  });

  it('refuses contents with another page number', () => {
    const prove = () => proveAll([edition], new Map([['2015-03', printed({ page: 2 })]]), NONE, written);
    expect(prove).toThrow(ProofError);
    expect(prove).toThrow('目录与公文不符');
  });
});

function printed({
  drop = '',
  page = 1,
  badEdges = [] as LineSetting['badEdges'],
  misplaced = [] as LineSetting['misplaced'],
} = {}): PrintedIssue {
  const texts = noticesOf(edition).map(
    ({ id, text }) => [id, withoutSpace(text.join('')).replace(drop, '')] as const,
  );
  return {
    pdf: new Uint8Array(),
    pagination: { notices: new Map([['szf-2015-1', { page: 1, sheet: 3, breaks: [] }]]), sheets: 4 },
    text: {
      notices: new Map(texts),
      breaks: new Map(),
      front: `目录【市政府文件】${TITLE}〔绍政发〔2015〕1号〕（${page}）`,
      banners: ['市政府文件'],
      colophon: '',
    },
    setting: { badEdges, misplaced, shortLastLines: [], fullLines: 0, stretched: [] },
  };
}

function offprints({ drop = '', misplaced = [] as LineSetting['misplaced'] }): OffprintsByIssue {
  const setting = { badEdges: [], misplaced, shortLastLines: [], fullLines: 0, stretched: [] };
  const own = noticesOf(edition).map(({ id, text }) => {
    const said = withoutSpace(text.join('')).replace(drop, '');
    return [id, { pdf: new Uint8Array(), sheets: 1, text: said, setting }] as const;
  });
  return new Map([['2015-03', new Map(own)]]);
}

function damaged(file: string, words: string, others: string): Promise<WrittenTexts> {
  const files = pages.map(({ path, content }) =>
    path === file ? { path, content: String(content).replaceAll(words, others) } : { path, content },
  );
  return textsOf(files);
}

function textsOf(files: readonly SiteFile[]): Promise<WrittenTexts> {
  return withThreads((threads) => readBack([edition], files, threads));
}
