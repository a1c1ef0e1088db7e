import type { Node } from 'unist';
import type { Element } from 'xast';
import { x } from 'xastscript';
import { textOf } from '../model/prose.js';
import type { StyleName } from './styles.js';

/** What a paragraph has beside its style: its own indents in twentieths of a point, or the level of a list. */
export interface ParagraphForm {
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  readonly listLevel?: number;
}

export function paragraph(
  style: StyleName,
  content: string | readonly Element[],
  { left, right, hanging, listLevel }: ParagraphForm = {},
): Element {
  const indent = {
    ...(left !== undefined && { 'w:left': left }),
    ...(right !== undefined && { 'w:right': right }),
    ...(hanging !== undefined && { 'w:hanging': hanging }),
  };
  return x('w:p', [
    x('w:pPr', [
      x('w:pStyle', { 'w:val': style }),
      listLevel === undefined
        ? undefined
        : x('w:numPr', [x('w:ilvl', { 'w:val': listLevel }), x('w:numId', { 'w:val': 1 })]),
      Object.keys(indent).length === 0 ? undefined : x('w:ind', { 'w:firstLine': 0, ...indent }),
    ]),
    ...(typeof content === 'string' ? run(content) : content),
  ]);
}

/** A run of words; a line feed in them is a soft break. */
export function run(text: string, isBold = false): Element[] {
  if (text === '') return [];
  const pieces = text
    .split('\n')
    .flatMap((line, index) => [
      index === 0 ? undefined : x('w:br'),
      line === '' ? undefined : x('w:t', { 'xml:space': 'preserve' }, line),
    ]);
  return [x('w:r', [isBold ? x('w:rPr', [x('w:b')]) : undefined, ...pieces])];
}

/** The words of a block as runs: what is `**bold**` stays so. */
export function runsOf(children: readonly Node[]): Element[] {
  return children.flatMap((child) => run(textOf(child), child.type === 'strong'));
}
