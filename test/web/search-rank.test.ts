import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../src/web/client/phrases.js';
import { bestStretch, titleShare, weighed, type WeighedTerm } from '../../src/web/client/rank.js';
import { nearWords } from '../../src/web/client/near-words.js';
import { inSimplified, mayBeTraditional } from '../../src/web/client/simplify.js';
import { synonymsOf } from '../../src/web/client/synonyms.js';
import { phraseTerms } from '../../src/web/client/terms.js';
import { EVERYDAY_WORDS } from '../../src/web/everyday-words.js';
import { LINE_END, searchTokens } from '../../src/web/search-text.js';
import { traditionalCharacters } from '../../src/web/traditional-characters.js';

function terms(...words: readonly string[]): WeighedTerm[] {
  return words.map((text) => weighed({ text, alternatives: phrasesOf(text), weight: 1 }, 1, 10));
}

type Line = readonly [text: string, id?: string];

/** A text of lines, each with the id of the place that begins with it, or without one. */
function text(...lines: readonly Line[]) {
  const tokens: string[] = [];
  const places: { id: string; at: number }[] = [];
  for (const [line, id] of lines) {
    if (id !== undefined) places.push({ id, at: tokens.length });
    tokens.push(...searchTokens(line), LINE_END);
  }
  return { tokens, places };
}

function placeFor(lines: readonly Line[], ...words: readonly string[]): string | undefined {
  return bestStretch(text(...lines), terms(...words)).stretch.id;
}

describe('the best stretch of a text', () => {
  const byelaw: readonly Line[] = [
    ['市场管理办法'],
    ['第一章　摊位', 'chap-1'],
    ['第一条　申请应当书面提出。', 'art-1'],
    ['第二章　收费', 'chap-2'],
    ['第二条　申请应当书面提出。', 'art-2'],
    ['第三条　有下列情形的，可以减免：', 'art-3'],
    ['（一）残疾人；', 'art-3-1'],
    ['（二）退役军人。', 'art-3-2'],
  ];

  it('is the provision that has the words', () => {
    expect(placeFor(byelaw, '退役军人')).toBe('art-3-2');
  });

  it('counts what stands above it: in the article for an item, in the chapter for an article', () => {
    expect(placeFor(byelaw, '减免', '残疾人')).toBe('art-3-1');
    expect(placeFor(byelaw, '收费', '申请')).toBe('art-2');
  });

  it('is under the attachment that speaks of it', () => {
    const attached: readonly Line[] = [
      ['通知'],
      ['名单另发。', 's-1'],
      ['附件2补助标准', 'app-2'],
      ['东区每月十元', 'tab-1'],
    ];
    expect(placeFor(attached, '东区', '补助')).toBe('tab-1');
  });

  it('is the heading that names it before a text that mentions it', () => {
    const headed: readonly Line[] = [
      ['意见'],
      ['一、总则要求各地重视资金的筹集，并保证到位，不得拖延，各部门应当配合。', 's-1'],
      ['二、资金', 's-2'],
    ];
    expect(placeFor(headed, '资金')).toBe('s-2');
  });

  it('is what stands before all provisions where only that has it', () => {
    expect(placeFor([['调整标准的通知'], ['每月六百元。']], '六百元')).toBeUndefined();
  });
});

describe('the value of a term', () => {
  it('is the greater the fewer texts have it, and none where none has', () => {
    const [rare, usual, unknown] = [1, 8, 0].map(
      (having) => weighed(terms('词')[0] as WeighedTerm, having, 10).value,
    );
    expect(rare).toBeGreaterThan(usual ?? 0);
    expect(unknown).toBe(0);
  });

  it('tells how much of a query a title has', () => {
    expect(titleShare('关于养犬的通知', terms('养犬', '登记'))).toBeCloseTo(0.5);
  });
});

describe('synonyms', () => {
  it('find each other, and a word in several groups all of them', () => {
    const synonyms = synonymsOf([
      ['公交', '公共汽车'],
      ['公交', '公共交通'],
    ]);
    expect(synonyms.of('公交')).toEqual(['公共汽车', '公共交通']);
    expect(synonyms.of('公共汽车')).toEqual(['公交']);
    expect(synonyms.longestAt('坐公共汽车去', 1)).toBe('公共汽车');
    expect(phraseTerms('公交', synonyms)[0]?.alternatives.map((each) => each.text)).toEqual([
      '公交',
      '公共汽车',
      '公共交通',
    ]);
    expect(phraseTerms('“公交”', synonyms)[0]?.alternatives).toHaveLength(1);
  });

  it('that come with the program are sixty groups and more, without a word twice in one', () => {
    expect(EVERYDAY_WORDS.length).toBeGreaterThanOrEqual(60);
    for (const group of EVERYDAY_WORDS) {
      expect(group.length).toBeGreaterThan(1);
      expect(new Set(group).size).toBe(group.length);
    }
  });
});

describe('near words', () => {
  const known = { words: ['王忠灵', '社会救助'], titles: ['关于调整最低生活保障标准的通知'] };

  it.each([
    ['王忠林', '王忠灵'],
    ['王忠', undefined],
    ['王灵忠', '王忠灵'],
    ['社会求助', '社会救助'],
    ['社救助', '社会救助'],
    ['社会大救助', '社会救助'],
    ['最低生活保证标准', '最低生活保障标准'],
    ['电子商务', undefined],
    ['王忠灵', undefined],
  ])('of %s', (typed, meant) => {
    expect(nearWords(typed, known)[0]).toBe(meant);
  });
});

describe('traditional characters', () => {
  const pairs = traditionalCharacters();

  it('are simplified, and the others left', () => {
    expect(inSimplified('臨時救助標準ABC', pairs)).toBe('临时救助标准ABC');
    expect(inSimplified('乾坤', pairs)).toBe('乾坤');
    expect(inSimplified('養老機構、電動自行車', pairs)).toBe('养老机构、电动自行车');
  });

  it('are more than 2,500', () => {
    expect(pairs.length / 2).toBeGreaterThan(2500);
    expect(pairs.length % 2).toBe(0);
  });

  it('are looked for only in what may have them', () => {
    expect(mayBeTraditional('临时救助 WiFi 2015')).toBe(false);
    expect(mayBeTraditional('臨時')).toBe(true);
  });
});
