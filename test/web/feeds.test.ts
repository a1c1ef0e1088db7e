import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as hastText } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { site } from '../../src/web/site.js';
import { madeArchive } from '../print/made-edition.js';
import { syntheticSite } from './synthetic-archive.js';
import { catalogueOf, writtenSite, type WrittenSite } from './written-site.js';
import { xmlProblems } from './xml-problems.js';

const ADDRESS = 'https://www.example.gov.cn/gazette/';

describe.each(['gazette', 'test/editions/awkward'])('the feeds of %s', (folder) => {
  const written = writtenSite(folder);
  const feeds = feedsOf(written);

  it('are Atom', async () => {
    expect(feeds.size).toBeGreaterThan(1);
    expect(await xmlProblems('atom.rng', feeds)).toEqual([]);
  });

  it('lead to pages of the site, and themselves, from where they stand', () => {
    const paths = new Set(written.files.map(({ path }) => path));
    for (const [path, text] of feeds) {
      for (const { properties } of elementsOf(text, 'link')) {
        const target = new URL(String(properties['href']), new URL(encodeURI(path), ADDRESS));
        const file = decodeURIComponent(target.href.slice(ADDRESS.length)).replace(
          /(?<=^|\/)$/,
          'index.html',
        );
        expect(paths).toContain(file);
        if (String(properties['rel']) === 'self') expect(file).toBe(path);
      }
    }
  });

  it('give every entry its own id, the same in every feed', () => {
    const ids = new Map<string, Set<string>>();
    for (const [path, text] of feeds) {
      const entries = elementsOf(text, 'entry');
      expect(entries.length).toBeGreaterThan(0);
      for (const entry of entries) {
        const href = String(elementsOf(entry, 'link')[0]?.properties['href']);
        const page = new URL(href, new URL(encodeURI(path), ADDRESS)).pathname;
        ids.set(page, (ids.get(page) ?? new Set()).add(firstText(entry, 'id')));
      }
    }
    const sets = [...ids.values()];
    expect(sets.filter(({ size }) => size !== 1)).toEqual([]);
    expect(new Set(sets.flatMap((set) => [...set])).size).toBe(sets.length);
  });
});

describe('the feeds of the real issue', () => {
  const written = writtenSite('gazette');
  const feeds = feedsOf(written);

  it('are those of issues, of notices and of each organ', () => {
    expect([...feeds.keys()].sort()).toEqual([
      'feeds/issues.xml',
      'feeds/notices.xml',
      'feeds/organs/绍兴市人民政府.xml',
      'feeds/organs/绍兴市人民政府办公室.xml',
    ]);
    const counts = [...feeds].map(([path, text]) => [path, elementsOf(text, 'entry').length]);
    expect(Object.fromEntries(counts)).toEqual({
      'feeds/issues.xml': 1,
      'feeds/notices.xml': 10,
      'feeds/organs/绍兴市人民政府.xml': 4,
      'feeds/organs/绍兴市人民政府办公室.xml': 6,
    });
  });

  it('say of a notice what it is, from whom, of when, and how it begins', () => {
    const entry = elementsOf(feeds.get('feeds/organs/绍兴市人民政府.xml') ?? '', 'entry')[1] as Element;
    expect(['title', 'updated', 'name', 'summary'].map((name) => firstText(entry, name))).toEqual([
      '绍兴市人民政府关于调整绍兴市区城乡最低生活保障标准的通知（绍政发〔2015〕14号）',
      '2015-03-02T00:00:00+08:00',
      '绍兴市人民政府',
      '越城区、柯桥区、上虞区人民政府，市政府各部门、各单位： 根据省政府有关要求，经研究，决定绍兴市区（越城区、柯桥区、上虞区）' +
        '2015年城镇最低生活保障标准调整为每月630元，农村最低生活保障标准调整为570元。本通知自发布之日起执行。 ' +
        '绍兴市人民政府 2015年3月2日',
    ]);
    expect(elementsOf(entry, 'category')[0]?.properties['term']).toBe('市政府文件');
  });

  it('break off after 200 characters', () => {
    const entry = elementsOf(feeds.get('feeds/notices.xml') ?? '', 'entry')[0] as Element;
    expect(firstText(entry, 'summary')).toMatch(/^各区、县（市）人民政府，市政府有关部门、有关单位： .+……$/);
    expect(Array.from(firstText(entry, 'summary'))).toHaveLength(202);
  });

  it('are named on the pages that list the same', () => {
    const links = (path: string) =>
      elementsOf(written.text(path), 'link')
        .filter(({ properties }) => properties['type'] === 'application/atom+xml')
        .map(({ properties }) => properties['href']);
    expect(links('index.html')).toEqual(['feeds/issues.xml', 'feeds/notices.xml']);
    expect(links('organs/绍兴市人民政府/index.html')).toEqual([
      `../../feeds/organs/${encodeURIComponent('绍兴市人民政府')}.xml`,
    ]);
  });

  it('keep their ids where the site gets an address, and have whole links then', () => {
    const { archive } = written;
    const publication = { ...archive.publication, address: ADDRESS };
    const addressed = site(catalogueOf({ ...archive, publication }));
    const text = String(addressed.find(({ path }) => path === 'feeds/notices.xml')?.content);
    const ids = (feed: string) => elementsOf(feed, 'id').map(hastText);
    expect(ids(text)).toEqual(ids(feeds.get('feeds/notices.xml') ?? ''));
    expect(
      elementsOf(text, 'link')
        .slice(0, 3)
        .map(({ properties }) => properties['href']),
    ).toEqual([`${ADDRESS}feeds/notices.xml`, ADDRESS, `${ADDRESS}szf/2015/13/`]);
  });
});

