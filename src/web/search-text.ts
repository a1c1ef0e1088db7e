import { levelled } from '../model/raised-and-lowered.js';
import { toHalfWidth } from '../model/half-width.js';

/** Stands in the index where a line of a notice ends, so that no phrase reaches from one into the next. */
export const LINE_END = '␞';

/** Stands for a space between two words of Latin letters or digits, and after a name of a roster; others mean nothing in Chinese. */
export const SPACE = '␣';

const TOKEN = /\p{Script=Latin}+|\p{Nd}+|\s+|\S/gu;
const IS_WORD = /^[\p{Script=Latin}\p{Nd}]/u;

/**
 * A text as the index knows it: Han characters one by one, since no two programs cut Chinese into the same words; words
 * of Latin letters, numbers, and marks; superscripts and subscripts on the line, as they are typed. A phrase is in a text just where its tokens follow each other there.
 */
export function searchTokens(text: string): string[] {
  const tokens = levelled(toHalfWidth(text)).trim().match(TOKEN) ?? [];
  return tokens.flatMap((token, index) => {
    if (token.trim() !== '') return [token];
    const separates = IS_WORD.test(tokens[index - 1] ?? '') && IS_WORD.test(tokens[index + 1] ?? '');
    return separates ? [SPACE] : [];
  });
}

/** Whether a token is neither a word nor a number. A straight quote is none to pagefind, which takes it for the edge of a phrase. */
export function isMark(token: string): boolean {
  return !/^[\p{L}\p{N}"]/u.test(token);
}

/** The text of tokens again, lines set apart by a space. */
export function textOfTokens(tokens: readonly string[]): string {
  return tokens.join('').replaceAll(SPACE, ' ').replaceAll(LINE_END, ' ');
}
