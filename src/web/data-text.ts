import type { BlockData } from '../edition/block-data.js';
import type { NoticeData } from './notice-data.js';

/** The text that a written `notice.json` carries in its parts and blocks, read back from the file. */
export function dataText(json: string): string {
  const { title, number, parts } = JSON.parse(json) as NoticeData;
  const body = parts.flatMap((part) => [part.label ?? '', part.title ?? '', ...part.blocks.flatMap(linesOf)]);
  return [title, number, ...body].join('\n');
}

/** The lines of text in a block, in reading order. */
export function linesOf(block: BlockData): string[] {
  switch (block.type) {
    case 'addressee':
    case 'paragraph':
      return [block.text];
    case 'heading':
    case 'provision':
      return [block.ordinal + block.text];
    case 'attachments':
      return [block.label, ...block.entries.map(({ mark, title }) => mark + title)];
    case 'signature':
      return [...block.lines];
    case 'roster':
      return block.groups.flatMap(({ role, people }) => [
        role === undefined ? '' : `${role}：`,
        ...people.map(({ name, office }) => name + (office ?? '')),
      ]);
    case 'table':
      return [block.caption ?? '', ...block.rows.flatMap((row) => row.map(({ text }) => text))];
    case 'figure':
      return [block.caption];
    case 'quotation':
    case 'list':
      return block.blocks.flatMap(linesOf);
  }
}
