import type { TitleNames } from './title-names.js';
import { ADVERB_WORDS, GOVERNING_WORDS, LEANING_WORDS, OPENING_WORDS } from './title-vocabulary.js';
import { titleWholes, titleWords, type Whole } from './title-words.js';

/** A place where a line of a title may end: an offset in UTF-16 units, and how bad it is, 0 for the best. */
export interface TitleBreak {
  readonly at: number;
  readonly cost: number;
}

/** The places where a title may be broken, in order, judged by its words and by what should stand in one line. */
export function possibleBreaks(title: string, longest: number, names: TitleNames): TitleBreak[] {
  const wholes = titleWholes(title, names);
  const words = titleWords(title, wholes);
  const places = wholes.filter(({ kind }) => kind === 'place');
  const breaks: TitleBreak[] = [];
  let at = 0;
  for (const [index, left] of words.slice(0, -1).entries()) {
    at += left.length;
    const place = {
      words,
      index,
      title,
      at,
      afterPlace: places.some(({ end }) => end === at),
      beforePlace: places.some(({ start }) => start === at),
    };
    const broken = wholes.filter(({ start, end }) => start < at && at < end);
    const cost = costBetween(place) + Math.max(0, ...broken.map((whole) => costInside(whole, longest)));
    if (cost < Infinity) breaks.push({ at, cost });
  }
  return breaks;
}

const COSTS: Readonly<Record<Whole['kind'], number>> = {
  quantity: Infinity,
  place: Infinity,
  ending: Infinity,
  person: 30,
  organ: 25,
  marked: 15,
  body: 12,
};

/** What is longer than a line must be broken somewhere. */
function costInside({ kind, start, end }: Whole, longest: number): number {
  return end - start <= longest ? COSTS[kind] : 3;
}

interface Place {
  readonly words: readonly string[];
  /** The word before the place. */
  readonly index: number;
  readonly title: string;
  readonly at: number;
  readonly afterPlace: boolean;
  readonly beforePlace: boolean;
}

const NEVER_BEFORE = /^(?:[”》）〉」』、，。；：！？…\s]|[的之等]$)/u;
const NEVER_AFTER = /[“《（〈「『]$/u;
const JOINING = /^(?:和|与|及|暨|或|以及|并)$/u;
const PREPOSITION = /^(?:对|向|由|从|以|将|把|被|为|在|按|于|至)$/u;
const PREFIX = /^(?:各|全|本|我|新|非|无|总|副|不|再|市|省|县|区)$/u;
const SINGLE = /^\p{Script=Han}$/u;
// What a name ends with; it never stands without the name.
const BODY = /^(?:委员会|领导小组|指挥部|办公室|联席会议|有限公司)$/u;
const SENDING = /^(?:转发|批转)$/u;
const SENT_ALONG = /转发|批转|关于|《/u;

function costBetween({ words, index, title, at, afterPlace, beforePlace }: Place): number {
  const left = words[index] ?? '';
  const right = words[index + 1] ?? '';
  if (NEVER_BEFORE.test(right) || NEVER_AFTER.test(left)) return Infinity;
  if (/\s$/u.test(left)) return 0;
  if (left === '关于' || right === '关于') return costByAbout(left, title.slice(0, at - left.length));
  if (JOINING.test(right)) return OPENING_WORDS.has(left) ? 4 : 1;
  if (GOVERNING_WORDS.has(left) && isAfterAbout(words, index)) return PREPOSITION.test(right) ? 3 : 0;
  if (SENDING.test(left)) return 0.5;
  if (/[、，；：]$/u.test(left)) return 2;
  if (BODY.test(right)) return 15;
  if (JOINING.test(left)) return 8;
  if (ADVERB_WORDS.has(left)) return 6;
  if (left === '的') return 5;
  if (PREPOSITION.test(left) || PREFIX.test(left)) return 12;
  if (right.startsWith('（')) return /^（\d/u.test(title.slice(at)) ? 4 : 6;
  if (beforePlace) return afterPlace ? 6 : 0.5;
  if (SINGLE.test(right) && !PREPOSITION.test(right) && !PREFIX.test(right)) return 12;
  if (SINGLE.test(left)) return 2.5;
  if (OPENING_WORDS.has(left) || LEANING_WORDS.has(right)) return 3;
  if (afterPlace) return 1.2;
  if (OPENING_WORDS.has(right) || ADVERB_WORDS.has(right)) return 0.7;
  return /^[《“]/u.test(right) ? 1 : 2;
}

/** 关于 ends a line after a single organ; it begins one after several, and where another title has it. */
function costByAbout(left: string, before: string): number {
  const begins = SENT_ALONG.test(before) || /\s/u.test(before);
  if (left === '关于') return begins ? 1.5 : 0;
  return begins ? 0 : 0.5;
}

/** 关于│印发, 关于│进一步│加强, 关于│废止│和│修改: the verbs that govern the whole matter. */
function isAfterAbout(words: readonly string[], index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const word = words[at] ?? '';
    if (word === '关于') return true;
    if (!ADVERB_WORDS.has(word) && !OPENING_WORDS.has(word) && !JOINING.test(word)) return false;
  }
  return false;
}
