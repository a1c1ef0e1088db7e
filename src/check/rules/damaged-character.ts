/**
 * 没有损坏的字：私用区字符、「�」、部首符号、兼容字形、零宽和控制字符；简体文本里没有繁体字。
 *
 * 这些字符看起来像对的字，却不是那个字：「⾦」是部首，不是「金」，查找和朗读都会出错，换一种字体就成方框。它们来自 PDF 复制、
 * 扫描识别和旧字库的造字。㎡、℃、①、Ⅰ 和全角百分号照常使用；《通用规范汉字表》的字都是对的，三级字表里供人名用的「釐」「喆」「甯」
 * 也是。依据：公报编辑规范。
 *
 * @example 错
 * ```md
 * 报市国土資源局备案。
 * ```
 * @example 错
 * ```md
 * 统筹⾦融工作，联系人王。
 * ```
 * @example 错
 * ```md
 * 完成２０项，增加ＧＤＰ。
 * ```
 * @example 对
 * ```md
 * 任命王喆、李彧、张瀍、王釐为乾元镇干部，面积20㎡，温度25℃，增长5％，见①、Ⅱ类。
 * ```
 */
import type { Bilingual } from '../../model/finding.js';
import { nodesOf } from '../../model/nodes-of.js';
import { hasEscapes, type Source } from '../../model/source.js';
import { simplifiedForm } from '../../model/simplified-form.js';
import type { Sic } from '../../model/tree.js';
import { FULL_WIDTH_MARKS } from '../full-width-marks.js';
import type { NoticeRule, Violation } from '../rule.js';

export const damagedCharacter: NoticeRule = {
  id: 'damaged-character',
  reach: 'notice',
  severity: 'error',
  authority: 'own',
  basis: { zh: '公报编辑规范：用字规范', en: 'House rules: standard characters' },
  *check({ source, proses, tree }) {
    for (const prose of proses) {
      // A signature without a place of its own is made of the front matter.
      if (prose.kind === 'signatureLine' && prose.node?.position === undefined) continue;
      for (const damage of damages(prose.text))
        yield violation(damage, source, prose.place(damage.at, damage.at + damage.actual.length));
    }
    // The title is a prose already.
    yield* inYaml(source, (path) => path !== 'title');
    for (const sic of nodesOf(tree, 'sic')) yield* inNote(sic, source);
  },
  *checkOtherFiles({ publicationSource, worksSource, issues }) {
    for (const source of [publicationSource, worksSource, ...issues.map((issue) => issue.source)])
      if (mayHaveDamage(source)) yield* inYaml(source, () => true);
  },
};

/** Whether a YAML file must be parsed. */
function mayHaveDamage(source: Source): boolean {
  return hasEscapes(source) || unreadable(source.text).next().done !== true;
}

/** What is published of a YAML file: names and titles may have old characters, but none that nobody can read. */
function* inYaml(source: Source, isAsked: (path: string) => boolean): Generator<Violation> {
  for (const { path, text, place } of source.yamlTexts) {
    if (!isAsked(path)) continue;
    for (const damage of unreadable(text))
      yield violation(damage, source, place(damage.at, damage.at + damage.actual.length), false);
  }
}

/** What is wrong in the note of a `:sic`, which is the editor's own and goes into issue.json. */
function* inNote({ note = '', position }: Sic, source: Source): Generator<Violation> {
  const whole = position ?? { start: source.pointAt(0), end: source.pointAt(0) };
  const from = source.text.indexOf(note, whole.start.offset);
  for (const damage of unreadable(note)) {
    const at = from + damage.at;
    const place =
      from < 0 || at >= (whole.end.offset ?? 0)
        ? whole
        : { start: source.pointAt(at), end: source.pointAt(at + damage.actual.length) };
    yield { ...violation(damage, source, place, false), isNeverMeant: true };
  }
}

function* unreadable(text: string): Generator<Damage> {
  for (const damage of damages(text))
    if (damage.name !== KINDS.traditional && damage.name !== KINDS.fullWidth) yield damage;
}

/** `isWritten` is false where the character may be written as an escape, so that nothing can be put in its place. */
function violation(
  { actual, name, expected }: Damage,
  source: Source,
  place: Violation['place'],
  isWritten = true,
): Violation {
  return {
    source,
    place,
    reason: reasonFor(actual, name, expected),
    actual,
    ...(expected === undefined || !isWritten ? {} : { expected: [expected] }),
    ...((name === KINDS.invisible || name === KINDS.lost) && { isNeverMeant: true }),
  };
}

