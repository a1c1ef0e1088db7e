import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import { parseOrdinal, type Ordinal } from '../model/ordinal.js';
import { outline } from '../model/outline.js';
import type {
  AttachmentEntry,
  AttachmentList,
  Block,
  NoticeTree,
  Part,
  PartTitle,
  Roster,
  RosterEntry,
  Signature,
} from '../model/tree.js';
import { attachmentEntryOf, attachmentLabelOf } from './attachment-words.js';
import { contentsLines } from './contents-lines.js';
import type { Line } from './entries.js';
import { gridOfTable } from './grid-of-table.js';
import type { Item } from './items.js';
import type { Remark } from './word-document.js';
import { textNode, wordsOfLine } from './words.js';

/** The tree of a notice from the items of its document. What the front matter holds, and what is left, is not in it. */
export function treeOfItems(
  items: readonly Item[],
  pictureName: (picture: string) => string | undefined,
  remarks: Remark[],
): NoticeTree {
  const parts: Item[][] = [[]];
  for (const item of items) {
    if (item.type === 'partTitle') parts.push([]);
    parts.at(-1)?.push(item);
  }
  const children = parts.map((own): Part => {
    const [first] = own;
    const kind = first?.type !== 'partTitle' ? 'main' : first.label === '' ? 'enclosure' : 'attachment';
    return { type: 'part', kind, children: blocksOf(own, pictureName, remarks) };
  });
  return { type: 'notice', children };
}

function blocksOf(
  items: readonly Item[],
  pictureName: (picture: string) => string | undefined,
  remarks: Remark[],
): Block[] {
  const blocks: Block[] = [];
  const lines: { readonly line: Line; readonly at: number }[] = [];
  for (const [index, item] of items.entries()) {
    switch (item.type) {
      case 'left':
      case 'front':
        break;
      case 'partTitle':
        blocks.push(partTitle(item.label, item.lines));
        break;
      case 'paragraph':
        lines.push({ line: item.line, at: blocks.length });
        blocks.push({ type: 'paragraph', children: wordsOfLine(item.line) });
        break;
      case 'note':
        blocks.push({ type: 'paragraph', children: [textNode(`注：${item.text}`)] });
        break;
      case 'signature':
        blocks.push(signature(item.lines));
        break;
      case 'attachmentList':
        blocks.push(attachmentList(item.lines));
        break;
      case 'person':
        addPerson(blocks, item, items[index - 1]?.type === 'person');
        break;
      case 'table':
        blocks.push(
          gridOfTable(item.table, item.caption, (words) => remarks.push({ place: item.table.place, words })),
        );
        break;
      case 'figure':
        addFigure(blocks, item, pictureName, remarks);
    }
  }
  return withHeadings(blocks, lines);
}

function partTitle(label: string, lines: readonly Line[]): PartTitle {
  const texts = lines.map(({ text }, index) =>
    index === 0 && label !== '' ? (attachmentLabelOf(text)?.title ?? text) : text,
  );
  const text = texts.join('');
  const number = /\d+$/u.exec(label)?.[0];
  return {
    type: 'partTitle',
    label: label === '' ? undefined : label,
    number: number === undefined ? (/[一二三四五六七八九十]$/u.test(label) ? 0 : undefined) : Number(number),
    children: text === '' ? [] : [textNode(text)],
  };
}

// A signature that is written has a place; that of the front matter has none.
const HERE = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

function signature(lines: readonly Line[]): Signature {
  const children = lines.map(({ text }) => ({ type: 'signatureLine' as const, children: [textNode(text)] }));
  return { type: 'signature', position: HERE, children };
}

function attachmentList(lines: readonly Line[]): AttachmentList {
  const [first, ...others] = lines.map(({ text }) => text);
  const label = /^附\s*件\s*[：:]/u.exec(first ?? '')?.[0] ?? '';
  const rest = (first ?? '').slice(label.length).trim();
  const children = [...(rest === '' ? [] : [rest]), ...others].map((text): AttachmentEntry => {
    const { number, mark = '', title = text } = attachmentEntryOf(text) ?? {};
    return { type: 'attachmentEntry', number, mark, children: [textNode(title)] };
  });
  return { type: 'attachmentList', label, children };
}

function addPerson(
  blocks: Block[],
  { role, name, office }: Extract<Item, { type: 'person' }>,
  goesOn: boolean,
): void {
  const last = blocks.at(-1);
  const roster: Roster = goesOn && last?.type === 'roster' ? last : { type: 'roster', children: [] };
  if (roster !== last) blocks.push(roster);
  const entry: RosterEntry = {
    type: 'rosterEntry',
    children: [
      { type: 'rosterName', children: [textNode(name)] },
      ...(office === '' ? [] : [{ type: 'rosterOffice' as const, children: [textNode(office)] }]),
    ],
  };
  const open = roster.children.at(-1);
  if (role === '' && open !== undefined) open.children.push(entry);
  else {
    const heads = role === '' ? [] : [{ type: 'rosterRole' as const, children: [textNode(role)] }];
    roster.children.push({ type: 'rosterGroup', children: [...heads, entry] });
  }
}

function addFigure(
  blocks: Block[],
  { picture, captions }: Extract<Item, { type: 'figure' }>,
  pictureName: (picture: string) => string | undefined,
  remarks: Remark[],
): void {
  const url = pictureName(picture);
  if (url !== undefined)
    blocks.push({ type: 'figure', url, caption: captions.map(({ text }) => text).join('\n') });
  else {
    remarks.push({
      place: captions[0]?.place,
      words: `图 ${picture.replace(/^.*\//u, '')} 不是 png 或 jpg，没有带入，请另存成图片放进本期文件夹`,
    });
    blocks.push(...captions.map((line): Paragraph => ({ type: 'paragraph', children: wordsOfLine(line) })));
  }
}

const LONGEST_HEADING = 50;

/** Lines with an ordinal and without a mark at their end are headings, as deep as their ordinals nest. */
function withHeadings(
  blocks: readonly Block[],
  lines: readonly { readonly line: Line; readonly at: number }[],
): Block[] {
  const listed = contentsLines(lines.map(({ line }) => line.text));
  const numbered = lines.flatMap(
    ({ line, at }, index): { block: { line: Line; at: number; isHeading: boolean }; ordinal: Ordinal }[] => {
      const isHeading = isHeadingLine(line.text);
      const ordinal = listed.has(index) ? undefined : parseOrdinal(line.text, isHeading);
      return ordinal === undefined
        ? []
        : [{ block: { line, at, isHeading: isHeading && ordinal.style !== 'article' }, ordinal }];
    },
  );
  const result = [...blocks];
  for (const { block, level } of outline(numbered)) {
    if (!block.isHeading) continue;
    const depth = Math.min(6, level + 1) as Heading['depth'];
    result[block.at] = { type: 'heading', depth, children: headingWords(block.line) };
  }
  return result;
}

function isHeadingLine(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/[。；：，、！？;:,.…”]$/u.test(text);
}

function headingWords(line: Line): PhrasingContent[] {
  return wordsOfLine({ ...line, spans: line.spans.map((span) => ({ ...span, isBold: false })) });
}
