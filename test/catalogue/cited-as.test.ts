import { describe, expect, it } from 'vitest';
import { bibliographicCitation, customaryCitation } from '../../src/catalogue/cited-as.js';
import type { NoticePlace } from '../../src/catalogue/notice-place.js';
import { catalogueOf } from '../web/written-site.js';
import { madeArchive } from '../print/made-edition.js';

const [made] = catalogueOf(
  madeArchive([
    {
      series: 'szf',
      number: 15,
      title: '绍兴市人民政府关于贯彻《〈示例条例〉实施办法》的通知',
      body: '各单位：\n',
    },
  ]),
).entries;

function place({ page, issuers }: { page?: number; issuers?: string[] }): NoticePlace {
  if (made === undefined) throw new Error('no notice');
  return { ...made, page, notice: { ...made.notice, ...(issuers !== undefined && { issuers }) } };
}

describe('a citation', () => {
  it('names title, number, gazette, issue and page', () => {
    expect(customaryCitation(place({ page: 12 }))).toBe(
      '《绍兴市人民政府关于贯彻〈《示例条例》实施办法〉的通知》（绍政发〔2015〕15号），《绍兴市人民政府公报》2015年第3期第12页',
    );
  });

  it('names no page that is not known', () => {
    expect(customaryCitation(place({}))).toMatch(/《绍兴市人民政府公报》2015年第3期$/);
    expect(bibliographicCitation(place({}))).toMatch(/绍兴市人民政府公报, 2015\(3\)\.$/);
  });

  it('is an article of a serial for a list of references', () => {
    expect(bibliographicCitation(place({ page: 12 }))).toBe(
      '绍兴市人民政府. 绍兴市人民政府关于贯彻《〈示例条例〉实施办法》的通知: 绍政发〔2015〕15号[J]. 绍兴市人民政府公报, 2015(3): 12.',
    );
  });

  it.each([
    [['甲', '乙', '丙'], '甲, 乙, 丙. '],
    [['甲', '乙', '丙', '丁'], '甲, 乙, 丙, 等. '],
  ])('names of the authors %j no more than three', (issuers, start) => {
    expect(bibliographicCitation(place({ issuers }))).toMatch(new RegExp(`^${start}绍兴市`));
  });
});
