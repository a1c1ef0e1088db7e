import { parseTitle } from '../../model/title.js';
import type { EditionNotice } from '../edition.js';
import { widthOf } from './title-lines.js';

// Of a kind of document: …的实施意见, …的若干规定.
const QUALIFIERS = /的(?:实施|指导|若干|补充|紧急|暂行|试行)+$/u;

/**
 * What a running head calls a notice, in a line of so many characters: its number, and what it is about, without organ and
 * kind of document: 绍政发〔2015〕16号　绍兴市创建全国质量强市示范城市实施方案.
 */
export function runningTitle(
  { number, listTitle }: Pick<EditionNotice, 'number' | 'listTitle'>,
  longest: number,
): string {
  const { about, verb, matter } = parseTitle(listTitle);
  const isNamed = !about && verb === undefined;
  const title = isNamed || matter === '' ? listTitle : matter.replace(QUALIFIERS, '');
  if (number === undefined) return withinLine(title, longest);
  return `${number}　${withinLine(title, longest - widthOf(number) - 1)}`;
}

/** A title cut off where it has no room. */
function withinLine(title: string, longest: number): string {
  if (widthOf(title) <= longest) return title;
  const characters = Array.from(title);
  while (characters.length > 0 && widthOf(characters.join('')) > longest - 1) characters.pop();
  return `${characters.join('')}…`;
}
