import { describe, expect, it } from 'vitest';
import { createSource } from '../../src/model/source.js';

describe('pointAt', () => {
  it('counts lines and columns from 1', () => {
    const source = createSource('a.md', '甲乙\n丙');
    expect(source.pointAt(0)).toEqual({ line: 1, column: 1, offset: 0 });
    expect(source.pointAt(1)).toEqual({ line: 1, column: 2, offset: 1 });
    expect(source.pointAt(3)).toEqual({ line: 2, column: 1, offset: 3 });
    expect(source.pointAt(4)).toEqual({ line: 2, column: 2, offset: 4 });
  });

  it('counts CR LF as one line break', () => {
    expect(createSource('a.md', '甲\r\n乙').pointAt(3)).toEqual({ line: 2, column: 1, offset: 3 });
  });

  it('counts a character outside the BMP as two units', () => {
    expect(createSource('a.md', '𠀀甲').pointAt(2)).toEqual({ line: 1, column: 3, offset: 2 });
  });

  it('stays within the file', () => {
    expect(createSource('a.md', '甲\n').pointAt(99)).toEqual({ line: 2, column: 1, offset: 2 });
    expect(createSource('a.md', '').pointAt(5)).toEqual({ line: 1, column: 1, offset: 0 });
    expect(createSource('a.md', '甲').pointAt(-1)).toEqual({ line: 1, column: 1, offset: 0 });
  });
});

describe('yamlPlace', () => {
  const place = (line: number) => ({
    start: { line, column: 1, offset: line },
    end: { line, column: 2, offset: line + 1 },
  });
  const source = createSource(
    'issue.yaml',
    'x',
    new Map([
      ['sections', place(3)],
      ['sections.0', place(4)],
      ['sections.0.notices.2', place(7)],
    ]),
  );

  it('knows a value by its path', () => {
    expect(source.yamlPlace('sections.0.notices.2')).toEqual(place(7));
  });

  it('goes up to the nearest value that is there', () => {
    expect(source.yamlPlace('sections.0.notices.9')).toEqual(place(4));
    expect(source.yamlPlace('sections.1.title')).toEqual(place(3));
  });

  it('is the start of the file where there is none', () => {
    const start = { line: 1, column: 1, offset: 0 };
    expect(source.yamlPlace('title')).toEqual({ start, end: start });
    expect(source.yamlPlace('')).toEqual({ start, end: start });
  });

  it('does not take a longer name for a step above', () => {
    expect(source.yamlPlace('sectionsX')).toEqual(source.yamlPlace(''));
  });
});
