import type { Root, Text } from 'mdast';
import type { Node, Parent } from 'unist';
import type { VFile } from 'vfile';
import type { Bilingual } from '../../model/finding.js';
import { matchesOf } from '../../model/matches.js';
import { findFormulas, findMarkedFigures } from '../../model/raised-and-lowered.js';
import { sourceRanges } from '../../model/text-place.js';
import { SKIP, visit } from '../../model/visit.js';
import { refuseRange } from './refuse.js';

// The pair of ~ was forgotten: H~2O, CO~2排放. 5~8 and A~B are ranges.
const UNPAIRED = /(?<=[\p{Script=Latin}\p{Script=Greek})）\]])~(?=\d{1,3}(?:\.\d{1,3})?\p{L})/gu;
const ADDRESS = /(?:https?:\/\/|www\.)[\w.~:/?#[\]@!$&'()*+,;=%^-]+/giu;

/**
 * `m^2^` is m² and `H~2~O` is H₂O: the characters that Unicode has for it, so that every face carries them and none takes
 * 10² for 102. What has no such character is refused, and so are a `^` that would be printed and formulas of TeX. In the
 * source `\^` and `\~` are the signs themselves.
 */
export function raisedAndLowered() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node: Node, _index, parent: Parent | undefined) => {
      if (node.type === 'link') return SKIP;
      if (node.type !== 'text' || parent === undefined) return undefined;
      const text = node as Text;
      if (!/[\^~$\\]/u.test(text.value) || isJoiningMark(text, parent)) return undefined;
      rewrite(text, file);
      return undefined;
    });
  };
}

/** `^` alone in a cell joins it to the one above. */
function isJoiningMark({ value }: Text, { type, children }: Parent): boolean {
  return type === 'tableCell' && children.length === 1 && value.trim() === '^';
}

function rewrite(text: Text, file: VFile): void {
  const source = String(file);
  const { value } = text;
  const ranges = sourceRanges(text, value, source);
  const refuseAt = (
    start: number,
    end: number,
    ruleId: 'mark-syntax' | 'formula-syntax',
    reason: Bilingual,
  ) => {
    refuseRange(file, ranges(start).start, ranges(end - 1).end, ruleId, reason);
  };
  const isWritten = (at: number): boolean => source.charAt(ranges(at).start - 1) !== '\\';
  // What is not looked at keeps its length, so that the offsets stay true.
  const withoutAddresses = value.replace(ADDRESS, (address) => ' '.repeat(address.length));
  const formulas = findFormulas(withoutAddresses);
  for (const { start, end } of formulas)
    refuseAt(start, end, 'formula-syntax', formulaReason(value.slice(start, end)));
  const plain = blanked(withoutAddresses, formulas);
  const marked = findMarkedFigures(plain).filter(({ start, end }) => isWritten(start) && isWritten(end - 1));
  for (const { start, end, sign, moved } of marked)
    if (moved === undefined) refuseAt(start, end, 'mark-syntax', withoutForm(value.slice(start, end), sign));
  const rest = blanked(plain, marked);
  for (let at = rest.indexOf('^'); at >= 0; at = rest.indexOf('^', at + 1))
    // [^1] is a note of other dialects.
    if (isWritten(at) && rest.charAt(at - 1) !== '[') refuseAt(at, at + 1, 'mark-syntax', leftOver('^'));
  for (const { index: at } of matchesOf(rest, UNPAIRED))
    if (isWritten(at)) refuseAt(at, at + 1, 'mark-syntax', leftOver('~'));
  text.value = replaced(value, marked, ({ start, end, moved }) => moved ?? value.slice(start, end));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The text with blanks in place of some ranges, which stand in order. */
function blanked(text: string, ranges: readonly Range[]): string {
  return replaced(text, ranges, ({ start, end }) => ' '.repeat(end - start));
}

/** The text with something else in place of some ranges, which stand in order. */
function replaced<Found extends Range>(
  text: string,
  ranges: readonly Found[],
  becomes: (found: Found) => string,
): string {
  let at = 0;
  const pieces = ranges.map((found) => {
    const piece = text.slice(at, found.start) + becomes(found);
    at = found.end;
    return piece;
  });
  return pieces.join('') + text.slice(at);
}

function leftOver(sign: '^' | '~'): Bilingual {
  const [zh, en, example] = sign === '^' ? ['上标', 'superscript', 'm^2^'] : ['下标', 'subscript', 'H~2~O'];
  return {
    zh: `「${sign}」会照样印出来：${zh}写成「${example}」，前后各一个；确要印这个符号的写「\\${sign}」`,
    en: `“${sign}” would be printed: a ${en} has one before and one after it, as in “${example}”; the sign itself is written “\\${sign}”`,
  };
}

function withoutForm(marked: string, sign: string): Bilingual {
  return {
    zh: `「${marked}」排不成${sign === '^' ? '上标' : '下标'}：${sign === '^' ? '上标只有数字、+-=()和 n、i、x' : '下标只有数字、+-=().和 a、e、o、x、h、k、l、m、n、p、s、t'}；写在同一行，或把公式存成图片；确要印这个符号的写「\\${sign}」`,
    en: `“${marked}” has no ${sign === '^' ? 'superscript' : 'subscript'} characters: write it on the line, or make a picture of the formula; the sign itself is written “\\${sign}”`,
  };
}

function formulaReason(formula: string): Bilingual {
  return {
    zh: `公文里印不出 TeX 公式「${formula}」：分式写成「A/B」，上标写「m^2^」，下标写「H~2~O」，复杂的公式存成图片`,
    en: `formulas of TeX cannot be printed (“${formula}”): write “A/B”, “m^2^”, “H~2~O”, or make a picture of the formula`,
  };
}
