import { expect, it } from 'vitest';
import { noticesOf } from '../../src/edition/edition.js';
import { withoutSpace } from '../../src/model/without-space.js';
import { withPage } from '../../src/print/browser.js';
import { print } from '../../src/print/print.js';
import { madeEdition } from './made-edition.js';

// The second notice is of three lines and a signature. So many paragraphs before it bring its title down to the foot of
// the first page line by line, and over it.
const COUNTS = [44, 48, 50, 52, 54, 56, 58, 60, 62];

it.each(COUNTS)('after %d paragraphs, a title stands on the page of its text', async (count) => {
  const edition = madeEdition([
    {
      series: 'szf',
      number: 1,
      title: '绍兴市人民政府关于做好甲工作的通知',
      body: `各区、县（市）人民政府：\n\n${'请认真贯彻执行。\n\n'.repeat(count)}`,
    },
    {
      series: 'szf',
      number: 2,
      title: '绍兴市人民政府关于做好乙工作的通知',
      body: '各区、县（市）人民政府：\n\n请结合实际认真贯彻执行，确保各项任务落到实处。\n',
    },
  ]);
  const { pagination } = await print(edition, withPage);
  const second = noticesOf(edition)[1];
  if (second === undefined) throw new Error('not composed');
  const head = withoutSpace(second.title + (second.numberLine ?? '')).length;
  const breaks = pagination.notices.get(second.id)?.breaks.map(({ offset }) => offset) ?? [];
  expect(breaks.filter((offset) => offset > 0 && offset <= head)).toEqual([]);
});
