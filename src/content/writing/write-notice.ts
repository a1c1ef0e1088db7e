import type { Blockquote, List, ListItem } from 'mdast';
import type { Node } from 'unist';
import { textOf } from '../../model/prose.js';
import type {
  AttachmentEntry,
  AttachmentList,
  Block,
  Figure,
  Grid,
  GridCell,
  NoticeTree,
  PartTitle,
  Roster,
  RosterGroup,
  RosterRole,
  Signature,
} from '../../model/tree.js';
import { destination, IN_CELL, IN_LINE, IN_TEXT, quoted, writeInline } from './write-inline.js';

/**
 * The Markdown of a notice, without its front matter: the inverse of `parse`. For every tree that `parse` makes without
 * findings, `parse(writeNotice(tree))` is the same tree, places apart. A signature without a place is that of the front
 * matter, and is not written.
 */
export function writeNotice({ children }: NoticeTree): string {
  const blocks = children.flatMap((part) => writeBlocks(part.children));
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

function writeBlocks(blocks: readonly Node[]): string[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    const text = writeBlock(block as Block, before?.type === 'list' && isEvenList(blocks, index - 1));
    return text === undefined ? [] : [text];
  });
}

/** Two lists beside each other are one, unless their marks differ. */
function isEvenList(blocks: readonly Node[], at: number): boolean {
  let count = 0;
  while (blocks[at - count]?.type === 'list') count++;
  return count % 2 === 1;
}

function writeBlock(block: Block, afterList: boolean): string | undefined {
  switch (block.type) {
    case 'partTitle':
      return writePartTitle(block);
    case 'heading':
      return headingLine('#'.repeat(block.depth), writeInline(block.children, IN_LINE));
    case 'addressee':
    case 'titleNote':
    case 'chronicleEntry':
    case 'paragraph':
      // A paragraph of blanks is read as one without words.
      return writeInline(block.children, IN_TEXT) || '　';
    case 'attachmentList':
      return writeAttachmentList(block);
    case 'signature':
      return block.position === undefined ? undefined : writeSignature(block);
    case 'roster':
      return writeRoster(block);
    case 'grid':
      return writeGrid(block);
    case 'figure':
      return writeFigure(block);
    case 'blockquote':
      return writeQuotation(block);
    case 'list':
      return writeList(block, afterList ? '*' : '-');
  }
}

/** A `#` at its end would be taken for the end of the heading. */
function headingLine(sign: string, words: string): string {
  return words === '' ? sign : `${sign} ${words.replace(/#+$/, (signs) => signs.replace(/#/g, '\\#'))}`;
}

// What a label would take in of a title that stands behind a blank: a number, or a mark.
const TAKEN_BY_LABEL = /^[\d：:.．、一二三四五六七八九十]/u;

function writePartTitle({ label, number, children }: PartTitle): string {
  const [first] = children;
  const words = writeInline(children, IN_LINE);
  if (label === undefined) return headingLine('#', words);
  const needsColon =
    number === undefined && (label === '附' || TAKEN_BY_LABEL.test(first === undefined ? '' : textOf(first)));
  const isAlone = words === '' || (label === '附' && first?.type !== 'text');
  return headingLine('#', `${label}${isAlone ? '' : needsColon ? '：' : '　'}${words}`);
}

/** 附件： with its entries below, as the handbook has it; each a paragraph where they could not be told apart as lines. */
function writeAttachmentList({ label, children: entries }: AttachmentList): string {
  const hasColon = /[：:]$/u.test(label);
  if (hasColon && entries.length > 0 && entries.every(isPlainEntry))
    return [label, ...entries.map(({ mark, children }) => `${mark} ${writeInline(children, IN_TEXT)}`)].join(
      '\n',
    );
  const lines = entries.map(({ mark, children }) => mark + writeInline(children, IN_LINE));
  if (entries[0]?.number === undefined) return label + lines.join('\\\n');
  return hasColon ? [label, ...lines].join('\n\n') : label + lines.join('\n\n');
}

/** Whether an entry can be a line below the one before. */
function isPlainEntry({ mark, children: [first] }: AttachmentEntry, index: number): boolean {
  return mark === `${index + 1}.` && first?.type === 'text' && first.value !== '';
}

function writeSignature({ children }: Signature): string {
  return fenced('signature', children.map((line) => writeInline(line.children, IN_TEXT)).join('\n'));
}

