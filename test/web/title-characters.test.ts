import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { titleCharacters } from '../../src/web/title-characters.js';

it('finds the characters of titles, once and in order, and no others', () => {
  const page = h('html', [
    h('header.masthead', [h('p.name', [h('a', '公报')]), h('nav', '首页')]),
    h('main', [
      h('h1', [h('span', '通 知'), h('span', '通告')]),
      h('p.kind', '栏目'),
      h('p', '正文'),
      h('ul.roster', [h('li.name', '王某')]),
      h('h3.part-title', '附件'),
    ]),
    h('footer.colophon', [h('p.name', '公报'), h('p', '地址')]),
  ]);
  expect(titleCharacters(page)).toEqual({
    first: Array.from('公报通知告栏目附件').sort().join(''),
    running: '',
  });
});

it('keeps the titles of notices in a running text apart from those of the page', () => {
  const page = h('main', [
    h('h1', '期'),
    h('article.notice', [h('h1.notice-title', '甲')]),
    h('section.running', [
      h('h2', '文件'),
      h('article.notice', [h('h3.notice-title', '乙'), h('section.part', [h('h4.part-title', '丙')])]),
    ]),
  ]);
  const { first, running } = titleCharacters(page);
  expect(Array.from(first).sort()).toEqual(Array.from('期甲文件').sort());
  expect(Array.from(running).sort()).toEqual(Array.from('乙丙').sort());
});
