/**
 * 字词、序数和段落不误重：「改建、改建」「到现现场」「进一步进一步」「二、二、」，一段连写两遍。
 *
 * 误重多来自剪贴和换行处的重打。「看看」「往往」「研究研究」「发现现象」「目的的」「转发……的通知的通知」都是对的，所以只查顿号
 * 两边相同的词、紧接着重复的三字以上的词和虚词，以及少数不可能成词的叠字。依据：公报编辑规范。
 *
 * @example 错
 * ```md
 * 新建、改建、改建建设项目应当报批。
 * ```
 * @example 错
 * ```md
 * 执法人员到现现场检查。
 * ```
 * @example 错
 * ```md
 * 要进一步进一步加强领导。
 * ```
 * @example 错
 * ```md
 * 二、二、加强领导。
 * ```
 * @example 对
 * ```md
 * 新建、改建、扩建建设项目和改建建设工程应当报批，规划、建设、建设用地管理和城市、城市群发展同步。
 *
 * 各级各部门要常常看看、研究研究，往往会发现现象背后的问题，一步一步推进，以及及时整改，达到目的的予以表扬。
 * ```
 */
import { matchesOf } from '../../model/matches.js';
import type { Notice } from '../../model/notice.js';
import type { Prose } from '../../model/prose.js';
import { proseRule, type Slip } from '../prose-rule.js';
import type { NoticeRule, Violation } from '../rule.js';
import { TERMS } from '../wording.js';

const words = proseRule(
  {
    id: 'doubled-word',
    severity: 'warning',
    authority: 'own',
    basis: { zh: '公报编辑规范：字词不误重', en: 'House rules: no word twice by mistake' },
  },
  doublings,
);

export const doubledWord: NoticeRule = {
  ...words,
  *check(notice, house) {
    yield* words.check(notice, house);
    yield* paragraphsTwice(notice);
  },
};

const LISTED = /(?<=^|[、，。；：（“])(\p{Script=Han}{2,12})、\1(?=$|[、，。；：）”]|等(?!级)|以及)/gu;
const LISTED_TITLE = /(《[^《》]{2,60}》|“[^“”]{2,60}”)、\1/gu;
// 建设、建设用地 are two things. These begin no compound, so that the second is one too many whatever follows.
const LISTED_BUILDING = /(新建|改建|扩建|迁建|续建|改造)、\1/gu;
// Words from 的 on may be 转发……的通知的通知.
const PHRASE = /(?!的)(\p{Script=Han}{3,12})\1/gu;
const NATURAL_PHRASE = /^(.)\1*$|^[零〇一二三四五六七八九十百千万亿]+$|[路街道巷镇乡村区县市省]$/u;
const FUNCTION_WORD = /(关于|以及|或者|并且|应当|必须|根据|按照|为了|对于|由于|因为|如果|现将|特此|及其)\1/gu;
// Each with the neighbours among which it is right: 发现|现象, 目的|的, 促进|进一步.
const CHARACTERS: readonly RegExp[] = [
  /(?<![发出实体表兑再呈涌显闪浮展重凸])(现)现(?=[场代状行])/gu,
  /(?<![目标有])(的)的(?![确士喀])/gu,
  /(?<![参给赠授付寄])(与)与(?!会)/gu,
  /(?<![推促改引增跟先演前奋递迈挺并共渐行])(进)进一步/gu,
  /(?<![参增追添附外施倍严强叠])(加)加强/gu,
  /(?<![有相机海公攻无把难政社双事攸])(关)关于/gu,
  /(?<!哥)(们)们/gu,
  /(?<![未势务何不])(必)必须/gu,
  /(?<!依)(按)按照/gu,
  /(?<![落切真如确现务核诚求属事踏充结忠史翔])(实)实施/gu,
  /(各)各[级部有]/gu,
  /(及)及(?!时)/gu,
  /(或)或/gu,
  /(?<![之总])(和)和(?![睦美平谐解气])/gu,
];
// 说明理由和要求和，: the second one joins nothing.
const AND_BEFORE_MARK =
  /(和)\p{Script=Han}{1,8}(?<![共缓谐总饱温平柔议调之亲不祥附中讲违])和(?=[，。；：])/gu;
