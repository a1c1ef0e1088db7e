/**
 * 同一层次的序数逐一相连：不跳号，不重号，从「一」开始；附件的序号也是这样。
 *
 * 缺号、重号常是漏抄一段或排错次序，后面的引用也会随之指错。各地写法不一：序数或者在每个上级之下重新起编，或者贯通全文，
 * 两种都不算错；「条」总是贯通全文，章、节之间不断。修改决定中的「第三条之一」认作第三条之后的一条。引文块（>）自成一体，
 * 可以从任何一条起。依据：公文实务。
 *
 * @example 错
 * ```md
 * 一、总体要求
 *
 * 二、主要任务
 *
 * 四、保障措施
 * ```
 * @example 错
 * ```md
 * 第一章　总则
 *
 * 第一条　为规范管理，制定本办法。
 *
 * 第二章　附则
 *
 * 第三条　本办法自发布之日起施行。
 * ```
 * @example 错
 * ```md
 * # 附件1　任务分解表
 *
 * 略。
 *
 * # 附件3　联系人名单
 *
 * 略。
 * ```
 * @example 对
 * ```md
 * 一、总体要求
 *
 * （一）统一认识。
 *
 * （二）统一步骤。
 *
 * 二、主要任务
 *
 * （三）抓好落实。
 *
 * （四）加强督查。
 * ```
 * @example 对
 * ```md
 * 经研究，决定对示例办法作如下修改：
 *
 * 一、在第三条后增加一条：
 *
 * > 第三条之一　申请人应当提交下列材料：
 * >
 * > （一）申请书；
 * >
 * > （二）身份证明。
 *
 * 二、删去第五条。
 *
 * # 示例办法
 *
 * 第一条　有下列情形之一的，给予救助：
 *
 * （一）因灾；
 *
 * （二）因病。
 *
 * 有下列情形之一的，停止救助：
 *
 * （一）死亡；
 *
 * （二）迁出。
 * ```
 */
import type { Notice } from '../../model/notice.js';
import { formatNumeral } from '../../model/numeral.js';
import { formatOrdinal, type Ordinal } from '../../model/ordinal.js';
import { styleKey } from '../../model/outline.js';
import type { Prose } from '../../model/prose.js';
import type { Source } from '../../model/source.js';
import type { PartTitle } from '../../model/tree.js';
import {
  climbedFrom,
  hasHeadingBetween,
  inOtherStyle,
  type NumberedEntry,
  type NumberedScope,
} from '../../model/numbered-text.js';
import type { NoticeRule, Violation } from '../rule.js';
import { shouldBe, TERMS } from '../wording.js';

export const ordinalSequence: NoticeRule = {
  id: 'ordinal-sequence',
  reach: 'notice',
  severity: 'error',
  authority: 'practice',
  basis: { zh: '公文实务：层次序数前后相连', en: 'Practice: ordinals follow one another' },
  *check(notice) {
    for (const scope of notice.scopes) yield* checkScope(scope, notice);
    yield* checkLabels(notice);
  },
};

/** A place in a run: 第三条之二 is the second after the third. */
interface Step {
  readonly value: number;
  readonly insertion: number;
}

/** The numbering of one style so far. */
interface Run {
  readonly entry: NumberedEntry;
  /** What the entry is and what it should have been, the likelier to be followed first: one slip is not two. */
  readonly steps: readonly Step[];
}

type Habit = 'restarts' | 'runs-on';

