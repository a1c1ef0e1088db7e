import { possibleBreaks, type TitleBreak } from './possible-breaks.js';
import type { TitleNames } from './title-names.js';
import { withoutSpace } from '../../model/without-space.js';

/**
 * Breaks a title by sense and shape (GB/T 9704 7.3.1: 回行词意完整, 梯形或菱形) into few lines of at most `longest` characters
 * in width. The lines joined are the title. With `editorsLines` it is broken only where they end.
 */
export function titleLines(
  title: string,
  longest: number,
  names: TitleNames,
  editorsLines?: readonly string[],
): string[] {
  if (widthOf(title) <= longest) return [title];
  const ends =
    editorsLines === undefined
      ? knownEnds(title, longest, names)
      : bestEnds(title, longest, endsOf(title, editorsLines));
  return ends.map((end, index) => title.slice(ends[index - 1] ?? 0, end));
}

// Pages break the same titles, lines and phrases over and over: 绍兴市人民政府关于印发 stands in many.
const MOST_KNOWN = 5000;
const knownByNames = new WeakMap<TitleNames, Map<string, readonly number[]>>();

/** The ends of the lines of a title that no editor has broken. Where they end is kept, not the lines, which would hold on to a whole page. */
function knownEnds(title: string, longest: number, names: TitleNames): readonly number[] {
  const known = knownByNames.get(names) ?? new Map<string, readonly number[]>();
  knownByNames.set(names, known);
  const key = `${longest} ${title}`;
  const ends = known.get(key) ?? bestEnds(title, longest, possibleBreaks(title, longest, names));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, ends);
  return ends;
}

/** Where the lines of a title end, which may end only at these places. */
function bestEnds(title: string, longest: number, breaks: readonly TitleBreak[]): readonly number[] {
  const ends = [{ at: 0, cost: 0 }, ...breaks, { at: title.length, cost: 0 }];
  const fewest = Math.ceil(widthOf(title) / longest);
  let best: { readonly cost: number; readonly setting: Setting } | undefined;
  for (let count = fewest; count < ends.length; count++) {
    if (best !== undefined && count > fewest + 2) break;
    const setting = bestSetting(title, ends, count, longest);
    const cost = (setting?.cost ?? Infinity) + LINE_COST * count;
    if (setting !== undefined && cost < (best?.cost ?? Infinity)) best = { cost, setting };
  }
  return best === undefined ? [title.length] : endsIn(ends, best.setting);
}

/** Width in characters: letters and digits take half of one, a blank at the end nothing. */
export function widthOf(line: string): number {
  return fullWidth(line.trimEnd());
}

function fullWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character >= ' ' && character <= '~' ? 0.5 : 1;
  return width;
}

/** Where the editor's lines end in the title, which may have blanks there that they lack. */
function endsOf(title: string, lines: readonly string[]): TitleBreak[] {
  let at = 0;
  return lines.slice(0, -1).map((line) => {
    for (const character of withoutSpace(line)) at = title.indexOf(character, at) + character.length;
    at += /^\s*/u.exec(title.slice(at))?.[0].length ?? 0;
    return { at, cost: 0 };
  });
}

/** Lines set so far, the last one first. */
interface Setting {
  readonly cost: number;
  /** The break where the last line ends. */
  readonly end: number;
  readonly width: number;
  /** Whether lines have become shorter: from then on they may not become longer. */
  readonly narrows: boolean;
  readonly before: Setting | undefined;
}

// A line more is worth it only where it avoids a break inside a name.
const LINE_COST = 10;
const HOURGLASS_COST = 6;
const TOO_SHORT_COST = 4;

/**
 * The cheapest way to set a title in exactly `count` lines, or undefined where a line that has a break inside would be too
 * long. Of all ways to reach a line, what is still to come sees only its two ends and whether lines have become shorter.
 */
function bestSetting(
  title: string,
  breaks: readonly TitleBreak[],
  count: number,
  longest: number,
): Setting | undefined {
  const last = breaks.length - 1;
  const widths = widthsBetween(title, breaks);
  const even = widthOf(title) / count;
  // A word that no line holds stands in a line of its own.
  const capacity = breaks.reduce(
    (most, _, end) => (end === 0 ? most : Math.max(most, widths(end - 1, end))),
    longest,
  );
  let settings: Iterable<Setting> = [{ cost: 0, end: 0, width: 0, narrows: false, before: undefined }];
  for (let line = 1; line <= count; line++) {
    const next = new Map<number, Setting>();
    const linesLeft = count - line;
    for (const before of settings) {
      for (let end = line === count ? last : before.end + 1; end <= last - linesLeft; end++) {
        const width = widths(before.end, end);
        if (width > longest && end > before.end + 1) break;
        if (widths(end, last) > linesLeft * capacity) continue;
        const cost =
          before.cost +
          (breaks[end]?.cost ?? 0) +
          10 * ((width - even) / even) ** 2 +
          (line === 1 ? 0 : shapeCost(before, width, line === 2));
        const narrows = line > 1 && (before.narrows || width < before.width - 1);
        const key = (before.end * breaks.length + end) * 2 + Number(narrows);
        if (cost < (next.get(key)?.cost ?? Infinity)) next.set(key, { cost, end, width, narrows, before });
      }
    }
    settings = next.values();
  }
  let best: Setting | undefined;
  for (const setting of settings) if (setting.cost < (best?.cost ?? Infinity)) best = setting;
  return best;
}

/** The width of the line from one break to another. */
function widthsBetween(title: string, breaks: readonly TitleBreak[]): (start: number, end: number) => number {
  const withBlank: number[] = [];
  const withoutBlank: number[] = [];
  let passed = 0;
  breaks.forEach(({ at }, index) => {
    const piece = title.slice(breaks[index - 1]?.at ?? 0, at);
    withoutBlank.push(passed + widthOf(piece));
    passed += fullWidth(piece);
    withBlank.push(passed);
  });
  return (start, end) => (withoutBlank[end] ?? 0) - (withBlank[start] ?? 0);
}

/** 梯形或菱形: no line that becomes longer again. Only the organ's line may be shorter than half of its neighbour. */
function shapeCost(before: Setting, width: number, afterFirst: boolean): number {
  const isTooShort = width < before.width / 2 || (!afterFirst && before.width < width / 2);
  return (
    (before.narrows && width > before.width + 1 ? HOURGLASS_COST : 0) + (isTooShort ? TOO_SHORT_COST : 0)
  );
}

function endsIn(breaks: readonly TitleBreak[], last: Setting): number[] {
  const ends: number[] = [];
  for (let setting = last; setting.before !== undefined; setting = setting.before)
    ends.unshift(breaks[setting.end]?.at ?? 0);
  return ends;
}
