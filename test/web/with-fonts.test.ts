import { create } from 'fontkit';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/model/archive.js';
import { cutFonts } from '../../src/web/cut-fonts.js';
import type { SiteFile } from '../../src/web/site-file.js';
import { site } from '../../src/web/site.js';
import { siteInFonts } from './site-in-fonts.js';
import { madeArchive, type MadeNotice } from '../print/made-edition.js';
import { catalogueOf } from './written-site.js';

// 堃 stands in the text only; 镕 in the title too. No system need have 㙍, a character of Extension A.
const FIRST: MadeNotice = {
  series: 'szf',
  number: 1,
  title: '绍兴市人民政府关于镕的通知',
  body: '各单位：\n\n请堃、㙍照办。\n',
};
const SECOND: MadeNotice = {
  series: 'szf',
  number: 2,
  title: '绍兴市人民政府关于安全的通知',
  body: '各县：\n\n请遵照执行。\n',
};
// None of 鼋䶮爨曌 stands in the others, nor in the pages around them.
const THIRD: MadeNotice = {
  series: 'szf',
  number: 3,
  title: '绍兴市人民政府关于爨乡的通知',
  body: '各镇：\n\n请鼋、䶮、曌同志负责。\n',
};
const SHEET = /assets\/(fonts-[0-9a-f]{10}\.css)/;

interface Dressed {
  readonly plain: readonly SiteFile[];
  readonly files: ReadonlyMap<string, SiteFile>;
}

async function dressed(archive: Archive): Promise<Dressed> {
  const catalogue = catalogueOf(archive);
  const plain = site(catalogue);
  const files = await siteInFonts(plain, catalogue.editions, cutFonts);
  return { plain, files: new Map(files.map((file) => [file.path, file])) };
}

interface Rule {
  readonly family: string;
  readonly display: string;
  readonly codes: readonly number[];
  readonly font: Buffer;
  readonly isInSheet: boolean;
}

let two: Dressed;

beforeAll(async () => {
  two = await dressed(madeArchive([FIRST, SECOND]));
});

