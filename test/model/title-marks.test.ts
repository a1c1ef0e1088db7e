import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/model/mention.js';
import { withTitleMarks, wronglyMarkedTitles } from '../../src/model/title-marks.js';

describe('wronglyMarkedTitles', () => {
  const names = (text: string) => wronglyMarkedTitles(text).map(({ name }) => name);

  it.each([
    '<甲办法>',
    '＜甲办法＞',
    '«甲办法»',
    '≪甲办法≫',
    '⟨甲办法⟩',
    '⟪甲办法⟫',
    '「甲办法」',
    '『甲办法』',
    '<<甲办法>>',
  ])('finds the name in %s', (text) => {
    expect(names(`按照${text}办理`)).toEqual(['甲办法']);
  });

  it('finds a name with a parenthesis, and in marks that only titles have any name', () => {
    expect(names('<甲条例（试行）>和«水乡绍兴»')).toEqual(['甲条例（试行）', '水乡绍兴']);
  });

  it.each([
    'a<规定>b',
    '3<计算方法>2',
    '<看法>',
    '水位<3米，流量>5',
    '「水乡」',
    '<甲办法», ',
    '《甲办法》',
    '«foo»',
  ])('finds none in %s', (text) => {
    expect(names(text)).toEqual([]);
  });
});

describe('withTitleMarks', () => {
  it('leaves every other character where it stands', () => {
    expect(withTitleMarks('按<甲办法>、<<乙办法>>和a<b办理')).toBe('按《甲办法》、 《乙办法》 和a<b办理');
  });
});

it('lets a document be named in wrong marks', () => {
  const [mention] = findMentions('根据<甲办法>制定本细则', []);
  expect(mention).toEqual({ start: 2, end: 7, title: '甲办法', number: undefined, kind: 'implements' });
});
