import { parseTitle, DOCUMENT_TYPES } from '../../model/title.js';
import { findOrgans } from '../../model/organ-name.js';
import { phrasesAt, type PhraseBook } from './phrase-book.js';
import { organsBefore, type TitleNames } from './title-names.js';
import { OPENING_WORDS, VOCABULARY } from './title-vocabulary.js';

/** A stretch of a title that a line should not break. Offsets are in UTF-16 units. */
export interface Whole {
  /** A `body` is what only looks like the name of an organ. */
  readonly kind: 'quantity' | 'place' | 'marked' | 'organ' | 'body' | 'person' | 'ending';
  readonly start: number;
  readonly end: number;
}

/** The words of a title in order; joined they are the title. No word reaches over the edge of a whole. */
export function titleWords(title: string, wholes: readonly Whole[]): string[] {
  const edges = new Set([0, title.length, ...wholes.flatMap(({ start, end }) => [start, end])]);
  const inOrder = [...edges].sort((a, b) => a - b);
  const indivisible = wholes.filter(({ kind }) => kind === 'quantity' || kind === 'place');
  const oneWord = new Set(indivisible.map(({ start }) => start));
  return inOrder.slice(1).flatMap((end, index) => {
    const start = inOrder[index] ?? 0;
    const piece = title.slice(start, end);
    return oneWord.has(start) ? [piece] : fewestWords(piece);
  });
}

const MARKED = /《[^《》]*》|“[^“”]*”|（[^（）]*）/gu;
const CHINESE_NUMBER = '[一二三四五六七八九十百千零〇两]';
// 2015年5月1日, 2015—2020年, 5G, PM2.5, 第十二届, 10名, 五部门
const QUANTITY = new RegExp(
  [
    `第(?:\\d+|${CHINESE_NUMBER}+)[届次批号期轮条章节类季阶]?`,
    '[\\p{Script=Latin}\\d][\\p{Script=Latin}\\d.+/&%-]*(?:[—－～-]\\d+)?(?:年度|[年月日届次期号批名个项家条级类％%‰℃万亿元位](?:\\d+[月日])*)*',
    '十[一二三四五]五(?!\\p{Script=Han}?[年个项名])',
    `${CHINESE_NUMBER}+(?:部门|[年个项类级名位家届批])(?!\\p{Script=Han}?行动计划)`,
  ].join('|'),
  'gu',
);
const PERSON =
  /(?<=关于|聘任|聘请|任命|免去|授予|给予|追授|表彰|撤销|调整|[、和])\p{Script=Han}{2,4}?(?=等?(?:[\d一二三四五六七八九十]+[名位])?(?:同志|职务|任职|免职|任免)|等|、\p{Script=Han}{2,4}?(?:等|、|和|同志)|和\p{Script=Han}{2,4}?(?:等|同志|任职|免职|职务))(?<![区县市镇乡局委办部厅])/gu;
const COMRADES = /^(?:等(?:[\d一二三四五六七八九十]+[名位])?)?(?:同志)?/u;
const FORWARDED = /(?:转发|批转)(?=[^《]{2,40}?关于)/u;
// A body whose name stands after the verb that makes or changes it: 成立│绍兴市…领导小组, 给予│…有限公司.
const BODY = new RegExp(
  `(?<=(?:关于|${[...OPENING_WORDS].join('|')}))(?!${[...OPENING_WORDS].join('|')})[^、，的和与及“《（]{2,18}?(?:有限公司|集团|学院|大学(?!生)|医院|开发区|委员会)`,
  'gu',
);
// 绍兴市第八届人民代表大会, 第四次会议; the fair of 第十二届│中国国际轻纺产品博览会.
const ASSEMBLY =
  /(?:\p{Script=Han}{2}[省市区县])?第[\d一二三四五六七八九十]+届(?:人民代表大会|人大|政协|委员会)(?:常务委员会|常委会)?|第[\d一二三四五六七八九十]+次(?:全体)?会议|(?<=第[\d一二三四五六七八九十]+届)\p{Script=Han}{2,16}?(?:博览会|运动会|交易会|大会|论坛|[^节]节)/gu;
const LISTED =
  /(?<=转发|批转|、)[省市区县]?\p{Script=Han}{2,10}?(?:局|委|办|厅|委员会|办公室)(?=、|等|关于|\p{Script=Han}{2}市|全市)/gu;
