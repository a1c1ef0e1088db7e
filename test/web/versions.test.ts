import { describe, expect, it } from 'vitest';
import { elements, sectionOf, texts } from './page-elements.js';
import { writtenSite } from './written-site.js';

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
