import { describe, expect, it } from 'vitest';
import { elements, sectionOf, texts } from './page-elements.js';
import { syntheticSite } from './synthetic-archive.js';
import { writtenSite } from './written-site.js';

describe('the home of twelve issues', () => {
  const home = syntheticSite().text('index.html');

  it('shows the newest issue with its contents by section, numbers, days, pages and what is not in force', () => {
    const newest = sectionOf(home, 'newest');
    expect(texts(newest, 'h2')).toEqual(['2025年第6期']);
    expect(texts(newest, 'h3')).toEqual(['市政府文件', '市政府办公室文件', '部门文件']);
    expect(texts(newest, 'li')).toEqual([
      '江澜市人民政府关于印发江澜市养犬管理办法的通知江政发〔2025〕11号2025年11月3日尚未施行第1页',
      '江澜市人民政府关于印发江澜市公共停车场管理办法的通知江政发〔2025〕12号2025年11月17日第2页',
      '江澜市人民政府办公室关于做好2025年冬春困难群众救助工作的通知江政办发〔2025〕11号2025年11月11日第3页',
      '江澜市人民政府办公室关于停止执行老旧小区改造有关文件的通知江政办发〔2025〕12号2025年11月24日第4页',
      '江澜市住房和城乡建设局关于印发江澜市房屋使用安全管理细则的通知江建发〔2025〕4号2025年12月1日尚未施行第5页',
    ]);
    expect(home).toContain('href="2025/6/gazette-2025-06.pdf"');
  });

  it('lists the next and the latest changes in force, four of each at most', () => {
    const brief = sectionOf(home, 'effects');
    expect(texts(brief, 'h3')).toEqual(['新近施行', '尚未施行', '即将到期']);
    expect(texts(brief, '.entry-day')).toEqual([
      '2026年1月1日起施行',
      '2025年12月1日起施行',
      '2025年11月1日起施行',
      '2025年10月1日起施行',
      '2026年2月1日起施行',
      '2026年2月15日起施行',
      '2026年3月1日起施行',
      '有效至2026年3月31日',
      '有效至2026年8月31日',
    ]);
  });

  it('leads to every issue by year, the newest year first, and to organs, sections and subject words', () => {
    const archive = sectionOf(home, 'archive');
    expect(texts(archive, 'h3')).toEqual(['2025年', '2024年']);
    expect(elements(archive, 'a').map(({ properties }) => properties['href'])).toEqual([
      'issues/',
      '2025/',
      ...[1, 2, 3, 4, 5, 6].map((number) => `2025/${number}/`),
      '2024/',
      ...[1, 2, 3, 4, 5, 6].map((number) => `2024/${number}/`),
    ]);
    expect(texts(sectionOf(home, 'organs'), 'li')).toEqual([
      '江澜市人民政府24件',
      '江澜市人民政府办公室24件',
      '江澜市卫生健康委员会7件',
      '江澜市住房和城乡建设局6件',
    ]);
    expect(texts(sectionOf(home, 'sections'), 'li')).toEqual([
      '市政府文件24件',
      '市政府办公室文件24件',
      '部门文件12件',
    ]);
    expect(texts(sectionOf(home, 'subjects'), '.more')).toEqual(['全部23个主题词']);
  });
});

describe('the home of one old issue without subject words', () => {
  it('has no part that would be empty', () => {
    const home = writtenSite('gazette').text('index.html');
    expect(texts(home, 'h2')).toEqual(['2015年第3期', '历年公报', '发文机关', '栏目']);
  });
});