describe('the feeds of twelve issues', () => {
  const feeds = feedsOf(syntheticSite());
  const titles = (path: string) =>
    elementsOf(feeds.get(path) ?? '', 'entry').map((entry) => firstText(entry, 'title'));
  const numbers = (path: string) => titles(path).map((title) => /（([^（）]*)）$/u.exec(title)?.[1]);

  it('have the newest issue first, and the notices of an issue in print order', () => {
    expect(titles('feeds/issues.xml').slice(0, 2)).toEqual([
      '江澜市人民政府公报2025年第6期（总第312期）',
      '江澜市人民政府公报2025年第5期（总第311期）',
    ]);
    expect(numbers('feeds/notices.xml').slice(0, 5)).toEqual([
      '江政发〔2025〕11号',
      '江政发〔2025〕12号',
      '江政办发〔2025〕11号',
      '江政办发〔2025〕12号',
      '江建发〔2025〕4号',
    ]);
  });

  it('have of an organ what it has signed, with others too', () => {
    expect(numbers('feeds/organs/江澜市卫生健康委员会.xml')).toEqual([
      '江卫发〔2025〕3号',
      '江建发〔2025〕3号',
      '江卫发〔2025〕2号',
      '江卫发〔2025〕1号',
      '江卫发〔2024〕3号',
      '江卫发〔2024〕2号',
      '江卫发〔2024〕1号',
    ]);
  });
});

describe('a long archive', () => {
  it('is fed by its newest fifty', () => {
    const archive = madeArchive(
      Array.from({ length: 60 }, (_, index) => ({
        series: 'szf' as const,
        number: index + 1,
        title: `绍兴市人民政府关于第${index + 1}件事的通知`,
        body: '请照办。\n',
      })),
    );
    const file = site(catalogueOf(archive)).find(({ path }) => path === 'feeds/notices.xml');
    const entries = elementsOf(String(file?.content), 'entry');
    expect(entries).toHaveLength(50);
    expect(firstText(entries[0] as Element, 'summary')).toMatch(/^请照办。/);
  });
});

describe('atom.rng', () => {
  const feed = feedsOf(writtenSite('gazette')).get('feeds/issues.xml') ?? '';

  it.each([
    ['no id', /<id>.*?<\/id>/],
    ['no title', /<title>.*?<\/title>/],
    ['no moment of its last change', /<updated>.*?<\/updated>/],
    ['no author of an entry', /<author>(?:(?!<author>).)*<\/author>(?=<link rel="alt)/],
    ['a moment without a time zone', /\+08:00/],
  ])('refuses a feed with %s', async (_, pattern) => {
    const broken = feed.replace(pattern, '');
    expect(broken).not.toBe(feed);
    const problems = await xmlProblems('atom.rng', [
      ['whole.xml', feed],
      ['broken.xml', broken],
    ]);
    expect(problems).toContainEqual(expect.stringMatching(/^broken\.xml:\d+: .*validity error/));
    expect(problems.join('\n')).not.toContain('whole.xml');
  });
});

/** By path. */
function feedsOf({ files }: WrittenSite): ReadonlyMap<string, string> {
  return new Map(
    files.filter(({ path }) => path.startsWith('feeds/')).map(({ path, content }) => [path, String(content)]),
  );
}

function elementsOf(from: string | Element, name: string): Element[] {
  const tree: Root | Element = typeof from === 'string' ? parsed(from) : from;
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === name) found.push(node);
  });
  return found;
}

/** A feed's tree, by the parser of HTML: it only knows no empty tags. */
function parsed(feed: string): Root {
  return fromHtml(feed.replaceAll(/<(\w+)([^>]*)\/>/g, '<$1$2></$1>'), { fragment: true });
}

function firstText(from: Element, name: string): string {
  const [first] = elementsOf(from, name);
  return first === undefined ? '' : hastText(first);
}
