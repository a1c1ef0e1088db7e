import { expect, it } from 'vitest';
import { nodesOf } from '../../../src/model/nodes-of.js';
import { textOf } from '../../../src/model/prose.js';
import { parsed, seen } from '../parsed.js';

const BODY =
  '## 三月\n\n1日　甲，见绍政发〔2015〕1号。\n\n接着说。\n\n2日**乙**。\n\n**3日**　丙。\n\n> 4日　丁。';

it('knows the entries of a chronicle, and no others', () => {
  const { blocks, main, proses } = parsed(BODY, ['绍政发'], 'chronicle');
  expect(seen(blocks)).toEqual([
    ['heading', '三月'],
    ['chronicleEntry', '1日　甲，见绍政发〔2015〕1号。'],
    ['paragraph', '接着说。'],
    ['paragraph', '2日乙。'],
    ['chronicleEntry', '3日　丙。'],
    ['blockquote', '4日　丁。'],
  ]);
  expect(nodesOf(main, 'citation').map(textOf)).toEqual(['绍政发〔2015〕1号']);
  expect(proses.filter(({ node }) => node?.type === 'chronicleEntry').map(({ kind }) => kind)).toEqual([
    'paragraph',
    'paragraph',
  ]);
});

it('leaves the paragraphs of other documents alone', () => {
  expect(parsed(BODY).blocks.map(({ type }) => type)).not.toContain('chronicleEntry');
});
