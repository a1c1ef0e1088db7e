import type { Provision } from './provision.js';

/** A line of a consolidated text as it is read: a provision with its label, or a row of a table. */
export interface WrittenLine {
  readonly text: string;
  /** The provision whose words they are; for a label and the words of the first 款, the 款. */
  readonly provision: Provision;
  /** The provisions that begin with this line, from the outermost. */
  readonly begins: readonly Provision[];
}

/** The lines of a provision and all below it. Behind 第三条 and 第一章 stands a blank, behind （一） none. */
export function writtenLines(provision: Provision): readonly WrittenLine[] {
  const lines: WrittenLine[] = [];
  let label = '';
  let begins: Provision[] = [];
  const write = (text: string, own: Provision): void => {
    lines.push({ text: label + text, provision: own, begins });
    label = '';
    begins = [];
  };
  const walk = (own: Provision): void => {
    begins.push(own);
    if (own.unit === 'row') {
      write(own.children.map(({ text }) => text.trim()).join('　｜　'), own);
      return;
    }
    label += own.label === '' ? '' : own.label + blankBehind(own);
    if (own.text !== '') write(own.text, own);
    for (const child of own.children) walk(child);
  };
  walk(provision);
  if (label !== '') write('', provision);
  return lines;
}

/** The blank between a label and the words behind it. */
export function blankBehind({ label }: Provision): string {
  return /^(?:第.*[^）]|附件\d*)$/u.test(label) ? '　' : '';
}
