import type { BlockData, PersonData } from '../edition/block-data.js';
import type { NoticeData } from './notice-data.js';

/** The text that a written `notice.json` carries in its parts and blocks, read back from the file. */
export function dataText(json: string): string {
  const { title, number, numberLine, parts } = JSON.parse(json) as NoticeData;
  const body = parts.flatMap((part) => [part.label ?? '', part.title ?? '', ...part.blocks.flatMap(linesOf)]);
  return [title, numberLine ?? number ?? '', ...body].join('\n');
}

/** The lines of text in a block, in reading order. */
export function linesOf(block: BlockData): string[] {
  // That it is the entry of its own type the compiler cannot see through the index.
  return (LINES[block.type] as (block: BlockData) => string[])(block);
}

type LinesOf<Type extends BlockData['type']> = (block: Extract<BlockData, { type: Type }>) => string[];

const LINES: { readonly [Type in BlockData['type']]: LinesOf<Type> } = {
  addressee: ({ text }) => [text],
  titleNote: ({ text }) => [text],
  paragraph: ({ text }) => [text],
  chronicleEntry: ({ days, text }) => [days + text],
  heading: ({ ordinal, text }) => [ordinal + text],
  provision: ({ ordinal, text }) => [ordinal + text],
  attachments: ({ label, entries }) => [label, ...entries.map(({ mark, title }) => mark + title)],
  signature: ({ lines }) => [...lines],
  roster: ({ groups }) =>
    groups.flatMap(({ role, people, subgroups = [] }) => [
      role === undefined ? '' : `${role}：`,
      ...people.map(personLine),
      ...subgroups.flatMap((subgroup) => [subgroup.title, ...subgroup.people.map(personLine)]),
    ]),
  table: ({ caption, rows }) => [caption ?? '', ...rows.flatMap((row) => row.map(({ text }) => text))],
  figure: ({ caption }) => [caption],
  quotation: ({ blocks }) => blocks.flatMap(linesOf),
  list: ({ blocks }) => blocks.flatMap(linesOf),
};

export function personLine({ name, office = '' }: PersonData): string {
  return name + office;
}
