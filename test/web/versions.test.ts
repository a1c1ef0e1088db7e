import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { elements, sectionOf, texts } from './page-elements.js';
import type { VersionData } from '../../src/web/version-data.js';
import { archiveOf } from '../consolidation/act.js';
import { ACTS, NAMES } from '../consolidation/acts.js';
import { KEY } from '../consolidation/decided.js';
import { printedSite, writtenSite } from './written-site.js';

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
    expect(list && texts(list, 'li')).toEqual([
      '公布的文本',
      '2025年4月1日起，江政发〔2025〕3号修改',
      '各条的历次文本',
    ]);
    expect(elements(site.text('jzf/2024/2/index.html'), 'nav.versions')).toEqual([]);
  });
});

/** The act with chapters, changed on three days. */
function amendedThrice() {
  const days = ['2015年9月1日', '2016年1月1日', '2016年5月1日'];
  const clauses = [
    '一、第四条中的“五元”修改为“六元”。\n\n二、第三条中的“十日”修改为“五日”。',
    '一、第四条中的“六元”修改为“八元”。\n\n二、删去第三条，其他条款序号作相应调整。',
    '一、第三条中的“八元”修改为“五元”。\n\n二、第四条改为第五条，第二章增加一条，作为第四条：“第四条　登记证不得转让。”',
  ];
  const decisions = clauses.map((own, index) => ({
    number: index + 2,
    title: '江澜市人民政府关于修改部分文件的决定',
    body: `各单位：\n\n市政府决定对《${NAMES.ships}》（${KEY}）作如下修改：\n\n${own}\n\n本决定自${days[index] ?? ''}起施行。\n`,
    date: '2015-06-01',
  }));
  const { title, body } = ACTS.ships;
  return printedSite(archiveOf([{ number: 1, title, body }, ...decisions]));
}

/** The only element of a kind. */
function one(html: string, selector: string): Element {
  const [found, another] = elements(html, selector);
  if (found === undefined || another !== undefined) throw new Error(selector);
  return found;
}

describe('an act that was amended three times', () => {
  const thrice = amendedThrice();
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
});
