import { expect, it } from 'vitest';
import { noticesOf, noticeWith } from '../../src/edition/edition.js';
import { composed } from './composed.js';

it('gives a notice with another value, and asks it for all else', () => {
  const [notice] = noticesOf(composed({ '绍政发〔2015〕1号': '各单位：\n\n请照此执行。' }));
  if (notice === undefined) throw new Error('the edition has no notices');
  const other = noticeWith(noticeWith(notice, { parts: [] }), { markdown: '另一文' });
  expect([other.parts, other.markdown]).toEqual([[], '另一文']);
  expect(other.text).toEqual(notice.text);
  expect(other.title).toBe(notice.title);
  expect(other.listPhrases()).toEqual(notice.listPhrases());
  expect(other.digest()).toBe(notice.digest());
  expect(notice.parts).not.toEqual([]);
});
