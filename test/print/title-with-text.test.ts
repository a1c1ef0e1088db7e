import { beforeAll, expect, it } from 'vitest';
import { noticesOf } from '../../src/edition/edition.js';
import { withoutSpace } from '../../src/model/without-space.js';
import type { PrintedIssue } from '../../src/print/print.js';
import { madeEdition } from './made-edition.js';
import { printAll } from './print-all.js';

// The second notice is of three lines and a signature. So many paragraphs before it bring its title down to the foot of
// the first page line by line, and over it.
const COUNTS = [44, 48, 50, 52, 54, 56, 58, 60, 62];

const editions = COUNTS.map((count) =>
  madeEdition([
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
  ]),
);
let printed: readonly PrintedIssue[];
beforeAll(async () => {
  printed = await printAll(editions);
});

it.each(COUNTS)('after %d paragraphs, a title stands on the page of its text', (count) => {
  const index = COUNTS.indexOf(count);
  const [second, pagination] = [editions.map(noticesOf)[index]?.[1], printed[index]?.pagination];
  if (second === undefined || pagination === undefined) throw new Error('not composed, or not printed');
  const head = withoutSpace(second.title + (second.numberLine ?? '')).length;
  const breaks = pagination.notices.get(second.id)?.breaks.map(({ offset }) => offset) ?? [];
  expect(breaks.filter((offset) => offset > 0 && offset <= head)).toEqual([]);
});
