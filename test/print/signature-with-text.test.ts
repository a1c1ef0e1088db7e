import { beforeAll, expect, it } from 'vitest';
import { noticesOf } from '../../src/edition/edition.js';
import { proof } from '../../src/edition/proof.js';
import type { PrintedIssue } from '../../src/print/print.js';
import { madeEdition } from './made-edition.js';
import { printAll } from './print-all.js';

// In columns of 20 characters, the first line indented by two: lines of 18, 20 and 20, of which a last one is full.
const THREE_LINES = `${'字'.repeat(18)}${'行'.repeat(20)}${'末'.repeat(19)}。`;
const TWO_LINES = `${'字'.repeat(18)}${'末'.repeat(19)}。`;
const SIGNATURE = '绍兴市人民政府2015年3月2日';
// So many paragraphs of a line before it bring the last one down to the foot of the first page line by line, and over it.
const COUNTS = [66, 67, 68, 70];

const CASES = COUNTS.flatMap((count) => [THREE_LINES, TWO_LINES].map((last) => [count, last] as const));
const editions = CASES.map(([count, last]) =>
  madeEdition([
    {
      series: 'szf',
      number: 1,
      title: '绍兴市人民政府关于做好甲工作的通知',
      body: `各区、县（市）人民政府：\n\n${'请认真贯彻执行。\n\n'.repeat(count)}${last}\n\n:::signature\n绍兴市人民政府\n2015年3月2日\n:::\n`,
    },
  ]),
);
let printed: readonly PrintedIssue[];
beforeAll(async () => {
  printed = await printAll(editions);
});

it.each(CASES.map(([count, last], index) => [count, last, index] as const))(
  'after %d paragraphs, a signature has two lines of %s above it on its page',
  (_count, _last, index) => {
    const [edition, issue] = [editions[index], printed[index]];
    if (edition === undefined || issue === undefined) throw new Error('not printed');
    const { text, pagination, setting } = issue;
    expect(setting.stranded).toEqual([]);
    expect(proof(edition, '印刷版', text.notices).differences).toEqual([]);
    const [notice] = noticesOf(edition);
    const whole = text.notices.get(notice?.id ?? '') ?? '';
    const breaks = pagination.notices.get(notice?.id ?? '')?.breaks ?? [];
    // What stands on the second page.
    const [carried] = breaks.flatMap(({ offset }) => (offset > 0 ? [whole.slice(offset)] : []));
    if (carried?.endsWith(SIGNATURE))
      expect(carried.length).toBeGreaterThanOrEqual(TWO_LINES.length + SIGNATURE.length);
  },
);
