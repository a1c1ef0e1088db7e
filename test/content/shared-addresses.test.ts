import { expect, it } from 'vitest';
import { z } from 'zod';
import { readFrontMatter } from '../../src/content/front-matter.js';
import { knownYaml } from '../../src/content/known-yaml.js';
import type { OpenedNotice } from '../../src/content/open-archive.js';
import { sharedAddresses } from '../../src/content/shared-addresses.js';
import { NO_MEMORY } from '../../src/model/memory.js';
import { createSource } from '../../src/model/source.js';

const NO_PUBLICATION = createSource('gazette.yaml', '');

/** A notice whose front matter has a line more, the fifth below the opening mark. */
function notice(name: string, line: string): OpenedNotice {
  const path = `2015/03/${name}.md`;
  const front = line.startsWith('issuer:') ? [] : ['issuer: 绍兴市人民政府'];
  const text = [
    '---',
    'number: 绍政发〔2015〕1号',
    'title: 关于甲的通知',
    'date: 2015-03-02',
    ...front,
    line,
  ];
  const { value, source, bodyOffset } = readFrontMatter(path, [...text, '---', ''].join('\n'));
  if (value === undefined) throw new Error(`${line} was not read`);
  return { path, front: value, source, bodyOffset };
}

it.each([
  ['subjects', 'keywords: [水/电]', 'keywords: [煤气, 水／电]', '6:16 「水／电」和「水/电」'],
  ['sections', 'section: 通知:公告', 'section: 通知：公告', '6:10 「通知：公告」和「通知:公告」'],
  ['organs', 'issuer: 甲?局', 'issuer: [乙局, 甲？局]', '5:14 「甲？局」和「甲?局」'],
])('finds two names of %s in two notices that would have one page', (_what, one, other, expected) => {
  const [finding, ...more] = sharedAddresses(NO_PUBLICATION, [], [notice('a', one), notice('b', other)]);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ path: '2015/03/b.md', ruleId: 'shared-address', severity: 'error' });
  const { start } = finding?.place ?? {};
  expect(`${start?.line}:${start?.column} ${finding?.reason.zh}`).toBe(
    `${expected}会是网站上的同一页，应写成一样`,
  );
  expect(finding?.related?.map(({ path }) => path)).toEqual(['2015/03/a.md']);
});

it('finds the section of an issue where it stands, below one that waits for its notices', () => {
  const lines = [
    'sections:',
    '  - { title: 任免, notices: [] }',
    '  - { title: 通知/公告, notices: [a.md] }',
    '',
  ];
  const { source } = knownYaml('2015/03/issue.yaml', lines.join('\n'), z.unknown(), NO_MEMORY);
  const sections = [{ title: '通知/公告', notices: ['a.md'] }];
  const issue = {
    source,
    folder: '2015/03',
    year: 2015,
    number: 3,
    total: 3,
    published: undefined,
    sections,
  };
  const [finding] = sharedAddresses(NO_PUBLICATION, [issue], [notice('a', 'section: 通知／公告')]);
  const [related] = finding?.related ?? [];
  // The third line, after `  - { title: `.
  expect([related?.path, related?.place.start]).toMatchObject([
    '2015/03/issue.yaml',
    { line: 3, column: 14 },
  ]);
});

it.each([
  ['the same subject', 'keywords: [水/电]', 'keywords: [水/电]'],
  ['subjects with two pages', 'keywords: [水/电]', 'keywords: [水／气]'],
  ['a subject and a section, whose pages stand in two folders', 'keywords: [水/电]', 'section: 水／电'],
])('does not mind %s', (_what, one, other) => {
  expect(sharedAddresses(NO_PUBLICATION, [], [notice('a', one), notice('b', other)])).toEqual([]);
});