function* checkScope(scope: NumberedScope, { source }: Notice): Generator<Violation> {
  const habits = habitsOf(scope);
  const next = nextInScope(scope);
  const misstyled = inOtherStyle(scope);
  const inScope = new Map<string, Run>();
  const underParent = new Map<NumberedEntry | undefined, Map<string, Run>>();
  const disordered = new Set<string>();
  for (const [at, entry] of scope.entries.entries()) {
    const { ordinal, parent, block } = entry;
    const meant = misstyled.get(entry);
    if (meant !== undefined) {
      const run: Run = { entry, steps: [stepOf(ordinal)] };
      underParent.get(meant.parent)?.set(keyOf(meant.ordinal), run);
      inScope.set(keyOf(meant.ordinal), run);
      yield inStyleOf(meant, entry, source);
      continue;
    }
    const key = keyOf(ordinal);
    if (climbedFrom(entry, scope.entries[at - 1]) !== undefined) disordered.add(key);
    const siblings = underParent.get(parent) ?? new Map<string, Run>();
    underParent.set(parent, siblings);
    const before = siblings.get(key);
    const last = inScope.get(key);
    const expected = expectedSteps(entry, before, last, habits.get(key));
    const step = stepOf(ordinal);
    const path = pathUnder(entry);
    const fits =
      expected.some((other) => same(step, other)) ||
      (before === undefined && last === undefined && scope.quoted) ||
      (step.value === 1 && (disordered.has(key) || mayRestart(scope, entry, last))) ||
      runsThroughText(scope, entry, before ?? last, expected[0]);
    const [likeliest = step] = expected;
    const following = next.get(entry);
    // A 2. that stands alone may lack what goes before it.
    const isAlone = before === undefined && last === undefined && following === undefined;
    const isMended = fits
      ? path !== undefined
      : !isAlone && !isSaidBelow(entry, scope.entries[at + 1]) && isLoneSlip(entry, following, likeliest);
    const run = { entry, steps: fits ? [step] : isMended ? [likeliest, step] : [step, likeliest] };
    siblings.set(key, run);
    inScope.set(key, run);
    if (fits && path === undefined) continue;
    const right =
      path === undefined
        ? expected.map((other) => renumbered(ordinal, other)).find((text) => text !== undefined)
        : ordinal.text.replace(/^\d.*\d/u, [...path, ordinal.value].join('.'));
    const previous = (before ?? last)?.entry;
    yield {
      source,
      place: block.prose.place(0, ordinal.text.length),
      reason:
        right === undefined
          ? {
              zh: `序数「${ordinal.text}」与前面不相连`,
              en: `the ordinal “${ordinal.text}” does not follow those before`,
            }
          : shouldBe(right, ordinal.text, TERMS.ordinal),
      actual: ordinal.text,
      ...(right !== undefined && isMended ? { expected: [right] } : {}),
      ...(previous === undefined
        ? {}
        : { related: [{ path: source.path, place: placeOf(previous), reason: TERMS.previousOrdinal }] }),
    };
  }
}

/** （2） between （一） and （三） is （二）. */
function inStyleOf(before: NumberedEntry, { ordinal, block }: NumberedEntry, source: Source): Violation {
  const right = renumbered(before.ordinal, stepOf(ordinal));
  return {
    source,
    place: block.prose.place(0, ordinal.text.length),
    reason: shouldBe(right ?? '', ordinal.text, TERMS.ordinal),
    actual: ordinal.text,
    ...(right !== undefined && { expected: [right] }),
    related: [{ path: source.path, place: placeOf(before), reason: TERMS.previousOrdinal }],
  };
}

/** Whether a decimal is what its first part says: 4 above 4.1. Then others are missing before it. */
function isSaidBelow(entry: NumberedEntry, next: NumberedEntry | undefined): boolean {
  const { path = [], value } = entry.ordinal;
  return next?.parent === entry && next.ordinal.path?.join('.') === [...path, value].join('.');
}

/** The entry that follows each with an ordinal of the same style. */
function nextInScope({ entries }: NumberedScope): Map<NumberedEntry, NumberedEntry> {
  const last = new Map<string, NumberedEntry>();
  const next = new Map<NumberedEntry, NumberedEntry>();
  for (const entry of entries) {
    const before = last.get(keyOf(entry.ordinal));
    if (before !== undefined) next.set(before, entry);
    last.set(keyOf(entry.ordinal), entry);
  }
  return next;
}

/**
 * Whether the number alone is wrong and what follows goes on from the right one. Where all that follows is shifted too,
 * a paragraph may be missing, which no renumbering mends.
 */
