/**
 * 文字里没有剩下的记号：没有成对的「**」「~~」「__」。
 *
 * 加粗的「**」少了一半，或者夹在引号和字母之间认不出来，就会照样印出来。确要印这些符号的，每个前面加「\」。一条横线「____」是留空，
 * 由 placeholder 检查。标题、表题、图题里直接写 ²、₂，「m^2^」「H~2~O」和公式在那里不排成上标、下标。依据：公报编辑规范：写法。
 *
 * @example 错
 * ```md
 * **加强管理。落实责任。
 * ```
 * @example 错
 * ```md
 * 上限为~~5万元，下限为3万元。
 * ```
 * @example 错 标题里的上标
 * ```md
 * ---
 * title: 绍兴市人民政府关于做好10m^2^以下项目审批工作的通知
 * ---
 * ```
 * @example 对
 * ```md
 * （一）**加强管理。**落实责任，确要印的写作\*\*，3*4是三乘四。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import type { Prose } from '../../model/prose.js';
import { findFormulas, findMarkedFigures } from '../../model/raised-and-lowered.js';
import type { Source } from '../../model/source.js';
import type { NoticeRule, Violation } from '../rule.js';

export const leftoverMarkup: NoticeRule = {
  id: 'leftover-markup',
  reach: 'notice',
  severity: 'error',
  authority: 'own',
  basis: { zh: '公报编辑规范：写法', en: 'House rules: the way of writing' },
  *check({ source, proses }) {
    for (const prose of proses) {
      const { text, part, kind } = prose;
      if (kind === 'title' || kind === 'caption') yield* unreadFigures(prose, source);
      if (!SIGNS.test(text)) continue;
      for (const { index: start, 0: actual } of matchesOf(text, LEFT_OVER)) {
        // The blanks of a form may stand around its words.
        if (actual === '__' && part?.kind === 'attachment') continue;
        const found = prose.place(start, start + actual.length);
        // `\*\*` is text because the editor says so.
        if (source.text.charAt((found.start.offset ?? 0) - 1) === '\\') continue;
        const reason = {
          zh: `「${actual}」没有读成记号，会照样印出来：应成对，紧贴所标的字；确要印的写作「${actual.replace(/./gu, '\\$&')}」`,
          en: `“${actual}” was not read as markup and would be printed: it needs its pair, close to the words; to print it, write “${actual.replace(/./gu, '\\$&')}”`,
        };
        yield { source, place: found, reason, actual, isNeverMeant: true };
      }
    }
  },
};

/** Signs of raised and lowered figures, and formulas, where they are not read: the texts of YAML and of attributes. */
function* unreadFigures(prose: Prose, source: Source): Generator<Violation> {
  const { text } = prose;
  for (const { start, end, moved } of findMarkedFigures(text)) {
    const actual = text.slice(start, end);
    const [zh, en] = moved === undefined ? ['', ''] : [`，直接写「${moved}」`, `: write “${moved}” itself`];
    yield {
      source,
      place: prose.place(start, end),
      reason: {
        zh: `「${actual}」在标题、表题、图题里会照样印出来${zh}`,
        en: `“${actual}” would be printed as it is in a title or a caption${en}`,
      },
      actual,
      ...(moved !== undefined && { expected: [moved] }),
      isNeverMeant: true,
    };
  }
  for (const { start, end } of findFormulas(text)) {
    const actual = text.slice(start, end);
    const reason = {
      zh: `公文里印不出 TeX 公式「${actual}」：分式写成「A/B」，上标、下标直接写 ²、₂`,
      en: `formulas of TeX cannot be printed (“${actual}”): write “A/B”, ² and ₂`,
    };
    yield { source, place: prose.place(start, end), reason, actual, isNeverMeant: true };
  }
}

const SIGNS = /\*\*|~~|__/u;
// __重点__ around words; __年__月 are blanks.
const LEFT_OVER = /\*{2,}|~{2,}|(?<![_\p{L}\p{N}])__(?=[\p{Script=Han}“《]{2,40}__(?!_))/gu;
