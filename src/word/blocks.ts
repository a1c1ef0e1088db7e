import type { Node } from 'unist';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { titleLines, widthOf } from '../edition/title/title-lines.js';
import type { TitleNames } from '../edition/title/title-names.js';
import { endsAsTitle } from '../import/signs.js';
import { parseOrdinal } from '../model/ordinal.js';
import { outline } from '../model/outline.js';
import { textOf } from '../model/prose.js';
import type { AttachmentList, Block, Part, PartTitle, Roster, Signature } from '../model/tree.js';
import { CHARACTER, TITLE_CHARACTERS } from './measures.js';
import { paragraph, run, runsOf } from './paragraphs.js';
import { picture, type PlacedPicture } from './picture.js';
import { sectionEnd } from './section.js';
import type { StyleName } from './styles.js';
import { table } from './table.js';

/** What the blocks of a notice ask for. */
export interface WordContext {
  /** The title of the notice, which decides how the lines below it are set. */
  readonly title: string;
  readonly titleNames: TitleNames;
  /** The file that a figure shows; undefined where Word cannot show it. */
  readonly pictureOf: (url: string) => PlacedPicture | undefined;
}

/** A part of a notice as paragraphs and tables. */
export function partElements(part: Part, context: WordContext): Element[] {
  const headings = headingStyles(part);
  return part.children.flatMap((block) => blockElements(block, part, headings, context));
}

type HeadingStyles = ReadonlyMap<Node, StyleName>;

function blockElements(block: Block, part: Part, headings: HeadingStyles, context: WordContext): Element[] {
  switch (block.type) {
    case 'partTitle':
      return partTitle(block, context);
    case 'titleNote':
      return [paragraph(isSetInMiddle(block, part, context) ? 'note' : 'plain', textOf(block))];
    case 'addressee':
      return [paragraph('plain', textOf(block))];
    case 'heading':
    case 'paragraph':
      return [paragraph(headings.get(block) ?? 'body', runsOf(block.children))];
    case 'chronicleEntry':
      return [paragraph('body', textOf(block))];
    case 'attachmentList':
      return attachmentList(block);
    case 'signature':
      return [paragraph('plain', ''), ...signature(block)];
    case 'roster':
      return rosterLines(block).map((line) => paragraph('roster', line));
    case 'grid': {
      const captions =
        block.caption === undefined ? [] : [paragraph(captionStyle(block.caption), block.caption)];
      const own = [...captions, table(block), paragraph('plain', '')];
      return block.landscape ? [sectionEnd('upright'), ...own.slice(0, -1), sectionEnd('turned')] : own;
    }
    case 'figure': {
      const placed = context.pictureOf(block.url);
      const captions = block.caption === '' ? [] : block.caption.split('\n');
      return [
        ...(placed === undefined ? [] : [paragraph('figure', picture(placed))]),
        ...captions.map((line) => paragraph(captionStyle(line), line)),
      ];
    }
    case 'blockquote':
      return block.children.flatMap((child) => blockElements(child as Block, part, headings, context));
    case 'list':
      return listItems(block, 0);
  }
}

/** 第一章 stands in the middle, 一、 is 黑体, （一） 楷体, what is below as the text (GB/T 9704 7.3.3). */
function headingStyles({ children }: Part): HeadingStyles {
  const numbered = children.flatMap((block) => {
    const ordinal = block.type === 'heading' ? parseOrdinal(textOf(block), true) : undefined;
    return ordinal === undefined ? [] : [{ block, ordinal }];
  });
  const styles = new Map<Node, StyleName>();
  for (const block of children)
    if (block.type === 'heading') styles.set(block, LEVELS[block.depth - 2] ?? 'heading3');
  for (const { block, ordinal, level } of outline(numbered)) {
    const isChapter = ['part', 'chapter', 'section'].includes(ordinal.style);
    styles.set(block, isChapter ? 'chapter' : (LEVELS[level - 1] ?? 'heading3'));
  }
  return styles;
}

const LEVELS: readonly StyleName[] = ['heading1', 'heading2'];

const MOST_TITLE_LINES = 3;

