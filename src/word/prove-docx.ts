import { firstDifference, type Difference } from '../edition/proof.js';
import { bodyText } from '../edition/text.js';
import { importDocument } from '../import/import-document.js';
import { RefusedFile } from '../import/refused-file.js';
import type { FrontMatter, Notice } from '../model/notice.js';
import type { GridCell, NoticeTree } from '../model/tree.js';
import { withoutSpace } from '../model/without-space.js';

/** Where a file for Word says something else than its notice. */
export type WordDifference = Pick<Difference, 'expected' | 'actual'> & {
  /** 标题, 文号, 附件1, 表格: what differs. */
  readonly what: string;
};

/**
 * Reads a .docx as `gazette import` would, and compares it with the notice of which it was made: what stands in its head
 * and its signature, its parts with all their words in order, and the head rows and merged cells of its tables. White space
 * does not count. Undefined where all is the same.
 */
export function proveDocx(bytes: Uint8Array, notice: Notice): WordDifference | undefined {
  const imported = read(bytes);
  if (imported instanceof RefusedFile) return { what: '读回', expected: '', actual: imported.message };
  const [expected, actual] = [told(notice.front, notice.tree), told(imported.front, imported.tree)];
  const at = Array.from({ length: Math.max(expected.length, actual.length) }, (_, index) => index).find(
    (index) =>
      expected[index]?.words !== actual[index]?.words || expected[index]?.what !== actual[index]?.what,
  );
  if (at === undefined) return undefined;
  const [own, other] = [expected[at], actual[at]];
  const { expected: before, actual: after } = firstDifference(own?.words ?? '', other?.words ?? '');
  return { what: own?.what ?? other?.what ?? '', expected: before, actual: after };
}

function read(bytes: Uint8Array) {
  try {
    return importDocument(bytes, { accept: false, name: () => 'read-back' });
  } catch (error) {
    if (error instanceof RefusedFile) return error;
    throw error;
  }
}

interface Told {
  readonly what: string;
  readonly words: string;
}

/** All that must be the same, in order, each with what it is called. */
function told(front: Partial<FrontMatter>, tree: NoticeTree): Told[] {
  const { title = '', number = '', registration = '', release = '' } = front;
  // What nobody signs has neither organ nor date in its document.
  const isSigned = tree.children.some(({ children }) =>
    children.some(({ type, position }) => type === 'signature' && position === undefined),
  );
  const signed = isSigned ? [...(front.issuer ?? []), front.date ?? ''].join('') : '';
  const pieces: readonly (readonly [string, string])[] = [
    ['登记号', registration],
    ['文号', number],
    ['标题', title],
    ['署名', signed],
    ['公开方式', release],
    ...tree.children.flatMap((part) => [
      [PART_WORDS[part.kind], bodyText({ ...tree, children: [part] }).join('')] as const,
      ...part.children.flatMap((block) =>
        block.type === 'grid'
          ? [
              [
                '表格',
                JSON.stringify([block.head, block.children.map(({ children }) => children.map(cellSign))]),
              ] as const,
            ]
          : [],
      ),
    ]),
  ];
  return pieces.map(([what, words]) => ({ what, words: withoutSpace(words) }));
}

const PART_WORDS = { main: '正文', enclosure: '附文', attachment: '附件' } as const;

function cellSign({ merge, isBlank }: GridCell): string {
  if (isBlank === true) return ':blank';
  return merge === undefined ? '' : merge === 'left' ? '>' : '^';
}
