import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../../src/content/read-archive.js';
import { composeAll } from '../../../src/edition/compose.js';
import { noticesOf } from '../../../src/edition/edition.js';
import { widthOf } from '../../../src/edition/title/title-lines.js';
import { titleNames } from '../../../src/edition/title/title-names.js';
import { brokenPhrases, titlePhrases } from '../../../src/edition/title/title-phrases.js';

const { archive } = readArchive(fileURLToPath(new URL('../../../gazette', import.meta.url)));
if (archive === undefined) throw new Error('the gazette was not read');
const names = titleNames(archive);
const notices = composeAll(archive).flatMap(noticesOf);

describe('titlePhrases', () => {
  it('keeps words whole in phrases that a narrow phone holds', () => {
    const title = '绍兴市人民政府关于调整绍兴市区城乡最低生活保障标准的通知';
    const phrases = titlePhrases(title, names);
    expect(phrases.join('')).toBe(title);
    expect(phrases.length).toBeGreaterThan(1);
    expect(phrases.map(widthOf).filter((width) => width > 12)).toEqual([]);
    expect(phrases[0]).toMatch(/^绍兴市人民政府/u);
  });

  it('leaves a short title whole', () => {
    expect(titlePhrases('人事任免的通知', names)).toEqual(['人事任免的通知']);
  });
});

describe('brokenPhrases', () => {
  it.each([
    ['实施办法（试行）的通知', ['实施办法', '（试行）的通知']],
    ['城乡最低生活保障标准', ['城乡', '最低生活保障', '标准']],
    ['示范城市实施方案的通知', ['示范城市', '实施方案的通知']],
    ['民营经济高质量发展', ['民营经济', '高质量发展']],
    ['人事任免', ['人事任免']],
  ])('breaks %s only between its words', (phrase, pieces) => {
    const broken = brokenPhrases(phrase, names);
    expect(broken.map((each) => each.join(''))).toEqual([phrase]);
    expect(broken).toEqual([pieces]);
  });
});

it('each notice of an edition has the phrases of what lists call it, worked out once', () => {
  expect(notices.length).toBeGreaterThan(1);
  for (const notice of notices) {
    const phrases = notice.listPhrases().map((pieces) => pieces.join(''));
    expect(phrases).toEqual(titlePhrases(notice.listTitle, names));
    expect(notice.listPhrases()).toBe(notice.listPhrases());
  }
});
