import type { Paragraph, PhrasingContent, Text } from 'mdast';
import { textOf } from '../../model/prose.js';
import type { AttachmentEntry, AttachmentList, Block, Part } from '../../model/tree.js';
import { trimmedSlice } from './text-slice.js';

// 1.5 and 附件1-3 are none; 附件1.2018年目标 is.
const NUMBER_END = '(?:(?!\\d)|(?=(?:19|20)\\d\\d年))';
// 附件：1.…, or 附件1.… and 附件1-… without the colon; 附件1.5 and 附件1、2 are words of a text.
const LABEL = new RegExp(`^附\\s*件\\s*(?:[：:]\\s*|(?=\\d+[.．、－-]${NUMBER_END}))|^附\\s*[：:]\\s*`, 'u');
const LABEL_OF_TABLES = /^(附[表图])\s*[：:]\s*/u;
const ENTRY = /^(?:附\s*件\s*)?(\d+)[.．、－-]\s*/u;
const NEXT_NUMBER = new RegExp(`(?<!\\d)(\\d+)[.．、]${NUMBER_END}`, 'gu');

/**
 * 附件：one title, or 附件：and a numbered line for each. The numbers may follow as a list, as paragraphs, or on the
 * label's own line (附件：1.… 2.…). `labels` are those of the attachments, 附表1: where there are such, 附表： lists them.
 */
export function attachmentList(part: Part, labels: readonly string[], source: string): void {
  const labelOf = (text: string): string | undefined => {
    const tables = LABEL_OF_TABLES.exec(text);
    if (tables !== null && labels.some((label) => label.startsWith(tables[1] ?? ''))) return tables[0];
    return LABEL.exec(text)?.[0];
  };
  const at = part.children.findIndex(
    (block) => block.type === 'paragraph' && labelOf(textOf(block)) !== undefined,
  );
  const opening = part.children[at];
  if (opening?.type !== 'paragraph') return;
  const [first, ...others] = opening.children;
  const label = first?.type === 'text' ? labelOf(first.value) : undefined;
  if (first?.type !== 'text' || label === undefined) return;
  const rest = trimmedSlice(first, label.length, first.value.length, source);
  const inline: PhrasingContent[] = rest.value === '' ? others : [rest, ...others];
  const entries: AttachmentEntry[] = inline.length > 0 ? entriesOf(inline, source) : [];
  let end = at + 1;
  if (entries.length === 0 || entries[0]?.number !== undefined) {
    for (let next = part.children[end]; isEntry(next); next = part.children[++end])
      entries.push(...entriesOf(next.children, source));
  }
  const last = entries.at(-1)?.position ?? opening.position;
  const list: AttachmentList = {
    type: 'attachmentList',
    label: label.trim(),
    children: entries,
    ...(opening.position && last && { position: { start: opening.position.start, end: last.end } }),
  };
  part.children.splice(at, end - at, list);
}

function isEntry(block: Block | undefined): block is Paragraph {
  return block?.type === 'paragraph' && ENTRY.test(textOf(block));
}

/** The entries of one paragraph: one, or several where 2.… follows 1.… in the same lines, or on lines of their own. */
function entriesOf(children: readonly PhrasingContent[], source: string): AttachmentEntry[] {
  const end = children.findIndex(({ type }) => type === 'break');
  if (end >= 0)
    return [
      ...entriesOf(children.slice(0, end), source),
      ...(end === children.length - 1 ? [] : entriesOf(children.slice(end + 1), source)),
    ];
  const [first, ...others] = children;
  if (first?.type !== 'text') return [entry(undefined, '', [...children])];
  const pieces = splitAtNumbers(first, source);
  return pieces.map((piece, index) => {
    const match = ENTRY.exec(piece.value);
    const text = match === null ? piece : trimmedSlice(piece, match[0].length, piece.value.length, source);
    const own: PhrasingContent[] = index === pieces.length - 1 ? [text, ...others] : [text];
    return entry(match === null ? undefined : Number(match[1]), match?.[0].trim() ?? '', own, piece);
  });
}

function splitAtNumbers(text: Text, source: string): Text[] {
  if (!ENTRY.test(text.value)) return [text];
  const starts = [0];
  let number = Number(ENTRY.exec(text.value)?.[1]);
  for (const match of text.value.matchAll(NEXT_NUMBER)) {
    if (match.index > 0 && Number(match[1]) === number + 1) {
      starts.push(match.index);
      number++;
    }
  }
  return starts.map((start, index) =>
    trimmedSlice(text, start, starts[index + 1] ?? text.value.length, source),
  );
}

function entry(
  number: number | undefined,
  mark: string,
  children: PhrasingContent[],
  whole?: Text,
): AttachmentEntry {
  const [first, last] = [whole?.position ?? children[0]?.position, children.at(-1)?.position];
  return {
    type: 'attachmentEntry',
    number,
    mark,
    children,
    ...(first && last && { position: { start: first.start, end: last.end } }),
  };
}
