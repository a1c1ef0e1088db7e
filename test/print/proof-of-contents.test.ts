import { describe, expect, it } from 'vitest';
import type { Pagination } from '../../src/edition/pagination.js';
import type { PrintedText } from '../../src/print/printed-text.js';
import { proofOfContents } from '../../src/print/proof-of-contents.js';
import { madeEdition } from './made-edition.js';

const BODY = '各区、县（市）人民政府：\n\n现将有关事项通知如下。\n';
const edition = madeEdition([
  { series: 'szf', number: 1, title: '绍兴市人民政府关于做好示例工作的通知', body: BODY },
  { series: 'szbf', number: 2, title: '绍兴市人民政府办公室关于做好示例工作的通知', body: BODY },
]);
const FRONT =
  '绍兴市人民政府公报2015第3期目录' +
  '【市政府文件】绍兴市人民政府关于做好示例工作的通知〔绍政发〔2015〕1号〕（1）' +
  '【市政府办公室文件】绍兴市人民政府办公室关于做好示例工作的通知〔绍政办发〔2015〕2号〕（12）';
const BANNERS = ['市政府文件', '市政府办公室文件'];

describe('proofOfContents', () => {
  it('is silent where every title stands with its number and its page', () => {
    expect(proofOfContents(edition, pagination(1, 12), printed(FRONT))).toBeUndefined();
  });

  it.each([
    ['a page number is another', pagination(1, 13), FRONT],
    ['a notice was not found in print', pagination(1, undefined), FRONT],
    ['a title is missing', pagination(1, 12), FRONT.replace(/绍兴市人民政府关于.*?（1）/u, '')],
    [
      'a title is cut',
      pagination(1, 12),
      FRONT.replace('做好示例工作的通知〔绍政发', '做好示例工作〔绍政发'),
    ],
    ['a section is missing', pagination(1, 12), FRONT.replace('【市政府办公室文件】', '')],
    ['something stands after the last', pagination(1, 12), `${FRONT}绍`],
    ['there are none', pagination(1, 12), ''],
  ])('complains where %s', (_, pages, front) => {
    expect(proofOfContents(edition, pages, printed(front))).toContain('目录与公文不符');
  });

  it('complains where a section has no banner', () => {
    const wrong = proofOfContents(edition, pagination(1, 12), printed(FRONT, ['市政府文件', '']));
    expect(wrong).toBe('栏目「市政府办公室文件」没有照印');
  });
});

function printed(front: string, banners = BANNERS): PrintedText {
  return { notices: new Map(), breaks: new Map(), front, banners, yearIndex: '', colophon: '' };
}

function pagination(first: number, second: number | undefined): Pagination {
  const notices = new Map([['szf-2015-1', { page: first, sheet: first + 2, breaks: [] }]]);
  if (second !== undefined) notices.set('szbf-2015-2', { page: second, sheet: second + 2, breaks: [] });
  return { notices, sheets: 20 };
}