interface Damage {
  readonly at: number;
  readonly actual: string;
  /** What kind of character it is. */
  readonly name: Bilingual;
  readonly expected: string | undefined;
}

function reasonFor(actual: string, name: Bilingual, expected: string | undefined): Bilingual {
  const code = `U+${(actual.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (expected === '')
    return { zh: `${name.zh}（${code}）应删去`, en: `${name.en} (${code}) should be deleted` };
  if (expected === undefined) {
    return {
      zh: `「${actual}」（${code}）是${name.zh}，应换成正确的字`,
      en: `“${actual}” (${code}) is ${name.en}; put the right one in its place`,
    };
  }
  return {
    zh: `应为「${expected}」，实为${name.zh}「${actual}」`,
    en: `should be “${expected}”, is ${name.en} “${actual}”`,
  };
}

// By code points, since most of them cannot be told from the right ones by eye.
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u034f\u115f\u1160\u17b4\u17b5\u2028\u2029\u3164\uffa0\ufff0-\ufff8\u{e0080}-\u{e00ff}\u{e01f0}-\u{e0fff}\p{Cf}\p{Variation_Selector}]/u;
// A variant of the character before it, as names have: 辻󠄀.
const SELECTOR = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
const HAN = /\p{Script=Han}/u;
const LOST = /[\ufffd\ufffc\p{Noncharacter_Code_Point}\p{Cs}]/u;
const PRIVATE_USE = /\p{Co}/u;
const RADICAL = /[\u2e80-\u2fdf]/u;
const COMPATIBILITY =
  /[\uf900-\ufaff\ufb00-\ufb06\ufe10-\ufe1f\ufe30-\ufe6f\uff61-\uff9f\u{2f800}-\u{2fa1f}]/u;
const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/u;

const KINDS = {
  invisible: { zh: '不可见字符', en: 'an invisible character' },
  lost: { zh: '丢失的字', en: 'a lost character' },
  privateUse: { zh: '私用区字符', en: 'a private-use character' },
  radical: { zh: '部首符号', en: 'a radical' },
  compatibility: { zh: '兼容字形', en: 'a compatibility form' },
  fullWidth: { zh: '全角字符', en: 'a full-width character' },
  traditional: { zh: '繁体字', en: 'a traditional character' },
} as const satisfies Record<string, Bilingual>;

function* damages(text: string): Generator<Damage> {
  let [at, before] = [0, ''];
  for (const actual of text) {
    const damage = knownDamage(actual);
    const isVariant = damage !== undefined && SELECTOR.test(actual) && HAN.test(before);
    if (damage !== undefined && !isVariant) yield { at, actual, ...damage };
    at += actual.length;
    before = actual;
  }
}

const KNOWN = new Map<string, ReturnType<typeof damageOf>>();

/** `damageOf`, asked once for each character that there is. */
function knownDamage(character: string): ReturnType<typeof damageOf> {
  const known = KNOWN.get(character);
  if (known !== undefined || KNOWN.has(character)) return known;
  const damage = damageOf(character);
  KNOWN.set(character, damage);
  return damage;
}

function damageOf(character: string): Pick<Damage, 'name' | 'expected'> | undefined {
  if (INVISIBLE.test(character)) return { name: KINDS.invisible, expected: '' };
  if (LOST.test(character)) return { name: KINDS.lost, expected: undefined };
  if (PRIVATE_USE.test(character)) return { name: KINDS.privateUse, expected: undefined };
  if (RADICAL.test(character)) return { name: KINDS.radical, expected: radicalOf(character) };
  if (COMPATIBILITY.test(character)) return compatibilityForm(character);
  if (FULL_WIDTH.test(character)) return { name: KINDS.fullWidth, expected: character.normalize('NFKC') };
  const simplified = simplifiedForm(character);
  return simplified === undefined ? undefined : { name: KINDS.traditional, expected: simplified };
}

// Radicals that Unicode does not decompose, and the characters that they are mistaken for.
const RADICALS =
  '⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟';

function radicalOf(character: string): string | undefined {
  const decomposed = character.normalize('NFKC');
  if (decomposed !== character) return decomposed;
  const at = RADICALS.indexOf(character);
  return at < 0 ? undefined : RADICALS.charAt(at + 1);
}

/** Twelve ideographs among the compatibility ones are characters of their own: 﨎, 﨏 … */
function compatibilityForm(character: string): Pick<Damage, 'name' | 'expected'> | undefined {
  const plain = character.normalize('NFKC');
  if (plain === character) return undefined;
  return { name: KINDS.compatibility, expected: FULL_WIDTH_MARKS[plain] ?? simplifiedForm(plain) ?? plain };
}
