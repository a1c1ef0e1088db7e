import { describe, expect, it } from 'vitest';
import { withLineIds } from '../../../src/desk/preview/line-ids.js';
import { noticesOf, type Edition } from '../../../src/edition/edition.js';
import { htmlOf } from '../../../src/print/document-html.js';
import { OFFPRINT_FORM } from '../../../src/print/offprint-form.js';
import { readEdition } from '../../print/made-edition.js';

const edition = readEdition('gazette');
const { edition: lined, lines } = withLineIds(edition);

const htmlFor = (each: Edition): string => htmlOf(OFFPRINT_FORM.document(each, []));
const ids = (html: string): string[] => Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id = '']) => id);

describe('withLineIds', () => {
  it('leads from every name of the printed document that is a block to the line in which it is written', () => {
    const names = ids(htmlFor(lined));
    expect(Object.keys(lines).length).toBeGreaterThan(400);
    expect(Object.keys(lines).filter((name) => !names.includes(name))).toEqual([]);
    for (const { id, file, markdown, parts } of noticesOf(edition)) {
      const texts = markdown.split('\n');
      const body = JSON.stringify(parts.map((part) => part.body));
      for (const [name, { path, line }] of Object.entries(lines)) {
        if (path !== file || !name.includes('.line-')) continue;
        // The first characters of the line, without its marks, are those of a paragraph of this notice.
        const words = /[\p{L}\p{N}（《“]{2,}/u.exec(texts[line - 1] ?? '')?.[0].slice(0, 2) ?? '';
        expect([id, line, words.length > 0 && body.includes(words)]).toEqual([id, line, true]);
      }
    }
  });

  it('adds names and nothing else, none to tables and signatures, and leaves the edition as it was', () => {
    const before = htmlFor(edition);
    // Blocks that have no name of their own are counted for the print.
    const bare = (html: string): string =>
      html
        .replaceAll(/ id="(?:[^"]*\.line-[^"]*|block-\d+)"/g, '')
        .replaceAll(/<a href="#(?:[^"]*\.line-[^"]*|block-\d+)"><\/a>/g, '');
    const after = htmlFor(lined);
    expect(after).not.toBe(before);
    expect(bare(after)).toBe(bare(before));
    expect(bare(before)).toContain('<p');
    expect(after).not.toMatch(/<table[^>]*\.line-/);
    expect(htmlFor(edition)).toBe(before);
  });
});
