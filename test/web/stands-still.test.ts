import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/content/read-archive.js';
import { site } from '../../src/web/site.js';
import { catalogueOf } from './written-site.js';

const FOLDER = 'test/editions/jianglan';
const NOTICE = '2024/03/jzbf-2024-5.md';
const TEXT = readFileSync(`${FOLDER}/${NOTICE}`, 'utf8');
const TITLE = /^title: (.*)$/mu.exec(TEXT)?.[1] ?? '';

/** The files of the site by their paths, where the notice reads so. */
function written(text: string): ReadonlyMap<string, string> {
  const { archive } = readArchive(FOLDER, new Map([[NOTICE, text]]));
  if (archive === undefined) throw new Error(`${FOLDER} was not read`);
  return new Map(site(catalogueOf(archive)).map(({ path, content }) => [path, String(content)]));
}

/** The paths of the files that are others, or only in one of two sites. */
function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path) !== other.get(path)).sort();
}

describe('the site after one notice of many has changed', () => {
  const before = written(TEXT);

  it('is the same but for the notice, its issue and the feeds, where words of its text have changed', () => {
    const changed = TEXT.replace('\n---\n\n', '\n---\n\n请各单位照此办理：\n\n');
    expect(changed).not.toBe(TEXT);
    expect(differences(before, written(changed))).toEqual([
      '2024/3/index.html',
      'feeds/notices.xml',
      'feeds/organs/江澜市人民政府办公室.xml',
      'jzbf/2024/5/index.html',
      'jzbf/2024/5/notice.json',
      'jzbf/2024/5/notice.md',
      'jzbf/2024/5/notice.xml',
    ]);
  });

  it('is the same but for what tells of the notice, where its title has changed', () => {
    const title = TITLE.replace('关于', '关于切实');
    expect(title).not.toBe(TITLE);
    const after = written(TEXT.replace(TITLE, title));
    const moved = differences(before, after);
    expect(moved).toContain('organs/江澜市人民政府办公室/index.html');
    // A link to it, as it is seen from the page of a notice of the same series; a list of an issue has its title.
    const link = /jzbf\/2024\/5\/|href="\.\.\/(?:\.\.\/2024\/)?5\/"/u;
    const telling = moved.filter((path) => {
      const content = after.get(path) ?? '';
      return link.test(content) || content.includes(title);
    });
    expect(moved.filter((path) => !path.startsWith('jzbf/2024/5/') && !telling.includes(path))).toEqual([]);
    expect(moved.length).toBeLessThan(before.size / 10);
  });
});
