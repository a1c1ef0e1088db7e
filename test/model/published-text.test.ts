import { describe, expect, it } from 'vitest';
import { composeAll } from '../../src/edition/compose.js';
import { noticesOf } from '../../src/edition/edition.js';
import { publishedText } from '../../src/model/published-text.js';
import { withoutSpace } from '../../src/model/without-space.js';
import { madeArchive } from '../print/made-edition.js';
import { readWhole } from '../web/written-site.js';

describe('publishedText', () => {
  it.each([
    ['gazette', 10],
    ['test/editions/awkward', 3],
    ['test/editions/awkward-pages', 2],
    ['test/editions/jianglan', 60],
  ])('is what the editions of %s carry, white space apart', (folder, count) => {
    const archive = readWhole(folder);
    const carried = composeAll(archive)
      .flatMap(noticesOf)
      .map(({ front, text }) => [front.title, withoutSpace(text.join(''))]);
    const listed = archive.issues.flatMap(({ folder: issue, sections }) =>
      sections.flatMap(({ notices }) => notices.map((file) => archive.noticeAt.get(`${issue}/${file}`))),
    );
    const published = listed.flatMap((notice) =>
      notice === undefined ? [] : [[notice.front.title, publishedText(notice).text]],
    );
    expect(published).toEqual(carried);
    expect(published).toHaveLength(count);
  });

  const [notice] = madeArchive([
    {
      series: 'szf',
      number: 1,
      title: '甲关于乙的通知',
      body:
        '各单位：\n\n请　照办。\n\n:::roster\n组长：张三　市政府\n:::\n\n' +
        ':::table{caption="表1　丙"}\n| 地 | 数 |\n| --- | --- |\n| 丁 | 12 |\n:::\n\n附件：戊\n\n# 附件　戊\n\n己。\n',
    },
  ]).notices;

  it('knows where the runs of a notice stand in it', () => {
    if (notice === undefined) throw new Error('no notice');
    const { text, offsetOf } = publishedText(notice);
    const at = (words: string): number => {
      const prose = notice.proses.find((each) => each.text.includes(words));
      return prose === undefined ? -1 : offsetOf(prose, prose.text.indexOf(words));
    };
    for (const words of ['乙的', '单位', '照办', '组长', '市政府', '丙', '12', '己'])
      expect([words, text.slice(at(words)).startsWith(words)]).toEqual([words, true]);
    // Title 7 and number 11 characters, 各单位： 4; the space in 请　照办 does not count.
    expect(at('照办')).toBe(7 + 11 + 4 + 1);
    // Of the attachment's title 戊, behind its label 附件 and not in the list of attachments.
    expect(text.slice(at('己') - 3, at('己'))).toBe('附件戊');
  });
});