const PATTERNS = [LISTED_TITLE, LISTED_BUILDING, FUNCTION_WORD, AND_BEFORE_MARK];
const CHARACTER_TWICE = /(.)\1/u;

function* doublings(prose: Prose): Generator<Slip> {
  const { kind, text } = prose;
  const twice = ordinalTwice(prose);
  if (twice !== undefined) yield twice;
  // A cell may list the same value twice.
  const patterns = [
    ...(kind === 'gridCell' ? [] : [LISTED]),
    ...PATTERNS,
    ...(mayRepeatPhrase(text) ? [PHRASE] : []),
    ...(CHARACTER_TWICE.test(text) ? CHARACTERS : []),
  ];
  let end = 0;
  for (const found of patterns.flatMap((pattern) => matches(text, pattern)).sort(byStart)) {
    if (found.start < end) continue;
    end = found.end;
    yield found;
  }
}

const HAN = '[一二三四五六七八九十百]{1,5}';
// 1.1. is a decimal.
const ORDINAL_TWICE = new RegExp(`^(第${HAN}[章节条]|${HAN}、|[（(](?:${HAN}|\\d{1,2})[）)])\\s*\\1`, 'u');

/** 二、二、: typed again after the number that Word had made. */
function ordinalTwice({ kind, text }: Prose): Slip | undefined {
  const match = kind === 'paragraph' || kind === 'heading' ? ORDINAL_TWICE.exec(text) : null;
  if (match === null) return undefined;
  const [actual, ordinal = ''] = match;
  const reason = { zh: `序数「${ordinal}」写了两次`, en: `the ordinal “${ordinal}” stands twice` };
  return { start: 0, end: actual.length, reason };
}

const SHORTEST_PARAGRAPH = 10;

/** A sentence that is the paragraph before once more. */
function* paragraphsTwice({ source, proses }: Notice): Generator<Violation> {
  for (const [at, prose] of proses.entries()) {
    const { kind, text, part, quoted } = prose;
    const before = proses[at - 1];
    if (before?.text !== text || before.part !== part || kind !== 'paragraph' || quoted) continue;
    if (text.length < SHORTEST_PARAGRAPH || !/[。；]$/u.test(text)) continue;
    yield {
      source,
      place: prose.place(0, text.length),
      reason: { zh: '这一段与上一段完全相同，疑误', en: 'this paragraph is the one before once more' },
      actual: text,
      related: [{ path: source.path, place: before.place(0, text.length), reason: TERMS.previousOne }],
    };
  }
}

/** Whether as many characters in a row as lie between them come again. The pattern alone would try every length at every one. */
function mayRepeatPhrase(text: string): boolean {
  // Twelve characters outside the BMP are 24 units.
  const longest = /[\ud800-\udfff]/.test(text) ? 24 : 12;
  for (let length = 3; length <= longest; length++) {
    let run = 0;
    for (let at = length; at < text.length; at++) {
      run = text.charCodeAt(at) === text.charCodeAt(at - length) ? run + 1 : 0;
      if (run === length) return true;
    }
  }
  return false;
}

function matches(text: string, pattern: RegExp): Slip[] {
  return matchesOf(text, pattern)
    .filter(({ 1: word = '' }) => pattern !== PHRASE || !NATURAL_PHRASE.test(word))
    .map(({ index: start, 0: actual, 1: word = '' }) => {
      const reason = {
        zh: `「${actual}」里「${word}」重复，疑误`,
        en: `“${word}” stands twice in “${actual}”, probably by mistake`,
      };
      return { start, end: start + actual.length, reason };
    });
}

function byStart(a: Slip, b: Slip): number {
  return a.start - b.start;
}
