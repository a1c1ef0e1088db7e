import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import type { Archive } from '../../src/model/archive.js';
import { kindOf } from '../../src/model/notice-kind.js';
import { nameOf } from '../../src/model/notice.js';
import { readCase } from './rule-case.js';

// What the handbook shows of each kind is read together as one issue, as an editor would write it.

const HANDBOOK = readFileSync('docs/handbook.md', 'utf8');
const SECTION = /^## 各类内容\n[\s\S]*?(?=^## 编一期)/mu.exec(HANDBOOK)?.[0] ?? '';
const PUBLICATION = readFileSync('gazette/gazette.yaml', 'utf8').replace(
  /^series:\n/mu,
  `series:
  - { prefix: 绍兴市人民政府令, slug: ling, issuer: 绍兴市人民政府, section: 政府规章 }
  - { prefix: 绍政函, slug: szh, issuer: 绍兴市人民政府, section: 市政府文件 }
`,
);

const EXAMPLES = Array.from(
  SECTION.matchAll(/^### (.*)\n[\s\S]*?^```md\n---\n([\s\S]*?)^```$/gmu),
  ([, name = '', text = ''], index) => ({
    name: `${index + 1}.md`,
    heading: name,
    text: `---\n${/^number:/mu.test(text) ? '' : '# number:\n'}${text}`,
  }),
);

function archiveOfExamples(): Archive {
  const { archive, reading } = readCase([...EXAMPLES, { name: 'gazette.yaml', text: PUBLICATION }]);
  expect(reading.map(({ reason }) => reason.zh)).toEqual([]);
  if (archive === undefined) throw new Error('the examples were not read');
  return archive;
}

it('each example is of the kind that its section tells of', () => {
  const { notices } = archiveOfExamples();
  const kinds = EXAMPLES.map(({ heading, name }) => [
    heading,
    notices.filter(({ source }) => source.path.endsWith(`/${name}`)).map(kindOf),
  ]);
  expect(Object.fromEntries(kinds)).toEqual({
    令: ['order'],
    公告和通告: ['announcement'],
    任免: ['appointments'],
    解读: ['explanation'],
    大事记: ['chronicle'],
    报告: ['report'],
    批复和函: ['reply'],
    '批转、转发的公文': ['notice'],
  });
});

it('nothing is found in them', () => {
  const found = check(archiveOfExamples()).map(({ path, place, reason }) =>
    [path, place.start.line, reason.zh].join(' '),
  );
  expect(found).toEqual([]);
});

it('the explanation is bound to the order', () => {
  const { register } = archiveOfExamples();
  expect(
    register
      .to('绍兴市人民政府令第12号')
      .filter(({ kind }) => kind === 'explains')
      .map(({ from }) => nameOf(from)),
  ).toEqual(['《〈绍兴市公共停车场管理办法〉政策解读》']);
});
