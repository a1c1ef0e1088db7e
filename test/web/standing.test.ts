import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src/model/date.js';
import { site } from '../../src/web/site.js';
import { madeArchive } from '../print/made-edition.js';
import { elements, sectionOf, texts } from './page-elements.js';
import { catalogueOf, writtenSite } from './written-site.js';

const archive = madeArchive([
  {
    series: 'szf',
    number: 1,
    title: '绍兴市人民政府关于救助的通知',
    body: '各单位：\n\n本通知自2015年4月1日起施行。\n',
  },
  {
    series: 'szf',
    number: 2,
    title: '绍兴市人民政府关于加强救助的通知',
    body: '各单位：\n\n根据《国务院关于救助的通知》（国发〔2014〕47号）精神。\n\n本通知自2016年1月1日起施行，《绍兴市人民政府关于救助的通知》（绍政发〔2015〕1号）同时废止。\n',
  },
  {
    series: 'szf',
    number: 3,
    title: '绍兴市人民政府关于调整救助标准的通知',
    body: '各单位：\n\n将《绍兴市人民政府关于救助的通知》（绍政发〔2015〕1号）第三条修改为：“略。”\n\n本通知自2015年6月1日起施行。\n',
  },
  {
    series: 'szf',
    number: 4,
    title: '绍兴市人民政府关于试点的通知',
    body: '各单位：\n\n本通知自2015年4月1日起施行，有效期2年。\n',
    front: 'release: 此件公开发布\nindexNumber: 甲/2015-4\n',
  },
  {
    series: 'szf',
    number: 5,
    title: '绍兴市人民政府关于再次调整救助标准的通知',
    body: '各单位：\n\n将《绍兴市人民政府关于救助的通知》（绍政发〔2015〕1号）第四条修改为：“略。”\n\n本通知自2015年7月1日起施行。\n',
  },
]);

/** The page of a notice of 绍政发〔2015〕 as it would be built on a day. */
function pageOf(number: number, day: string): string {
  const files = site(catalogueOf(archive, { today: parseIsoDate(day) ?? { year: 0, month: 0, day: 0 } }));
  return String(files.find(({ path }) => path === `szf/2015/${number}/index.html`)?.content);
}

/** What the banner says, a paragraph each. */
function banner(page: string): string[] {
  const [aside] = elements(page, 'aside.standing');
  return aside === undefined ? [] : texts(aside, 'p');
}

/** 施行日期 → 2015年4月1日 */
function factsOf(page: string): ReadonlyMap<string, string> {
  const [list] = elements(page, 'dl.facts');
  if (list === undefined) throw new Error('no facts');
  const values = texts(list, 'dd');
  return new Map(texts(list, 'dt').map((label, index) => [label, values[index] ?? '']));
}

