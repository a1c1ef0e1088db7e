import { describe, expect, it } from 'vitest';
import type { Element } from 'hast';
import { toString as hastText } from 'hast-util-to-string';
import { compose, composeAll } from '../../src/edition/compose.js';
import { noticesOf } from '../../src/edition/edition.js';
import { issueInputs } from '../../src/print/inputs.js';
import { proof } from '../../src/edition/proof.js';
import { site } from '../../src/web/site.js';
import { textsOfFile } from '../../src/web/texts-of-file.js';
import { correctedArchive, CORRIGENDUM } from '../model/corrected.js';
import { elements, sectionOf, texts } from './page-elements.js';
import { catalogueOf } from './written-site.js';
import { xmlProblems } from './xml-problems.js';

const archive = correctedArchive();
const files = site(catalogueOf(archive));

function textOf(path: string): string {
  const content = files.find((file) => file.path === path)?.content;
  if (typeof content !== 'string') throw new Error(`no ${path}`);
  return content;
}

const page = textOf('szf/2015/13/index.html');

function articleOf(html: string): Element {
  const [article] = elements(html, 'article');
  if (article === undefined) throw new Error('no article');
  return article;
}

describe('the page of a notice that was corrected', () => {
  it('says so above the text, with the corrigendum, its issue and day', () => {
    const [banner] = elements(page, 'aside.corrections');
    if (banner === undefined) throw new Error('no banner');
    expect(texts(banner, 'p')).toEqual([
      '更正：第1页第二条第一款“示列”应为“示例”；第2页表1“柯桥区”一行“120”应为“150”。见绍政发〔2015〕31号（2015年第4期，2015年4月30日）',
      '下面的正文照原印，更正的字注在原字之后。',
    ]);
    expect(elements(banner, 'a').map(({ properties }) => properties['href'])).toEqual(['../31/']);
  });

  it('has the words as printed and those that should have been, where they stand, and nowhere else', () => {
    const marked = elements(articleOf(page), '').flatMap((each) =>
      ['del', 'ins'].includes(each.tagName) ? [[each.tagName, hastText(each)]] : [],
    );
    expect(marked).toEqual([
      ['del', '示列'],
      ['ins', '示例'],
      ['del', '120'],
      ['ins', '150'],
    ]);
    expect(page).toMatch(/月底前报送<del>示列<\/del><ins [^>]*>示例<\/ins>工作总结。/u);
    expect(page).toMatch(/<td class="whole">柯桥区<\/td><td><del>120<\/del><ins [^>]*>150<\/ins><\/td>/u);
    expect(page).toContain('<td class="whole">越城区</td><td>120</td>');
  });

  it('tells of it in its history, between signing and repeal', () => {
    const items = texts(sectionOf(page, 'history'), 'li');
    expect(items).toEqual([
      '2015年3月2日成文',
      '2015年4月1日施行',
      `2015年4月30日更正${CORRIGENDUM}关于《绍兴市人民政府公报》2015年第3期的更正`,
    ]);
  });

  it('is marked on the page of its issue, too', () => {
    const issue = texts(textOf('2015/3/index.html'), 'ins');
    expect(issue).toEqual(['示例', '150']);
  });
});

it('a corrigendum names what it corrects, and is not itself corrected', () => {
  const own = textOf('szf/2015/31/index.html');
  expect(texts(sectionOf(own, 'related'), 'dt')).toEqual(['本文更正']);
  // It is no act, and so neither in force nor out of it.
  expect([elements(own, 'aside'), texts(own, 'dt').includes('有效性')]).toEqual([[], false]);
  expect(own).not.toContain('legislationLegalForce');
  expect(['del', 'ins'].flatMap((each) => elements(own, each))).toEqual([]);
});

it('every carrier is still proved to say what was printed', () => {
  for (const edition of composeAll(archive)) {
    const [first] = noticesOf(edition);
    if (first === undefined) throw new Error('no notice');
    for (const file of ['index.html', 'notice.json', 'notice.xml']) {
      const path = first.url.slice(1) + file;
      const read = textsOfFile({ path, content: textOf(path) }).get('') ?? '';
      expect([path, proof(edition, '网页', new Map([[first.id, read]])).differences]).toEqual([path, []]);
    }
  }
});

it('a page that lacks what was printed is still found out', () => {
  const [edition] = composeAll(archive);
  if (edition === undefined) throw new Error('no edition');
  const read = textsOfFile({ path: 'index.html', content: page.replace('<del>示列</del>', '') });
  const { differences } = proof(edition, '网页', new Map([['szf-2015-13', read.get('') ?? '']]));
  expect(differences).toHaveLength(1);
});

it('print stays as it was', () => {
  const { issues } = archive;
  const [first] = issues;
  if (first === undefined) throw new Error('no issue');
  const without = { ...archive, corrections: [] };
  expect(issueInputs(compose(archive, first))).toEqual(issueInputs(compose(without, first)));
  expect(JSON.stringify(compose(archive, first).sections)).not.toContain('150');
});

describe('machines are told', () => {
  const correction = { wrong: '示列', right: '示例' };

  it('by notice.json', () => {
    const data = JSON.parse(textOf('szf/2015/13/notice.json')) as { corrections: unknown[]; text: string };
    expect(data.corrections[0]).toEqual({
      ...correction,
      place: '第二条第一款',
      page: 1,
      url: '/szf/2015/31/',
      issue: '2015年第4期',
      day: '2015-04-30',
    });
    expect(data.corrections).toHaveLength(2);
    expect(data.text).toContain('示列工作总结');
    const own = JSON.parse(textOf('szf/2015/31/notice.json')) as Record<string, unknown>;
    expect(own['corrects']).toMatchObject([correction, { wrong: '120', right: '150' }]);
    expect(own).not.toHaveProperty('corrections');
  });

  it('by archive.json', () => {
    const { notices } = JSON.parse(textOf('archive.json')) as { notices: Record<string, unknown>[] };
    expect(notices.map((notice) => notice['corrections'])).toEqual([
      [
        { day: '2015-04-30', url: 'szf/2015/31/', ...correction },
        { day: '2015-04-30', url: 'szf/2015/31/', wrong: '120', right: '150' },
      ],
      undefined,
    ]);
  });

  it('by schema.org', () => {
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(page)?.[1] ?? '';
    expect((JSON.parse(json) as { correction: unknown[] }).correction[0]).toMatchObject({
      '@type': 'CorrectionComment',
      text: '“示列”应为“示例”',
      datePublished: '2015-04-30',
    });
  });

  it('by Akoma Ntoso, as an event and not as a change of the law', async () => {
    const xml = textOf('szf/2015/13/notice.xml');
    expect(xml).toMatch(/<eventRef eId="eventRef_3" date="2015-04-30" source="#passiveRef_3"\s*\/>/u);
    expect(xml).toContain(`href="/szf/2015/31/" showAs="${CORRIGENDUM}"`);
    expect(xml).not.toContain('textualMod');
    expect(await xmlProblems('akoma-ntoso/notice.rng', [['notice.xml', xml]])).toEqual([]);
  });

  it('by the feeds: published when it came out, updated when it was corrected', () => {
    const feed = textOf('feeds/notices.xml');
    const entry = feed.split('<entry>').find((each) => each.includes('做好示例工作的通知（')) ?? '';
    expect(entry).toContain('<published>2015-03-02T00:00:00+08:00</published>');
    expect(entry).toContain('<updated>2015-04-30T00:00:00+08:00</updated>');
    expect(/<updated>(.*?)<\/updated>/u.exec(feed)?.[1]).toBe('2015-04-30T00:00:00+08:00');
  });
});
