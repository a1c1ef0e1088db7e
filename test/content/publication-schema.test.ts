import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { publicationSchema } from '../../src/content/schema.js';
import { readYaml } from '../../src/content/yaml.js';

const GAZETTE = readFileSync(new URL('../../gazette/gazette.yaml', import.meta.url), 'utf8');

it.each([
  ['address: https://www.example.gov.cn/gazette/', []],
  ['address: http://www.example.gov.cn/', ['「address」应为 https:// 开头的网址']],
  ['address: https://www.example.gov.cn', ['「address」应以 / 结尾']],
  ['address: https://www.example.gov.cn/?a=/', ['「address」应以 / 结尾']],
  ['moved: { szf/2015/31/: szf/2015/13/, 2015/2/: withdrawn }', []],
  ['moved: { /szf/2015/31: withdrawn }', ['「moved./szf/2015/31」不是网址，网址如 szf/2015/31/']],
  ['moved: { szf/2015/31/: 13 号 }', ['「moved.szf/2015/31/」应为网址，如 szf/2015/13/；撤下的写 withdrawn']],
])('reads %s', (line, reasons) => {
  expect(reasonsOf(`${GAZETTE}${line}\n`)).toEqual(reasons);
});

it('takes no slug that is a folder of the site itself', () => {
  expect(reasonsOf(GAZETTE.replace('slug: szf', 'slug: organs'))).toEqual([
    '「series」里 slug 不能是 about、assets、effects、feeds、issues、organs、pagefind、search、sections、subjects，网页自己要用',
  ]);
});

function reasonsOf(yaml: string): string[] {
  return readYaml('gazette.yaml', yaml, publicationSchema).findings.map(({ reason }) => reason);
}
