import { parse } from '../content/parse.js';
import { pictureEnding } from './picture-file.js';
import { withoutPageNumber } from '../model/contents-list.js';
import { formatDate, parseIsoDate } from '../model/date.js';
import type { FrontMatter } from '../model/notice.js';
import { KIND_FACTS, kindOf } from '../model/notice-kind.js';
import { ownNumber } from '../model/own-number.js';
import type { NoticeTree } from '../model/tree.js';
import { withoutSpace } from '../model/without-space.js';
import { writeFrontMatter } from '../content/writing/write-front-matter.js';
import { writeNotice } from '../content/writing/write-notice.js';
import { contentsLines } from './contents-lines.js';
import { entriesOf } from './entries.js';
import type { Front, Item } from './items.js';
import { proveImport } from './prove-import.js';
import { readBody } from './read-body.js';
import { readDocx } from './read-docx.js';
import { readHead } from './read-head.js';
import { RefusedFile } from './refused-file.js';
import { treeOfItems } from './tree-of-items.js';
import type { Remark, WordDocument } from './word-document.js';

/** A notice as it was made of a document, proved to have all of its characters. */
export interface ImportedNotice {
  /** The whole file: front matter and Markdown. */
  readonly text: string;
  readonly name: string;
  readonly front: Partial<FrontMatter>;
  /** What is read of the text again. */
  readonly tree: NoticeTree;
  /** What the notice does not have, with the reason: 版记, 红头. */
  readonly left: readonly {
    readonly words: string;
    readonly why: string;
    readonly place: number | undefined;
  }[];
  /** What an editor should look at. */
  readonly remarks: readonly Remark[];
  /** Pictures to be written beside the notice, by the names that it has for them. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

export interface ImportOptions {
  /** Whether revisions that are still open are taken as if they had been accepted. */
  readonly accept: boolean;
  /** The name of the notice, by what its document says; its pictures are called `name-1.png`. */
  readonly name: (front: Partial<FrontMatter>) => string;
}

/**
 * Makes a notice of a .docx.
 *
 * @throws RefusedFile where the file cannot be read, has open revisions that are not accepted, or the proof fails.
 */
export function importDocument(bytes: Uint8Array, { accept, name }: ImportOptions): ImportedNotice {
  const document = readDocx(bytes);
  if (document.revisions > 0 && !accept)
    throw new RefusedFile(
      `里面有 ${document.revisions} 处修订没有接受或拒绝，没有导入；请在 Word 里定稿，或加 --accept 照全部接受导入`,
    );
  if (withoutSpace(document.characters) === '')
    throw new RefusedFile('里面没有文字，可能是扫描的图片；请要 Word 或 WPS 的原稿（.docx）');
  const entries = entriesOf(document.blocks);
  const head = readHead(entries);
  const body = readBody(entries, head.next, head.front);
  const remarks: Remark[] = [...document.remarks, ...body.remarks];
  const items = withoutContentsPages([...head.items, ...body.items]);
  const front = withIssuer({ ...head.front, ...body.front }, items, remarks);
  const ownName = name(front);
  const pictures = new Map<string, Uint8Array>();
  const pictureName = (picture: string): string | undefined => {
    const data = document.parts.get(picture);
    const ending = data && pictureEnding(data);
    if (data === undefined || ending === undefined) return undefined;
    const own = `${ownName}-${pictures.size + 1}.${ending}`;
    pictures.set(own, data);
    return own;
  };
  const tree = treeOfItems(items, pictureName, remarks);
  const markdown = writeNotice(tree);
  const read = readAgain(markdown, front);
  proveImport(document, items, front, read);
  return {
    text: writeFrontMatter(front, lackingIn(front)) + markdown,
    name: ownName,
    front,
    tree: read,
    left: leftOf(items, document),
    remarks,
    pictures,
  };
}

/** The tree that will be read from the file. */
function readAgain(text: string, front: Front): NoticeTree {
  const { title = '', issuer = [], date = '' } = front;
  const whole = { ...front, title, issuer, date };
  const kind = kindOf({ front: whole, number: ownNumber(whole) });
  const day = parseIsoDate(date);
  const signing = {
    issuers: issuer,
    date: day === undefined ? date : formatDate(day),
    isImplied: KIND_FACTS[kind].isSigned || front.number !== undefined,
  };
  return parse({ path: 'imported.md', text, bodyOffset: 0, kind, signing, prefixes: [] }).tree;
}

/** The page numbers of a 目录 are those of the document, not of the gazette. */
function withoutContentsPages(items: readonly Item[]): Item[] {
  const texts = items.map((item) => (item.type === 'paragraph' ? item.line.text : ''));
  const listed = contentsLines(texts);
  return items.flatMap((item, at): Item[] => {
    if (item.type !== 'paragraph' || !listed.has(at)) return [item];
    const words = withoutPageNumber(item.line.text);
    const rest = withoutSpace(item.line.shown).slice(withoutSpace(words).length);
    if (rest === '') return [item];
    const piece = (text: string) => ({
      ...item.line,
      mark: '',
      spans: [{ text, isBold: false, shift: undefined }],
      shown: text,
      text,
    });
    return [
      { type: 'paragraph', line: piece(words) },
      { type: 'left', line: piece(rest), why: '目录里的页码' },
    ];
  });
}

/** Without a signature the organ is the one with which the title begins, or the red head names. */
function withIssuer(front: Front, items: readonly Item[], remarks: Remark[]): Front {
  if (front.issuer !== undefined) return front;
  const redHead = items.flatMap((item) =>
    item.type === 'left' && item.why.startsWith('版头') ? [withoutSpace(item.line.shown)] : [],
  );
  const ofTitle = /^(\p{Script=Han}{3,30}?)(?:关于|令$|公告$|通告$|任免)/u.exec(front.title ?? '')?.[1];
  const ofHead = redHead
    .map((text) => /^(\p{Script=Han}{3,30}?)(?:文件)?$/u.exec(text)?.[1])
    .find((each) => each !== undefined);
  const issuer = ofTitle ?? ofHead;
  if (issuer === undefined) return front;
  remarks.push({
    place: undefined,
    words: `没有认出署名的机关，发文机关按${ofTitle === undefined ? '红头' : '标题'}写成「${issuer}」，请核对`,
  });
  return { ...front, issuer: [issuer] };
}

function lackingIn({ title, issuer, date }: Front): string[] {
  return [
    ...(title === undefined ? ['标题（title）'] : []),
    ...(issuer === undefined ? ['发文机关（issuer）'] : []),
    ...(date === undefined ? ['成文日期（date）'] : []),
  ];
}

function leftOf(items: readonly Item[], { margins }: WordDocument): ImportedNotice['left'] {
  return [
    ...items.flatMap((item) =>
      item.type === 'left' ? [{ words: item.line.text, why: item.why, place: item.line.place }] : [],
    ),
    ...margins.map((words) => ({ words, why: '页眉、页脚', place: undefined })),
  ];
}
