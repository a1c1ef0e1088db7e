/**
 * 引号、书名号、括号成对：“”‘’《》〈〉（）〔〕有前有后，不交错。
 *
 * 缺了一半，读者看不出引到哪里、书名到哪里为止，程序也认不出标题。括号和书名号在一段之内成对；引文不止一段时，每段开头
 * 都用“，只在最后一段末尾用”。「1）」「a）」这样的序数不算括号。依据：GB/T 15834—2011 4.8、4.9、4.15。
 *
 * @example 错
 * ```md
 * 根据《浙江省人民政府关于推进改革的通知精神，制定本方案。
 * ```
 * @example 错
 * ```md
 * 深化“互联网+“行动。
 * ```
 * @example 对
 * ```md
 * 一、第三条修改为：
 *
 * “第三条　申请人应当提交下列材料：
 *
 * “（一）申请书（一式两份）；
 *
 * “（二）身份证明。”
 *
 * 二、材料包括：1）申请书；2）身份证明；a）复印件。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import { groupBy } from '../../model/group-by.js';
import type { Notice } from '../../model/notice.js';
import type { Prose } from '../../model/prose.js';
import { runningQuotations } from '../../model/running-quotation.js';
import type { NoticeRule, Violation } from '../rule.js';
import { shouldBe } from '../wording.js';

export const pairedMarks: NoticeRule = {
  id: 'paired-marks',
  reach: 'notice',
  severity: 'error',
  authority: 'standard',
  basis: { zh: 'GB/T 15834—2011 4.8、4.9、4.15', en: 'GB/T 15834—2011 4.8, 4.9, 4.15' },
  *check(notice) {
    yield* checkNotice(notice);
  },
};

interface Mark {
  readonly at: number;
  readonly mark: string;
}

/** What is left of the marks of one prose when all pairs are taken out. */
interface Unpaired {
  readonly prose: Prose;
  readonly marks: readonly Mark[];
  /** Marks that stand the wrong way round: “A“. */
  readonly turned: readonly Mark[];
}

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '(': ')',
  '〔': '〕',
};
const OPENING: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CLOSING).map(([open, close]) => [close, open]),
);
const MARKS = /[“”‘’《》〈〉（）()〔〕]/gu;
const BRACKET = /[）)]/u;
const NEXT_CLOSES = /^[^“”]*”/u;
// A bracket that only closes a number: 1）, a）, 一）, at the start of a phrase.
const ENUMERATION = /(?:^|[^\p{L}\p{N}])(?:[\da-zA-Z]{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳])$/u;

function* checkNotice({ source, proses }: Notice): Generator<Violation> {
  const all = proses.map(unpairedIn);
  const paired = continuedQuotations(all);
  for (const { prose, marks, turned } of all) {
    for (const { at, mark } of turned) {
      const expected = CLOSING[mark] ?? OPENING[mark] ?? '';
      const reason = shouldBe(expected, mark);
      yield { source, place: prose.place(at, at + 1), reason, actual: mark };
    }
    for (const unpaired of marks) {
      if (paired.has(unpaired)) continue;
      const { at, mark } = unpaired;
      const partner = CLOSING[mark];
      const reason =
        partner === undefined
          ? {
              zh: `「${mark}」前面缺「${OPENING[mark] ?? ''}」`,
              en: `“${OPENING[mark] ?? ''}” is missing before “${mark}”`,
            }
          : { zh: `「${mark}」后面缺「${partner}」`, en: `“${partner}” is missing after “${mark}”` };
      yield { source, place: prose.place(at, at + 1), reason, actual: mark };
    }
  }
}

function unpairedIn(prose: Prose): Unpaired {
  const { text } = prose;
  const found = matchesOf(text, MARKS).map(({ index, 0: mark }): Mark => ({ at: index, mark }));
  if (found.length === 0) return { prose, marks: [], turned: [] };
  const open = createOpenMarks();
  const marks: Mark[] = [];
  const turned: Mark[] = [];
  const lastClosing = text.lastIndexOf('”');
  for (const { at, mark } of found) {
    if (mark === '“' && lastClosing < at && open.has('“')) {
      turned.push({ at, mark });
      open.takeOne('“');
    } else if (mark === '”' && !open.has('“') && NEXT_CLOSES.test(text.slice(at + 1, at + 100))) {
      turned.push({ at, mark });
      open.push({ at, mark: '“' });
    } else if (CLOSING[mark] !== undefined) {
      open.push({ at, mark });
    } else if (mark !== '’' || !/[A-Za-z]’[A-Za-z]/u.test(text.slice(at - 1, at + 2))) {
      const opening = kindOf(mark);
      if (open.has(opening)) for (const inside of open.takeFrom(opening)) marks.push(inside);
      else if (!(BRACKET.test(mark) && ENUMERATION.test(text.slice(Math.max(0, at - 4), at))))
        marks.push({ at, mark });
    }
  }
  for (const unclosed of open.all) marks.push(unclosed);
  return { prose, marks: marks.sort((a, b) => a.at - b.at), turned };
}

/** The opening mark of a pair. Brackets pair also where one is half-width, which is another rule's. */
function kindOf(mark: string): string {
  return /[（()）]/u.test(mark) ? '（' : (OPENING[mark] ?? mark);
}

/** The marks that wait for their partners, the last one on top; by kind, so that none is looked for in vain. */
function createOpenMarks() {
  const all: Mark[] = [];
  const counts = new Map<string, number>();
  const count = (mark: string, change: 1 | -1): void => {
    counts.set(kindOf(mark), (counts.get(kindOf(mark)) ?? 0) + change);
  };
  const last = (kind: string): number => all.findLastIndex(({ mark }) => kindOf(mark) === kind);
  return {
    all: all as readonly Mark[],
    has: (kind: string): boolean => (counts.get(kind) ?? 0) > 0,
    push: (opening: Mark): void => {
      all.push(opening);
      count(opening.mark, 1);
    },
    /** Takes out the last of a kind alone. */
    takeOne: (kind: string): void => {
      all.splice(last(kind), 1);
      count(kind, -1);
    },
    /** Takes out the last of a kind and what was opened after it, and gives the latter. */
    takeFrom: (kind: string): readonly Mark[] => {
      const taken = all.splice(last(kind));
      for (const { mark } of taken) count(mark, -1);
      return taken.slice(1);
    },
  };
}

/** The quotation marks that pair from one paragraph to a later one. Each paragraph in between may open with “ again. */
function continuedQuotations(all: readonly Unpaired[]): Set<Mark> {
  const paired = new Set<Mark>();
  for (const group of groupBy(all.filter(mayRunOn), ({ prose }) => prose.part).values()) {
    for (const { marks } of runningQuotations(group.map(({ prose }) => prose.text))) {
      for (const { text, at } of marks) {
        const mark = group[text]?.marks.find((unpaired) => unpaired.at === at);
        if (mark !== undefined) paired.add(mark);
      }
    }
    for (const [at, { marks }] of group.entries()) {
      // Where each paragraph opens with “ again, the last one tells that none is closed.
      const opening = marks.at(-1);
      const next = group[at + 1]?.marks[0];
      if (opening?.mark === '“' && next?.mark === '“' && next.at === 0) paired.add(opening);
    }
  }
  return paired;
}

/** A cell or a caption is closed in itself. */
function mayRunOn({ prose: { kind } }: Unpaired): boolean {
  return kind !== 'gridCell' && kind !== 'caption' && kind !== 'title';
}
