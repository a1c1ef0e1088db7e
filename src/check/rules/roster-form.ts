/**
 * 名单与写明的人数相符，一组里一个人只列一次，不登身份证号码和手机号码。
 *
 * 一人一行：一行里用顿号写几个人的，会排成一个人。人数写在职务后（委员（12人））、名单前的标题或段落里（共12人）、名单后的「以上共12人」的，与名单逐一点数；一人兼两职，
 * 算一人或两人都可以。公报向社会公开，全文都不能有身份证号码，名单和有「姓名」栏的表格里不能有手机号码；检查结果也不重复号码。
 * 依据：公报编辑规范：名单；《中华人民共和国个人信息保护法》第二十五条。
 *
 * @example 错 人数不符
 * ```md
 * 领导小组由下列人员组成（共3人）：
 *
 * :::roster
 * 组长：姚远
 *
 * 成员：王水君　市财政局
 * :::
 * ```
 * @example 错 列了两次
 * ```md
 * :::roster
 * 成员：王水君　市财政局
 * 叶卫红　市民政局
 * 王水君　市财政局
 * :::
 * ```
 * @example 错 手机号码
 * ```md
 * :::roster
 * 联系人：王水君　市财政局　13800000000
 * :::
 * ```
 * @example 对
 * ```md
 * 领导小组由下列人员组成（共3人）：
 *
 * :::roster
 * 组长：姚远
 *
 * 成员（2人）：王水君　市财政局
 * 叶卫红　市民政局
 * :::
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import type { Notice } from '../../model/notice.js';
import { parseNumeral } from '../../model/numeral.js';
import { textOf, type Prose } from '../../model/prose.js';
import type { Source } from '../../model/source.js';
import type { Block, Part, Roster, RosterEntry, RosterGroup } from '../../model/tree.js';
import type { NoticeRule, Violation } from '../rule.js';
import type { Bilingual } from '../../model/finding.js';
import { TERMS } from '../wording.js';
import { withoutSpace } from '../../model/without-space.js';

export const rosterForm: NoticeRule = {
  id: 'roster-form',
  reach: 'notice',
  severity: 'warning',
  authority: 'own',
  basis: { zh: '公报编辑规范：名单', en: 'House rules: rosters' },
  *check(notice) {
    const { source, tree } = notice;
    for (const part of tree.children) {
      for (const { node, pattern, groups } of countedIn(part)) {
        const prose = notice.proseOf.get(node);
        if (prose !== undefined) yield* count(prose, pattern, groups, source);
      }
      for (const group of rostersIn(part.children).flatMap(({ children }) => children))
        yield* [...twice(group, source), ...together(group, source)];
    }
    yield* personalNumbers(notice);
  },
};

/** Words that may state how many people the groups have. */
interface Counted {
  readonly node: Block | RosterGroup['children'][number];
  readonly pattern: RegExp;
  readonly groups: readonly RosterGroup[];
}

const NUMBER = '(\\d{1,4}|[一二三四五六七八九十百]+)';
const IN_TITLE = new RegExp(`(?<=共(?:计|有)?|[（(])${NUMBER}\\s*[人名位](?=[）)]|$)`, 'gu');
const BEFORE = new RegExp(
  `(?<=共(?:计|有)?|等|由|[（(])${NUMBER}\\s*[人名位](?=[）)：:。，,]|组成|同志|$)`,
  'gu',
);
const AFTER = new RegExp(
  `(?<=^[（(]?(?:以上|上述)(?:人员|名单)?[，,]?共(?:计|有)?)${NUMBER}\\s*[人名位]`,
  'gu',
);

function* countedIn({ children }: Part): Generator<Counted> {
  for (const [index, block] of children.entries()) {
    if (block.type === 'roster') {
      for (const group of block.children) {
        const [role] = group.children;
        if (role?.type === 'rosterRole') yield { node: role, pattern: IN_TITLE, groups: [group] };
      }
    } else if (block.type === 'heading' || block.type === 'partTitle') {
      yield { node: block, pattern: IN_TITLE, groups: groupsOf(sectionOf(index, children)) };
    } else if (block.type === 'paragraph') {
      let [start, end] = [index, index + 1];
      while (children[start - 1]?.type === 'roster') start--;
      while (children[end]?.type === 'roster') end++;
      yield { node: block, pattern: BEFORE, groups: groupsOf(children.slice(index + 1, end)) };
      yield { node: block, pattern: AFTER, groups: groupsOf(children.slice(start, index)) };
    }
  }
}

/** What stands under a heading, up to the next of its depth. */
function sectionOf(index: number, blocks: readonly Block[]): readonly Block[] {
  const title = blocks[index];
  const depth = title?.type === 'heading' ? title.depth : 0;
  const isNext = (block: Block): boolean => block.type === 'heading' && block.depth <= depth;
  let end = index + 1;
  for (let block = blocks[end]; block !== undefined && !isNext(block); block = blocks[end]) end++;
  return blocks.slice(index + 1, end);
}

function rostersIn(blocks: readonly Block[]): Roster[] {
  return blocks.filter((block) => block.type === 'roster');
}

