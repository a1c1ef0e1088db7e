import { describe, expect, it } from 'vitest';
import { operations } from '../../../src/pdf/content-stream.js';
import { markedContents } from '../../../src/print/archival/marked-contents.js';

const lines = (...operators: string[]): string => operators.join('\n');

describe('markedContents', () => {
  it('marks a rule outside of tags as an artifact, with the one beside it', () => {
    const drawn = lines('q', '1 2 3 4 re', 'f', '5 6 m', '7 8 l', 'S', 'Q');
    expect(markedContents(drawn)).toEqual({
      drawn: lines('q', '/Artifact BMC', '1 2 3 4 re', 'f', '5 6 m', '7 8 l', 'S', 'EMC', 'Q'),
      untagged: new Set(),
    });
  });

  it('leaves a clip where it is: what it cuts goes on', () => {
    const drawn = lines('1 2 3 4 re', 'W* n', '/P <</MCID 0 >>BDC', 'BT', 'ET', 'EMC');
    expect(markedContents(drawn).drawn).toBe(drawn);
    expect(markedContents(lines('1 2 3 4 re', 'f', '1 2 3 4 re', 'W n')).drawn).toBe(
      lines('/Artifact BMC', '1 2 3 4 re', 'f', 'EMC', '1 2 3 4 re', 'W n'),
    );
  });

  it('takes the tag from the borders of a cell, and from nothing that has text or a picture', () => {
    const border = ['/TD <</MCID 7 >>BDC', '0 0 9 1 re', 'f', 'EMC'];
    const words = ['/TD <</MCID 8 >>BDC', '0 0 9 1 re', 'f', 'BT', 'ET', 'EMC'];
    const picture = ['/Figure <</MCID 9 >>BDC', '0 0 9 1 re', 'f', '/X5 Do', 'EMC'];
    expect(markedContents(lines(...border, ...words, ...picture))).toEqual({
      drawn: lines('/Artifact BMC', ...border.slice(1), ...words, ...picture),
      untagged: new Set([7]),
    });
  });

  it('marks a picture that no tag holds', () => {
    expect(markedContents(lines('/X5 Do', '/P <</MCID 0 >>BDC', '/X6 Do', 'EMC')).drawn).toBe(
      lines('/Artifact BMC', '/X5 Do', 'EMC', '/P <</MCID 0 >>BDC', '/X6 Do', 'EMC'),
    );
  });

  it('draws the same, in the same order', () => {
    const drawn = lines(
      ...[
        'q',
        '1 2 3 4 re',
        'W* n',
        '0 0 1 rg',
        '1 1 1 1 re',
        'f',
        '/P <</MCID 0 >>BDC',
        'BT',
        '(f) Tj',
        'ET',
        'EMC',
      ],
      ...['/TH <</MCID 1 >>BDC', '1 2 m', '3 4 l', 'h', 'S', 'EMC', '/X1 Do', '9 9 9 9 re', 'B*', 'Q'],
    );
    const painted = (text: string) =>
      [...operations(text)].filter(({ operator }) => !/^(?:B[DM]C|EMC)$/u.test(operator));
    expect(painted(markedContents(drawn).drawn)).toEqual(painted(drawn));
  });
});
