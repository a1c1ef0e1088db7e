import { expect, test } from 'vitest';
import { lawOf } from '../../src/consolidation/law.js';
import { provisionsIn } from '../../src/consolidation/provision.js';
import { formatIsoDate } from '../../src/model/date.js';
import { decided, KEY } from './decided.js';

/** The days of an act's versions, each with the articles that are new on it. */
function versionsOf(clauses: string): string[] {
  const versions = lawOf(decided('wells', clauses)).histories.get(KEY)?.versions ?? [];
  return versions.slice(1).map(({ from, act, isSure, changes }) => {
    const changed = [...provisionsIn(act)].flatMap(({ text, by }) =>
      by.some((amendment) => changes.some((change) => change === amendment)) ? [text] : [],
    );
    return `${from === undefined ? '' : formatIsoDate(from)}${isSure ? '' : '?'} ${changed.join('/')}`;
  });
}

const CLAUSES =
  '一、第一条中的“保护”修改为“爱护”。\n\n二、第三条中的“一次”修改为“两次”。\n\n三、第四条修改如下：\n\n（一）“责令”修改为“命令”。';

test('clauses begin on the day of their decision, but for those that have one of their own', () => {
  expect(versionsOf(CLAUSES.replace('三、第四条修改如下：\n\n（一）', '三、第四条中的'))).toEqual([
    '2015-09-01 为了爱护井水，制定本规定。/井水每年检验两次，检验费用由市财政承担。/违反第二条规定的，由街道办事处命令改正。',
  ]);
  expect(
    versionsOf(
      `${CLAUSES.replace('三、第四条修改如下：\n\n（一）', '三、第四条中的')}\n\n本决定第二条、第三条自2016年1月1日起施行。`,
    ),
  ).toEqual([
    '2015-09-01 为了爱护井水，制定本规定。',
    '2016-01-01 井水每年检验两次，检验费用由市财政承担。/违反第二条规定的，由街道办事处命令改正。',
  ]);
});

test('a day that is said within a clause is that of its sentence alone', () => {
  expect(
    versionsOf('一、第一条中的“保护”修改为“爱护”。第三条中的“一次”修改为“两次”，自2016年1月1日起施行。'),
  ).toEqual(['2015-09-01 为了爱护井水，制定本规定。', '2016-01-01 井水每年检验两次，检验费用由市财政承担。']);
});

test('where it is not known which clauses or which day are meant, nothing after it is sure', () => {
  const clause = '一、第一条中的“保护”修改为“爱护”。';
  expect(versionsOf(`${clause}\n\n本决定第一条自批准之日起施行。`)).toEqual([
    '2015-09-01? 为了爱护井水，制定本规定。',
  ]);
  expect(versionsOf(`${clause}\n\n本决定第一条第二款自2016年1月1日起施行。`)).toEqual([
    '2015-09-01? 为了爱护井水，制定本规定。',
  ]);
});
