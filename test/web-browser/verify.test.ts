import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seal } from '../../src/commands/seal.js';
import { noticesOf, type Edition } from '../../src/edition/edition.js';
import { issueRoot } from '../../src/edition/issue-tree.js';
import { writtenSite } from '../web/written-site.js';
import { newDesk, rewrite, type Desk } from '../commands/sealed-edition.js';
import { faultsOfColours, faultsOfPage, putAxe } from './axe.js';
import { inFreshPages } from './fresh-pages.js';
import { servedSite, type ServedSite } from './serve.js';

let desk: Desk;
let site: ServedSite;
let page: Page;

beforeAll(async () => {
  desk = newDesk();
  seal(desk.edition, { archive: desk.archive, key: [desk.secret] });
  const notices = noticesOf(edition()).map(({ url }) => ({ url }));
  writeFileSync(join(desk.edition, '2015/3/issue.json'), JSON.stringify({ url: '/2015/3/', notices }));
  site = await servedSite(
    readdirSync(desk.edition, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => ({ path: file.slice(desk.edition.length + 1), content: readFileSync(file) })),
  );
});

inFreshPages(async (fresh) => {
  page = fresh;
  await page.setViewport({ width: 360, height: 740 });
});

afterAll(async () => {
  await site.close();
  rmSync(desk.folder, { recursive: true });
});

function edition(): Edition {
  const [only] = writtenSite('gazette').editions;
  if (only === undefined) throw new Error('the archive has an issue');
  return only;
}

/** What the page says, as soon as it says something that begins so. */
async function verdict(beginning: string): Promise<string> {
  await expect
    .poll(() => page.$eval('#verdict', ({ textContent }) => textContent))
    .toMatch(new RegExp(`^${beginning}`, 'u'));
  return page.$eval('main', (main) => main.innerText);
}

async function choose(...files: string[]): Promise<void> {
  const input = (await page.waitForSelector('#files')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...files);
}

describe('the page that verifies', () => {
  it('is reached from a notice, and says what is vouched for', async () => {
    await page.goto(`${site.url}szf/2015/15/`);
    await page.click('.about-facts summary');
    await page.click('.facts a[href*="verify/"]');
    const said = await verdict('与公报登记的相同');
    for (const words of ['绍政发〔2015〕15号', '2015-03-02', '2015年第3期第3页', 'gazette.example，共10件'])
      expect(said).toContain(words);
  });

  it('works without a network, on the files that a reader has', async () => {
    await page.goto(`${site.url}verify/`);
    await page.waitForSelector('#verify-form:not([hidden])');
    await page.setOfflineMode(true);
    const [notice, proof] = ['notice.json', 'notice.tlog-proof'].map((name) =>
      join(desk.edition, 'szbf/2015/21', name),
    );
    await choose(notice ?? '', proof ?? '');
    expect(await verdict('与公报登记的相同')).toContain('绍政办发〔2015〕21号');
    await choose(notice ?? '');
    await verdict('不能证明：请把');
    await choose(join(desk.edition, 'szf/2015/15/notice.json'), proof ?? '');
    expect(await verdict('不能证明：内容与公报登记的不一致')).not.toContain('绍政发〔2015〕15号');
    rewrite(proof ?? '', '\n10\n', '\n9\n');
    await choose(notice ?? '', proof ?? '');
    await verdict('不能证明：登记的签名不对');
    rewrite(proof ?? '', '\n9\n', '\n10\n');
  });

  it.each([
    ['szf/2015/99/', '不能证明：这个网址没有公文'],
    ['szf/2015/13/', '与公报登记的相同'],
  ])('answers for the address %s', async (address, expected) => {
    await page.goto(`${site.url}verify/#${address}`);
    await verdict(expected);
  });

  it('compares an issue with the root that its colophon prints', async () => {
    const root = issueRoot(
      edition(),
      (id) => noticesOf(edition()).findIndex((notice) => notice.id === id) + 1,
    );
    await page.goto(`${site.url}verify/#2015/3/=${root}`);
    await verdict('网上这一期的10件公文，与纸上印的校验值相同');
    await page.goto(
      `${site.url}verify/#2015/3/=${root.replace(/^./u, (digit) => (digit === '0' ? '1' : '0'))}`,
    );
    await verdict('网上这一期的公文，与纸上印的校验值不同');
    await page.goto(`${site.url}verify/#2015/4/=${root}`);
    await verdict('不能证明：网上没有这一期');
  });

  it('has no fault of access', async () => {
    await page.goto(`${site.url}verify/#szf/2015/13/`);
    await verdict('与公报登记的相同');
    await putAxe(page);
    expect(await faultsOfPage(page)).toEqual([]);
    expect(await faultsOfColours(page)).toEqual([]);
  });

  it('says without a script what else verifies', async () => {
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.url}verify/`);
    expect(await page.$eval('.no-script', (words) => words.checkVisibility())).toBe(true);
    expect(await page.$eval('#verify-form', (form) => form.checkVisibility())).toBe(false);
  });
});

it('is not there where the gazette signs nothing', () => {
  expect(writtenSite('gazette').files.filter(({ path }) => path.startsWith('verify/'))).toEqual([]);
});
