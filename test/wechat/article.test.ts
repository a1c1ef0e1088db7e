import { describe, expect, it } from 'vitest';
import { readArchive } from '../../src/content/read-archive.js';
import { compose, composeAll } from '../../src/edition/compose.js';
import { noticesOf } from '../../src/edition/edition.js';
import { articleOf, type Article } from '../../src/wechat/article.js';
import { proveArticle } from '../../src/wechat/prove-article.js';

const ARCHIVES = ['gazette', 'test/editions/kinds', 'test/editions/awkward-pages'];

function archiveAt(folder: string, edited?: ReadonlyMap<string, string>) {
  const { archive } = readArchive(folder, edited);
  if (archive === undefined) throw new Error(`${folder} was not read`);
  return archive;
}

/** A notice with another text, and its article. */
function made(markdown: string, address?: string) {
  const head =
    '---\nnumber: 江政发〔2025〕21号\ntitle: 江澜市人民政府关于做好示例工作的通知\nissuer: 江澜市人民政府\ndate: 2025-06-05\n---\n\n';
  const archive = archiveAt('test/editions/kinds', new Map([['2025/06/jzf-2025-21.md', head + markdown]]));
  const [issue] = archive.issues;
  if (issue === undefined) throw new Error('no issue');
  const notice = noticesOf(compose(archive, issue)).find(({ id }) => id === 'jzf-2025-21');
  if (notice === undefined) throw new Error('no notice');
  return { notice, article: articleOf(notice, issue, { ...archive.publication, address }) };
}

function count(text: string, pattern: RegExp): number {
  return Array.from(text.matchAll(pattern)).length;
}

describe('an article for WeChat', () => {
  it.each(ARCHIVES)('has the words of its notice, and nothing that the editor there drops: %s', (folder) => {
    const archive = archiveAt(folder);
    for (const edition of composeAll(archive))
      for (const notice of noticesOf(edition)) {
        const article = articleOf(notice, edition.issue, archive.publication);
        expect(proveArticle(article, notice), notice.id).toBeUndefined();
        expect(article.html).not.toMatch(/ (?:class|id|href|src)=|<(?:a|img|script|style|div|span)[ >]/u);
      }
  });

  it('keeps merged cells, each with its style', () => {
    const table =
      ':::table{head=2}\n| 甲 | 乙 | > |\n| --- | --- | --- |\n| ^ | 1 | 2 |\n| 丙 | 3 | 4 |\n:::\n';
    const { article } = made(`见表。\n\n${table}`);
    expect(count(article.html, /colspan="2"/gu)).toBe(1);
    expect(count(article.html, /rowspan="2"/gu)).toBe(1);
    expect(count(article.html, /<t[dh]\b(?![^>]*style="border:1px solid)/gu)).toBe(0);
  });

  it('says in a cell that the original is empty, beside the words of the notice', () => {
    const { article, notice } = made('见表。\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | :blank |\n');
    expect(article.html).toContain('>〔原文空白〕</p></td>');
    expect(proveArticle(article, notice)).toBeUndefined();
  });

  it('can be moved aside where a phone does not show all columns of a table', () => {
    const row = (words: readonly string[]): string => `| ${words.join(' | ')} |\n`;
    const table = (columns: number): string => {
      const cells = Array.from({ length: columns }, (_, index) => `列${index + 1}`);
      return row(cells) + row(cells.map(() => '---')) + row(cells);
    };
    expect(made(table(6)).article.html).not.toContain('overflow-x');
    const { article, notice } = made(table(7));
    expect(article.html).toMatch(/左右滑动看全表）<\/p><section style="overflow-x:auto[^"]*"><table/u);
    expect(proveArticle(article, notice)).toBeUndefined();
  });

  it('says where each picture is to be put', () => {
    const archive = archiveAt('test/editions/awkward-pages');
    const [issue] = archive.issues;
    const notices = issue === undefined ? [] : noticesOf(compose(archive, issue));
    const pictures = notices.flatMap((notice) =>
      issue === undefined ? [] : articleOf(notice, issue, archive.publication).pictures,
    );
    expect(pictures).toEqual(['布局图.png', '小图.png', '长图.png']);
  });

  it('ends with where it was printed, and its address as text', () => {
    const { article } = made('请执行。\n', 'https://www.example.gov.cn/gazette/');
    expect(article.html).toMatch(
      /本文刊登在《江澜市人民政府公报》2025年第6期（总第\d+期）。网址：https:\/\/www\.example\.gov\.cn\/gazette\/jzf\/2025\/21\/<\/p><\/section>\n$/u,
    );
    expect(made('请执行。\n').article.html).not.toContain('网址');
  });
});

describe('the proof', () => {
  const { notice, article } = made('各区人民政府：\n\n请执行。\n');
  const changed = (change: (html: string) => string): Article => {
    const html = change(article.html);
    expect(html).not.toBe(article.html);
    return { ...article, html };
  };

  it.each([
    ['a word', (html: string) => html.replace('请执行', '请实行'), /应为「…/u],
    ['a word that is lacking', (html: string) => html.replace('各区人民政府：', ''), /应为「…/u],
    ['a line of its own that is lacking', (html: string) => html.replace(/本文刊登在[^<]*/u, ''), /实为「…/u],
    ['an element', (html: string) => html.replace('<strong>', '<strong><a href="/">甲</a>'), /<a>/u],
    ['an attribute', (html: string) => html.replace('<p ', '<p class="a" '), /<p>/u],
  ])('sees %s', (_what, change, fault) => {
    expect(proveArticle(changed(change), notice)).toMatch(fault);
  });
});
