import { describe, expect, test } from 'vitest';
import { formatDocumentNumber } from '../../src/model/document-number.js';
import { findMentions } from '../../src/model/mention.js';

const PREFIXES = ['绍政发', '绍政办发', '浙政发', '国发'];

/** Each mention as its kind, title and number. */
function told(text: string): string[] {
  return findMentions(text, PREFIXES).map(({ kind, title, number }) =>
    [kind, title, number === undefined ? undefined : formatDocumentNumber(number)].filter(Boolean).join(' '),
  );
}

describe('findMentions', () => {
  test.each([
    [
      '根据《社会救助办法》和国务院《关于建立临时救助制度的通知》（国发〔2014〕47号）等规定',
      ['implements 社会救助办法', 'implements 关于建立临时救助制度的通知 国发〔2014〕47号'],
    ],
    ['按照国发〔2014〕47号文件要求', ['implements 国发〔2014〕47号']],
    [
      '认真贯彻落实市政府《关于甲的意见》（绍政发〔2012〕60号）及《关于乙的意见》（绍政办发〔2014〕38号）',
      ['implements 关于甲的意见 绍政发〔2012〕60号', 'implements 关于乙的意见 绍政办发〔2014〕38号'],
    ],
    [
      '《甲办法》（绍政发〔2012〕60号）、《乙办法》（绍政发〔2012〕61号）同时废止。',
      ['repeals 甲办法 绍政发〔2012〕60号', 'repeals 乙办法 绍政发〔2012〕61号'],
    ],
    [
      '自2015年4月1日起施行，原《甲办法》（绍政发〔2012〕60号）自2015年4月1日起停止执行。',
      ['repeals 甲办法 绍政发〔2012〕60号'],
    ],
    ['决定废止《甲办法》（绍政发〔2012〕60号）。', ['repeals 甲办法 绍政发〔2012〕60号']],
    ['《甲办法》（绍政发〔2012〕60号）第三条同时废止。', ['amends 甲办法 绍政发〔2012〕60号']],
    ['对《甲办法》（绍政发〔2012〕60号）作如下修改：', ['amends 甲办法 绍政发〔2012〕60号']],
    ['将《甲办法》（绍政发〔2012〕60号）第三条修改为：“……”', ['amends 甲办法 绍政发〔2012〕60号']],
    ['绍兴市人民政府关于修改《绍兴市甲办法》的决定', ['amends 绍兴市甲办法']],
    ['现将《关于甲的通知》（浙政发〔2014〕8号）转发给你们', ['forwards 关于甲的通知 浙政发〔2014〕8号']],
    [
      '绍兴市人民政府转发国务院《关于甲的通知》（国发〔2014〕8号）的通知',
      ['forwards 关于甲的通知 国发〔2014〕8号'],
    ],
    ['自《甲办法》（绍政发〔2012〕60号）印发以来', ['cites 甲办法 绍政发〔2012〕60号']],
    ['参照《甲办法》（绍政发〔2012〕60号）执行。', ['cites 甲办法 绍政发〔2012〕60号']],
    ['执行期间《甲办法》继续有效', ['cites 甲办法']],
    ['没有提到任何文件。', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('a title and its number are one mention, from 《 to 号', () => {
    const text = '根据《甲办法》（绍政发〔2012〕60号）';
    const [mention] = findMentions(text, PREFIXES);
    expect(text.slice(mention?.start, mention?.end)).toBe('《甲办法》（绍政发〔2012〕60号');
  });
});
