import { expect, it } from 'vitest';
import { noticesByTitle } from '../../src/model/notices-by-title.js';
import { titleKey } from '../../src/model/register.js';
import { madeArchive } from '../print/made-edition.js';

it('gives all notices that have a title, in their order, with or without its organ', () => {
  const title = '绍兴市人民政府关于救助的通知';
  const { notices } = madeArchive([
    { series: 'szf', number: 1, title, body: '各单位：\n\n请照办。\n' },
    { series: 'szf', number: 2, title: '绍兴市人民政府关于其他的通知', body: '各单位：\n\n请照办。\n' },
    { series: 'szf', number: 3, title, body: '各单位：\n\n请照办。\n' },
  ]);
  const byTitle = noticesByTitle(notices);
  expect(byTitle.get(titleKey(title))).toEqual([notices[0], notices[2]]);
  expect(byTitle.get(titleKey('关于其他的通知'))).toEqual([notices[1]]);
  expect(byTitle.get(titleKey('关于没有的通知'))).toBeUndefined();
});