function isLoneSlip(entry: NumberedEntry, next: NumberedEntry | undefined, right: Step): boolean {
  if (next === undefined || next.ordinal.value === 1) return true;
  if (next.parent !== entry.parent && next.ordinal.value !== entry.ordinal.value + 1) return true;
  const step = stepOf(next.ordinal);
  const follows = (before: Step): boolean => after(before, step).some((other) => same(step, other));
  return follows(right) || !follows(stepOf(entry.ordinal));
}

/** The likeliest first. */
function expectedSteps(
  { ordinal, parent }: NumberedEntry,
  before: Run | undefined,
  last: Run | undefined,
  habit: Habit | undefined,
): Step[] {
  const first = { value: 1, insertion: 0 };
  const wanted = stepOf(ordinal);
  if (ordinal.style === 'article')
    return last === undefined ? [first] : last.steps.flatMap((step) => after(step, wanted));
  if (before !== undefined) return before.steps.flatMap((step) => after(step, wanted));
  // A decimal names its parent, so that it can only begin afresh.
  if (last === undefined || (ordinal.style === 'decimal' && parent !== undefined)) return [first];
  const onward = last.steps.flatMap((step) => after(step, wanted));
  if (habit === 'restarts') return [first];
  return habit === 'runs-on' ? [...onward, first] : [first, ...onward];
}

function after({ value, insertion }: Step, wanted: Step): Step[] {
  const next = { value: value + 1, insertion: 0 };
  const inserted = { value, insertion: insertion + 1 };
  return wanted.insertion > 0 && wanted.value === value ? [inserted, next] : [next, inserted];
}

/**
 * How each style goes on under a new parent, where the text makes it clear: three or more times so and at most once the
 * other way. Elsewhere both are taken.
 */
function habitsOf({ entries }: NumberedScope): Map<string, Habit> {
  const last = new Map<string, NumberedEntry>();
  const counts = new Map<string, { restarts: number; runsOn: number }>();
  for (const entry of entries) {
    const key = keyOf(entry.ordinal);
    const before = last.get(key);
    last.set(key, entry);
    if (before === undefined || before.parent === entry.parent) continue;
    const count = counts.get(key) ?? { restarts: 0, runsOn: 0 };
    counts.set(key, count);
    if (entry.ordinal.value === 1) count.restarts++;
    else if (entry.ordinal.value === before.ordinal.value + 1) count.runsOn++;
  }
  const habits = new Map<string, Habit>();
  for (const [key, { restarts, runsOn }] of counts) {
    if (restarts >= 3 && runsOn <= 1) habits.set(key, 'restarts');
    else if (runsOn > restarts) habits.set(key, 'runs-on');
  }
  return habits;
}

/** A second list of the same level: after a heading without a number, or after words that announce a list. */
function mayRestart(scope: NumberedScope, { ordinal, block }: NumberedEntry, last: Run | undefined): boolean {
  if (last === undefined) return false;
  if (hasHeadingBetween(scope, last.entry.block.index, block.index)) return true;
  if (ordinal.style === 'article') return false;
  const before = scope.proses[block.index - 1]?.text ?? '';
  const unnumbered =
    block.index - 1 > last.entry.block.index &&
    !scope.entries.some((other) => other.block.index === block.index - 1);
  return /[：:]$/u.test(before) || (unnumbered && !/[。；，！？.;,!?”」）]$/u.test(before));
}

/** Whether the numbers that seem to be missing stand inside the paragraphs before: 1.……；2.……；3.……. */
function runsThroughText(
  scope: NumberedScope,
  { ordinal, parent, block }: NumberedEntry,
  before: Run | undefined,
  next: Step | undefined,
): boolean {
  if (
    ordinal.style === 'article' ||
    next === undefined ||
    ordinal.value <= next.value ||
    ordinal.value - next.value > 50
  )
    return false;
  const from = Math.max(before?.entry.block.index ?? 0, parent?.block.index ?? 0);
  const text = scope.proses
    .slice(from, block.index)
    .map((prose) => prose.text)
    .join('\n');
  for (let value = next.value, at = 0; value < ordinal.value; value++) {
    const written = renumbered(ordinal, { value, insertion: 0 });
    at = written === undefined ? -1 : text.indexOf(written, at);
    if (written === undefined || at < 0) return false;
    at += written.length;
  }
  return true;
}

