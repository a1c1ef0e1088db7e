import { describe, expect, it } from 'vitest';
import { excerptOf, marked } from '../../src/web/client/excerpt.js';
import { phrasesOf } from '../../src/web/client/phrases.js';
import { synonymsOf } from '../../src/web/client/synonyms.js';
import { piecesOf, wordTerms } from '../../src/web/client/terms.js';
import { LINE_END, searchTokens, textOfTokens } from '../../src/web/search-text.js';

describe('searchTokens', () => {
  it.each([
    ['城乡救助', ['城', '乡', '救', '助']],
    ['绍政发〔2015〕13号', ['绍', '政', '发', '〔', '2015', '〕', '13', '号']],
    ['WiFi覆盖率３．５％', ['WiFi', '覆', '盖', '率', '3', '．', '5', '％']],
    ['张 三', ['张', '三']],
    ['GB/T 9704', ['GB', '/', 'T', '␣', '9704']],
    ['𠮷林', ['𠮷', '林']],
    [' ', []],
  ])('cuts %j', (text, expected) => {
    expect(searchTokens(text)).toEqual(expected);
  });

  it('keeps what a reader sees', () => {
    const text = '按照GB/T 9704—2012，100Mbps以上';
    expect(textOfTokens(searchTokens(text))).toBe(text);
  });
});

describe('phrasesOf', () => {
  it.each([
    ['临时救助', ['临时救助']],
    [' 临时救助　低保 ', ['临时救助', '低保']],
    ['《临时救助办法》（试行）', ['临时救助办法', '试行']],
    ['“人民政府，市” 通知', ['人民政府，市', '通知']],
    ['"a b"', ['a b']],
    ['3.5%', ['3.5%']],
    ['，。', []],
    ['“', []],
  ])('reads %j', (query, expected) => {
    expect(phrasesOf(query).map(({ text }) => text)).toEqual(expected);
  });
});

describe('wordTerms', () => {
  const synonyms = synonymsOf([['低保', '最低生活保障']]);

  it('cuts into words what may stand apart, without what a question has beside its subject', () => {
    expect(words('临时救助标准')).toEqual(['临时', '救助', '标准']);
    expect(words('临时救助怎么办理')).toEqual(['临时', '救助', '办理']);
  });

  it('keeps a word whole that has synonyms, and knows these', () => {
    expect(
      wordTerms('城市低保标准', synonyms).map(({ alternatives }) => alternatives.map(({ text }) => text)),
    ).toEqual([['城市'], ['低保', '最低生活保障'], ['标准']]);
  });

  it('does not cut a longer word at one that has synonyms', () => {
    const schools = synonymsOf([['大学', '高校']]);
    expect(wordTerms('大学生创业', schools).map(({ text }) => text)).toEqual(['大学生', '创业']);
  });

  it('leaves what stands in quotes', () => {
    expect(words('“临时救助标准”')).toEqual([]);
  });

  it('cuts a word into its pieces', () => {
    expect(
      wordTerms('五水共治', synonyms)
        .flatMap(piecesOf)
        .map(({ text }) => text),
    ).toEqual(['五水', '水共', '共治']);
    const [term] = wordTerms('低保', synonyms);
    expect(term && piecesOf(term).map(({ text }) => text)).toEqual(['低', '保']);
  });

  function words(query: string): string[] {
    return wordTerms(query, synonyms).map(({ text }) => text);
  }
});

describe('excerptOf', () => {
  const lines = [
    '救助办法',
    '第一条 为做好临时救助，制定本办法。',
    '第二条 本办法自发布之日起施行。',
    '甲'.repeat(200),
  ];
  const tokens = lines.flatMap((line) => [...searchTokens(line), LINE_END]);
  const places = [
    { id: 'art-1', at: 5 },
    { id: 'art-2', at: tokens.indexOf('二') - 1 },
  ];

  it('tells of the place below the title, and marks all in it', () => {
    const { pieces, place, count } = excerptOf({ tokens, places }, phrasesOf('救助'));
    expect(place).toBe('art-1');
    expect(count).toBe(2);
    expect(pieces.slice(0, 3)).toEqual([
      { text: '第一条为做好临时', isFound: false },
      { text: '救助', isFound: true },
      {
        text: expect.stringMatching(/^，制定本办法。 第二条本办法自发布之日起施行。 甲+$/) as string,
        isFound: false,
      },
    ]);
    expect(pieces.at(-1)?.text).toBe('…');
  });

  it('tells of the place of the rarest phrase', () => {
    expect(excerptOf({ tokens, places }, phrasesOf('办法 施行')).place).toBe('art-2');
  });

  it('tells of the title where nothing else has it', () => {
    const { place, pieces } = excerptOf(
      { tokens: [...searchTokens('救助办法'), LINE_END], places: [] },
      phrasesOf('救助'),
    );
    expect(place).toBeUndefined();
    expect(pieces[0]).toEqual({ text: '救助', isFound: true });
  });

  it('marks Latin words in either case', () => {
    expect(marked(searchTokens('建设WiFi热点'), phrasesOf('wifi'))).toEqual([
      { text: '建设', isFound: false },
      { text: 'WiFi', isFound: true },
      { text: '热点', isFound: false },
    ]);
  });
});
