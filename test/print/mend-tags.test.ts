import { describe, expect, it } from 'vitest';
import { withArtifacts } from '../../src/print/mend-tags.js';

const lines = (...operators: string[]): string => operators.join('\n');

describe('withArtifacts', () => {
  it('marks a text that stands in no marked content, and no other', () => {
    expect(withArtifacts(lines('/P <</MCID 0>> BDC', 'BT', 'ET', 'EMC', 'BT', '<01> Tj', 'ET'))).toBe(
      lines(
        ...['/P <</MCID 0>> BDC', 'BT', 'ET', 'EMC'],
        ...['/Artifact <</Type /Pagination>> BDC', 'BT', '<01> Tj', 'ET', 'EMC'],
      ),
    );
  });

  it('is not deceived by a string', () => {
    const drawn = lines('/P <</MCID 0 /ActualText (a BT \\) ET BT)>> BDC', 'BT', 'ET', 'EMC');
    expect(withArtifacts(drawn)).toBe(drawn);
  });

  it.each([
    ['a text that does not end', lines('BT', '<01> Tj')],
    ['a text that ends twice', lines('BT', 'ET', 'ET')],
    ['a text in a text', lines('BT', 'BT', 'ET', 'ET')],
    ['a text that begins within a line', lines('q BT', '<01> Tj', 'ET')],
    ['a text that begins and ends within a line', lines('BT', 'ET', 'q BT <01> Tj ET Q')],
    ['a mark that does not end', lines('/P <</MCID 0>> BDC', 'BT', 'ET')],
    ['a mark that ends twice', lines('/P <</MCID 0>> BDC', 'EMC', 'EMC')],
  ])('refuses %s', (_what, drawn) => {
    expect(() => withArtifacts(drawn)).toThrow(/content stream/);
  });
});
