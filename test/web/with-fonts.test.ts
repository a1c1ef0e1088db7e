import { create } from 'fontkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { cutFonts } from '../../src/web/cut-fonts.js';
import type { SiteFile } from '../../src/web/site-file.js';
import { site } from '../../src/web/site.js';
import { withFonts } from '../../src/web/with-fonts.js';
import { madeArchive } from '../print/made-edition.js';
import { catalogueOf } from './written-site.js';

// 堃 stands in the text only; 镕 in the title, so in bold 宋 and 黑 too.
const archive = madeArchive([
  { series: 'szf', number: 1, title: '绍兴市人民政府关于镕的通知', body: '各单位：\n\n请堃照办。\n' },
]);
const catalogue = catalogueOf(archive);
const plain = site(catalogue);
let files: readonly SiteFile[] = [];

beforeAll(async () => {
  files = await withFonts(plain, catalogue.editions, cutFonts);
});

describe('withFonts', () => {
  it('adds the faces under names that tell their content, and one sheet that names them', () => {
    const added = files.map(({ path }) => path).filter((path) => !plain.some((file) => file.path === path));
    expect(added.filter((path) => path.endsWith('.css'))).toHaveLength(1);
    for (const path of added)
      expect(path).toMatch(/^assets\/(?:fonts|song|song-bold|hei)-[0-9a-f]{10}\.(?:css|woff2)$/);
    expect(fonts('song').length).toBeGreaterThan(0);
  });

  it('leads every page to that sheet, and to no other of its kind', () => {
    const sheet = files.find(({ path }) => /^assets\/fonts-/.test(path))?.path ?? '';
    const pages = files.filter(({ path }) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(3);
    for (const { content } of pages)
      expect(String(content).match(/assets\/fonts-[0-9a-f]+\.css/g)).toEqual([sheet]);
  });

  it('cuts each face to what is set in it, and leaves out nothing', () => {
    expect(covering('song', '堃')).toBe(1);
    expect(covering('song-bold', '堃')).toBe(0);
    expect(covering('hei', '堃')).toBe(0);
    for (const face of ['song', 'song-bold', 'hei']) expect([face, covering(face, '镕')]).toEqual([face, 1]);
    // 鼋 stands nowhere.
    expect(covering('song', '鼋')).toBe(0);
  });

  it('names in each rule the characters of its file', () => {
    for (const [, file = '', range = ''] of sheetText().matchAll(
      /url\(([^)]+)\).*?unicode-range:([^}]+)\}/g,
    )) {
      const font = fontOf(files.find(({ path }) => path === `assets/${file}`));
      const codes = range.split(',').flatMap((part) => {
        const [first = 0, last = first] = part
          .slice(2)
          .split('-')
          .map((code) => Number.parseInt(code, 16));
        return Array.from({ length: last - first + 1 }, (_, index) => first + index);
      });
      expect(codes.filter((code) => !font.hasGlyphForCodePoint(code))).toEqual([]);
    }
  });

  it('changes no word of any page', () => {
    const bare = (content: string | Uint8Array): string =>
      String(content).replace(/assets\/fonts-[0-9a-f]+/g, '');
    for (const { path, content } of plain.filter((file) => file.path.endsWith('.html')))
      expect(bare(files.find((file) => file.path === path)?.content ?? '')).toBe(bare(content));
  });
});

function sheetText(): string {
  return String(files.find(({ path }) => /^assets\/fonts-/.test(path))?.content);
}

function fonts(face: string): SiteFile[] {
  return files.filter(({ path }) => new RegExp(`^assets/${face}-[0-9a-f]{10}\\.woff2$`).test(path));
}

/** How many files of a face have the character. */
function covering(face: string, character: string): number {
  return fonts(face).filter((file) => fontOf(file).hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
    .length;
}

function fontOf(file: SiteFile | undefined) {
  const font = create(Buffer.from(file?.content as Uint8Array));
  if ('fonts' in font) throw new Error('a collection');
  return font;
}
