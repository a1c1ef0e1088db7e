import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { issueDocument } from '../../templates/print/document.js';
import { offprintDocument, provenanceOf } from '../../templates/print/offprint.js';
import { noticesOf, noticeWith } from '../../src/edition/edition.js';
import { readEdition } from '../print/made-edition.js';

describe.each(['gazette', 'test/editions/awkward'])('the template of the issue, with %s', (folder) => {
  const edition = readEdition(folder);
  const tree = issueDocument(edition, ['a{}', 'b{}']);
  const elements: Element[] = [];
  visit(tree, 'element', (node) => {
    elements.push(node);
  });
  const byClass = (name: string): Element[] =>
    elements.filter(({ properties: { className } }) => Array.isArray(className) && className.includes(name));

  it('names the notices in the contents, each with its number and a place for its page', () => {
    const titles = byClass('contents-notice').map(lineless);
    expect(titles).toEqual(noticesOf(edition).map(({ title }) => title.replace(/\s/gu, '')));
    expect(byClass('contents-number').map(lineless)).toEqual(
      noticesOf(edition).map(({ number }) => `〔${number}〕`),
    );
    const places = elements.flatMap(({ properties }) => properties['dataPageOf'] ?? []);
    expect(places).toEqual(noticesOf(edition).map(({ id }) => id));
  });

  it('breaks titles into lines and loses no character of them', () => {
    expect(byClass('notice-title').map(lineless)).toEqual(
      noticesOf(edition).map(({ title }) => title.replace(/\s/gu, '')),
    );
  });

  it('has one banner a section, under it h2 for notices, and no rank left out', () => {
    expect(byClass('banner').map(lineless)).toEqual(
      edition.sections.map(({ title }) => title.replace(/\s/gu, '')),
    );
    const main = elements.find(({ tagName }) => tagName === 'main');
    let rank = 0;
    visit(main ?? tree, 'element', ({ tagName }) => {
      const next = Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 0);
      if (next === 0) return;
      expect(next).toBeLessThanOrEqual(rank + 1);
      rank = next;
    });
  });

  it('carries the given styles in order, its language and its title', () => {
    const styles = elements.filter(({ tagName }) => tagName === 'style').map(textContent);
    expect(styles).toEqual(['a{}', 'b{}']);
    expect(elements[0]?.properties['lang']).toBe('zh-CN');
    const { publication } = edition;
    const title = elements.find(({ tagName }) => tagName === 'title');
    expect(lineless(title)).toBe(`${publication.name}2015年第3期（总第245期）`.replace(/\s/gu, ''));
  });

  it('ends with the colophon’s lines in order', () => {
    const [colophon] = byClass('colophon');
    const [labels, values] = ['dt', 'dd'].map((name) => {
      const found: string[] = [];
      visit(colophon ?? tree, { tagName: name }, (node: Element) => {
        found.push(textContent(node));
      });
      return found;
    });
    expect(labels).toEqual(edition.publication.colophon.map(({ label }) => label));
    expect(values).toEqual(edition.publication.colophon.map(({ value }) => value));
  });
});

