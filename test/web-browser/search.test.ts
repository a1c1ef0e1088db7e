import type { BrowserContext, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchIndex } from '../../src/web/search-index.js';
import { catalogueOf, writtenSite } from '../web/written-site.js';
import { openBrowser } from './open-browser.js';
import { placeOf } from './place.js';
import { servedSite, type ServedSite } from './serve.js';

let site: ServedSite;
let browser: BrowserContext;
let page: Page;
/** What no page may do: reach another origin, break its policy, fail. */
let wrong: string[] = [];

beforeAll(async () => {
  const { archive, files } = writtenSite('gazette');
  site = await servedSite([...files, ...(await searchIndex(catalogueOf(archive)).files())]);
  browser = await openBrowser();
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) wrong.push(`asked for ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // What a page was loading when it led on to another is dropped.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') wrong.push(`did not get ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()} for ${response.url()}`);
  });
  page.on('console', (message) => {
    if (['error', 'warn', 'warning'].includes(message.type())) wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(String(error)));
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Types into the box of a page and waits for what comes of it. */
async function typeAt(path: string, query: string): Promise<void> {
  wrong = [];
  await page.goto(site.url + path);
  await page.type('.masthead input[name=q]', query);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

/** Opens the search page with what a reader has asked for, and waits for the answer. */
async function search(parameters: Record<string, string>): Promise<void> {
  wrong = [];
  await page.goto(`${site.url}search/?${new URLSearchParams({ list: '', ...parameters }).toString()}`);
  await settled();
}

function settled(): Promise<unknown> {
  return page.waitForFunction(() => {
    const status = document.querySelector('#found')?.textContent ?? '';
    return status !== '' && !status.startsWith('正在');
  });
}

function texts(selector: string): Promise<string[]> {
  return page.$$eval(selector, (found) => found.map((element) => element.textContent));
}

function addresses(selector: string): Promise<string[]> {
  return page.$$eval(
    selector,
    (links, root) => links.map((link) => decodeURI((link as HTMLAnchorElement).href).slice(root.length)),
    site.url,
  );
}

async function here(): Promise<string> {
  return (await placeOf(page)).replace(site.url, '');
}

describe('the box of every page', () => {
  it.each(['绍政发〔2015〕13号', '绍政发[2015]13', '绍政发（２０１５）１３号', '绍政发【2015】 13 号'])(
    'leads from the first page straight to the notice %s',
    async (query) => {
      await typeAt('', query);
      await page.waitForSelector('article.notice');
      await expect.poll(here).toBe('szf/2015/13/');
      expect(wrong).toEqual([]);
    },
  );

  it('leads from a notice to the printed page that an old citation names', async () => {
    await typeAt('szf/2015/13/', '《绍兴市人民政府公报》2015年第3期第3页');
    await expect.poll(here).toBe('2015/3/#page-3');
    expect(await page.$('#page-3')).not.toBeNull();
    expect(wrong).toEqual([]);
  });

  it('goes back to where its reader was', async () => {
    await typeAt('szbf/2015/17/', '总第245期');
    await page.waitForSelector('.issue-page');
    await page.goBack();
    await expect.poll(here).toBe('szbf/2015/17/');
  });
});

describe('the search page', () => {
  it('shows what a number names, and who speaks of it, where it is asked there', async () => {
    await search({ q: '绍政发[2015]13' });
    await expect.poll(here).toMatch(/^search\//);
    expect(await addresses('#places h3 a')).toEqual(['szf/2015/13/']);
    expect(await texts('#places .entry-facts span')).toEqual([
      '绍政发〔2015〕13号',
      '2015年第3期第1页',
      '未见修改或废止',
    ]);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['城乡居民临时救助', ['szf/2015/15/']],
    ['“舆论监督”', ['szbf/2015/20/']],
    ['标准化', ['szf/2015/16/']],
  ])('finds %s in the notices that have it', async (query, expected) => {
    await search({ q: query });
    expect(await addresses('#notices h3 a')).toEqual(expected);
    expect(await texts('#found')).toEqual([`1件公文里有“${query.replace(/[“”]/g, '')}”。`]);
    expect(wrong).toEqual([]);
  });

  it('leads to the article that has the words, and marks them', async () => {
    await search({ q: '临时救助所需资金' });
    expect((await texts('.excerpt mark'))[0]).toBe('临时救助所需资金');
    await Promise.all([page.waitForNavigation(), page.click('.excerpt a')]);
    await expect.poll(here).toMatch(/^szf\/2015\/15\/#/);
    expect(await page.$eval(':target', (place) => place.textContent)).toContain('临时救助所需资金');
  });

  it('finds what has the words, where nothing has them as they are', async () => {
    await search({ q: '标准化综合改革' });
    expect((await addresses('#notices h3 a')).slice(0, 3)).toContain('szf/2015/16/');
    expect((await texts('#found'))[0]).toMatch(/^没有公文原样写着“标准化综合改革”；按“标准”/);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['低保标准', 'szf/2015/14/'],
    ['臨時救助', 'szf/2015/15/'],
    ['王忠灵 市政府', 'szbf/2015/24/'],
  ])('answers %s', async (query, expected) => {
    await search({ q: query });
    expect((await addresses('#notices h3 a')).slice(0, 3)).toContain(expected);
    expect(wrong).toEqual([]);
  });

  it('leads to the provision that answers', async () => {
    await search({ q: '一年可以申请几次临时救助' });
    expect((await addresses('.excerpt a'))[0]).toBe('szf/2015/15/#art-12');
  });

  it('offers what a mistyped name may have been', async () => {
    await search({ q: '王忠林' });
    await page.waitForSelector('#near a');
    // 王仲林 and 王忠灵 are both one character away.
    expect((await texts('#near a')).sort()).toEqual(['王仲林', '王忠灵'].sort());
    await Promise.all([page.waitForNavigation(), page.click('#near a:nth-of-type(1)')]);
    await page.waitForSelector('#notices li');
    expect(await addresses('#notices h3 a')).toContain('szbf/2015/23/');
  });

  it('helps on where nothing was found', async () => {
    await search({ q: '火星移民' });
    await page.waitForSelector('#nothing:not([hidden])');
    expect(await addresses('#nothing li a')).toContain('szf/2015/14/');
    await search({ q: '救助' });
    expect(await page.$('#nothing:not([hidden])')).toBeNull();
  });

  it.each(['五水共治', '不存在的词组', '“人民，政府”'])('does not find %s', async (query) => {
    await search({ q: query });
    expect(await page.$$('#notices li')).toEqual([]);
    expect(await texts('#found')).toEqual([`没有找到含“${query}”的公文。`]);
  });

  it('narrows down by section with the keyboard, and keeps that in the address', async () => {
    await search({ q: '各区、县（市）人民政府' });
    const all = await addresses('#notices h3 a');
    await page.focus('#facet-section input[value="市政府办公室文件"]');
    await page.keyboard.press('Space');
    await page.waitForFunction(
      (count) => document.querySelectorAll('#notices li').length < count,
      {},
      all.length,
    );
    const narrowed = await addresses('#notices h3 a');
    expect(narrowed).toEqual(all.filter((url) => url.startsWith('szbf/')));
    const chosen = '#facet-section label:has(input:checked)';
    expect(await texts(`${chosen} span`)).toEqual(['市政府办公室文件', String(narrowed.length)]);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
      '市政府办公室文件',
    );
    await page.reload();
    await settled();
    expect(await addresses('#notices h3 a')).toEqual(narrowed);
    await page.goBack();
    // The page stays, so that what was shown before is still there for a moment.
    await page.waitForFunction(
      (count) => document.querySelectorAll('#notices li').length === count,
      {},
      all.length,
    );
    expect(await addresses('#notices h3 a')).toEqual(all);
    expect(wrong).toEqual([]);
  });

  it('reads nothing that is typed as HTML', async () => {
    await search({ q: '<img src=x onerror=alert(1)>“<b>人民政府</b>”' });
    expect(await page.$$('main img, main b')).toEqual([]);
    expect(wrong).toEqual([]);
  });
});

describe('without a script', () => {
  it('says where else to look', async () => {
    await page.setJavaScriptEnabled(false);
    await page.goto(`${site.url}search/?q=13`);
    expect(await addresses('noscript a')).toEqual(['issues/', 'organs/', 'subjects/', 'sections/']);
    await page.setJavaScriptEnabled(true);
  });
});
