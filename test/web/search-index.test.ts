import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readArchive } from '../../src/content/read-archive.js';
import { composeAll } from '../../src/edition/compose.js';
import { noticesOf } from '../../src/edition/edition.js';
import type { Archive } from '../../src/model/archive.js';
import type { FullText } from '../../src/web/client/full-text.js';
import { phrasesOf } from '../../src/web/client/phrases.js';
import { synonymsOf } from '../../src/web/client/synonyms.js';
import { phraseTerms } from '../../src/web/client/terms.js';
import { searchIndex } from '../../src/web/search-index.js';
import { searchTokens, textOfTokens } from '../../src/web/search-text.js';
import type { SiteFile } from '../../src/web/site-file.js';
import { correctedArchive } from '../model/corrected.js';
import { madeArchive } from '../print/made-edition.js';
import { fetchFile, openedIndex } from './opened-index.js';
import { catalogueOf, readWhole, writtenSite } from './written-site.js';

const folders: string[] = [];

beforeAll(() => {
  vi.stubGlobal('fetch', fetchFile);
});

afterAll(() => {
  vi.unstubAllGlobals();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

async function opened(files: readonly SiteFile[]): Promise<FullText> {
  const { fullText, folder } = await openedIndex(files);
  folders.push(folder);
  return fullText;
}

function indexOf(archive: Archive): Promise<SiteFile[]> {
  return searchIndex(catalogueOf(archive)).files();
}

async function found(fullText: FullText, query: string): Promise<string[]> {
  return (await fullText(phrasesOf(query))).map(({ url }) => url).sort();
}

describe('the index of the real issue', () => {
  const { archive, editions } = writtenSite('gazette');
  let files: SiteFile[];
  let fullText: FullText;
  beforeAll(async () => {
    files = await indexOf(archive);
    fullText = await opened(files);
  });

  it('has only what a search loads', () => {
    const kinds = new Set(files.map(({ path }) => path.replace(/zh-cn-2015_[0-9a-f]+/, '*')));
    expect([...kinds].sort()).toEqual([
      'pagefind/fragment/*.pf_fragment',
      'pagefind/index/*.pf_index',
      'pagefind/notices.json',
      'pagefind/pagefind-entry.json',
      'pagefind/pagefind.*.pf_meta',
      'pagefind/pagefind.js',
      'pagefind/wasm.unknown.pagefind',
    ]);
  });

  it('is the same for the same text', async () => {
    expect(await indexOf(archive)).toEqual(files);
  });

  it.each([
    ['临时救助', ['szf/2015/15/']],
    ['城乡居民临时救助', ['szf/2015/15/']],
    ['舆论监督', ['szbf/2015/20/']],
    ['标准化', ['szf/2015/16/']],
    ['“绍政发〔2015〕14号”', ['szf/2015/14/']],
    ['五水共治', []],
    ['电子商务', []],
    ['标准化综合改革', []],
    ['不存在的词组', []],
  ])('finds %s where it is', async (query, expected) => {
    expect(await found(fullText, query)).toEqual(expected);
  });

  it('finds each phrase in just the notices whose lines have it', async () => {
    const notices = editions.flatMap(noticesOf);
    for (const phrase of [
      '的',
      '人民',
      '民政',
      '政府',
      '人民政府',
      '2015',
      '5年',
      '，',
      '（一）',
      '办公室关于',
    ]) {
      const expected = notices.filter(({ text }) => text.some((line) => line.includes(phrase)));
      expect([phrase, await found(fullText, `“${phrase}”`)]).toEqual([
        phrase,
        // A number is found whole: 5年 is not in 2015年.
        expected
          .filter(({ text }) => phrase !== '5年' || text.some((line) => /(?<!\d)5年/.test(line)))
          .map(({ url }) => url.slice(1))
          .sort(),
      ]);
    }
  });

  it('keeps a name of a roster apart from the office', async () => {
    const [hit] = await fullText(phrasesOf('王忠灵 市财政局 购买服务'));
    const text = textOfTokens((await hit?.text())?.tokens ?? []);
    expect(text).toContain(' 王忠灵 市政府 ');
    expect(text).toContain(' 王水君 市财政局 ');
  });

  it('finds a name with its office, quoted or not', async () => {
    const notices = new Set<string>();
    for (const query of ['王水君 市财政局', '“王水君 市财政局”']) {
      const [term] = phraseTerms(query, synonymsOf([])).slice(-1);
      for (const phrase of term?.alternatives ?? [])
        for (const { url } of await fullText([phrase])) notices.add(url);
      expect([...notices]).toContain('szbf/2015/24/');
      notices.clear();
    }
  });

  it('asks for all of several phrases', async () => {
    expect(await found(fullText, '通知 舆论监督')).toEqual(['szbf/2015/20/']);
    expect(await found(fullText, '临时救助 舆论监督')).toEqual([]);
  });

  it('knows the whole text of a notice, and where its articles begin', async () => {
    const [hit] = await fullText(phrasesOf('临时救助'));
    const text = await hit?.text();
    const place = text?.places.find(({ id }) => id === 'art-9');
    expect(textOfTokens(text?.tokens.slice(place?.at) ?? [])).toMatch(/^第九条/);
    const own = editions.flatMap(noticesOf).find(({ url }) => url === '/szf/2015/15/');
    const characters = (value: string): string => value.replace(/\s/gu, '');
    expect(characters(textOfTokens(text?.tokens ?? []))).toBe(characters(own?.text.join('') ?? ''));
  });
});

describe('the index of awkward texts', () => {
  let fullText: FullText;
  beforeAll(async () => {
    const body = [
      '按照GB/T 9704—2012和WiFi、iPhone标准，参数“a < b && c”。',
      '他说"是"，３．５％和100Mbps，𠮷林省。',
      '行尾是城乡',
      '居民另起一行。',
    ];
    const notice = {
      series: 'szf',
      number: 1,
      title: '绍兴市人民政府关于试验的通知',
      body: `${body.join('\n\n')}\n`,
    } as const;
    fullText = await opened(await indexOf(madeArchive([notice])));
  });

  it.each([
    ...[
      'WiFi',
      'wifi',
      'iPhone标准',
      'GB/T',
      '“GB/T 9704—2012”',
      'GB/T 9704',
      'a < b && c',
      '3．5％',
      '100Mbps',
    ],
    ...['𠮷林省', '他说', '是', '行尾是城乡', '居民另起'],
  ])('finds %s', async (query) => {
    expect(await found(fullText, query)).toEqual(['szf/2015/1/']);
  });

  it.each(['WiF', 'iPhon', '0Mbps', '10', '城乡居民', '通知绍政发', '“参数a”', '__', '“'])(
    'does not find %s',
    async (query) => {
      expect(await found(fullText, query)).toEqual([]);
    },
  );
});

const FOLDER = 'test/editions/jianglan';

describe('the index of an archive of several years', () => {
  const archive = readWhole(FOLDER);
  let files: SiteFile[];
  let fullText: FullText;
  beforeAll(async () => {
    files = await indexOf(archive);
    fullText = await opened(files);
  });

  it('is one for each year, the last in the folder itself', () => {
    const folders = new Set(files.map(({ path }) => /^pagefind\/(?:\d+\/)?/.exec(path)?.[0]));
    expect([...folders]).toEqual(['pagefind/2024/', 'pagefind/']);
  });

  it('finds what all years have, and has the texts of each', async () => {
    const all = composeAll(archive).flatMap(noticesOf);
    const expected = all.filter(({ text }) => text.some((line) => line.includes('通知')));
    expect(new Set(expected.map(({ url }) => url.split('/')[2]))).toEqual(new Set(['2024', '2025']));
    const hits = await fullText(phrasesOf('通知'));
    expect(hits.map(({ url }) => url).sort()).toEqual(expected.map(({ url }) => url.slice(1)).sort());
    for (const { url, text } of hits) {
      const title = all.find((notice) => notice.url === `/${url}`)?.title ?? '';
      const { tokens } = await text();
      expect(tokens.slice(0, searchTokens(title).length)).toEqual(searchTokens(title));
    }
  });

  it('is the same for a year whose notices are, whatever becomes of another year', async () => {
    const other = await indexOf(withWords('2025/02/jzbf-2025-3.md', '并请知悉。'));
    const ofYear = (all: readonly SiteFile[]) => all.filter(({ path }) => path.startsWith('pagefind/2024/'));
    expect(ofYear(files).length).toBeGreaterThan(3);
    expect(ofYear(other)).toEqual(ofYear(files));
    expect(other).not.toEqual(files);
  });

  it('is the same where a year was begun before, in whatever order', async () => {
    const index = searchIndex(catalogueOf(archive));
    for (const year of [2025, 1999, 2025]) index.begin(year);
    expect(await index.files()).toEqual(files);
  });

  it('does not find a phrase without its mark in a year that has none', async () => {
    const marked = await opened(await indexOf(withWords('2025/02/jzbf-2025-3.md', '甲※乙，丙丁。')));
    expect(await found(marked, '“甲※乙”')).toHaveLength(1);
    const joined = await opened(await indexOf(withWords('2024/03/jzbf-2024-5.md', '甲乙，丙丁。')));
    expect(await found(joined, '“甲乙”')).toHaveLength(1);
    expect(await found(joined, '“甲※乙”')).toEqual([]);
  });

  /** The archive with a paragraph more at the end of a notice. */
  function withWords(path: string, words: string): Archive {
    const text = readFileSync(`${FOLDER}/${path}`, 'utf8');
    const { archive: changed } = readArchive(FOLDER, new Map([[path, `${text}\n${words}\n`]]));
    if (changed === undefined) throw new Error(`${FOLDER} was not read`);
    return changed;
  }
});

describe('the index of an archive with a corrigendum', () => {
  it('finds a notice by what was printed and by what should have been', async () => {
    const fullText = await opened(await indexOf(correctedArchive()));
    const both = ['szf/2015/13/', 'szf/2015/31/'];
    expect(await found(fullText, '报送示列工作')).toEqual(['szf/2015/13/']);
    expect(await found(fullText, '报送示例工作')).toEqual(['szf/2015/13/']);
    expect(await found(fullText, '150')).toEqual(both);
    expect(await found(fullText, '报送示列示例工作')).toEqual([]);
  });
});
