import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../src/catalogue/catalogue-entry.js';
import { collectionsOf } from '../../src/catalogue/collections.js';
import { madeArchive } from '../print/made-edition.js';
import { catalogueOf } from '../web/written-site.js';

const { publication, entries: made } = catalogueOf(
  madeArchive(
    [1, 2, 3, 4].map((number) => ({
      series: 'szf',
      number,
      title: `绍兴市人民政府关于第${number}件事的通知`,
      body: '各单位：\n',
    })),
  ),
);

/** The n-th notice, of these organs, section and subject words. */
function entry(index: number, issuers: string[], section: string, keywords?: string[]): CatalogueEntry {
  const known = made[index];
  if (known === undefined) throw new Error(`no notice ${index}`);
  const front = { ...known.notice.front, ...(keywords !== undefined && { keywords }) };
  return { ...known, section, notice: { ...known.notice, issuers, front } };
}

const entries = [
  entry(0, ['绍兴市水利局'], '部门文件', ['水利', '防汛']),
  entry(1, ['绍兴市人民政府办公室'], '市政府办公室文件', ['财政']),
  entry(2, ['绍兴市人民政府', '绍兴市水利局'], '市政府文件', ['水利', '水利']),
  entry(3, ['绍兴市人民政府'], '市政府文件'),
];
const collections = collectionsOf(entries, publication);

/** Names, each with the numbers of its notices. */
function listed(kind: keyof typeof collections): unknown[] {
  return collections[kind].map(({ name, entries: own }) => [
    name,
    own.map(({ notice }) => /\d+(?=号)/.exec(notice.name)?.[0]).join(),
  ]);
}

describe('the collections of an archive', () => {
  it('by organ are those of the registry in its order, then others, with what they have signed together', () => {
    expect(listed('organs')).toEqual([
      ['绍兴市人民政府', '3,4'],
      ['绍兴市人民政府办公室', '2'],
      ['绍兴市水利局', '1,3'],
    ]);
  });

  it('by section are those of the registry in its order, then others', () => {
    expect(listed('sections')).toEqual([
      ['市政府文件', '3,4'],
      ['市政府办公室文件', '2'],
      ['部门文件', '1'],
    ]);
  });

  it('by subject word are in the order of pinyin, each notice once', () => {
    // cáizhèng, fángxùn, shuǐlì
    expect(listed('subjects')).toEqual([
      ['财政', '2'],
      ['防汛', '1'],
      ['水利', '1,3'],
    ]);
  });

  it('have each their address', () => {
    expect(collections.organs.map(({ url }) => decodeURIComponent(url))).toEqual([
      '/organs/绍兴市人民政府/',
      '/organs/绍兴市人民政府办公室/',
      '/organs/绍兴市水利局/',
    ]);
    expect(decodeURIComponent(collections.sections[0]?.url ?? '')).toBe('/sections/市政府文件/');
    expect(decodeURIComponent(collections.subjects[2]?.url ?? '')).toBe('/subjects/水利/');
  });

  it('are one where two names have one address', () => {
    const subjects = collectionsOf(
      [entry(0, ['甲'], '乙', ['水利/电力']), entry(1, ['甲'], '乙', ['水利／电力'])],
      publication,
    ).subjects;
    expect(subjects.map(({ name, entries: own }) => [name, own.length])).toEqual([['水利/电力', 2]]);
  });

  it('are none of an empty archive', () => {
    expect(collectionsOf([], publication)).toEqual({ organs: [], sections: [], subjects: [] });
  });
});
