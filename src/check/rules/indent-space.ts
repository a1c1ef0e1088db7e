/**
 * 段首没有从 Word、微信带来的异形空格：不换行空格、长空格（U+2003）、半个字的空格（U+2002）等。
 *
 * 段首缩进由版式去做，源文件里不空格。这些空格看起来与全角空格一样，粘贴时带进来，别的程序却不认得：「一、总体要求」前面有了它，
 * 序数、标题都会看不见。依据：公报编辑规范。
 *
 * @example 错 段首两个长空格
 * ```md
 *   一、总体要求
 * ```
 * @example 对
 * ```md
 * 一、总体要求
 *
 * 　　全角空格和半角空格的缩进，照样读作段落。
 * ```
 */
import type { Prose } from '../../model/prose.js';
import type { NoticeRule } from '../rule.js';

export const indentSpace: NoticeRule = {
  id: 'indent-space',
  reach: 'notice',
  severity: 'error',
  authority: 'own',
  basis: { zh: '公报编辑规范：段首不空格', en: 'House rules: no blanks before a paragraph' },
  *check({ source, proses }) {
    const { text } = source;
    const lines = new Set<number>();
    for (const prose of proses) {
      const start = startOf(prose);
      if (start === undefined) continue;
      const lineStart = text.lastIndexOf('\n', start - 1) + 1;
      // A line of a roster has several runs of text.
      if (lines.has(lineStart)) continue;
      lines.add(lineStart);
      const [all, marks = '', blanks = ''] = INDENT.exec(text.slice(lineStart, start)) ?? [''];
      const odd = ODD_SPACE.exec(blanks)?.[0];
      if (odd === undefined) continue;
      const code = `U+${(odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      yield {
        source,
        place: {
          start: source.pointAt(lineStart + marks.length),
          end: source.pointAt(lineStart + all.length),
        },
        reason: {
          zh: `段首不空格，这里有异形空格（${code}）`,
          en: `no blanks before a paragraph; here is an odd one (${code})`,
        },
        actual: blanks,
        expected: [''],
      };
    }
  },
};

// What Markdown has before the words of a line: > and ##.
const INDENT = /^((?: {0,3}> ?)*(?:#{1,6}[ \t])?)([\p{Zs}\t]*)/u;
// All blanks but those of a keyboard, half-width and full-width.
const ODD_SPACE = /[^ \t\u3000]/u;

/** Where the words begin; undefined for a cell and for what stands in no line of its own. */
function startOf(prose: Prose): number | undefined {
  const { kind, text, node } = prose;
  if (kind === 'gridCell' || kind === 'caption' || kind === 'title') return undefined;
  if (node?.position === undefined || text === '') return undefined;
  return prose.place(0, 1).start.offset;
}