describe('a site in its fonts', () => {
  it('adds sheets and fonts under names that tell their content, and no empty sheet stays', () => {
    const known = new Set(two.plain.map(({ path }) => path));
    const added = [...two.files.keys()].filter((path) => !known.has(path));
    expect(added.length).toBeGreaterThan(4);
    for (const path of added)
      expect(path).toMatch(/^assets\/(?:fonts-[0-9a-f]{10}\.css|(?:song|song-bold|hei)-[0-9a-f]{10}\.woff)$/);
    expect([...two.files.values()].filter(({ content }) => content.length === 0)).toEqual([]);
  });

  it('leads every page to one sheet of fonts, which is there', () => {
    const pages = [...two.files.values()].filter(({ path }) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(3);
    for (const { content } of pages) {
      const named = String(content).match(new RegExp(SHEET, 'g')) ?? [];
      expect(named).toHaveLength(1);
      expect(two.files.has(named[0] ?? '')).toBe(true);
    }
  });

  it('puts the titles of a page into its sheet, and no more', () => {
    const titles = rulesOf(two, 'szf/2015/1/').filter(({ family }) => family === 'Gazette Title');
    expect(titles.map(({ isInSheet, display }) => [isInSheet, display])).toEqual([[true, 'block']]);
    expect(namedBy(titles)).toEqual(expect.arrayContaining(Array.from('绍兴市人民政府公报关于镕的通知')));
    expect(namedBy(titles)).not.toContain('堃');
    expect(namedBy(titles)).not.toContain('㙍');
  });

  it('puts what the reader’s system may lack into the sheet of the page that has it, for 宋 and for 黑', () => {
    const rare = rulesOf(two, 'szf/2015/1/').filter(({ codes }) => codes.includes(0x364d));
    expect(rare.map(({ family, isInSheet }) => [family, isInSheet])).toEqual([
      ['Gazette Song', true],
      ['Gazette Hei', true],
    ]);
    expect(rulesOf(two, 'szf/2015/2/').filter(({ codes }) => codes.includes(0x364d))).toEqual([]);
  });

  it('gives the titles of an issue’s running text a file, and the page’s own its sheet', () => {
    const rules = rulesOf(two, '2015/3/');
    const running = rules.filter(({ family }) => family === 'Gazette Running Title');
    expect(running.map(({ isInSheet }) => isInSheet)).toEqual([false]);
    expect(namedBy(running)).toEqual(expect.arrayContaining(Array.from('镕安全')));
    expect(namedBy(rules.filter(({ family }) => family === 'Gazette Title'))).not.toContain('镕');
  });

  it('names the slices for every character of the page, each with glyphs for all that it names', () => {
    for (const url of ['szf/2015/1/', '2015/3/', 'about/']) {
      const rules = rulesOf(two, url);
      for (const { codes, font } of rules) {
        const has = glyphsOf(font);
        expect(codes.filter((code) => !has(code))).toEqual([]);
      }
      const html = String(two.files.get(`${url}index.html`)?.content);
      const han = [...new Set(html.match(/\p{Script=Han}/gu))];
      expect(han.length).toBeGreaterThan(50);
      for (const family of ['Gazette Song', 'Gazette Hei'])
        expect(namedBy(rules.filter((rule) => rule.family === family))).toEqual(expect.arrayContaining(han));
    }
  });

  it('lets the search show the words of all notices', () => {
    expect(namedBy(rulesOf(two, 'search/'))).toEqual(expect.arrayContaining(Array.from('堃㙍镕遵')));
  });

  it('changes no word of any page', () => {
    const bare = (content: string | Uint8Array | undefined): string =>
      String(content).replace(/assets\/fonts-[0-9a-f]+/g, '');
    for (const { path, content } of two.plain.filter((file) => file.path.endsWith('.html')))
      expect(bare(two.files.get(path)?.content)).toBe(bare(content));
  });

  it('changes no font, and no page that does not tell of it, when a notice with new characters is added', async () => {
    const three = await dressed(madeArchive([FIRST, SECOND, THIRD]));
    expect(namedBy(rulesOf(three, 'szf/2015/3/'))).toEqual(expect.arrayContaining(Array.from('鼋䶮爨曌')));
    const shared = [...two.files.keys()].filter((path) => path.endsWith('.woff'));
    const stay = shared.filter((path) => !path.startsWith('assets/song-bold'));
    expect(stay.length).toBeGreaterThan(10);
    for (const path of stay)
      expect(Buffer.compare(bytesOf(three.files.get(path)), bytesOf(two.files.get(path)))).toBe(0);
    const wordsOf = (files: readonly SiteFile[], path: string): string =>
      String(files.find((file) => file.path === path)?.content);
    const unchanged = two.plain
      .map(({ path }) => path)
      .filter((path) => path.endsWith('.html') && wordsOf(two.plain, path) === wordsOf(three.plain, path));
    expect(unchanged).toEqual(expect.arrayContaining(['szf/2015/1/index.html', '404.html']));
    for (const path of unchanged.filter((each) => each !== 'search/index.html')) {
      const [before, after] = [two, three].map(({ files }) => String(files.get(path)?.content));
      expect([path, after]).toEqual([path, before]);
      const sheet = SHEET.exec(before ?? '')?.[0] ?? '';
      expect(String(three.files.get(sheet)?.content)).toBe(String(two.files.get(sheet)?.content));
    }
  });
});

function bytesOf(file: SiteFile | undefined): Buffer {
  if (file === undefined) throw new Error('there is no such file');
  return Buffer.from(file.content);
}

/** The rules of the sheet of fonts of the page at an address. */
function rulesOf({ files }: Dressed, url: string): Rule[] {
  const page = String(files.get(`${url}index.html`)?.content);
  const sheet = String(files.get(SHEET.exec(page)?.[0] ?? '')?.content);
  return Array.from(
    sheet.matchAll(
      /font-family:'([^']+)'.*?font-display:(\w+);src:url\(([^)]+)\) format\('woff'\);unicode-range:([^}]+)\}/g,
    ),
    ([, family = '', display = '', source = '', range = '']): Rule => {
      const isInSheet = source.startsWith('data:font/woff;base64,');
      const font = isInSheet
        ? Buffer.from(source.slice(source.indexOf(',') + 1), 'base64')
        : bytesOf(files.get(`assets/${source}`));
      return { family, display, codes: codesOf(range), font, isInSheet };
    },
  );
}

function codesOf(range: string): number[] {
  return range.split(',').flatMap((part) => {
    const [first = 0, last = first] = part
      .slice(2)
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

function namedBy(rules: readonly Rule[]): string[] {
  return rules.flatMap(({ codes }) => codes.map((code) => String.fromCodePoint(code)));
}

function glyphsOf(bytes: Buffer): (code: number) => boolean {
  const font = create(bytes);
  if ('fonts' in font) throw new Error('a collection');
  return (code) => font.hasGlyphForCodePoint(code);
}
