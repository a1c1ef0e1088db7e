import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../src/content/front-matter.js';
import { writeFrontMatter } from '../../../src/content/writing/write-front-matter.js';
import type { FrontMatter } from '../../../src/model/notice.js';

describe('writeFrontMatter', () => {
  it('writes what is read again, in the order of the handbook', () => {
    const front: FrontMatter = {
      date: '2015-04-10',
      issuer: ['绍兴市人民政府', '绍兴军分区'],
      title: "绍兴市人民政府: '一'的通知",
      titleBreaks: ["绍兴市人民政府: '一'", '的通知'],
      number: '绍政发〔2015〕18号',
      release: '此件公开发布',
      keywords: ['机构'],
    };
    const text = writeFrontMatter(front);
    const { value, findings, bodyOffset } = readFrontMatter('a.md', `${text}甲。\n`);
    expect(findings).toEqual([]);
    expect(value).toEqual({ ...front, keywords: ['机构'] });
    expect(`${text}甲。\n`.slice(bodyOffset).trim()).toBe('甲。');
    expect(text.split('\n').map((line) => line.replace(/:.*/, ''))).toEqual([
      ...['---', 'number', 'title', 'titleBreaks', '  - "绍兴市人民政府', '  - 的通知', 'issuer'],
      ...['  - 绍兴市人民政府', '  - 绍兴军分区', 'date', 'release', 'keywords', '  - 机构', '---', '', ''],
    ]);
  });

  it('writes one issuer without a list, and names what is lacking', () => {
    expect(writeFrontMatter({ title: '甲', issuer: ['乙'] }, ['成文日期（date）'])).toBe(
      '---\ntitle: 甲\nissuer: 乙\n# 待填：成文日期（date）\n---\n\n',
    );
  });
});
