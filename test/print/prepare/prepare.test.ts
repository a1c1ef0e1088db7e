import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../../src/edition/edition.js';
import { ISSUE_FORM } from '../../../src/print/issue-form.js';
import { readEdition } from '../made-edition.js';

describe.each(['gazette', 'test/editions/awkward'])('the printed document of %s', (folder) => {
  const edition = readEdition(folder);
  const tree = ISSUE_FORM.document(edition, ['a{}', 'b{}']);
  const elements: Element[] = [];
  visit(tree, 'element', (node) => {
    elements.push(node);
  });
  const ids = elements.flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : []));
  const byClass = (name: string): Element[] =>
    elements.filter(({ properties: { className } }) => Array.isArray(className) && className.includes(name));

  it('gives no id twice', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('links every id of the body in the hidden list, so that the browser says where it stands', () => {
    const hidden = elements.find(
      ({ tagName, properties }) => tagName === 'nav' && properties['hidden'] === true,
    );
    const targets = (hidden?.children ?? []).flatMap((child) =>
      child.type === 'element' ? [child.properties['href']] : [],
    );
    expect(targets).toEqual(ids.map((id) => `#${id}`));
    for (const { id } of noticesOf(edition)) expect(ids).toContain(id);
  });

  it('leads inside itself, or to the web by a full address, and nowhere else', () => {
    const targets = elements.flatMap(({ tagName, properties: { href } }) =>
      tagName === 'a' && typeof href === 'string' ? [href] : [],
    );
    const dead = targets.filter((href) => !/^https?:/.test(href) && !ids.includes(href.slice(1)));
    expect(dead).toEqual([]);
  });

  it('asks the browser for nothing and runs nothing', () => {
    const policy = elements.find(
      ({ properties }) => String(properties['httpEquiv']) === 'Content-Security-Policy',
    );
    expect(policy?.properties['content']).toMatch(/^default-src 'none';/);
    const sources = elements.flatMap(({ properties: { src } }) => (typeof src === 'string' ? [src] : []));
    expect(sources.filter((src) => !src.startsWith('data:image/'))).toEqual([]);
    expect(elements.filter(({ tagName }) => /^(?:script|link|iframe|object)$/.test(tagName))).toEqual([]);
  });

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

  it('names every body row of a table but its head rows', () => {
    for (const table of byClass('grid')) {
      const id = String(table.properties['id']);
      const rows: { head: boolean; ids: string[] }[] = [];
      visit(table, { tagName: 'tr' }, (row, _index, parent) => {
        const cells = row.children.filter((child) => child.type === 'element');
        const named = cells.flatMap(({ properties }) =>
          typeof properties['id'] === 'string' ? [properties['id']] : [],
        );
        rows.push({ head: parent?.type === 'element' && parent.tagName === 'thead', ids: named });
      });
      const expected = rows.map(({ head }, index) => (head ? [] : [`${id}.row-${index + 1}`]));
      expect(rows.map((row) => row.ids)).toEqual(expected);
    }
  });

  it('carries the given styles in order, its language and its title', () => {
    const styles = elements.filter(({ tagName }) => tagName === 'style').map(textContent);
    expect(styles).toEqual(['a{}', 'b{}']);
    expect(elements[0]?.properties['lang']).toBe('zh-CN');
    const { publication, issue } = edition;
    const title = elements.find(({ tagName }) => tagName === 'title');
    expect(lineless(title)).toBe(
      `${publication.name}${issue.year}年第${issue.number}期（总第${issue.total}期）`.replace(/\s/gu, ''),
    );
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
    const notice = { ...first, title, front: { ...first.front, title, titleBreaks } };
    const elements: Element[] = [];
    visit(
      ISSUE_FORM.document({ ...edition, sections: [{ ...section, notices: [notice] }] }, []),
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

function textContent(element: Element | undefined): string {
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
