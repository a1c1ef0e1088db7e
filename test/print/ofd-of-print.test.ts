import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { issueOfd } from '../../src/commands/build/issue-ofd.js';
import { noticesOf } from '../../src/edition/edition.js';
import { proof } from '../../src/edition/proof.js';
import { withoutSpace } from '../../src/model/without-space.js';
import { ofdLines } from '../../src/ofd/ofd-lines.js';
import { withPage } from '../../src/print/browser.js';
import { pictures } from '../../src/print/pictures.js';
import { print, type PrintedIssue } from '../../src/print/print.js';
import { ofdFaults } from '../ofd/ofd-faults.js';
import { ofdPictures, toneDifference } from '../ofd/ofd-pictures.js';
import { readPng, type GreyPicture } from './grey-picture.js';
import { readEdition } from './made-edition.js';

// With tables over several pages, upright and turned, with pictures, and two columns.
const edition = readEdition('test/editions/awkward-pages');
const DPI = 80;
// On the first there are text and rules, on the second a picture and a table, on the third a table that fills the page.
const SHEETS = [3, 5, 6];
// Two programs draw the hairlines of a table up to 18 shades apart; without them it is 31 and more.
const [ALIKE, RULES] = [22, 25];

let issue: PrintedIssue;
let written: Awaited<ReturnType<typeof issueOfd>>;
let asPdf: GreyPicture[];
let asOfd: GreyPicture[];
let withoutRules: GreyPicture[];

beforeAll(async () => {
  await withPage(async (page) => {
    issue = await print(edition, (work) => work(page));
    written = await issueOfd(edition, issue);
    asOfd = await ofdPictures(page, written.content, DPI, SHEETS);
    withoutRules = await ofdPictures(page, colourless(written.content), DPI, SHEETS);
  });
  asPdf = (await pictures(issue.pdf, DPI, SHEETS)).map(readPng);
});

describe('a printed issue as OFD', () => {
  it('keeps the structure of the standard', async () => {
    expect(await ofdFaults(written.content)).toEqual([]);
  });

  it('says what the edition says, in its order, table over table and page over page', () => {
    const { characters, differences } = proof(edition, 'OFD', written.text.notices);
    expect(differences).toEqual([]);
    expect(characters).toBeGreaterThan(11_000);
    expect(written.text).toEqual(issue.text);
  });

  it('is found to say something else where a character is another', () => {
    const damaged = changed(written.content, (page) => page.replace('重点项目', '重要项目'));
    const said = (bytes: Uint8Array): string =>
      ofdLines(bytes)
        .flatMap(({ glyphs }) => glyphs.map(({ text }) => text))
        .join('');
    expect(said(damaged)).not.toBe(said(written.content));
  });

  it.each(SHEETS.map((sheet, index) => ({ sheet, index })))(
    'looks as the PDF does: sheet $sheet',
    ({ index }) => {
      const [one, other] = [asOfd[index], asPdf[index]];
      if (one === undefined || other === undefined) throw new Error('not drawn');
      expect(toneDifference(one, other)).toBeLessThan(ALIKE);
    },
  );

  it('would be found to look otherwise without the rules of its tables', () => {
    const tables = [1, 2].map((index) => {
      const [one, other] = [withoutRules[index], asPdf[index]];
      return one === undefined || other === undefined ? 0 : toneDifference(one, other);
    });
    expect(Math.min(...tables)).toBeGreaterThan(RULES);
  });

  it('tags the title and the number of each notice', () => {
    const files = unzipSync(written.content);
    const tags = strFromU8(files['Doc_0/Tags/notices.xml'] ?? new Uint8Array());
    const saidBy = (element: string): string[] =>
      [...tags.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'g'))].map(([, references = '']) =>
        [...references.matchAll(/>(\d+)</g)].map(([, id = '']) => textOf(files, id)).join(''),
      );
    const notices = noticesOf(edition);
    expect(saidBy('标题')).toEqual(notices.map(({ title }) => withoutSpace(title)));
    expect(saidBy('发文字号')).toEqual(notices.map(({ number }) => number));
  });
});

/** What an object of text says, by its number. */
function textOf(files: Readonly<Record<string, Uint8Array>>, id: string): string {
  const found = Object.keys(files)
    .filter((path) => path.includes('/Pages/'))
    .map((path) =>
      new RegExp(`ID="${id}".*?<ofd:TextCode[^>]*>([^<]*)`).exec(strFromU8(files[path] ?? new Uint8Array())),
    )
    .find((match) => match !== null);
  return withoutSpace(found?.[1] ?? '');
}

/** The OFD with paths that do not say their colour, as an early writer made them: its text is perfect. */
function colourless(bytes: Uint8Array): Uint8Array {
  return changed(bytes, (page) => page.replace(/(<ofd:PathObject[^>]*>)<ofd:FillColor[^>]*\/>/g, '$1'));
}

function changed(bytes: Uint8Array, change: (page: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const pages = Object.entries(files).map(([path, content]) =>
    path.includes('/Pages/') ? [path, strToU8(change(strFromU8(content)))] : [path, content],
  );
  return zipSync(Object.fromEntries(pages) as Record<string, Uint8Array>);
}
