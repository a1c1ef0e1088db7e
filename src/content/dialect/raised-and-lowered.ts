import type { Root, Text } from 'mdast';
import type { Node, Parent } from 'unist';
import type { VFile } from 'vfile';
import type { Bilingual } from '../../model/finding.js';
import { lowered, raised } from '../../model/raised-and-lowered.js';
import { pointIn, sourceRanges } from '../../model/text-place.js';
import { SKIP, visit } from '../../model/visit.js';
import { refuse } from './refuse.js';

// Signs in pairs with what stands between them; of ~ only after a letter or a bracket: 5~8% and 6~9% are ranges.
const MARKED =
  /\^[^\s^~]{1,16}\^|(?<=[\p{Script=Latin}\p{Script=Greek})）\]\d²³\u2080-\u209c])~[^\s^~，。；：、]{1,16}~/gu;
const LETTER_BEFORE = /[\p{Script=Latin}\p{Script=Greek})）\]]$/u;
const FORMULA =
  /\$[^$\n]{1,300}\$|\\(?:frac|sqrt|times|div|cdot|sum|leq?|geq?|mathrm|text|left|right)(?![a-z])/gu;
const IS_TEX = /\\[A-Za-z]|[\^_{}]/u;
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
    const [from, to] = [ranges(start).start, ranges(end - 1).end];
    refuse(file, { start: pointIn(source, from), end: pointIn(source, to) }, ruleId, reason);
  };
  const isWritten = (at: number): boolean => source.charAt(ranges(at).start - 1) !== '\\';
  // What is not looked at keeps its length, so that the offsets stay true.
  let rest = value.replace(ADDRESS, (address) => ' '.repeat(address.length));
  rest = rest.replace(FORMULA, (formula, start: number) => {
    if (formula.startsWith('$') && !IS_TEX.test(formula)) return formula;
    refuseAt(start, start + formula.length, 'formula-syntax', formulaReason(formula));
    return ' '.repeat(formula.length);
  });
  const moves: { start: number; end: number; text: string }[] = [];
  rest = rest.replace(MARKED, (marked, start: number) => {
    const end = start + marked.length;
    if (!isWritten(start) || !isWritten(end - 1)) return marked;
    const [sign, inside] = [marked.charAt(0), marked.slice(1, -1)];
    // 5~8~10 is no chemistry.
    if (sign === '~' && !LETTER_BEFORE.test(value.slice(0, start))) return marked;
    const moved = sign === '^' ? raised(inside) : lowered(inside);
    if (moved === undefined) refuseAt(start, end, 'mark-syntax', withoutForm(marked, sign));
    else moves.push({ start, end, text: moved });
    return ' '.repeat(marked.length);
  });
  for (let at = rest.indexOf('^'); at >= 0; at = rest.indexOf('^', at + 1))
    // [^1] is a note of other dialects.
    if (isWritten(at) && rest.charAt(at - 1) !== '[') refuseAt(at, at + 1, 'mark-syntax', LEFT_OVER);
  for (const { start, end, text: moved } of moves.reverse())
    text.value = text.value.slice(0, start) + moved + text.value.slice(end);
}

const LEFT_OVER: Bilingual = {
  zh: '「^」会照样印出来：上标写成「m^2^」，前后各一个；确要印这个符号的写「\\^」',
  en: '“^” would be printed: a superscript has one before and one after it, as in “m^2^”; the sign itself is written “\\^”',
};

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