describe('a title that its editor has broken', () => {
  const edition = readEdition('gazette');
  const [section] = edition.sections;
  const [first] = section?.notices ?? [];
  if (section === undefined || first === undefined) throw new Error('the edition has no notice');
  const withLines = (titleBreaks: readonly string[]): Element[] => {
    const title = titleBreaks.join('');
    const front = { ...first.front, title, titleBreaks };
    const notice = noticeWith(first, { title, listTitle: title, front });
    const elements: Element[] = [];
    visit(
      issueDocument({ ...edition, sections: [{ ...section, notices: [notice] }] }, []),
      'element',
      (node) => {
        const { className } = node.properties;
        if (Array.isArray(className) && /^(?:notice-title|contents-notice)$/.test(className.join(' ')))
          elements.push(node);
      },
    );
    return elements;
  };
  const linesOf = (element: Element | undefined): string[] =>
    (element?.children ?? []).flatMap((child) => (child.type === 'text' ? [child.value] : []));

  it('keeps these lines, and stands in the contents in one where it fits', () => {
    const titleBreaks = ['甲市人民政府', '关于印发', '甲市乙办法的通知'];
    const [contents, title] = withLines(titleBreaks);
    expect(linesOf(title)).toEqual(titleBreaks);
    expect(linesOf(contents)).toEqual(['甲市人民政府关于印发甲市乙办法的通知']);
  });

  it('is broken in the contents only where its editor did', () => {
    const titleBreaks = [
      '绍兴市人民政府办公室关于印发',
      '绍兴市安全生产委员会组织结构设置',
      '及工作规则与组成人员的通知',
    ];
    const [contents] = withLines(titleBreaks);
    expect([
      [`${titleBreaks[0]}${titleBreaks[1]}`, titleBreaks[2]],
      [titleBreaks[0], `${titleBreaks[1]}${titleBreaks[2]}`],
    ]).toContainEqual(linesOf(contents));
  });

  it('is broken once more where a line is wider than the page', () => {
    const line = '绍兴市人民政府关于印发绍兴市创建全国质量强市示范城市实施方案的通知';
    const [, title] = withLines([line]);
    expect(linesOf(title)).toEqual([
      '绍兴市人民政府关于印发绍兴市',
      '创建全国质量强市示范城市实施方案的通知',
    ]);
  });
});

function textContent(element: Element | Root | undefined): string {
  let text = '';
  if (element !== undefined)
    visit(element, 'text', ({ value }) => {
      text += value;
    });
  return text;
}

function lineless(element: Element | undefined): string {
  return textContent(element).replace(/\s/gu, '');
}

describe('what an issue says of itself where it has a date and an address', () => {
  const own = readEdition('gazette');
  const edition = {
    ...own,
    issue: { ...own.issue, published: '2015-05-15' },
    publication: { ...own.publication, address: 'https://www.example.gov.cn/gazette/' },
  };
  const document = issueDocument(edition, []);
  const partOf = (name: string): string => {
    let found = '';
    visit(document, 'element', (node: Element) => {
      const { className } = node.properties;
      if (Array.isArray(className) && className.includes(name)) found += textContent(node);
    });
    return found;
  };

  it('is the day on the cover, above the contents and in the colophon', () => {
    expect(partOf('cover')).toMatch(/绍兴市人民政府办公室主办2015年5月15日$/u);
    expect(partOf('contents-masthead')).toBe(
      '绍兴市人民政府公报2015年第3期（总第245期）绍兴市人民政府办公室主办　2015年5月15日出版',
    );
    expect(partOf('colophon')).toContain('出版日期2015年5月15日');
  });

  it('is the address of the issue in the web, for people and for phones', () => {
    expect(partOf('colophon')).toContain('网址https://www.example.gov.cn/gazette/2015/3/');
    const codes: Element[] = [];
    visit(document, { tagName: 'img' }, (image: Element) => {
      codes.push(image);
    });
    expect(codes.map(({ properties }) => properties['alt'])).toEqual(['本期网络版的二维码']);
    expect(String(codes[0]?.properties['src'])).toMatch(/^data:image\/svg\+xml,%3Csvg/u);
  });

  it('has neither where none is known', () => {
    const plain = issueDocument(own, []);
    visit(plain, { tagName: 'img' }, () => {
      throw new Error('there is a code');
    });
    expect(textContent(plain)).not.toContain('出版日期');
  });

  it('is where an offprint comes from', () => {
    const [notice] = noticesOf(edition);
    const sections = [{ title: '市政府文件', notices: notice === undefined ? [] : [notice] }];
    expect(provenanceOf({ ...edition, sections })).toEqual([
      '《绍兴市人民政府公报》2015年第3期（总第245期）单行本',
      '网址：https://www.example.gov.cn/gazette/szf/2015/13/',
    ]);
    expect(textContent(offprintDocument({ ...own, sections }, []))).toMatch(
      /《绍兴市人民政府公报》2015年第3期（总第245期）单行本$/u,
    );
  });
});
