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
});
