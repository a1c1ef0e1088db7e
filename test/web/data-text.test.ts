import { describe, expect, it } from 'vitest';
import { proof } from '../../src/edition/proof.js';
import { dataText } from '../../src/web/data-text.js';
import type { NoticeData } from '../../src/web/notice-data.js';
import { carried, writtenSite } from './written-site.js';

describe('dataText', () => {
  it.each([
    ['gazette', [10]],
    ['test/editions/awkward', [1, 2]],
    ['test/editions/kinds', [9]],
  ])('carries every character of %s', (folder, counts) => {
    const written = writtenSite(folder);
    const found = written.editions.map((edition) => {
      const data = carried(written, edition, 'notice.json', dataText);
      expect(proof(edition, 'data', data).differences).toEqual([]);
      return data.size;
    });
    expect(found).toEqual(counts);
  });

  it('reads the blocks, so that a block missing from them is noticed whatever `text` says', () => {
    const written = writtenSite('gazette');
    const [edition] = written.editions;
    if (edition === undefined) throw new Error('no issue');
    const damaged = carried(written, edition, 'notice.json', (json) => {
      const data = JSON.parse(json) as NoticeData;
      if (data.number !== '绍政发〔2015〕14号') return dataText(json);
      const parts = data.parts.map((part) => ({
        ...part,
        blocks: part.blocks.filter(({ type }) => type !== 'paragraph'),
      }));
      return dataText(JSON.stringify({ ...data, parts }));
    });
    expect(proof(edition, 'data', damaged).differences).toMatchObject([
      { carrier: 'data', notice: '绍政发〔2015〕14号' },
    ]);
  });
});