/** The numbers that a decimal should begin with, where it begins with others than its parent: 1.3 under 2. */
function pathUnder({ ordinal, parent }: NumberedEntry): readonly number[] | undefined {
  if (ordinal.path === undefined || parent === undefined) return undefined;
  const { style, value, path = [] } = parent.ordinal;
  const own = [...path, value];
  const speaks = (style === 'arabic' || style === 'decimal') && own.length === ordinal.path.length;
  return speaks && own.join('.') !== ordinal.path.join('.') ? own : undefined;
}

// 附件一 is written wrong, which is another rule's, but it is the first all the same.
const LABEL_NUMBER = /(?:\d+|[一二三四五六七八九十]+)$/u;
const WRITTEN_LABEL = /^.*?(?:\d+|[一二三四五六七八九十]+)/su;

/** 附件1, 附件2: each kind of label counts by itself, and afresh after another enclosed text. */
function* checkLabels({ source, tree }: Notice): Generator<Violation> {
  const runs = new Map<string, PartTitle[]>();
  let enclosures = 0;
  for (const part of tree.children) {
    const title = part.children.find((block): block is PartTitle => block.type === 'partTitle');
    if (part.kind === 'enclosure') enclosures++;
    if (title?.number === undefined || title.label === undefined) continue;
    const word = title.label.replace(LABEL_NUMBER, '');
    const key = title.number === 1 || !runs.has(word) ? `${word} ${enclosures}` : word;
    const run = runs.get(key) ?? [];
    run.push(title);
    runs.set(key, run).set(word, run);
  }
  for (const titles of new Set(runs.values())) yield* checkRun(titles, source);
}

function* checkRun(titles: readonly PartTitle[], source: Source): Generator<Violation> {
  let accepted = [1];
  for (const [at, { label = '', number = 0, position }] of titles.entries()) {
    const [right = 1] = accepted;
    const fits = accepted.includes(number);
    accepted = fits ? [number + 1] : [number + 1, right + 1];
    if (fits) continue;
    const start = source.text.indexOf(label.replace(LABEL_NUMBER, ''), position?.start.offset ?? 0);
    const actual = WRITTEN_LABEL.exec(source.text.slice(start, start + 40))?.[0] ?? label;
    const expected = actual.replace(LABEL_NUMBER, (old) =>
      /\d/u.test(old) ? String(right) : formatNumeral(right),
    );
    const next = titles[at + 1]?.number;
    yield {
      source,
      place: { start: source.pointAt(start), end: source.pointAt(start + actual.length) },
      reason: shouldBe(expected, actual, TERMS.attachmentNumber),
      actual,
      ...(next === undefined || next === right + 1 ? { expected: [expected] } : {}),
    };
  }
}

/** Ordinals that count together: those of a style; decimals under one number. */
function keyOf(ordinal: Ordinal): string {
  return ordinal.path === undefined ? styleKey(ordinal) : `decimal-${ordinal.path.join('.')}`;
}

function stepOf({ value, insertion = 0 }: Ordinal): Step {
  return { value, insertion };
}

function same(a: Step, b: Step): boolean {
  return a.value === b.value && a.insertion === b.insertion;
}

function placeOf({ block, ordinal }: NumberedEntry): ReturnType<Prose['place']> {
  return block.prose.place(0, ordinal.text.length);
}

/** The ordinal as it is written, brackets and marks too, with another number. Circled numbers end at ㊿. */
function renumbered(ordinal: Ordinal, { value, insertion }: Step): string | undefined {
  const { style, text } = ordinal;
  if (style === 'circled') return value > 50 ? undefined : text.replace(/^./u, formatOrdinal(style, value));
  if (style === 'decimal') return text.replace(/\d+(?=\D*$)/u, String(value));
  const han = formatNumeral(value);
  const number = text
    .replace(/之[^、.．，,。]+/u, '')
    .replace(/\d+|[一二三四五六七八九十百零〇]+/u, (old) => (/\d/u.test(old) ? String(value) : han));
  return insertion === 0
    ? number
    : number.replace(/[篇编章节条]/u, (unit) => `${unit}之${formatNumeral(insertion)}`);
}
