import type { PhrasingContent } from 'mdast';
import { textOf } from '../../model/prose.js';

/** Where words are written: there some characters are signs that elsewhere are none. */
export interface Place {
  /** Whether they begin a line, at which Markdown looks for signs of blocks. */
  readonly atLineStart: boolean;
  readonly inCell: boolean;
  /** Whether a `]` would end what they stand in. */
  readonly inBrackets: boolean;
}

/** Words in the running text, from the start of a line. */
export const IN_TEXT: Place = { atLineStart: true, inCell: false, inBrackets: false };
/** Words after others on their line, or before which a mark of the line stands. */
export const IN_LINE: Place = { atLineStart: false, inCell: false, inBrackets: false };
export const IN_CELL: Place = { atLineStart: false, inCell: true, inBrackets: false };
const IN_BRACKETS: Place = { atLineStart: false, inCell: false, inBrackets: true };

/** The words of a block as they stand in Markdown, so that they are read as these words again. */
export function writeInline(children: readonly PhrasingContent[], place: Place): string {
  const leaves = joinedLeaves(children);
  let written = '';
  leaves.forEach((leaf, index) => {
    const atLineStart = written === '' ? place.atLineStart : written.endsWith('\n');
    written = joinedTo(written, writeLeaf(leaf, leaves[index + 1], { ...place, atLineStart }));
  });
  return written;
}

const SPACED_LETTER = '(?!\\p{Script=Han})[\\p{L}\\p{N}]';
const LETTER_BEFORE_MARK = new RegExp(`${SPACED_LETTER}$`, 'u');
const LETTER_AFTER_MARK = new RegExp(`^${SPACED_LETTER}`, 'u');

/** Between a letter and a bracket Markdown takes `**` for no mark: there the letter is written by its number. */
function joinedTo(written: string, next: string): string {
  if (/^(?:\*+|~~)[^\p{L}\p{N}\s]/u.test(next)) return written.replace(LETTER_BEFORE_MARK, reference) + next;
  if (/[^\p{L}\p{N}\s](?:\*+|~~)$/u.test(written))
    return written + next.replace(LETTER_AFTER_MARK, reference);
  return written + next;
}

type Leaf =
  | Exclude<PhrasingContent, { type: 'text' | 'citation' | 'titleCitation' | 'crossReference' }>
  | string;

/** The marked words, and as strings the plain ones: what the parser finds in these by itself needs no mark. */
function joinedLeaves(children: readonly PhrasingContent[]): Leaf[] {
  const leaves: Leaf[] = [];
  for (const child of children) {
    const isPlain =
      child.type === 'text' ||
      child.type === 'citation' ||
      child.type === 'titleCitation' ||
      child.type === 'crossReference';
    const last = leaves.at(-1);
    if (!isPlain) leaves.push(child);
    else if (typeof last === 'string') leaves[leaves.length - 1] = last + textOf(child);
    else leaves.push(textOf(child));
  }
  return leaves;
}

function writeLeaf(leaf: Leaf, next: Leaf | undefined, place: Place): string {
  if (typeof leaf === 'string') return escaped(leaf, next !== undefined, place);
  switch (leaf.type) {
    case 'strong':
      return `**${writeInline(leaf.children, { ...place, atLineStart: false })}**`;
    case 'emphasis':
      return `*${writeInline(leaf.children, { ...place, atLineStart: false })}*`;
    case 'delete':
      return `~~${writeInline(leaf.children, { ...place, atLineStart: false })}~~`;
    case 'break':
      return '\\\n';
    case 'lineEnd':
      return '<br>';
    case 'link': {
      const title = leaf.title === null || leaf.title === undefined ? '' : ` "${quoted(leaf.title)}"`;
      const words = writeInline(leaf.children, { ...IN_BRACKETS, inCell: place.inCell });
      return `[${words}](${destination(leaf.url, place)}${title})`;
    }
    case 'sic': {
      const words = writeInline(leaf.children, { ...IN_BRACKETS, inCell: place.inCell });
      return `:sic[${words}]${leaf.note === undefined ? '' : `{note="${quoted(leaf.note)}"}`}`;
    }
    default:
      throw new Error(`the dialect has no words of type ${leaf.type}`);
  }
}

/** The address of a link or a picture. */
export function destination(url: string, { inCell }: Pick<Place, 'inCell'> = IN_LINE): string {
  const text = url.replace(/[\\<>&]/g, '\\$&').replace(/[\n\r]/g, encodeURIComponent);
  const inRow = inCell ? text.replace(/\|/g, '\\|') : text;
  return url === '' || /[\s()<>]/u.test(url) ? `<${inRow}>` : inRow;
}

/** A value between double quotation marks, as directives and the titles of links have it. */
export function quoted(value: string): string {
  return value.replace(/["&\\|\r\n]/g, reference);
}

/** `&#124;`: the character by its number, which no sign of Markdown has. */
function reference(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}

/**
 * Plain words with a backslash before each character that would else be a sign. Those that need none everywhere stay as
 * they are, so that an editor reads what will be printed.
 */
function escaped(text: string, goesOn: boolean, { atLineStart, inCell, inBrackets }: Place): string {
  const signs = text
    .replace(/\\/g, '\\\\')
    .replace(/[*_`[^{]/g, '\\$&')
    .replace(/<(?=[A-Za-z/!?]|$)/g, '\\<')
    .replace(/&(?=#?\w{1,40};|$)/g, '\\&')
    .replace(/:(?=sic|[\p{L}\p{N}_-]*$)/gu, '\\:')
    .replace(/^~|~(?=~|$)|(?<=[~\p{Script=Latin}\p{Script=Greek})）\]²³\u2080-\u209c])~/gu, '\\~')
    .replace(/!$/, goesOn ? '\\!' : '!')
    .replace(/[\r\n]/g, reference);
  const inRow = inCell ? signs.replace(/\|/g, '\\|') : signs;
  const inLabel = inBrackets ? inRow.replace(/\]/g, '\\]') : inRow;
  // A cell and the description of a picture keep what looks like a directive only so.
  const named = inCell || inBrackets ? inLabel.replace(/(?<!\\):(?=[\p{L}\p{N}])/gu, '\\:') : inLabel;
  const ended = goesOn ? named : named.replace(/[ \t]+$/, (blanks) => blanks.replace(/./g, reference));
  return atLineStart ? escapedStart(ended) : ended;
}

/** Signs with which a block would begin: a heading, a quotation, a list, a directive, a table, a rule. */
function escapedStart(text: string): string {
  return text
    .replace(/^[#>+\-=|:]/, '\\$&')
    .replace(/^[＃｜]/u, reference)
    .replace(/^：(?=[:：])/u, reference)
    .replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, '$1\\$2');
}