function groupsOf(blocks: readonly Block[]): RosterGroup[] {
  return rostersIn(blocks).flatMap(({ children }) => children);
}

function entriesOf({ children }: RosterGroup): RosterEntry[] {
  return children.filter((child) => child.type === 'rosterEntry');
}

function* count(
  prose: Prose,
  pattern: RegExp,
  groups: readonly RosterGroup[],
  source: Source,
): Generator<Violation> {
  const names = groups.flatMap(entriesOf).map(nameOf);
  // 各区政府负责人 is a line of its own, but not one person.
  if (names.length === 0 || !names.every(isPersonalName)) return;
  const { text } = prose;
  // 共50人，其中第一批名单如下: the number is of more than the list.
  if (/其中|首批|第.批|部分|另/u.test(text)) return;
  const matches = matchesOf(text, pattern);
  const [match] = matches;
  if (match === undefined || matches.length > 1) return;
  const stated = valueOf(match[1] ?? '');
  const people = new Set(names).size;
  if (stated === undefined || stated === names.length || stated === people) return;
  const end = match.index + match[0].length;
  yield {
    source,
    place: prose.place(match.index, end),
    reason: {
      zh: `写明${stated}人，名单列有${people}人`,
      en: `${stated} people are announced, ${people} are listed`,
    },
    actual: text.slice(match.index, end),
  };
}

function valueOf(number: string): number | undefined {
  return /^\d/u.test(number) ? Number(number) : parseNumeral(number);
}

function nameOf({ children }: RosterEntry): string {
  const name = children.find(({ type }) => type === 'rosterName');
  return name === undefined ? '' : withoutSpace(textOf(name));
}

function isPersonalName(name: string): boolean {
  return /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+(?:[·•]\p{Script=Han}+)+)(?:[（(][^（()）]*[）)])?$/u.test(
    name,
  );
}

function* twice(group: RosterGroup, source: Source): Generator<Violation> {
  const first = new Map<string, RosterEntry>();
  const [role] = group.children;
  const named = role?.type === 'rosterRole' ? textOf(role).trim() : undefined;
  for (const entry of entriesOf(group)) {
    const name = nameOf(entry);
    const before = first.get(name);
    if (before === undefined) first.set(name, entry);
    if (before === undefined || !isPersonalName(name)) continue;
    const place = placeOf(entry, source);
    const related = [{ path: source.path, place: placeOf(before, source), reason: TERMS.previousOne }];
    const reason = {
      zh: `「${name}」在${named === undefined ? '同一组' : `「${named}」`}中列了两次`,
      en: `“${name}” is listed twice in ${named === undefined ? 'one group' : `“${named}”`}`,
    };
    yield { source, place, reason, actual: name, related };
  }
}

const SEVERAL = /^\p{Script=Han}{2,4}(?:[、，]\p{Script=Han}{2,4})+$/u;
const ONE_A_LINE: Bilingual = {
  zh: '一行写了几个人，应一人一行，不然排成一个人',
  en: 'several people on one line are set as one: write each on a line',
};

/** 成员：王五、赵六. */
function* together(group: RosterGroup, source: Source): Generator<Violation> {
  for (const entry of entriesOf(group)) {
    const name = nameOf(entry);
    if (SEVERAL.test(name)) yield { source, place: placeOf(entry, source), reason: ONE_A_LINE, actual: name };
  }
}

function placeOf(entry: RosterEntry, source: Source): NonNullable<RosterEntry['position']> {
  const { position } = entry.children[0] ?? entry;
  return position ?? { start: source.pointAt(0), end: source.pointAt(0) };
}

const IDENTITY_NUMBER =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu;
const MOBILE_NUMBER = /(?<!\d|\d[-—])1[3-9]\d(?:\d{8}|([ -])\d{4}\1\d{4})(?!\d)/gu;

const NO_IDENTITY_NUMBERS: Bilingual = {
  zh: '公报不登身份证号码',
  en: 'a gazette prints no identity numbers',
};
const NO_MOBILE_NUMBERS: Bilingual = { zh: '名单不登手机号码', en: 'a roster prints no mobile numbers' };

function* personalNumbers(notice: Notice): Generator<Violation> {
  const { source, proses } = notice;
  const listed = new Set(
    notice.tables
      .filter(({ columns }) => columns.some(({ head }) => head.includes('姓名')))
      .flatMap(({ rows }) => rows.flat().map(({ cell }) => cell as Prose['node'])),
  );
  for (const prose of proses) {
    yield* numbers(prose, IDENTITY_NUMBER, NO_IDENTITY_NUMBERS, source);
    const { kind, node } = prose;
    if (kind === 'rosterEntry' || kind === 'rosterRole' || listed.has(node))
      yield* numbers(prose, MOBILE_NUMBER, NO_MOBILE_NUMBERS, source);
  }
}

/** What is personal is not said again in the report. */
function* numbers(prose: Prose, pattern: RegExp, reason: Bilingual, source: Source): Generator<Violation> {
  for (const { index, 0: number } of matchesOf(prose.text, pattern))
    yield { source, place: prose.place(index, index + number.length), reason };
}
