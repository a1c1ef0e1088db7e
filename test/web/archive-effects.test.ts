import { describe, expect, it } from 'vitest';
import { sectionOf, texts } from './page-elements.js';
import { syntheticSite } from './synthetic-archive.js';
import { writtenSite } from './written-site.js';

describe('the page of what changes in force', () => {
  const page = syntheticSite().text('effects/index.html');
  const group = (id: string): string[][] => {
    const section = sectionOf(page, id);
    const [days, numbers] = [texts(section, '.entry-day'), texts(section, '.entry-number')];
    return days.map((day, index) => [day, numbers[index] ?? '']);
  };

  it('says what it lists', () => {
    expect(texts(page, '.summary')).toEqual(['近一年施行、失效的公文，和一年以内将要施行、到期的公文。']);
  });

  it('lists what is not yet in force, the next first', () => {
    expect(group('pending')).toEqual([
      ['2026年2月1日起施行', '江政发〔2025〕10号'],
      ['2026年2月15日起施行', '江建发〔2025〕4号'],
      ['2026年3月1日起施行', '江政发〔2025〕11号'],
    ]);
  });

  it('lists what has come into force in twelve months on a day of its own, the latest first', () => {
    expect(group('begun')).toEqual([
      ['2026年1月1日起施行', '江政发〔2025〕12号'],
      ['2025年12月1日起施行', '江政办发〔2025〕12号'],
      ['2025年11月1日起施行', '江政办发〔2025〕10号'],
      ['2025年10月1日起施行', '江政发〔2025〕9号'],
      ['2025年9月1日起施行', '江政办发〔2025〕8号'],
      ['2025年8月1日起施行', '江政发〔2025〕7号'],
      ['2025年8月1日起施行', '江政发〔2025〕8号'],
      ['2025年7月1日起施行', '江政发〔2025〕6号'],
      ['2025年6月1日起施行', '江政发〔2025〕5号'],
      ['2025年4月1日起施行', '江政发〔2025〕3号'],
      ['2025年3月1日起施行', '江政发〔2025〕1号'],
      ['2025年2月1日起施行', '江政发〔2024〕12号'],
      ['2025年1月15日起施行', '江政发〔2024〕11号'],
    ]);
  });

  it('lists what will expire in twelve months, and what has ended in the last twelve', () => {
    expect(group('expiring')).toEqual([
      ['有效至2026年3月31日', '江政发〔2024〕3号'],
      ['有效至2026年8月31日', '江政办发〔2025〕8号'],
    ]);
    expect(group('ended')).toEqual([
      ['2025年12月1日起', '江政办发〔2024〕8号'],
      ['2025年10月1日起', '江政发〔2024〕10号'],
      ['2025年8月1日起', '江政发〔2024〕7号'],
      ['2025年7月1日起', '江政发〔2024〕6号'],
    ]);
    expect(texts(sectionOf(page, 'ended'), '.entry-status')).toEqual([
      '已废止',
      '已废止',
      '已失效',
      '已废止',
    ]);
  });

  it('says so where nothing changes', () => {
    const old = writtenSite('gazette').text('effects/index.html');
    expect(texts(old, '.summary')).toEqual(['前后一年内没有公文施行、到期或者废止。']);
    expect(texts(old, 'h2')).toEqual([]);
  });
});
