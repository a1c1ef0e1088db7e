import type { Publication } from '../model/publication.js';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

// Kept whole whatever the segmenter says: titles and names in marks, years, bracketed remarks.
const WHOLE = /《[^《》]*》|“[^“”]*”|\d+(?:[—－-]\d+)?年?|（[^（）]*）/gu;
// After the organ and its 关于, with the verb that governs the matter, a title breathes.
const AFTER_ABOUT = /关于(?:印发|转发|批转|公布|成立|调整|同意|加强|做好|推进|实施|进一步)?$/u;
const NEVER_AFTER = /[的“《（〈]$/u;
const NEVER_BEFORE =
  /^[的”》）〉、，之]|^(?!关于|[及和与暨])\p{Script=Han}{0,3}委员会|^(?:领导小组|办公室)|^(?:通知|意见|决定|办法|规定|方案|通报|批复|函|报告)$/u;
// The segmenter takes some of these apart: 委员 | 会.
const BODIES = ['委员会', '领导小组', '办公室'];
const WELL_BEFORE = /^(?:关于|及|和|与|暨)/u;

/**
 * Breaks a title by sense and shape (GB/T 9704 7.3.1: 回行词意完整, 梯形或菱形) into the fewest lines of at most
 * `longest` characters, as even as its words allow. The lines joined are the title.
 */
export function titleLines(
  title: string,
  longest: number,
  { series, city }: Pick<Publication, 'series' | 'city'>,
): string[] {
  const places = [`${city}区`, city];
  const lexicon = [...series.map(({ issuer }) => issuer), `${city}人民政府`, ...places, ...BODIES].sort(
    (a, b) => b.length - a.length,
  );
  const words = wordsOf(title, lexicon);
  const fewest = Math.ceil(title.length / longest);
  let best: Lines = { cost: Infinity, lines: [title] };
  for (let count = fewest; count <= words.length; count++) {
    if (count > fewest + 2 && best.cost < Infinity) break;
    const candidate = bestLines(words, count, longest, places);
    const cost = (candidate?.cost ?? Infinity) + LINE_COST * count;
    if (candidate !== undefined && cost < best.cost) best = { cost, lines: candidate.lines };
  }
  return [...best.lines];
}

function wordsOf(title: string, lexicon: readonly string[]): string[] {
  const words: string[] = [];
  let at = 0;
  const whole = [...title.matchAll(WHOLE)].map(({ index, 0: text }) => ({ index, text }));
  for (const { index, text } of [...whole, { index: title.length, text: '' }]) {
    words.push(...plainWords(title.slice(at, index), lexicon));
    if (text !== '') words.push(text);
    at = index + text.length;
  }
  return words;
}

function plainWords(text: string, lexicon: readonly string[]): string[] {
  if (text === '') return [];
  for (const phrase of lexicon) {
    const at = text.indexOf(phrase);
    if (at >= 0) {
      return [
        ...plainWords(text.slice(0, at), lexicon),
        phrase,
        ...plainWords(text.slice(at + phrase.length), lexicon),
      ];
    }
  }
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

interface Lines {
  readonly cost: number;
  readonly lines: readonly string[];
}

// A line more is worth it only where it avoids a break inside a name.
const LINE_COST = 10;

/**
 * The cheapest way to set the words in exactly `count` lines, or undefined where a line of several words would be too
 * long.
 */
function bestLines(
  words: readonly string[],
  count: number,
  longest: number,
  places: readonly string[],
): Lines | undefined {
  const even = words.join('').length / count;
  let states: (Lines | undefined)[] = [{ cost: 0, lines: [] }];
  for (let line = 1; line <= count; line++) {
    const next: (Lines | undefined)[] = [];
    for (let end = line; end <= words.length - (count - line); end++) {
      for (let start = line - 1; start < end; start++) {
        const before = states[start];
        const text = words.slice(start, end).join('');
        if (before === undefined || (text.length > longest && end - start > 1)) continue;
        const cost =
          before.cost +
          shapeCost(text.length, even) +
          (end < words.length ? breakCost(text, words.slice(end).join(''), places) : 0);
        if (cost < (next[end]?.cost ?? Infinity)) next[end] = { cost, lines: [...before.lines, text] };
      }
    }
    states = next;
  }
  return states[words.length];
}

function shapeCost(length: number, even: number): number {
  return ((length - even) / even) ** 2 * 10;
}

function breakCost(line: string, rest: string, places: readonly string[]): number {
  if (NEVER_AFTER.test(line) || NEVER_BEFORE.test(rest)) return 50;
  if (AFTER_ABOUT.test(line)) return 0;
  if (WELL_BEFORE.test(rest)) return 0.5;
  // 绍兴市区｜城乡居民… sooner than 绍兴市区城乡｜居民….
  return places.some((place) => line.endsWith(place)) ? 1 : 1.5;
}