function fenced(name: string, content: string): string {
  return `:::${name}\n${content === '' ? '' : `${content}\n`}:::`;
}

function writeRoster({ children }: Roster): string {
  const groups = children.map((group) => {
    // What heads a part of a group is known by the line that follows.
    const endsOpen = group.children.at(-1)?.type === 'rosterSubgroup';
    return writeGroup(group) + (endsOpen ? '' : '\n');
  });
  return fenced('roster', groups.join('\n').replace(/\n+$/, ''));
}

function writeGroup({ children }: RosterGroup): string {
  let text = '';
  for (const child of children) {
    // The role stands before the first person of its group, but on a line of its own before a part of it.
    const opens = text === '' || text.endsWith('\n');
    if (child.type === 'rosterRole') text += writeRole(child);
    else if (child.type === 'rosterSubgroup')
      text += `${opens ? '' : '\n'}${writeInline(child.children, IN_TEXT)}\n`;
    else {
      const place = opens ? IN_TEXT : IN_LINE;
      text += `${child.children.map((each) => writeInline(each.children, each.type === 'rosterName' ? place : IN_LINE)).join('　')}\n`;
    }
  }
  return text.replace(/\n+$/, '');
}

/** Behind a number, as of （一）, a blank keeps the line from being the head of a part. */
function writeRole({ children }: RosterRole): string {
  const words = writeInline(children, IN_TEXT);
  return /^(?:[（(]|[一二三四五六七八九十]+、)/u.test(words) ? `${words}：　` : `${words}：`;
}

function writeGrid(grid: Grid): string {
  const { head, caption, landscape, widths, aligns, children: rows } = grid;
  const [first, ...others] = rows.map(({ children }) => `| ${children.map(writeCell).join(' | ')} |`);
  const marks = rows[0]?.children.map((_, column) => ALIGNS[aligns?.[column] ?? 'none']) ?? [];
  const table = [first ?? '', `| ${marks.join(' | ')} |`, ...others].join('\n');
  const attributes = [
    head === 1 ? [] : [`head=${head}`],
    widths === undefined ? [] : [`widths="${widths.join(' ')}"`],
    caption === undefined ? [] : [`caption="${quoted(caption)}"`],
    landscape ? ['landscape'] : [],
  ].flat();
  const isMerged = rows.some(({ children }) => children.some(({ merge }) => merge !== undefined));
  if (attributes.length === 0 && !isMerged) return table;
  return fenced(`table${attributes.length === 0 ? '' : `{${attributes.join(' ')}}`}`, table);
}

const ALIGNS = { left: ':---', center: ':---:', right: '---:', none: '---' } as const;

function writeCell({ merge, isBlank, children }: GridCell): string {
  if (merge !== undefined) return merge === 'left' ? '>' : '^';
  if (isBlank === true) return ':blank';
  const words = writeInline(children, IN_CELL);
  return /^(?:>|:blank)$/u.test(words.trim()) ? words.replace(/[>:]/u, '\\$&') : words;
}

function writeFigure({ url, caption }: Figure): string {
  const words = caption
    .split('\n')
    .map((line, index) =>
      writeInline([{ type: 'text', value: line }], {
        atLineStart: index > 0,
        inCell: false,
        inBrackets: true,
      }),
    )
    .join('\n');
  // `decodeURI` leaves what is written for a sign of addresses; a % itself must be written for it.
  return `![${words}](${destination(url.replace(/%/g, '%25'))})`;
}

function writeQuotation({ children }: Blockquote): string {
  const lines = writeBlocks(children).join('\n\n').split('\n');
  return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

function writeList({ children, spread }: List, mark: string): string {
  const isLoose = spread === true;
  return children.map((item) => writeItem(item, mark)).join(isLoose ? '\n\n' : '\n');
}

function writeItem({ children, spread }: ListItem, mark: string): string {
  const blocks = writeBlocks(children);
  const isLoose = spread === true;
  // Within a tight item only its indent shows that a line is a paragraph of its own.
  const tight = blocks.map((text, at) =>
    at > 0 && children[at]?.type === 'paragraph' ? `　　${text}` : text,
  );
  const lines = (isLoose ? blocks.join('\n\n') : tight.join('\n')).split('\n');
  return lines
    .map((line, at) => (line === '' ? (at === 0 ? mark : '') : `${at === 0 ? mark : ' '} ${line}`))
    .join('\n');
}
