import { describe, expect, test } from 'vitest';
import { footMark, isSecrecyAtHead, isSecrecyMark, signatureText } from '../../src/check/signed-copy.js';
import { readCase } from './rule-case.js';

const [notice] = readCase([]).archive?.notices ?? [];
if (notice === undefined) throw new Error('the archive could not be read');

describe('footMark', () => {
  test.each([
    ['抄送：市委办公室。', 'copies-to'],
    ['绍兴市人民政府办公室二〇一五年三月二日印发', 'printed-by'],
    ['2015年3月2日印发（共印50份）', 'printed-by'],
    ['主题词：水利通知', 'subject-words'],
    ['校对：姚远', 'proof-reader'],
    ['—12—', 'page-number'],
    ['第1页共3页', 'page-number'],
    ['（此件主动公开）', 'release'],
    ['公开方式：主动公开', 'release'],
    ['此文可公开发布。', 'release'],
    ['抄送市委办公室。', undefined],
    ['《示例办法》，2015年3月2日印发', undefined],
    ['主动公开政府信息。', undefined],
  ])('%s', (line, mark) => {
    expect(footMark(line)).toBe(mark);
  });
});

test.each([
  ['秘密★3年', true, true],
  ['密级：机密', true, true],
  ['000001绝密★长期', true, true],
  ['此件不公开', true, true],
  ['秘密', false, true],
  ['内部文件，不得外传', false, true],
  ['秘密文件应当登记。', false, false],
  ['标有“秘密★3年”的文件', false, false],
])('%s: a mark of secrecy anywhere %s, at the head %s', (line, anywhere, atHead) => {
  expect([isSecrecyMark(line), isSecrecyAtHead(line)]).toEqual([anywhere, atHead]);
});

test.each([
  ['绍兴市人民政府', 'issuers', false],
  ['绍兴市人民政府（公章）2015年3月2日', 'issuers', true],
  ['2015年3月2日', undefined, true],
  ['副市长姚远', undefined, undefined],
  ['市长：姚远', 'person', false],
  ['市财政局', 'organ', false],
])('%s is a signature by %s, with a date %s', (line, by, dated) => {
  const text = signatureText(line, notice);
  expect([text?.by, text === undefined ? undefined : text.date !== undefined]).toEqual([by, dated]);
});
