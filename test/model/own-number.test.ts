import { expect, it } from 'vitest';
import { formatDocumentNumber } from '../../src/model/document-number.js';
import { ownNumber } from '../../src/model/own-number.js';

const TITLE = '绍兴市人民政府令';

it.each([
  ['绍政发〔2015〕13号', '绍兴市人民政府关于示例的通知', '绍政发〔2015〕13号'],
  ['第12号', TITLE, '绍兴市人民政府令第12号'],
  ['（第12号）', '绍兴市人民政府　令', '绍兴市人民政府令第12号'],
  ['2026年第7号', '绍兴市人民政府公告', '绍兴市人民政府公告2026年第7号'],
  ['令第12号', TITLE, '绍兴市人民政府令第12号'],
  ['令（第12号）', '绍兴市示例办法', '绍兴市人民政府令第12号'],
  ['绍兴市人民政府令第12号', TITLE, '绍兴市人民政府令第12号'],
  ['第12号', '绍兴市人民政府关于示例的通知', undefined],
  ['12号', TITLE, undefined],
  [undefined, TITLE, undefined],
])('%s under %s', (number, title, whole) => {
  const own = ownNumber({ number, title, issuer: ['绍兴市人民政府'] });
  expect(own && formatDocumentNumber(own)).toBe(whole);
});
