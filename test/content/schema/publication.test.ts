import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publicationSchema } from '../../../src/content/schema/publication.js';
import { readYaml } from '../../../src/content/yaml.js';
import { leftInChinese } from '../../check/left-in-chinese.js';

const GAZETTE = readFileSync(new URL('../../../gazette/gazette.yaml', import.meta.url), 'utf8');

it.each([
  ['address: https://www.example.gov.cn/gazette/', []],
  ['address: http://www.example.gov.cn/', ['「address」应为 https:// 开头的网址']],
  ['address: https://www.example.gov.cn', ['「address」应以 / 结尾']],
  ['address: https://www.example.gov.cn/?a=/', ['「address」应以 / 结尾']],
  ['moved: { szf/2015/31/: szf/2015/13/, 2015/2/: withdrawn }', []],
])('reads %s', (line, reasons) => {
  expect(reasonsOf(`${GAZETTE}${line}\n`)).toEqual(reasons);
});

it.each([
  ['leftMm: 28', []],
  ['leftMm: 4', ['「page.leftMm」应为 5 到 200 之间的数']],
  ['leftMm: 甲', ['「page.leftMm」应为 5 到 200 之间的数']],
  // The type area of 155.6 mm would begin at 60 mm and end beyond the paper.
  ['leftMm: 60', ['「page.leftMm」太大：版心宽 155.6 毫米，纸宽 210 毫米，左边距最多 49.4 毫米']],
  // 60 lines of 15.5 pt are 328.1 mm, and 297 mm less the margins are 266.6 mm.
  [
    'lines: 60',
    ['「page.lines」太多：60 行高 328.1 毫米；纸高 297 毫米，天头 25.4 毫米，版心最多 266.6 毫米'],
  ],
  ['lineHeightPt: 9', ['「page.lineHeightPt」不能小于字号 10.5 磅，否则上下两行的字会叠在一起']],
])('reads a page with %s', (line, reasons) => {
  const [key = ''] = line.split(':');
  const others = GAZETTE.replace(new RegExp(`^  ${key}:.*\n`, 'mu'), '');
  expect(reasonsOf(others.replace('page:\n', `page:\n  ${line}\n`))).toEqual(reasons);
});

describe('moved', () => {
  const NO_ADDRESS = '不是某一期或某件公文的网址，网址如 szf/2015/31/';
  const NO_NEW_ADDRESS = '应为某一期或某件公文的网址，如 szf/2015/13/；撤下的写 withdrawn';

  it.each([
    ['a slash before', '/szf/2015/31/: withdrawn', `2:3 「/szf/2015/31/」${NO_ADDRESS}`],
    ['no slash after', 'szf/2015/31: withdrawn', `2:3 「szf/2015/31」${NO_ADDRESS}`],
    ['a whole URL', 'https://a.cn/szf/2015/31/: withdrawn', `2:3 「https://a.cn/szf/2015/31/」${NO_ADDRESS}`],
    ['an empty place', 'szf/2015/031/: withdrawn', `2:3 「szf/2015/031/」${NO_ADDRESS}`],
    ['a file', 'szf/2015/31/notice.pdf: withdrawn', `2:3 「szf/2015/31/notice.pdf」${NO_ADDRESS}`],
    ['a year', '2015: withdrawn', `2:3 「2015」${NO_ADDRESS}`],
    ['a number for the new one', 'szf/2015/31/: 13 号', `2:17 「moved.szf/2015/31/」${NO_NEW_ADDRESS}`],
    ['a place in it', "szf/2015/31/: 'szf/2015/13/#art-9'", `2:17 「moved.szf/2015/31/」${NO_NEW_ADDRESS}`],
    ['nothing', 'szf/2015/31/:', '2:16 「moved.szf/2015/31/」没有填'],
    ['a list', '- szf/2015/31/', '2:3 「moved」应写成「项: 值」，每项一行'],
  ])('refuses %s, at its place', (_what, line, finding) => {
    expect(placesOf(`moved:\n  ${line}\n`)).toEqual([finding]);
  });

  it('refuses the same address twice, with quotation marks or without', () => {
    expect(placesOf("moved:\n  szf/2015/31/: withdrawn\n  'szf/2015/31/': szf/2015/13/\n")).toEqual([
      '3:3 YAML 读不通：同一项写了两次',
    ]);
  });

  it('says so in English too', () => {
    const { findings } = readYaml(
      'gazette.yaml',
      `${GAZETTE}moved: { szf/2015/31: withdrawn, szf/2015/32/: 13号 }\n`,
      publicationSchema,
    );
    expect(findings.map(({ reason }) => reason.en)).toEqual([
      '“szf/2015/31” is not the address of an issue or a notice, such as szf/2015/31/',
      '“moved.szf/2015/32/” should be the address of an issue or a notice, such as szf/2015/13/, or withdrawn',
    ]);
    expect(findings.flatMap(leftInChinese)).toEqual([]);
  });
});

it.each([
  ["movedProvisions: { 'szf/2015/15/#art-2.1': '#art-3', 'szf/2015/15/#s-2-1': withdrawn }", []],
  ['words: { 低炭: 低碳 }', []],
  [
    "movedProvisions: { szf/2015/15/: '#art-3' }",
    ['「szf/2015/15/」不是某件公文里条款的网址，网址如 szf/2015/15/#art-9'],
  ],
  [
    "movedProvisions: { 'szf/2015/15/#art-2': 'szf/2015/15/#art-3' }",
    ["「movedProvisions.szf/2015/15/#art-2」应为同一件公文里的位置，如 '#art-9'；删去的写 withdrawn"],
  ],
])('reads %s, where it may be so', (line, reasons) => {
  expect(reasonsOf(`${GAZETTE}${line}\n`)).toEqual(reasons);
});

it('takes no slug that is a folder of the site itself', () => {
  expect(reasonsOf(GAZETTE.replace('slug: szf', 'slug: organs'))).toEqual([
    '「series」里 slug 不能是 about、assets、data、effects、feeds、issues、organs、pagefind、search、sections、subjects、verify，网页自己要用',
  ]);
});

function reasonsOf(yaml: string): string[] {
  return readYaml('gazette.yaml', yaml, publicationSchema).findings.map(({ reason }) => reason.zh);
}

/** What is wrong after the end of gazette.yaml, with line and column as if it began there. */
function placesOf(yaml: string): string[] {
  const before = GAZETTE.split('\n').length - 1;
  return readYaml('gazette.yaml', GAZETTE + yaml, publicationSchema).findings.map(
    ({ place: { start }, reason }) => `${start.line - before}:${start.column} ${reason.zh}`,
  );
}
