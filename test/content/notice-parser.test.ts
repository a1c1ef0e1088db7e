import { expect, it } from 'vitest';
import { createParser } from '../../src/content/notice-parser.js';
import { parse, type NoticeText } from '../../src/content/parse.js';

const NOTICE: NoticeText = {
  path: '2015/03/a.md',
  text: '按照绍政发〔2015〕1号办理。\n',
  bodyOffset: 0,
  kind: 'notice',
  signing: { issuers: ['绍兴市人民政府'], date: '2015年3月2日', isImplied: true },
  prefixes: ['绍政发'],
};

it('parses a text once, and again where it or the known prefixes have changed', () => {
  const parseOnce = createParser();
  const first = parseOnce(NOTICE);
  expect(first).toEqual(parse(NOTICE));
  expect(parseOnce({ ...NOTICE })).toBe(first);
  for (const changed of [
    { ...NOTICE, text: '办理。\n' },
    { ...NOTICE, prefixes: [] },
    { ...NOTICE, path: '2015/03/b.md' },
  ])
    expect(parseOnce(changed)).toEqual(parse(changed));
});
