import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkArchive } from '../../src/commands/check-archive.js';
import { PACKAGED_FACES } from '../../designs/packaged-faces.js';
import { readTypefaces } from '../../src/content/read-typefaces.js';
import { proof } from '../../src/edition/proof.js';
import { withPage } from '../../src/print/browser.js';
import { print } from '../../src/print/print.js';
import { madeEdition, readEdition, writeArchive } from './made-edition.js';
import { readPdf } from './read-pdf.js';

// 通用规范汉字表 (2013), in its order: the kTGH field of the Unihan database.
const STANDARD = Array.from(readFileSync('test/print/standard-characters.txt', 'utf8').trim());
// In 楷, and not in 宋.
const RARE = '𠀋';

describe('the 8,105 characters of 通用规范汉字表', () => {
  it('are in every face', () => {
    expect(new Set(STANDARD).size).toBe(8105);
    for (const typeface of readTypefaces(PACKAGED_FACES).values()) {
      const missing = STANDARD.filter(
        (character) => typeface.fileFor(character.codePointAt(0) ?? 0) === undefined,
      );
      expect([typeface.name, missing]).toEqual([typeface.name, []]);
    }
  });

  it('are printed, and read back from the PDF as what they are', async () => {
    const lines = Array.from({ length: 82 }, (_, at) => STANDARD.slice(100 * at, 100 * at + 100).join(''));
    const edition = madeEdition([
      {
        series: 'szf',
        number: 1,
        title: '绍兴市人民政府关于做好示例工作的通知',
        body: `各单位：\n\n${lines.join('\n\n')}\n`,
      },
    ]);
    const { pdf, text } = await print(edition, withPage);
    expect(proof(edition, '印刷版', text.notices).differences).toEqual([]);
    const read = (await readPdf(pdf)).sheets.map((sheet) => sheet.text).join('');
    expect(STANDARD.filter((character) => !read.includes(character))).toEqual([]);
  });
});

describe('a character that the faces lack', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gazette-rare-'));
    writeArchive(folder, [
      {
        series: 'szf',
        number: 1,
        title: '绍兴市人民政府关于做好示例工作的通知',
        body: `各单位：\n\n甲${RARE}乙。\n`,
      },
    ]);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is an error at its place', () => {
    const first = checkArchive(folder).findings.find(({ ruleId }) => ruleId === 'glyph-coverage');
    expect([first?.place.start.line, first?.place.start.column, first?.severity]).toEqual([10, 2, 'error']);
  });

  it('is printed from the fallback font that gazette.yaml names', async () => {
    const font = createRequire(import.meta.url).resolve(
      '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff',
    );
    mkdirSync(join(folder, '字体'));
    cpSync(font, join(folder, '字体/生僻字.woff'));
    const publication = join(folder, 'gazette.yaml');
    writeFileSync(publication, `${readFileSync(publication, 'utf8')}fallbackFont: 字体/生僻字.woff\n`);
    expect(checkArchive(folder).findings).toEqual([]);
    const edition = readEdition(folder);
    const { pdf, text } = await print(edition, withPage);
    expect(proof(edition, '印刷版', text.notices).differences).toEqual([]);
    const { sheets } = await readPdf(pdf);
    expect(sheets.some((sheet) => sheet.text.includes(`甲${RARE}乙`))).toBe(true);
  });

  it('needs a font file of the archive', () => {
    const publication = join(folder, 'gazette.yaml');
    const others = readFileSync(publication, 'utf8').replace(
      /^fallbackFont: .*$/m,
      'fallbackFont: gazette.yaml',
    );
    writeFileSync(publication, others);
    expect(checkArchive(folder).findings.map(({ ruleId }) => ruleId)).toContain('fallback-font');
  });
});