describe('the banner of a notice', () => {
  it('says that it is repealed, since when, and by what', () => {
    const page = pageOf(1, '2016-01-01');
    expect(banner(page)).toEqual(['已废止，自2016年1月1日起，见绍政发〔2015〕2号']);
    expect(/<aside class="standing.*?<\/aside>/s.exec(page)?.[0]).toMatch(/<a href="\.\.\/2\/"/);
    expect(factsOf(page).has('有效性')).toBe(false);
  });

  it('names all that have amended it', () => {
    expect(banner(pageOf(1, '2015-07-01'))[0]).toBe(
      '已修改，自2015年6月1日起，见绍政发〔2015〕3号、绍政发〔2015〕5号（收2015年第3期）',
    );
  });

  it('says that it is in force, and what will change that', () => {
    expect(banner(pageOf(1, '2015-04-01'))).toEqual([
      '本库未见修改或废止（收2015年第3期）',
      '2015年6月1日起修改，见绍政发〔2015〕3号',
      '2015年7月1日起修改，见绍政发〔2015〕5号',
      '2016年1月1日起废止，见绍政发〔2015〕2号',
    ]);
  });

  it('says that it is not yet in force, and when it will be', () => {
    expect(banner(pageOf(1, '2015-03-31')).slice(0, 2)).toEqual(['尚未施行', '2015年4月1日起施行']);
  });

  it('says that it has expired, on the day after its last', () => {
    expect(banner(pageOf(4, '2017-03-31'))).toEqual([
      '本库未见修改或废止（收2015年第3期）',
      '2017年4月1日起失效',
    ]);
    expect(banner(pageOf(4, '2017-04-01'))).toEqual(['已失效，自2017年4月1日起']);
  });
});

describe('the facts of a notice', () => {
  it('tell the days that its text states', () => {
    const facts = factsOf(pageOf(4, '2016-01-01'));
    expect([facts.get('成文日期'), facts.get('施行日期'), facts.get('有效期至')]).toEqual([
      '2015年3月2日',
      '2015年4月1日（正文写明）',
      '2017年3月31日（正文写明）',
    ]);
  });

  it('tell 索引号 and 公开方式 where the front matter has them, as the data do', () => {
    const facts = factsOf(pageOf(4, '2016-01-01'));
    expect([...facts.keys()].slice(0, 2)).toEqual(['索引号', '文号']);
    expect([facts.get('索引号'), facts.get('公开方式')]).toEqual(['甲/2015-4', '此件公开发布']);
    const others = factsOf(pageOf(1, '2016-01-01'));
    expect([others.has('索引号'), others.has('公开方式')]).toEqual([false, false]);
    const data = site(catalogueOf(archive)).find(({ path }) => path === 'szf/2015/4/notice.json');
    expect(JSON.parse(String(data?.content))).toMatchObject({
      release: '此件公开发布',
      indexNumber: '甲/2015-4',
    });
  });

  it('claim no day that is only that of signing', () => {
    const facts = factsOf(writtenSite('gazette').text('szf/2015/16/index.html'));
    expect(facts.get('成文日期')).toBe('2015年3月9日');
    expect(facts.has('施行日期')).toBe(false);
    expect(facts.has('有效期至')).toBe(false);
  });

  it('lead to the lists of each organ and of the section, whatever their names, and to the printed page', () => {
    const [list] = elements(writtenSite('test/editions/awkward').text('szf/2015/2/index.html'), 'dl.facts');
    const links = elements(list ?? '', 'a').map(({ properties: { href } }) =>
      decodeURIComponent(String(href)),
    );
    expect(links.slice(0, 4)).toEqual([
      '../../../organs/绍兴市人民政府/',
      '../../../organs/绍兴军分区 & ＜i＞某部＜／i＞/',
      '../../../sections/市政府文件 ＜b＞/',
      '../../../2015/3/#page-1',
    ]);
  });
});

describe('what a page tells after the text', () => {
  it('is the history in time order, what is still to come as such', () => {
    expect(texts(sectionOf(pageOf(1, '2015-06-15'), 'history'), 'li')).toEqual([
      '2015年3月2日成文',
      '2015年4月1日施行',
      '2015年6月1日修改绍政发〔2015〕3号绍兴市人民政府关于调整救助标准的通知',
      '2015年7月1日将修改绍政发〔2015〕5号绍兴市人民政府关于再次调整救助标准的通知',
      '2016年1月1日将废止绍政发〔2015〕2号绍兴市人民政府关于加强救助的通知',
    ]);
    expect(texts(sectionOf(pageOf(4, '2018-01-01'), 'history'), 'li')).toEqual([
      '2015年3月2日成文',
      '2015年4月1日施行',
      '2017年4月1日失效',
    ]);
  });

  it('is no history where there is only a signature', () => {
    expect(writtenSite('gazette').text('szf/2015/16/index.html')).not.toContain('id="history"');
  });

  it('is what it rests on, what it repeals, and what others do with it', () => {
    const groups = (page: string) => {
      const related = sectionOf(page, 'related');
      return elements(related, 'div').map((group) => [...texts(group, 'dt'), ...texts(group, 'dd')]);
    };
    expect(groups(pageOf(2, '2016-01-01'))).toEqual([
      ['本文废止', '绍政发〔2015〕1号绍兴市人民政府关于救助的通知'],
      ['本文依据', '国发〔2014〕47号'],
    ]);
    expect(groups(pageOf(1, '2016-01-01'))).toEqual([
      ['废止本文', '绍政发〔2015〕2号绍兴市人民政府关于加强救助的通知'],
      [
        '修改本文',
        '绍政发〔2015〕3号绍兴市人民政府关于调整救助标准的通知',
        '绍政发〔2015〕5号绍兴市人民政府关于再次调整救助标准的通知',
      ],
    ]);
  });

  it('is how to cite it, with the whole address where that is known', () => {
    const address = (page: string) => texts(sectionOf(page, 'cite'), 'a');
    expect(address(pageOf(1, '2016-01-01'))).toEqual(['/szf/2015/1/']);
    const publication = { ...archive.publication, address: 'https://www.example.gov.cn/gazette/' };
    const files = site(catalogueOf(archive, { publication }));
    const page = String(files.find(({ path }) => path === 'szf/2015/1/index.html')?.content);
    expect(address(page)).toEqual(['https://www.example.gov.cn/gazette/szf/2015/1/']);
    expect(texts(sectionOf(page, 'cite'), 'span.citation-text')[0]).toBe(
      '《绍兴市人民政府关于救助的通知》（绍政发〔2015〕1号），《绍兴市人民政府公报》2015年第3期',
    );
  });

  it('has its headings in order', () => {
    const ranks = elements(pageOf(1, '2016-01-01'), '').flatMap(({ tagName }) =>
      /^h([1-6])$/.test(tagName) ? [Number(tagName[1])] : [],
    );
    expect(ranks[0]).toBe(1);
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    expect(ranks.every((rank, index) => rank <= (ranks[index - 1] ?? 0) + 1)).toBe(true);
  });
});

describe('what rules nothing', () => {
  const kinds = writtenSite('test/editions/kinds');

  it('shows its kind, and nothing of being in force', () => {
    const explanation = kinds.text('2025/6/n8/index.html');
    expect(explanation).toContain('<dt>类别</dt><dd class="">解读</dd>');
    expect(explanation).not.toContain('aria-label="有效性"');
    const order = kinds.text('ling/12/index.html');
    expect(order).toContain('<dt>类别</dt><dd class="">令</dd>');
    expect(order).toContain('aria-label="有效性"');
    expect(kinds.text('jzf/2025/21/index.html')).not.toContain('类别');
  });

  it('is linked with what it explains, on both pages', () => {
    expect(kinds.text('2025/6/n8/index.html')).toMatch(
      /<dt>本文解读<\/dt><dd><a href="[^"]*ling\/12\/">江澜市人民政府令第12号<\/a><span class="title">江澜市公共停车场管理办法<\/span>/u,
    );
    expect(kinds.text('ling/12/index.html')).toMatch(
      /<dt>解读<\/dt><dd><a href="[^"]*2025\/6\/n8\/">《〈江澜市公共停车场管理办法〉政策解读》<\/a>/u,
    );
  });

  it('has its kind in lists only where neither title nor number tells it', () => {
    const labels = kinds.text('2025/6/index.html').match(/<span class="entry-kind">[^<]*/gu);
    expect(labels).toEqual(['<span class="entry-kind">报告']);
  });

  it('has its kind among the categories of the feeds', () => {
    const feed = kinds.text('feeds/notices.xml');
    for (const word of ['令', '任免', '解读', '大事记']) expect(feed).toContain(`<category term="${word}"`);
    expect(feed).not.toContain('<category term="文件"');
  });
});

it('says the same on each day on which nothing changes in the law', () => {
  const on = (month: number, day: number) =>
    new Map(
      site(catalogueOf(archive, { today: { year: 2015, month, day } })).map(({ path, content }) => [
        path,
        Buffer.from(content).toString('latin1'),
      ]),
    );
  // 4月1日 to 5月31日 nothing begins or ends; on 6月1日 3号 amends 1号.
  const before = on(5, 31);
  expect(before).toEqual(on(4, 2));
  const changed = [...on(6, 1)].filter(([path, content]) => content !== before.get(path));
  const pages = changed.map(([path]) => path);
  expect(pages).toContain('szf/2015/1/index.html');
  expect(pages).toContain('szf/2015/3/index.html');
  expect(pages).not.toContain('szf/2015/2/index.html');
  expect(pages).not.toContain('szf/2015/4/index.html');
});
