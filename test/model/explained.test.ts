import { expect, it } from 'vitest';
import { explainedBy } from '../../src/model/explained.js';
import { readCase } from '../check/rule-case.js';

/** What is explained, and the line and column where it is said. */
function explained(front: string): string[] {
  const notice = readCase([{ name: '', text: `---\n${front}\n---\n` }]).archive?.notices[0];
  if (notice === undefined) throw new Error('not read');
  return explainedBy(notice).map(
    ({ written, place: { start } }) => `${start.line}:${start.column} ${written}`,
  );
}

it('is what the front matter says, one or several', () => {
  expect(explained('explains: 绍政发〔2015〕2号')).toEqual(['2:11 绍政发〔2015〕2号']);
  expect(explained('explains:\n  - 绍政发〔2015〕2号\n  - 绍兴市示例办法')).toEqual([
    '3:5 绍政发〔2015〕2号',
    '4:5 绍兴市示例办法',
  ]);
});

it('is what an explanation names in its title, where the front matter says nothing', () => {
  expect(explained('title: 《甲办法》和《乙〈丙〉办法》解读')).toEqual(['2:8 甲办法', '2:14 乙〈丙〉办法']);
  expect(explained('title: 《甲办法》解读\nexplains: 乙办法')).toEqual(['3:11 乙办法']);
  expect(explained('title: 绍兴市人民政府关于修改《甲办法》的决定')).toEqual([]);
});
