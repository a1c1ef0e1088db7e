import { describe, expect, it } from 'vitest';
import { documentLink, titleOf } from '../../src/catalogue/document-link.js';
import { ACT, register, urls, WORK } from './acts.js';

describe('documentLink', () => {
  it('leads to a notice of the archive', () => {
    expect(documentLink(ACT, register, urls)).toEqual({
      key: ACT,
      name: ACT,
      title: '绍兴市人民政府关于救助的通知',
      url: '/szf/2015/1/',
    });
  });

  it('leads to the address that works.yaml gives', () => {
    expect(documentLink(WORK, register, urls)).toEqual({
      key: WORK,
      name: WORK,
      title: '国务院关于救助的通知',
      url: 'https://www.gov.cn/47.htm',
    });
  });

  it('has only a number for a document that nobody knows', () => {
    expect(documentLink('浙政发〔2014〕9号', register, urls)).toEqual({
      key: '浙政发〔2014〕9号',
      name: '浙政发〔2014〕9号',
      title: undefined,
      url: undefined,
    });
  });
});

describe('titleOf', () => {
  it('knows the archive and works.yaml', () => {
    expect([ACT, WORK, '浙政发〔2014〕9号'].map((number) => titleOf(number, register))).toEqual([
      '绍兴市人民政府关于救助的通知',
      '国务院关于救助的通知',
      undefined,
    ]);
  });
});
