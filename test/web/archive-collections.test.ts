import { describe, expect, it } from 'vitest';
import { elements, sectionOf, texts } from './page-elements.js';
import { syntheticSite } from './synthetic-archive.js';
import { writtenSite } from './written-site.js';

const { text } = syntheticSite();

describe('the pages by organ', () => {
  it('names every organ, those of the registry in its order, and links to it in plain ASCII', () => {
    const page = text('organs/index.html');
    const [list] = elements(page, 'ul.names');
    if (list === undefined) throw new Error('no list');
    expect(texts(list, 'a')).toEqual([
      '江澜市人民政府',
      '江澜市人民政府办公室',
      '江澜市卫生健康委员会',
      '江澜市住房和城乡建设局',
    ]);
    expect(elements(list, 'a')[0]?.properties['href']).toBe(
      '%E6%B1%9F%E6%BE%9C%E5%B8%82%E4%BA%BA%E6%B0%91%E6%94%BF%E5%BA%9C/',
    );
  });

  it('lists an organ’s notices by year and issue, the newest first, with those it has signed with others', () => {
    const page = text('organs/江澜市卫生健康委员会/index.html');
    expect(texts(page, 'h1')).toEqual(['江澜市卫生健康委员会']);
    expect(texts(page, 'h2')).toEqual(['2025年', '2024年']);
    expect(texts(page, 'h3')).toEqual(['第5期', '第4期', '第3期', '第2期', '第6期', '第3期', '第1期']);
    expect(texts(page, '.entry-number')).toEqual([
      '江卫发〔2025〕3号',
      '江建发〔2025〕3号',
      '江卫发〔2025〕2号',
      '江卫发〔2025〕1号',
      '江卫发〔2024〕3号',
      '江卫发〔2024〕2号',
      '江卫发〔2024〕1号',
    ]);
    expect(page).toContain('href="../../feeds/organs/%E6%B1%9F');
  });

  it('says what has become of a notice, and by what, where it does not simply hold', () => {
    const page = text('organs/江澜市人民政府/index.html');
    const rows = texts(page, 'li').filter((row) => /尚未施行|已修改|已废止|已失效/u.test(row));
    expect(rows.map((row) => /江政发.*/u.exec(row)?.[0])).toEqual([
      '江政发〔2025〕11号2025年11月3日尚未施行第1页',
      '江政发〔2025〕10号2025年9月15日尚未施行第2页',
      '江政发〔2024〕11号2024年11月4日已修改见江政发〔2025〕7号第1页',
      '江政发〔2024〕10号2024年9月10日已废止见江政发〔2025〕9号第2页',
      '江政发〔2024〕7号2024年7月1日已失效第1页',
      '江政发〔2024〕6号2024年5月20日已废止见江政发〔2025〕6号第2页',
      '江政发〔2024〕1号2024年1月8日已修改见江政发〔2025〕3号第1页',
    ]);
  });
});

describe('the pages by section and by subject word', () => {
  it('name every section, and count its notices', () => {
    expect(texts(text('sections/index.html'), '.count')).toEqual(['24件', '24件', '12件']);
    expect(texts(text('sections/部门文件/index.html'), '.entry-number')).toHaveLength(12);
  });

  it('name the subject words by pinyin', () => {
    const [list] = elements(text('subjects/index.html'), 'ul.names');
    if (list === undefined) throw new Error('no list');
    const words = texts(list, 'a');
    expect(words).toHaveLength(23);
    expect([...words.slice(0, 4), words.at(-1)]).toEqual([
      '财政',
      '城市管理',
      '城市建设',
      '法制',
      '住房保障',
    ]);
    expect(texts(text('subjects/老龄/index.html'), '.entry-number')).toEqual([
      '江政发〔2025〕7号',
      '江政发〔2024〕11号',
    ]);
  });

  it('say plainly that no notice has a subject word', () => {
    const page = writtenSite('gazette').text('subjects/index.html');
    expect(texts(page, '.summary')).toEqual(['本刊的公文还没有标注主题词。']);
    expect(elements(page, 'ul.names')).toEqual([]);
  });
});

describe('the group of a year', () => {
  it('has an id that the links of the page lead to', () => {
    const page = text('sections/市政府文件/index.html');
    expect(texts(sectionOf(page, 'y2025'), '.entry-number')).toHaveLength(12);
  });
});
