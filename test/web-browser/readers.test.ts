import type { ElementHandle, Page } from 'puppeteer';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PAGE_12, servedEditions, type ServedEditions } from './editions.js';
import { inFreshPages } from './fresh-pages.js';
import { placeOf } from './place.js';

let editions: ServedEditions;
let page: Page;

const PHONE = { width: 360, height: 800 };
const DESK = { width: 1440, height: 900 };

beforeAll(async () => {
  editions = await servedEditions();
});

inFreshPages(async (fresh) => {
  page = fresh;
  await page.setViewport(PHONE);
});

async function open(edition: 'real' | 'synthetic', path: string): Promise<void> {
  await page.goto(encodeURI(editions[edition].url + path));
}

/** Where the reader is, below the root of either site. */
async function here(): Promise<string> {
  return (await placeOf(page)).replace(editions.real.url, '').replace(editions.synthetic.url, '');
}

const textOf = (selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent.replaceAll(/\s/gu, ''));

async function linkNamed(scope: string, name: string): Promise<ElementHandle> {
  const links = await page.$$(`${scope} a`);
  for (const link of links)
    if ((await link.evaluate(({ textContent }) => textContent.replaceAll(/\s/gu, ''))) === name) return link;
  throw new Error(`${await here()} has no link ${name} in ${scope}`);
}

async function follow(scope: string, name: string): Promise<void> {
  const link = await linkNamed(scope, name);
  await Promise.all([page.waitForNavigation(), link.click()]);
}