function partTitle({ label, children }: PartTitle, { titleNames }: WordContext): Element[] {
  const lines = titleLines(children.map(textOf).join(''), TITLE_CHARACTERS, titleNames);
  // The importer reads no more lines as one title.
  const words = lines.join(lines.length > MOST_TITLE_LINES ? '' : '\n');
  const title = words === '' ? [] : [paragraph(label === undefined ? 'enclosureTitle' : 'title', words)];
  const blank = paragraph('plain', '');
  return label === undefined
    ? [...title, blank]
    : [paragraph('attachmentLabel', label), blank, ...title, ...(words === '' ? [] : [blank])];
}

/** A line below the title that the importer would not take for more of it. */
function isSetInMiddle(note: Block, part: Part, { title }: WordContext): boolean {
  return /^[（(]/u.test(textOf(note)) || (part.kind === 'main' && endsAsTitle(title));
}

/** 7.3.4: two characters in; names go on below their first character. */
function attachmentList({ label, children }: AttachmentList): Element[] {
  const labelWidth = widthOf(label) * CHARACTER;
  const lines = children.map(({ mark, children: words }, index) => {
    const text = mark + words.map(textOf).join('');
    const markWidth = Math.round(widthOf(mark) * CHARACTER);
    const left = 2 * CHARACTER + labelWidth + markWidth;
    return index === 0
      ? paragraph('plain', label + text, { left, hanging: labelWidth + markWidth })
      : paragraph('plain', text, { left, hanging: markWidth });
  });
  return [paragraph('plain', ''), ...(lines.length === 0 ? [paragraph('body', label)] : lines)];
}

/** 7.3.5.1: the date four characters from the right, and who signs in the middle above it. */
function signature({ children }: Signature): Element[] {
  const lines = children.map(textOf);
  const widths = lines.map((line) => widthOf(line) * CHARACTER);
  const widest = Math.max(...widths);
  const last = widths.at(-1) ?? 0;
  // Where a name is wider than the date, it begins at the margin that is left to it.
  const right = Math.max(4 * CHARACTER, (widest - last) / 2);
  return lines.map((line, index) =>
    paragraph('signature', line, { right: Math.round(right + (last - (widths[index] ?? 0)) / 2) }),
  );
}

/** Names and roles of two characters are set out over three and their columns, as typists do. */
function rosterLines({ children: groups }: Roster): string[] {
  return groups.flatMap(({ children }) => {
    const role = children.find(({ type }) => type === 'rosterRole');
    const heads = role === undefined ? '' : `${setOut(textOf(role))}：`;
    const people = children.filter(({ type }) => type !== 'rosterRole');
    let isFirst = true;
    return people.map((person) => {
      if (person.type !== 'rosterEntry') return textOf(person);
      const [name = '', office] = person.children.map(textOf);
      const lead = isFirst ? heads : '　'.repeat(Math.ceil(widthOf(heads)));
      isFirst = false;
      return `${lead}${setOut(name)}${officeWords(office)}`;
    });
  });
}

function officeWords(office: string | undefined): string {
  return office === undefined || /^[（(]/u.test(office) ? (office ?? '') : `　　${office}`;
}

function setOut(words: string): string {
  return /^\p{Script=Han}{2}$/u.test(words) ? Array.from(words).join('　') : words;
}

/** The importer knows a caption of a table by 表1, of a figure by 图1; other words over a table stand as text. */
function captionStyle(caption: string): StyleName {
  return /^(?:附?[表图]|表格)\s*\d/u.test(caption) ? 'caption' : 'body';
}

function listItems(list: Extract<Block, { type: 'list' }>, level: number): Element[] {
  return list.children.flatMap((item) =>
    item.children.flatMap((child, index): Element[] => {
      if (child.type === 'list') return listItems(child, level + 1);
      const form = index === 0 ? { listLevel: Math.min(level, 8) } : { left: (level + 1) * 2 * CHARACTER };
      return [paragraph('plain', run(textOf(child)), form)];
    }),
  );
}

/** A page number between two dashes (7.5), outside: to the right of odd pages, to the left of even ones. */
export function pageNumber(style: 'footerOdd' | 'footerEven'): Element {
  const step = (type: string): Element => x('w:r', [x('w:fldChar', { 'w:fldCharType': type })]);
  const blank = style === 'footerOdd' ? { right: CHARACTER } : { left: CHARACTER };
  return paragraph(
    style,
    [
      ...run('— '),
      step('begin'),
      x('w:r', [x('w:instrText', { 'xml:space': 'preserve' }, ' PAGE ')]),
      step('separate'),
      ...run('1'),
      step('end'),
      ...run(' —'),
    ],
    blank,
  );
}
