import { expect, it } from 'vitest';
import { sectionOf, texts } from './page-elements.js';
import { syntheticSite } from './synthetic-archive.js';

const page = syntheticSite().text('about/index.html');

it('says that the cells of a table are as signed, and how to open one that looks like a formula', () => {
  expect(texts(sectionOf(page, 'addresses'), 'p').at(-1)).toBe(
    '表格文件照录公文签发的文字；以“=”“+”“-”“@”开头的单元格，表格软件可能当作公式，请按文本导入。',
  );
});

it('names the feeds of issues, of notices, and of each organ in the order of the page of organs', () => {
  expect(texts(sectionOf(page, 'data'), 'li')).toEqual([
    '各期公报',
    '最新公文',
    '江澜市人民政府的公文',
    '江澜市人民政府办公室的公文',
    '江澜市卫生健康委员会的公文',
    '江澜市住房和城乡建设局的公文',
  ]);
});
