import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { breakLongRuns } from '../../../src/print/prepare/break-long-runs.js';
import { htmlOf } from '../../edition/html-of.js';

/** A paragraph, with what may be broken in brackets. */
function broken(...children: (string | Element)[]): string {
  const part = h('div.part', [h('p', {}, children)]);
  breakLongRuns({ type: 'root', children: [part] });
  return htmlOf([part])
    .replaceAll('<span class="breakable">', '[')
    .replaceAll('</span>', ']')
    .replace(/<\/?(?:div|p)[^>]*>/g, '');
}

describe('breakLongRuns', () => {
  it('sets addresses and codes apart', () => {
    expect(broken('详见https://www.example.gov.cn/abc_def，编号AAAA0123456789BBBB的项目')).toBe(
      '详见[https://www.example.gov.cn/abc_def]，编号[AAAA0123456789BBBB]的项目',
    );
    expect(broken(h('a', { href: '#a' }, 'https://www.example.gov.cn/'))).toBe(
      '<a href="#a">[https://www.example.gov.cn/]</a>',
    );
  });

  it('leaves words that a line has room for, and words with blanks between them', () => {
    expect(broken('电话0575-85148964，ISO9001')).toBe('电话0575-85148964，ISO9001');
    expect(broken('International Organization for Standardization')).toBe(
      'International Organization for Standardization',
    );
  });
});
