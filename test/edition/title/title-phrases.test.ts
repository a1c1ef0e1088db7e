import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../../src/content/read-archive.js';
import { composeAll } from '../../../src/edition/compose.js';
import { noticesOf } from '../../../src/edition/edition.js';
import { widthOf } from '../../../src/edition/title/title-lines.js';
import { titleNames } from '../../../src/edition/title/title-names.js';
import { titlePhrases } from '../../../src/edition/title/title-phrases.js';

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

it('each notice of an edition has the phrases of what lists call it, worked out once', () => {
  expect(notices.length).toBeGreaterThan(1);
  for (const notice of notices) {
    expect(notice.listPhrases()).toEqual(titlePhrases(notice.listTitle, names));
    expect(notice.listPhrases()).toBe(notice.listPhrases());
  }
});