async function typeInBox(query: string): Promise<void> {
  await page.type('.masthead input[name=q]', query);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

describe('a reader who looks for a notice', () => {
  it('finds the text of a printed page by an old citation', async () => {
    await open('real', 'szbf/2015/24/');
    await typeInBox('2015年第3期第12页');
    await page.waitForSelector(':target');
    await expect.poll(here).toBe('2015/3/#page-12');
    const { text, top } = await page.$eval(':target', (mark) => {
      const rest = document.createRange();
      rest.setStartAfter(mark);
      rest.setEndAfter(mark.parentElement ?? mark);
      return { text: rest.toString().trim(), top: mark.getBoundingClientRect().top };
    });
    expect(text.slice(0, PAGE_12.length)).toBe(PAGE_12);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(100);
  });

  it('finds it by the number that is printed at its page', async () => {
    await open('real', '2015/3/');
    await page.click('.printed-pages a[href="#page-12"]');
    await expect.poll(here).toBe('2015/3/#page-12');
  });

  it('finds it by number among those of two years', async () => {
    await open('synthetic', 'issues/');
    await typeInBox('江政办发[2024]8');
    await page.waitForSelector('article.notice');
    await expect.poll(here).toBe('jzbf/2024/8/');
  });

  it('finds it by words that stand in no title', async () => {
    await open('synthetic', '2024/1/');
    await typeInBox('油水分离装置');
    await page.waitForSelector('#notices a');
    await follow('#notices h3', '江澜市人民政府关于印发江澜市餐厨垃圾管理办法的通知');
    await expect.poll(here).toBe('jzf/2025/5/');
    expect(await textOf('article.notice')).toContain('应当设置油水分离装置，并与收运单位签订协议。');
  });

  it('goes by year, issue and contents', async () => {
    await open('synthetic', '');
    await follow('.masthead nav', '历年公报');
    await follow('main', '2024年');
    await follow('main', '第6期');
    const contents = await linkNamed('.contents', '江澜市人民政府关于印发江澜市老年人优待办法的通知');
    await contents.click();
    await expect.poll(here).toContain('#');
    const below = await page.evaluate(() => location.hash);
    const top = await page.$eval(below, (notice) => notice.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(PHONE.height / 2);
    await Promise.all([page.waitForNavigation(), page.click(`.contents a[href$="jzf/2024/11/"]`)]);
    await expect.poll(here).toBe('jzf/2024/11/');
  });
});

describe('a reader of a notice', () => {
  it('follows a citation and comes back to the place', async () => {
    await open('synthetic', 'jzbf/2025/4/');
    const citation = await linkNamed('article', '江政办发〔2024〕6号');
    await citation.evaluate((link) => link.scrollIntoView({ block: 'center' }));
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(400);
    await Promise.all([page.waitForNavigation(), citation.click()]);
    await expect.poll(here).toBe('jzbf/2024/6/');
    expect(await textOf('h1')).toBe('江澜市人民政府办公室关于印发2024年江澜市政务公开工作要点的通知');
    await page.goBack();
    await expect.poll(here).toBe('jzbf/2025/4/');
    await page.waitForFunction((place) => Math.abs(scrollY - place) < 2, {}, before);
  });

  it.each([
    ['jzf/2024/10/', '已废止，自2025年10月1日起，见江政发〔2025〕9号'],
    ['jzf/2024/6/', '已废止，自2025年7月1日起，见江政发〔2025〕6号'],
    ['jzf/2024/1/', '已修改，自2025年4月1日起，见江政发〔2025〕3号'],
    ['jzf/2024/7/', '已失效，自2025年8月1日起'],
    ['jzf/2025/11/', '尚未施行'],
    ['jzf/2025/9/', '本库未见修改或废止'],
  ])('sees below the title, on the first screen, that %s is %s', async (path, words) => {
    await open('synthetic', path);
    expect((await textOf('.standing p')).replace(/（收.*）$/u, '')).toBe(words);
    const [top, bottom] = await page.$eval('.standing', (banner) => {
      const box = banner.getBoundingClientRect();
      return [box.top, box.bottom];
    });
    expect(bottom).toBeLessThan(PHONE.height);
    expect(top).toBeGreaterThan(await page.$eval('h1', (heading) => heading.getBoundingClientRect().bottom));
    const [text] = await page.$$eval('.notice .part p', (all) =>
      all.map((each) => each.getBoundingClientRect().top),
    );
    expect(bottom).toBeLessThanOrEqual(text ?? 0);
  });

  it('goes from what is repealed to what repealed it, and from there to what it was', async () => {
    await open('synthetic', 'jzf/2024/10/');
    await follow('.standing', '江政发〔2025〕9号');
    await expect.poll(here).toBe('jzf/2025/9/');
    expect(await textOf('h1')).toBe('江澜市人民政府关于进一步促进民营经济高质量发展的若干意见');
    await follow('.related', '江政发〔2024〕10号');
    await expect.poll(here).toBe('jzf/2024/10/');
  });

  it('sends a provision to another, who sees it marked', async () => {
    const { origin } = new URL(editions.synthetic.url);
    await page
      .browserContext()
      .setPermission(origin, { permission: { name: 'clipboard-write' }, state: 'granted' });
    await open('synthetic', 'jzf/2024/1/');
    await page.bringToFront();
    await page.focus('#art-6 > .copy-link');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.said:not(:empty)');
    expect(await textOf('.said')).toBe('已复制第六条的链接');
    await page.focus('.masthead input[name=q]');
    await page.keyboard.down('Control');
    // A browser without a window knows no shortcut by itself.
    // oxlint-disable-next-line typescript/no-deprecated
    await page.keyboard.press('V', { commands: ['Paste'] });
    await page.keyboard.up('Control');
    const sent = await page.$eval('.masthead input[name=q]', (box) => box.value);
    expect(sent).toBe(`${editions.synthetic.url}jzf/2024/1/#art-6`);
    await page.goto('about:blank');
    await page.goto(sent);
    const seen = await page.$$eval('#art-5, #art-6', (articles) =>
      articles.map((article) => ({
        ground: getComputedStyle(article).backgroundColor,
        top: article.getBoundingClientRect().top,
      })),
    );
    expect(seen.map(({ ground }) => ground)).toEqual(['rgba(0, 0, 0, 0)', 'rgb(251, 238, 203)']);
    expect(seen[1]?.top).toBeGreaterThanOrEqual(0);
    expect(seen[1]?.top).toBeLessThan(PHONE.height / 2);
  });

  it('reads a table of ten columns on a phone, by keyboard', async () => {
    await open('synthetic', 'jzf/2024/4/');
    await tabTo('.table-scroll');
    const lastColumn = (): Promise<{ isSeen: boolean; aligned: number; inPage: number }> =>
      page.$eval('.table-scroll', (box) => {
        const [head, cell] = ['thead th:last-child', 'tbody tr:nth-child(5) td:last-child'].map((selector) =>
          box.querySelector(selector)?.getBoundingClientRect(),
        );
        if (head === undefined || cell === undefined) throw new Error('the table has no such cells');
        const { right } = box.getBoundingClientRect();
        return { isSeen: cell.right <= right + 1, aligned: head.left - cell.left, inPage: scrollX };
      });
    expect(await lastColumn()).toEqual({ isSeen: false, aligned: 0, inPage: 0 });
    for (let press = 0; press < 25; press++) await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => {
      const box = document.querySelector('.table-scroll');
      return box !== null && box.scrollLeft + box.clientWidth >= box.scrollWidth - 1;
    });
    expect(await lastColumn()).toEqual({ isSeen: true, aligned: 0, inPage: 0 });
  });
});

interface Stop {
  readonly what: string;
  readonly isMarked: boolean;
  readonly isInSight: boolean;
}

/** What has the focus. */
function stop(): Promise<Stop> {
  return page.evaluate(() => {
    const focused = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    const { top, bottom, left, right, width, height } = focused.getBoundingClientRect();
    return {
      what: focused.outerHTML.slice(0, 120),
      isMarked: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      isInSight: width * height > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    };
  });
}

async function tabTo(selector: string, most = 100): Promise<void> {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}

describe('a reader with the keyboard only', () => {
  it('skips to the text at once', async () => {
    await open('synthetic', 'jzf/2025/1/');
    await page.keyboard.press('Tab');
    const first = await page.evaluate(() => document.activeElement?.textContent.trim());
    expect(first).toBe('跳到正文');
    const { top, left } = await page.$eval('.skip', (link) => {
      const { top, left } = link.getBoundingClientRect();
      return { top, left };
    });
    expect(Math.min(top, left)).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await expect.poll(here).toBe('jzf/2025/1/#main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.matches('main .breadcrumb a'))).toBe(true);
  });

  it.each([
    ['synthetic', '', DESK],
    ['synthetic', 'jzf/2024/10/', PHONE],
    ['synthetic', 'search/?q=救助&list=', DESK],
    ['real', 'szf/2015/16/', DESK],
  ] as const)(
    'comes to all that can be done on %s/%s in the order of the text, and sees where',
    async (edition, path, viewport) => {
      await page.setViewport(viewport);
      await open(edition, path);
      if (path.startsWith('search')) await page.waitForSelector('#notices a');
      // Of several answers to one question the chosen one alone is a stop; arrows lead to the others.
      const kinds = 'a[href], button, input:not([type=radio]:not(:checked)), select, summary, [tabindex="0"]';
      const places = await page.$$eval(kinds, (all) =>
        all
          .filter((each) => each.checkVisibility({ visibilityProperty: true }))
          .map((each) => each.outerHTML.slice(0, 120)),
      );
      expect(places.length).toBeGreaterThan(15);
      const stops: Stop[] = [];
      for (let press = 0; press < places.length; press++) {
        await page.keyboard.press('Tab');
        stops.push(await stop());
      }
      expect(stops.map(({ what }) => what)).toEqual(places);
      expect(stops.filter(({ isMarked, isInSight }) => !isMarked || !isInSight)).toEqual([]);
    },
  );

  it('goes from the first page to an article, and on to another notice by its number', async () => {
    await open('synthetic', '');
    await tabTo('.masthead nav a[href="issues/"]');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await tabTo('main a[href="../2024/1/"]');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await tabTo('.contents a[href="../../jzf/2024/1/"]');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await tabTo('.outline summary');
    await page.keyboard.press('Enter');
    await tabTo('.outline a[href="#art-6"]');
    await page.keyboard.press('Enter');
    await expect.poll(here).toBe('jzf/2024/1/#art-6');
    await page.keyboard.press('Tab');
    // The focus goes on from there.
    expect(await page.evaluate(() => document.activeElement?.matches('#art-6 > .ordinal'))).toBe(true);
    await open('synthetic', 'jzf/2024/1/');
    await tabTo('.masthead input[name=q]');
    await page.keyboard.type('江建发（2025）4号');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await page.waitForSelector('article.notice');
    await expect.poll(here).toBe('jjf/2025/4/');
  });
});

describe('a reader whose device runs no scripts', () => {
  beforeEach(async () => {
    await page.setJavaScriptEnabled(false);
  });

  it('reads, and finds the way by contents', async () => {
    await open('real', '');
    await follow('.contents', '绍兴市人民政府关于印发绍兴市区城乡居民临时救助实施办法（试行）的通知');
    await expect.poll(here).toBe('szf/2015/15/');
    expect(await textOf('article.notice')).toContain('第十九条本办法自2015年4月1日起试行。');
    expect(await page.$eval('#art-19', (article) => article.checkVisibility())).toBe(true);
    await page.click('.outline summary');
    await page.click('.outline a[href="#art-9"]');
    await expect.poll(here).toBe('szf/2015/15/#art-9');
    const top = await page.$eval('#art-9', (article) => article.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(100);
  });

  it('has all forms of a notice', async () => {
    await open('real', 'szf/2015/16/');
    const links = await page.$$eval('.downloads a, .table-file', (all) =>
      all.map((link) => (link as HTMLAnchorElement).href),
    );
    const folder = `${editions.real.url}szf/2015/16/`;
    const own = links.filter((link) => link.startsWith(folder));
    expect(own.map((link) => link.replace(folder, ''))).toEqual([
      'notice.json',
      'notice.xml',
      'notice.md',
      // All of them together, and each again at its table.
      ...['table-1.csv', 'table-2.csv', 'table-1.csv', 'table-2.csv'],
    ]);
    // Made when all is printed and proved.
    const ofIssue = links.filter((link) => !own.includes(link));
    expect(ofIssue.map((link) => link.replace(`${editions.real.url}2015/3/`, ''))).toEqual([
      'gazette-2015-03.pdf',
      'gazette-2015-03.epub',
      'gazette-2015-03.zip',
    ]);
    const answers = await Promise.all(own.map((link) => fetch(link)));
    expect(answers.map(({ status }) => status)).toEqual(own.map(() => 200));
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(texts[2]).toContain('4.强化计量基础支撑作用。');
  });

  it('is told by the search where else to look, and finds it there', async () => {
    await open('synthetic', 'jzf/2025/1/');
    await typeInBox('江政办发〔2024〕8号');
    await expect.poll(here).toMatch(/^search\/\?q=/);
    expect(await page.$eval('.no-script', (words) => words.checkVisibility())).toBe(true);
    await follow('.no-script', '发文机关');
    await follow('main', '江澜市人民政府办公室');
    await follow('main', '江澜市人民政府办公室转发省政府办公厅关于推进城镇老旧小区改造的指导意见的通知');
    await expect.poll(here).toBe('jzbf/2024/8/');
  });
});
