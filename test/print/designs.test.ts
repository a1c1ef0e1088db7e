import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MODERN } from '../../designs/modern/design.js';
import { noticesOf, type Edition } from '../../src/edition/edition.js';
import { proof } from '../../src/edition/proof.js';
import { withPage } from '../../src/print/browser.js';
import { printOffprints } from '../../src/print/offprint.js';
import { print } from '../../src/print/print.js';
import { cutFont } from '../content/made-fonts.js';
import { readEdition, writeArchive } from './made-edition.js';
import { readPdf } from './read-pdf.js';
import { ARCHIVAL, archivalClaim } from './archival/claimed.js';

const MM = 72 / 25.4;

/** An edition on the page of the modern design. */
function modern(edition: Edition): Edition {
  return { ...edition, publication: { ...edition.publication, design: MODERN.name, page: MODERN.page } };
}

describe('the modern design', () => {
  it('is what 江澜市 has chosen, with its page', () => {
    const { publication } = readEdition('test/editions/jianglan');
    expect([publication.design, publication.page]).toEqual(['modern', MODERN.page]);
  });

  it.each<[string, Edition]>([
    ['江澜市', readEdition('test/editions/jianglan')],
    [
      '云泽市, with its chronicle, letters and the index of the year',
      modern(readEdition('test/editions/yunze')),
    ],
    ['lines that are hard to break', modern(readEdition('test/editions/awkward'))],
    ['tables and pictures that are hard to place', modern(readEdition('test/editions/awkward-pages'))],
  ])('prints %s: every word, and every line in its place', async (_what, edition) => {
    const { pdf, text: printed, setting } = await print(edition, withPage);
    expect(proof(edition, '印刷版', printed.notices).differences).toEqual([]);
    expect([setting.misplaced, setting.badEdges, setting.wrongSizePt]).toEqual([[], [], undefined]);
    expect(setting.stranded).toEqual([]);
    expect(setting.fullLines).toBeGreaterThan(0);
    expect(await archivalClaim(pdf)).toEqual(ARCHIVAL);
    // The text in 12 pt, from the edge of a margin of 46 mm; a mark may hang into it.
    const { sheets } = await readPdf(pdf);
    const running = sheets
      .slice(2, -1)
      .flatMap(({ runs }) =>
        runs.filter(({ text, sizePt }) => Math.abs(sizePt - 12) < 0.1 && /^\p{Script=Han}/u.test(text)),
      );
    expect(running.length).toBeGreaterThan(0);
    expect(Math.min(...running.map(({ x }) => x)) / MM).toBeCloseTo(46, 0);
  });
});

describe('the faces of an archive', () => {
  it('print the text of an offprint in its 仿宋, and the titles of the issue in its 标宋', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gazette-faces-'));
    try {
      const body = '各单位：\n\n现将有关事项通知如下。\n';
      const title = '绍兴市人民政府关于做好示例工作的通知';
      writeArchive(folder, [{ series: 'szf', number: 1, title, body }]);
      mkdirSync(join(folder, '字体'));
      // 楷 for 仿宋 and 黑 for 标宋: neither stands in this notice, so that the file names them only as own faces.
      writeFileSync(join(folder, '字体/仿宋.ttf'), await cutFont('kai', `${title}${body}年月日0123456789`));
      writeFileSync(join(folder, '字体/标宋.ttf'), await cutFont('hei', title));
      const without = readEdition(folder);
      const file = join(folder, 'gazette.yaml');
      const faces = 'faces: { fangsong: 字体/仿宋.ttf, biaosong: 字体/标宋.ttf }\n';
      writeFileSync(file, `${readFileSync(file, 'utf8')}${faces}`);
      const withFaces = readEdition(folder);
      expect(await facesOfOffprint(without)).toEqual(['NotoSerifSC']);
      expect(await facesOfOffprint(withFaces)).toEqual(['LXGWWenKai', 'NotoSansSC', 'NotoSerifSC']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** The families that the only offprint of an edition has inside, without the tags of subsets and the weights. */
async function facesOfOffprint(edition: Edition): Promise<string[]> {
  const printed = await withPage((page) => printOffprints(edition, page));
  const [notice] = noticesOf(edition);
  const offprint = printed.get(notice?.id ?? '');
  if (offprint === undefined) throw new Error('no offprint');
  expect(proof(edition, '单行本', new Map([[notice?.id ?? '', offprint.text]])).differences).toEqual([]);
  const { sheets } = await readPdf(offprint.pdf);
  const names = sheets.flatMap(({ fonts }) => fonts.map(({ name }) => name.replace(/^.*\+|-.*$/gu, '')));
  return [...new Set(names)].sort();
}
