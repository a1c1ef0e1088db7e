import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/content/front-matter.js';
import { parse } from '../../src/content/parse.js';
import { readArchive } from '../../src/content/read-archive.js';
import { importDocument } from '../../src/import/import-document.js';
import { formatDate, parseIsoDate } from '../../src/model/date.js';
import type { FrontMatter, Notice } from '../../src/model/notice.js';
import { KIND_FACTS, kindOf } from '../../src/model/notice-kind.js';
import type { NoticeTree } from '../../src/model/tree.js';
import { docxOfNotice } from './docx-of-notice.js';

const ARCHIVES = ['gazette', 'test/editions/kinds', 'test/editions/jianglan', 'test/editions/yunze'];

// In Word nothing says that words stand as they were signed.
const SIC = /:sic\[([^\]]*)\](?:\{[^}]*\})?/gu;

describe.each(['typed', 'automatic'] as const)('a notice whose numbers are %s in Word', (typing) => {
  it.each(ARCHIVES)('comes back as it was: %s', (folder) => {
    const notices = readArchive(folder).archive?.notices ?? [];
    expect(notices.length).toBeGreaterThan(8);
    for (const notice of notices) {
      const made = importDocument(docxOfNotice(notice, typing), { accept: false, name: () => 'a' });
      const own = treeOf(notice.source.text.replace(SIC, '$1'), notice);
      expect(asInWord(treeOf(made.text, notice)), notice.source.path).toEqual(asInWord(own));
      // What is not signed has neither organ nor date in its document.
      const isSigned = own.children[0]?.children.some(
        ({ type, position }) => type === 'signature' && position === undefined,
      );
      const keys = ['title', 'number', ...(isSigned === true ? (['issuer', 'date'] as const) : [])] as const;
      expect(valuesOf(made.front, keys), notice.source.path).toEqual(valuesOf(notice.front, keys));
    }
  });
});

function valuesOf(front: Partial<FrontMatter>, keys: readonly (keyof FrontMatter)[]): unknown {
  return keys.map((key) => JSON.stringify(front[key] ?? null).replace(/\s/gu, ''));
}

function treeOf(text: string, { source, front, number }: Notice): NoticeTree {
  const { bodyOffset } = readFrontMatter(source.path, text);
  const kind = kindOf({ front, number });
  const date = parseIsoDate(front.date);
  const signing = {
    issuers: front.issuer,
    date: date === undefined ? front.date : formatDate(date),
    isImplied: KIND_FACTS[kind].isSigned || front.number !== undefined,
  };
  const offset = bodyOffset === 0 ? text.indexOf('\n---\n') + 5 : bodyOffset;
  return parse({ path: source.path, text, bodyOffset: offset, kind, signing, prefixes: [] }).tree;
}

/** A tree without places, and without what Word cannot say: quotations, widths and sides of columns. */
function asInWord(tree: NoticeTree): unknown {
  const isIn = (type: string, each: unknown): each is { children: unknown[] } =>
    typeof each === 'object' && each !== null && 'type' in each && each.type === type;
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => {
      if (key === 'position' || key === 'data' || key === 'widths' || key === 'aligns') return undefined;
      if (!Array.isArray(value)) return value;
      return value.flatMap((each: unknown) => (isIn('blockquote', each) ? each.children : [each]));
    }),
  );
}
