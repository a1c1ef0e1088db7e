import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.js';
import { fixesOf, textsOf, withFixes } from '../../src/check/fix.js';
import type { Archive } from '../../src/model/archive.js';
import type { Finding } from '../../src/model/finding.js';
import { readCase } from './rule-case.js';

const PATH = '2015/03/szf-2015-1.md';
const FRONT =
  '---\nnumber: 绍政发〔2015〕1号\ntitle: 绍兴市人民政府关于做好示例工作的通知\nissuer: 绍兴市人民政府\ndate: 2015-03-02\n---\n\n';

function read(body: string): { archive: Archive; findings: readonly Finding[] } {
  const { archive } = readCase([{ name: 'szf-2015-1.md', text: FRONT + body }]);
  if (archive === undefined) throw new Error('the archive could not be read');
  return { archive, findings: check(archive) };
}

/** The body after one pass of fixes. */
function fixed(body: string): string {
  const { archive, findings } = read(body);
  const text = textsOf(archive).get(PATH) ?? '';
  return withFixes(text, fixesOf(archive, findings)).slice(FRONT.length);
}

describe('fixesOf', () => {
  it('puts what is expected in the place of what is wrong, and nothing else', () => {
    expect(fixed('各单位：\n\n甲,乙;  丙。\n\n\n')).toBe('各单位：\n\n甲，乙；  丙。\n\n\n');
  });

  it('deletes where nothing is expected', () => {
    expect(fixed('各单位：\n\n要落实《甲》、《乙》。\n')).toBe('各单位：\n\n要落实《甲》《乙》。\n');
  });

  it('makes one of two fixes of the same place', () => {
    // The colon is wrong as a mark beside Han and as the end of the addressee.
    const { archive, findings } = read('各区、县（市）人民政府:\n\n甲。\n');
    const colon = findings.filter(({ place, expected }) => place.start.line === 8 && expected !== undefined);
    expect(colon.map(({ ruleId }) => ruleId).sort()).toEqual(['addressee-form', 'fullwidth-punctuation']);
    expect(fixesOf(archive, findings)).toHaveLength(1);
    expect(fixed('各区、县（市）人民政府:\n\n甲。\n')).toBe('各区、县（市）人民政府：\n\n甲。\n');
  });

  it('leaves the space between the organs of a joint title, cited too', () => {
    const body =
      '各单位：\n\n根据《中国人民银行越州支行　越州市公安局关于防范风险的通知》，现通知如下。\n\n## 总　则\n\n甲。\n';
    expect(fixed(body)).toBe(body);
  });

  it('leaves chapters below a table of contents that has them too', () => {
    const body =
      '现将《甲办法》印发给你们。\n\n# 甲办法\n\n目　录\n\n第一章　总则1\n\n第二章　附则3\n\n## 第一章　总则\n\n乙。\n\n## 第二章　附则\n\n丙。\n';
    expect(fixed(body)).toBe(body);
  });

  it('mends the numbers of all notes, or of none', () => {
    expect(fixed('各单位：\n\n注：1、甲。\n\n2、乙。\n\n3、丙。\n')).toBe(
      '各单位：\n\n注：1.甲。\n\n2.乙。\n\n3.丙。\n',
    );
  });

  it('makes of 附件1.甲, 2.乙 a list of attachments, and renumbers none', () => {
    const parts = '# 附件1　甲\n\n略。\n\n# 附件2　乙\n\n略。\n';
    expect(fixed(`各单位：\n\n　　附件1.甲\n　　　　2.乙\n\n${parts}`)).toBe(
      `各单位：\n\n　　附件：1.甲\n　　　　2.乙\n\n${parts}`,
    );
    const alone = '各单位：\n\n甲。\n\n2.乙。\n';
    expect(fixed(alone)).toBe(alone);
  });

  it('leaves debris of conversion as it can be seen', () => {
    const body = '各单位：\n\n加强领导&sp;落实责任。\n';
    expect(fixed(body)).toBe(body);
  });

  it('leaves a character that names have', () => {
    const body = '各单位：\n\n任命王釐为副局长。\n';
    expect(fixed(body)).toBe(body);
  });

  it('leaves what was signed so', () => {
    const body = '各单位：\n\n甲:sic[乙,丙]{note="原文如此"}丁。\n';
    expect(fixed(body)).toBe(body);
  });

  it('leaves a fix that reaches into a :sic', () => {
    const { archive, findings } = read('各单位：\n\n甲:sic[乙,丙]{note="原文如此"}丁,戊。\n');
    const [comma] = findings.filter(({ ruleId }) => ruleId === 'fullwidth-punctuation');
    const sic = FRONT.length + '各单位：\n\n甲'.length;
    if (comma === undefined) throw new Error('the comma was not found');
    comma.place.start.offset = sic + 2;
    expect(fixesOf(archive, [comma])).toEqual([]);
  });
});
