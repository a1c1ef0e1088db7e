import { describe, expect, test } from 'vitest';
import { actText } from '../../src/consolidation/act-text.js';
import { provisionsIn, wordsOf, type Provision } from '../../src/consolidation/provision.js';
import { readArchive } from '../../src/content/read-archive.js';
import { publishedText } from '../../src/model/published-text.js';
import { withoutSpace } from '../../src/model/without-space.js';
import { noticeOf } from './act.js';

/** A provision and what is under it, a line each, two blanks a level. */
function shown({ unit, label, text, children }: Provision, depth = 0): string[] {
  const own =
    `${'  '.repeat(depth)}${unit} ${label}${label === '' || text === '' ? '' : ' '}${text}`.trimEnd();
  return [own, ...children.flatMap((child) => shown(child, depth + 1))];
}

describe('actText', () => {
  test('an article has its 款, these their 项 and 目', () => {
    const notice = noticeOf(
      '江澜市人民政府关于印发江澜市船只管理办法的通知',
      '各单位：\n\n现印发给你们。\n\n# 江澜市船只管理办法\n\n## 第一章　总则\n\n第一条　为了管船。\n\n第二条　船分两类：\n\n（一）大船：\n\n1.木船；\n\n2.铁船。\n\n（二）小船。\n\n小船另行登记。\n\n## 第二章　附则\n\n第三条　自公布之日起施行。\n',
    );
    const [, , enclosure] = actText(notice).children;
    expect(shown(enclosure as Provision)).toEqual([
      'part',
      '  title 江澜市船只管理办法',
      '  chapter 第一章 总则',
      '    article 第一条',
      '      paragraph 为了管船。',
      '    article 第二条',
      '      paragraph 船分两类：',
      '        item （一） 大船：',
      '          subitem 1. 木船；',
      '          subitem 2. 铁船。',
      '        item （二） 小船。',
      '      paragraph 小船另行登记。',
      '  chapter 第二章 附则',
      '    article 第三条',
      '      paragraph 自公布之日起施行。',
    ]);
  });

  test('where there are no articles, 一、 is what an article is; the signature stands outside', () => {
    const notice = noticeOf(
      '江澜市人民政府关于修船的通知',
      '各单位：\n\n一、先修大船。\n\n（一）木船先修。\n\n二、后修小船。\n\n特此通知。\n',
    );
    expect(shown(actText(notice))).toEqual([
      'act',
      '  title 江澜市人民政府关于修船的通知',
      '  part',
      '    line 各单位：',
      '    article 一、',
      '      paragraph 先修大船。',
      '        item （一） 木船先修。',
      '    article 二、',
      '      paragraph 后修小船。',
      '    paragraph 特此通知。',
      '    line 江澜市人民政府',
      '    line 2015年3月2日',
    ]);
  });

  test('a table has rows of cells', () => {
    const notice = noticeOf(
      '江澜市人民政府关于船价的通知',
      '各单位：\n\n价格如下。\n\n|船|价|\n|---|---|\n|大船|5|\n|小船|3|\n',
    );
    const table = [...provisionsIn(actText(notice))].find(({ unit }) => unit === 'table');
    expect(table?.children.map(({ children }) => children.map(({ text }) => text))).toEqual([
      ['船', '价'],
      ['大船', '5'],
      ['小船', '3'],
    ]);
  });

  test('has other words than the printed ones where it is told so, in the title too', () => {
    const notice = noticeOf('江澜市人民政府关于船价的通知', '各单位：\n\n价格如下。\n');
    const act = actText(notice, ({ text }) => text.replaceAll('价', '票价'));
    expect(wordsOf(act)).toBe('江澜市人民政府关于船票价的通知各单位：票价格如下。江澜市人民政府2015年3月2日');
  });

  test.each(['gazette', 'test/editions/jianglan', 'test/editions/kinds', 'test/editions/yunze'])(
    'carries all words of each notice of %s, in their order',
    (folder) => {
      const { archive } = readArchive(folder);
      const notices = archive?.notices ?? [];
      expect(notices.length).toBeGreaterThan(5);
      for (const notice of notices) {
        const { number = '', registration = '', title } = notice.front;
        const published = publishedText(notice).text;
        const head = withoutSpace(title + number + registration);
        expect(published.startsWith(head)).toBe(true);
        expect(wordsOf(actText(notice))).toBe(withoutSpace(title) + published.slice(head.length));
      }
    },
  );
});
