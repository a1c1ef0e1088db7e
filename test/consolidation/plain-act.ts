import { provisionsOfText } from '../../src/consolidation/build-provisions.js';
import type { Provision } from '../../src/consolidation/provision.js';
import { writtenLines } from '../../src/consolidation/written-lines.js';
import { formatNumeral } from '../../src/model/numeral.js';

/** An act as anybody would write it down: its articles, each a list of 款. */
export type PlainAct = readonly (readonly string[])[];

/** 第一条　…, a line for each 款. */
export function linesOf(act: PlainAct): string[] {
  return act.flatMap((article, index) => articleLines(article, index + 1));
}

export function articleLines(article: readonly string[], number: number): string[] {
  return article.map((text, index) => (index === 0 ? `第${formatNumeral(number)}条　${text}` : text));
}

/** The tree of a notice that has this text and nothing else. */
export function actOf(lines: readonly string[]): Provision {
  const part: Provision = { unit: 'part', label: '', text: '', children: provisionsOfText(lines), by: [] };
  return { unit: 'act', label: '', text: '', children: [part], by: [] };
}

/** The lines of a provision. */
export function written(provision: Provision): string[] {
  return writtenLines(provision).map(({ text }) => text);
}
