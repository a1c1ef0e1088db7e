import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { toString as hastText } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { elements, sectionOf, texts } from './page-elements.js';
import type { NoticeData } from '../../src/web/notice-data.js';
import type { VersionData } from '../../src/web/version-data.js';
import { validateXML } from 'xmllint-wasm';
import { amendedThrice } from '../consolidation/amended-thrice.js';
import { KEY } from '../consolidation/decided.js';
import { printedSite, readWhole, writtenSite } from './written-site.js';

const site = writtenSite('test/editions/jianglan');
const page = site.text('jzf/2024/1/2025-04-01/index.html');

describe('the page of an act as it reads since it was amended', () => {
  it('says that the published text prevails, and leads to it', () => {
    const [banner] = elements(page, 'p.version-banner');
    expect(texts(page, 'p.version-banner')[0]).toContain('公布的文本是标准文本');
    expect(banner && elements(banner, 'a').map(({ properties }) => properties.href)).toEqual(['../']);
  });

  it('has each changed provision with its note, and the others without', () => {
    expect(texts(page, '.changed')).toEqual([
      '第六条临时救助标准按照本市月最低生活保障标准的三倍至八倍确定，同一事由一年内救助不超过两次。',
      '第七条骗取临时救助的，由民政部门责令限期退回，并按照有关规定处理。对本办法第六条规定的标准有异议的，可以申请复核。',
    ]);
    expect(texts(page, '.change-note')).toEqual([
      '江政发〔2025〕3号修改，自2025年4月1日起施行',
      '江政发〔2025〕3号修改，自2025年4月1日起施行',
    ]);
  });

  it('compares it with the text before', () => {
    const compared = sectionOf(page, 'compared');
    expect(texts(compared, 'del').at(-1)).toBe('责令退回');
    expect(texts(compared, 'ins').at(-1)).toBe('责令限期退回');
  });

  it('is named on the page of the notice, in time order; others have no list of texts', () => {
    const [list] = elements(site.text('jzf/2024/1/index.html'), 'nav.versions');
    expect(list && texts(list, 'li')).toEqual(['公布的文本', '2025年4月1日起，江政发〔2025〕3号修改']);
    expect(elements(site.text('jzf/2024/2/index.html'), 'nav.versions')).toEqual([]);
  });
});

/** The only element of a kind. */
function one(html: string, selector: string): Element {
  const [found, another] = elements(html, selector);
  if (found === undefined || another !== undefined) throw new Error(selector);
  return found;
}