const DIVISION =
  /(?<=^|[、和与及]|关于|同意|设立|撤销|调整|[市区县])\p{Script=Han}{2,3}?[市区县镇乡](?=$|[、和与及部范]|的|\p{Script=Han}{2,3}[镇乡])/gu;
const QUALIFIER = '(?:补充|紧急|实施|若干|指导|暂行|试行|重要|初步|处理|处分)*';
const ENDING = new RegExp(
  `的?${QUALIFIER}(?:${DOCUMENT_TYPES.join('|')}|规定|办法|方案|细则|通则|条例)$`,
  'u',
);

/** What should stand in one line: quantities, what is in marks, organs and people, and the kind of document at the end. */
export function titleWholes(title: string, { organs, places }: TitleNames): Whole[] {
  const wholes: Whole[] = [
    ...matches(title, QUANTITY, 'quantity'),
    ...matches(title, MARKED, 'marked'),
    ...known(title, organs, 'organ'),
    ...known(title, places, 'place'),
    ...namedOrgans(title),
    ...[BODY, ASSEMBLY, LISTED].flatMap((pattern) => [...matches(title, pattern, 'body')]),
    ...matches(title, DIVISION, 'place'),
    ...[...matches(title, PERSON, 'person')].map((person) => ({
      ...person,
      end: person.end + (COMRADES.exec(title.slice(person.end))?.[0].length ?? 0),
    })),
  ];
  const ending = ENDING.exec(title.replace(/（[^（）]*）$/u, ''));
  if (ending !== null)
    wholes.push({ kind: 'ending', start: ending.index, end: ending.index + ending[0].length });
  return wholes;
}

function* matches(title: string, pattern: RegExp, kind: Whole['kind']): Generator<Whole> {
  for (const { index, 0: text } of title.matchAll(pattern))
    yield { kind, start: index, end: index + text.length };
}

function* known(title: string, book: PhraseBook, kind: Whole['kind']): Generator<Whole> {
  for (let at = 0; at < title.length; at++) {
    const [name] = phrasesAt(book, title, at);
    if (name === undefined) continue;
    yield { kind, start: at, end: at + name.length };
    at += name.length - 1;
  }
}

/** The organs that stand where a title has organs: at its head, after 转发, and at the head of a title in marks. */
function* namedOrgans(title: string): Generator<Whole> {
  const heads = [{ start: 0, head: parseTitle(title).organ ?? '' }];
  const forwarded = FORWARDED.exec(title);
  if (forwarded !== null) {
    const start = forwarded.index + forwarded[0].length;
    heads.push({ start, head: title.slice(start, title.indexOf('关于', start)) });
  }
  for (const { index, 0: marked } of title.matchAll(/《[^《》]*》/gu))
    heads.push({ start: index + 1, head: parseTitle(marked.slice(1, -1)).organ ?? '' });
  for (const { start, head } of heads) {
    for (const name of organsBefore(head)) {
      const at = start + head.indexOf(name);
      yield { kind: 'organ', start: at, end: at + name.length };
    }
    for (const organ of findOrgans(head, '', true))
      yield { kind: 'organ', start: start + organ.start, end: start + organ.end };
  }
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A text in the fewest words of the vocabulary and of the general dictionary. Single characters count for more than a
 * word, so that 市│发改委 wins over 市发│改│委.
 */
function fewestWords(text: string): string[] {
  const dictionary = new Map<number, string>();
  for (const { index, segment } of segmenter.segment(text)) dictionary.set(index, segment);
  const paths: ({ readonly cost: number; readonly word: string; readonly from: number } | undefined)[] = [];
  for (let at = 0; at < text.length; at++) {
    const before = at === 0 ? 0 : paths[at]?.cost;
    if (before === undefined) continue;
    const single = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const segment = dictionary.get(at);
    const words = [...phrasesAt(VOCABULARY, text, at), ...(segment === undefined ? [] : [segment]), single];
    for (const word of words) {
      const cost = before + (word === single ? SINGLE_COST : 1);
      const end = at + word.length;
      if (cost < (paths[end]?.cost ?? Infinity)) paths[end] = { cost, word, from: at };
    }
  }
  const words: string[] = [];
  for (let at = text.length; at > 0; at = paths[at]?.from ?? 0) words.unshift(paths[at]?.word ?? '');
  return words;
}

const SINGLE_COST = 1.3;
