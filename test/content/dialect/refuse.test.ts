import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { refuse } from '../../../src/content/dialect/refuse.js';

const POSITION = { start: { line: 2, column: 3, offset: 5 }, end: { line: 2, column: 4, offset: 6 } };
const FIRST = { zh: '甲', en: 'first' };
const SECOND = { zh: '乙', en: 'second' };

describe('refuse', () => {
  it('adds an error at a node or a place to the file', () => {
    const file = new VFile({ path: '2015/03/a.md' });
    refuse(file, { type: 'html', position: POSITION }, 'raw-html', FIRST);
    refuse(file, POSITION, 'raw-html', SECOND);
    expect(file.data.findings).toEqual([
      { path: '2015/03/a.md', place: POSITION, ruleId: 'raw-html', severity: 'error', reason: FIRST },
      { path: '2015/03/a.md', place: POSITION, ruleId: 'raw-html', severity: 'error', reason: SECOND },
    ]);
  });

  it('points to the start of the file where no place is known', () => {
    const file = new VFile({ path: 'a.md' });
    refuse(file, { type: 'html' }, 'raw-html', FIRST);
    refuse(file, undefined, 'raw-html', SECOND);
    expect(file.data.findings?.map(({ place: { start } }) => [start.line, start.column])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});
