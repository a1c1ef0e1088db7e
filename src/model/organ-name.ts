import { lookAlikes } from './confusable-han.js';
import { departmentNames } from './department.js';
import { matchesOf } from './matches.js';

/** An organ named in a running text. Offsets are in UTF-16 units. */
export interface NamedOrgan {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const KIND =
  '(?:委员会|办公室|管委会|指挥部|支队|总队|大队|集团|支行|分行|中心|政府|(?<=供销.{0,3})社|[局委办厅部处])';
// What may follow the name of an organ without a mark between.
const AFTER =
  '(?=$|\\P{Script=Han}|等|各|负责|牵头|配合|为|的|和|及|与|以及|会同|联合|分管|主要|相关|有关|局长|处长|部长|主任|支队长|总队长|大队长|行长|书记|党|纪|副|总|任|兼|要|应|可|按|根据|设|对|在|组织(?!部)|组成|制定|另行|统|承担|参加|参与|提出|研究|审核|审批|批准|备案|核|公布|发布|办理|受理|实施|共同|主办|承办|协助|更名|改名|并入|合并|撤销|划|印发|关于)';
const NOT_AN_ORGAN =
  /^(?:各|本|全|该|有关|相关|其他|其它|所在|上级|同级|当地|市级|省级|区级|县级|原|下设|具体)/u;

const LOCAL = new RegExp(`[省市区县](?![场级直属])\\p{Script=Han}{0,14}?${KIND}${AFTER}`, 'gu');
const BEFORE = /(?:^|\P{Script=Han}|[由在报向和与及或同将对经至给请从送为是])$/u;
const MEMBER = new RegExp(`(?<=^|[、，：；。（])\\p{Script=Han}{4,16}?${KIND}${AFTER}`, 'gu');
const JOINT = /^(?:由|会同|以及|及|和|与)(?=\p{Script=Han}{4})/u;

/**
 * The organs that a text names: those that open with 省, 市, 区 or 县 (of `city` or none), and the members of a list
 * (甲局、乙支队). With `alone` a text that opens with a name counts as a list of one.
 */
export function findOrgans(text: string, city: string, alone = false): NamedOrgan[] {
  const local = [...localOrgans(text, city.slice(0, -1))];
  if (!alone && !text.includes('、')) return local;
  const members: NamedOrgan[] = [];
  let passed = 0;
  for (const { index, 0: words } of matchesOf(text, MEMBER)) {
    const start = index + (JOINT.exec(words)?.[0].length ?? 0);
    const end = index + words.length;
    const next = /\P{Script=Han}/u.exec(text.slice(end))?.[0];
    const isListed = alone || next === '、' || text.charAt(index - 1) === '、';
    while ((local[passed]?.end ?? end) <= start) passed++;
    const isNew = (local[passed]?.start ?? end) >= end;
    const name = text.slice(start, end);
    if (isListed && isNew && !NOT_AN_ORGAN.test(name)) members.push({ name, start, end });
  }
  return [...local, ...members].sort((a, b) => a.start - b.start);
}

function* localOrgans(text: string, place: string): Generator<NamedOrgan> {
  for (const { index, 0: words } of matchesOf(text, LOCAL)) {
    const end = index + words.length;
    const start = text.startsWith(place, index - place.length) ? index - place.length : index;
    if (BEFORE.test(text.slice(Math.max(0, start - 1), start)))
      yield { name: text.slice(start, end), start, end };
  }
}

/** Whether two names are of one organ: in full and in short, or in two spellings. */
export function isSameOrgan(one: string, other: string, city: string): boolean {
  const [a, b] = [parsed(one, city), parsed(other, city)];
  if (a.whole === b.whole || isOtherSpelling(one, other, city)) return true;
  return (
    a.place === b.place && a.kind === b.kind && a.department !== undefined && a.department === b.department
  );
}

/**
 * Whether two names can only be two spellings of one organ: two short names of a department (人力社保局, 人社局; a full name
 * with its short one is as it should be), a word of a name left out (绍兴市支队, 绍兴支队; 供销总社, 供销社), a look-alike, or
 * another word in the name of a work on a river that has one keeper only (曹娥江大坝管理局, 大闸管理局).
 */
export function isOtherSpelling(one: string, other: string, city: string): boolean {
  const [a, b] = [parsed(one, city), parsed(other, city)];
  if (a.whole === b.whole) return false;
  if (isLevelLeftOut(one, other, city) || isLevelLeftOut(other, one, city)) return true;
  if (a.place !== undefined && a.place === b.place && a.kind === b.kind) {
    if (a.department !== undefined && b.department !== undefined)
      return a.department === b.department && a.core !== b.core && a.isShort && b.isShort;
    if (isWordLeftOut(a, b) || isWordLeftOut(b, a)) return true;
  }
  return isSlip(a.whole, b.whole);
}

/** Under these keys a name meets every other that may be another spelling of it. */
export function* organKeys(name: string, city: string): Generator<string> {
  const { whole, place, core, kind, department } = parsed(name, city);
  yield withoutLevels(name);
  if (place !== undefined && department !== undefined) yield `${place} ${department[0]} ${kind}`;
  if (place !== undefined) yield `${place} ${core.charAt(0)}… ${kind}`;
  for (let at = 0; at < whole.length; at++) yield `${whole.slice(0, at)}?${whole.slice(at + 1)}`;
}

interface ParsedName {
  /** 市教育局, where the city's own name stands before it as well. */
  readonly whole: string;
  /** 市, 诸暨市; undefined where the name opens with neither. */
  readonly place: string | undefined;
  readonly core: string;
  readonly kind: string;
  readonly department: readonly string[] | undefined;
  readonly isShort: boolean;
}

const PARTS = new RegExp(`^((?:\\p{Script=Han}{2,3})?[省市区县](?!场))(\\p{Script=Han}*?)(${KIND})$`, 'u');
const SHORT_KINDS: Readonly<Record<string, string>> = { 委员会: '委', 办公室: '办' };

function parsed(name: string, city: string): ParsedName {
  const whole = name.startsWith(city) ? city.slice(-1) + name.slice(city.length) : name;
  const [, place, core = '', written = ''] = PARTS.exec(whole) ?? [];
  const kind = SHORT_KINDS[written] ?? written;
  const department = departmentNames(core);
  const isFull = kind !== written || (department !== undefined && core === department[0]);
  return { whole, place, core, kind, department, isShort: !isFull };
}

/** 消防绍兴支队 for 消防绍兴市支队; but 绍兴县 is not 绍兴市. */
function isLevelLeftOut(short: string, long: string, city: string): boolean {
  if (long.length !== short.length + 1) return false;
  const at = Array.from(long).findIndex((character, index) => character !== short.charAt(index));
  const level = long.charAt(at);
  if (at < 2 || long.length - at <= 2 || !/[市区县]/u.test(level)) return false;
  const isOther = level !== city.slice(-1) && long.slice(0, at).endsWith(city.slice(0, -1));
  return !isOther && long.slice(at + 1) === short.slice(at);
}

function withoutLevels(name: string): string {
  return name.slice(0, 2) + name.slice(2).replace(/[市区县]/gu, '');
}

/** 人社保 for 人力社保: of two short names, in one and the same kind of office. */
function isWordLeftOut(short: ParsedName, long: ParsedName): boolean {
  if (!/^[局委办厅部社]$/u.test(short.kind) || /^(?:政府|委|府|人大|政协)/u.test(long.core)) return false;
  const [few, many] = [short.core, long.core];
  if (few.length < 2 || few.length >= many.length || many.length > 4 || few[0] !== many[0]) return false;
  let at = 0;
  for (const character of many) if (character === few[at]) at++;
  return at === few.length;
}

const NUMBERS_AND_SIDES = /[一二三四五六七八九十东南西北中上下左右前后内外新老甲乙丙丁省市区县\d]/u;
const RIVER_WORK = /^\p{Script=Han}{1,4}?[江河湖溪塘渠](?=\p{Script=Han}{2,})/u;
const KEEPER = /(?:管理(?:局|处|委员会|中心)|建设(?:局|处|指挥部))$/u;

/** One character for another: a look-alike, or within the words between a river and the one who keeps its work. */
function isSlip(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < 4) return false;
  const at = Array.from(one).findIndex((character, index) => character !== other.charAt(index));
  if (at < 0 || one.slice(at + 1) !== other.slice(at + 1)) return false;
  if (NUMBERS_AND_SIDES.test(one.charAt(at) + other.charAt(at))) return false;
  for (const alike of lookAlikes(one)) if (alike === other) return true;
  const head = RIVER_WORK.exec(one)?.[0].length ?? 0;
  const tail = KEEPER.exec(one)?.index ?? 0;
  return head > 0 && head < at && at < tail;
}
