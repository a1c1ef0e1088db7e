import { expect, it } from 'vitest';
import { isOrganLine } from '../../src/model/organ-line.js';

it.each(['江澜市教育局', '江澜市统计局　国家统计局江澜调查队', '中国人民银行江澜市分行'])(
  'takes %s for a line of organs',
  (text) => {
    expect(isOrganLine(text)).toBe(true);
  },
);

it.each(['请市教育局办理。', '一、市教育局', '姚远', '市长　陆远之', '市教育局负责'])(
  'does not take %s for one',
  (text) => {
    expect(isOrganLine(text)).toBe(false);
  },
);
