import { describe, expect, it } from 'vitest';
import {
  offprintUrl,
  organUrl,
  sectionUrl,
  subjectUrl,
  tableUrl,
  yearUrl,
} from '../../src/catalogue/addresses.js';

describe('the address of a file of a notice', () => {
  it('is below that of the notice', () => {
    const notice = { url: '/szf/2015/13/' };
    expect(offprintUrl(notice)).toBe('/szf/2015/13/notice.pdf');
    expect(tableUrl(notice, 2)).toBe('/szf/2015/13/table-2.csv');
  });
});

describe('the address of a list', () => {
  it('is that of its kind and its name, in plain ASCII', () => {
    // 市 U+5E02 is E5 B8 82 in UTF-8, 府 U+5E9C is E5 BA 9C.
    expect(organUrl('市府')).toBe('/organs/%E5%B8%82%E5%BA%9C/');
    expect(sectionUrl('市府')).toBe('/sections/%E5%B8%82%E5%BA%9C/');
    expect(subjectUrl('市府')).toBe('/subjects/%E5%B8%82%E5%BA%9C/');
    expect(yearUrl(2015)).toBe('/2015/');
  });

  it.each([
    ['水利/电力', '/subjects/%E6%B0%B4%E5%88%A9%EF%BC%8F%E7%94%B5%E5%8A%9B/'],
    ['..', '/subjects/%EF%BC%8E%EF%BC%8E/'],
    ['100%', '/subjects/100%EF%BC%85/'],
  ])('of %s is one step that any system can have as a folder', (name, url) => {
    expect(subjectUrl(name)).toBe(url);
  });

  it('keeps a name that is plain', () => {
    expect(decodeURIComponent(organUrl('绍兴市人民政府（办公室）'))).toBe(
      '/organs/绍兴市人民政府（办公室）/',
    );
  });
});
