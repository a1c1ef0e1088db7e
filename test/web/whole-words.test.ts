import { expect, it } from 'vitest';
import { texts } from './page-elements.js';
import { writtenSite } from './written-site.js';

it('a note of a title is broken between what it tells', () => {
  expect(texts(writtenSite('test/editions/kinds').text('ling/12/index.html'), '.event')).toEqual([
    '（2025年5月16日江澜市人民政府第38次常务会议通过',
    '2025年5月20日江澜市人民政府令第12号公布',
    '自2025年7月1日起施行）',
  ]);
});

it('cells of a few Han characters, and figures among them, are not broken', () => {
  const page = writtenSite('gazette').text('szf/2015/16/index.html');
  const whole = new Set(texts(page, '.whole'));
  for (const words of ['序号', '指标', '目标值', '经费保障', '不低于36天']) expect(whole).toContain(words);
  // Five characters are the most; six would make a column too wide.
  for (const words of ['32', '质量信用信息']) expect(whole).not.toContain(words);
});