describe('an act that was amended three times', () => {
  const thrice = printedSite(amendedThrice());
  const at = (path: string): string => thrice.text(`jzf/2015/1/${path}index.html`);

  it('can be compared with any of its earlier texts', () => {
    const links = elements(one(at('2016-05-01/'), 'p.other-comparisons'), 'a').map(
      ({ properties }) => properties.href,
    );
    expect(links).toEqual(['compare/2015-09-01/', 'compare/published/']);
    expect(elements(at('2015-09-01/'), 'p.other-comparisons')).toEqual([]);
  });

  it('what was changed and changed back is no difference', () => {
    const first = at('2016-05-01/compare/published/');
    expect(texts(one(first, 'ol.passages'), 'del')).toEqual([
      '第三条船主应当向市港务局申请登记。市港务局应当在十日内答复。第四条',
    ]);
    expect(texts(one(first, 'ol.passages'), 'ins')[0]).toBe('第三条');
    expect(elements(one(first, 'ol.passages'), 'del').map(hastText)).toEqual([
      '\n第三条　船主应当向市港务局申请登记。市港务局应当在十日内答复。\n第四条',
    ]);
    expect(texts(one(first, 'ol.passages'), 'ins').join()).not.toContain('元');
    const second = at('2016-05-01/compare/2015-09-01/');
    expect(texts(one(second, 'ol.passages'), 'del')[1]).toBe('六元');
    expect(texts(one(second, 'ol.passages'), 'ins')[1]).toBe('五元');
  });

  it('has each article with all of its texts, under the number that it has now', () => {
    const page = at('versions/');
    expect(elements(page, 'section.provision-history').flatMap((each) => texts(each, 'h2'))).toEqual([
      '第一条',
      '第二条',
      '第三条',
      '第四条',
      '第五条',
      '原第三条（已删去）',
    ]);
    const fee = sectionOf(page, 'art-3-name');
    expect(texts(fee, 'dt')).toEqual([
      '公布的文本',
      '2015年9月1日起江政发〔2015〕2号修改',
      '2016年1月1日起江政发〔2015〕3号改变序号、江政发〔2015〕3号修改',
      '2016年5月1日起江政发〔2015〕4号修改',
    ]);
    expect(texts(fee, 'dd')).toEqual([
      '第四条登记收费五元。',
      '第四条登记收费六元。',
      '第三条登记收费八元。',
      '第三条登记收费五元。',
    ]);
    expect(['section#art-3', 'section#art-3-former'].map((id) => elements(page, id).length)).toEqual([1, 1]);
  });

  it('has each text as data', () => {
    const data = JSON.parse(thrice.text('jzf/2015/1/2016-01-01/version.json')) as VersionData;
    expect(data).toMatchObject({
      number: KEY,
      published: '/jzf/2015/1/',
      from: '2016-01-01',
      amendedBy: ['江政发〔2015〕3号'],
      complete: true,
    });
    expect(data.lines.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
      '第一章　总则',
      '第二章　登记',
      '第三章　附则',
    ]);
    expect(data.lines.find(({ text }) => text.startsWith('第三条'))).toEqual({
      kind: 'line',
      text: '第三条　登记收费八元。',
      cells: [],
      notes: [
        '江政发〔2015〕3号改变序号，自2016年1月1日起施行',
        '江政发〔2015〕2号修改，自2015年9月1日起施行',
        '江政发〔2015〕3号修改，自2016年1月1日起施行',
      ],
    });
  });

  it('is told in the data of the notice', () => {
    const data = JSON.parse(thrice.text('jzf/2015/1/notice.json')) as NoticeData;
    expect(data.versions).toEqual(
      ['2015-09-01', '2016-01-01', '2016-05-01'].map((from, index) => ({
        from,
        url: `/jzf/2015/1/${from}/`,
        amendedBy: [`江政发〔2015〕${index + 2}号`],
        complete: true,
      })),
    );
    const amending = JSON.parse(thrice.text('jzf/2015/2/notice.json')) as NoticeData;
    expect(amending.versions).toBeUndefined();
  });

  it('is legislation that consolidates what was published and what amends it', () => {
    const described = (path: string): unknown => {
      const script = elements(at(path), 'script').find(
        ({ properties }) => properties.type === 'application/ld+json',
      );
      return JSON.parse(script === undefined ? '' : hastText(script));
    };
    expect(described('')).toMatchObject({
      workExample: [{ legislationDateVersion: '2015-09-01' }, { '@id': '/jzf/2015/1/2016-01-01/' }, {}],
    });
    const decision = elements(thrice.text('jzf/2015/2/index.html'), 'script').map(hastText).join('');
    expect(decision).toContain('"legislationChanges":[{"@type":"Legislation"');
    expect(described('2016-01-01/')).toMatchObject({
      '@type': 'Legislation',
      legislationDateVersion: '2016-01-01',
      legislationConsolidates: [
        { '@id': '/jzf/2015/1/' },
        { identifier: '江政发〔2015〕2号' },
        { identifier: '江政发〔2015〕3号' },
      ],
      exampleOfWork: { '@id': '/jzf/2015/1/' },
    });
  });

  it('is an expression of its own in Akoma Ntoso, valid, with all of its words', async () => {
    const days = ['2015-09-01', '2016-01-01', '2016-05-01'];
    const files = days.map((day) => thrice.text(`jzf/2015/1/${day}/version.xml`));
    const schema = readFileSync('test/web/akoma-ntoso/notice.rng', 'utf8');
    const xml = files.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
    const { errors } = await validateXML({ xml, schema, extension: 'relaxng' });
    expect(errors.map(({ rawMessage }) => rawMessage)).toEqual([]);
    const [, second = '', last = ''] = files;
    for (const file of files) {
      const eIds = Array.from(file.matchAll(/ eId="([^"]*)"/gu), ([, eId]) => eId);
      expect(new Set(eIds).size).toBe(eIds.length);
      const pointers = Array.from(
        file.matchAll(/ (?:href|source|start|end|refersTo)="#([^"]*)"/gu),
        ([, to]) => to,
      );
      expect(pointers.filter((to) => !eIds.includes(to))).toEqual([]);
    }
    expect(second).toContain('<FRBRuri value="/jzf/2015/1/zho@2016-01-01/" />');
    expect(second).toContain('<timeInterval start="#eventRef_3" end="#eventRef_4" refersTo="#force" />');
    expect(second).toContain(
      '<eventRef eId="eventRef_3" date="2016-01-01" source="#passiveRef_2" type="amendment" />',
    );
    expect(second).toContain(
      'type="substitution"><source href="/jzf/2015/3/" /><destination href="#att_1__art_3__para_1" />',
    );
    expect(second).toContain(
      'type="repeal"><source href="/jzf/2015/3/" /><destination href="/jzf/2015/1/" />',
    );
    const body = last.slice(last.indexOf('<preface>')).replace(/<meta>.*?<\/meta>|<[^>]*>|\s/gsu, '');
    const data = JSON.parse(thrice.text('jzf/2015/1/2016-05-01/version.json')) as VersionData;
    expect(body.replace(KEY, '')).toBe(
      data.lines
        .map(({ text, cells }) => text + cells.join(''))
        .join('')
        .replace(/\s/gu, ''),
    );
  });
});

it('where the publication says so, it is the text with the amendments that prevails', () => {
  const archive = readWhole('test/editions/jianglan');
  const own = { ...archive, publication: { ...archive.publication, standardText: 'consolidated' as const } };
  const text = printedSite(own).text('jzf/2024/1/2025-04-01/index.html');
  expect(texts(text, 'p.version-banner')[0]).toContain('并入修改的文本是标准文本');
});
