/** The files of an archive by their paths below it. */
export type Files = ReadonlyMap<string, string>;

/** Numbers from 0 to 1, the same for the same seed. */
export type Random = () => number;

/** What a mutation has done: the files that it changed, and the line at which the rule shall speak. */
export interface Damage {
  readonly changed: Files;
  readonly path: string;
  readonly line: number;
}

/** Makes one change at a random place; undefined where there is none that it fits. */
export type Damaging = (files: Files, random: Random) => Damage | undefined;

/** mulberry32: small, and good enough to choose places. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(choices: readonly T[], random: Random): T | undefined {
  return choices[Math.floor(random() * choices.length)];
}

interface Where {
  /** In which notices: all where nothing is said. */
  readonly notices?: RegExp;
  /** In the front matter, or else in the text. */
  readonly front?: true;
  /** In which lines. */
  readonly lines?: RegExp;
}

type Becomes = string | ((match: RegExpExecArray, random: Random) => string);

/** Changes one match of the pattern in a line of a notice. What the signed text has wrong already is left alone. */
export function change(pattern: RegExp, becomes: Becomes, { notices, front, lines }: Where = {}): Damaging {
  return (files, random) => {
    const places = Array.from(files).flatMap(([path, text]) => {
      if (!path.endsWith('.md') || notices?.test(path) === false) return [];
      const end = text.indexOf('\n---\n') + 5;
      return linesOf(text)
        .filter(({ start }) => (front === true ? start < end : start >= end))
        .filter(({ line }) => !line.includes(':sic[') && lines?.test(line) !== false)
        .flatMap(({ line, start }) =>
          Array.from(line.matchAll(pattern), (match) => ({ path, text, match, at: start + match.index })),
        );
    });
    const place = pick(places, random);
    if (place === undefined) return undefined;
    const { path, text, match, at } = place;
    const words = typeof becomes === 'string' ? becomes : becomes(match, random);
    const changed = text.slice(0, at) + words + text.slice(at + match[0].length);
    const ownLine = /^\n*/u.exec(words)?.[0].length ?? 0;
    return { changed: new Map([[path, changed]]), path, line: lineAt(changed, at + ownLine) };
  };
}

/** Changes one match of the pattern in one file; the rule shall speak at the line where it begins. */
export function changeIn(path: string, pattern: RegExp, becomes: Becomes): Damaging {
  return (files, random) => {
    const text = files.get(path) ?? '';
    const match = pick(Array.from(text.matchAll(pattern)), random);
    if (match === undefined) return undefined;
    const words = typeof becomes === 'string' ? becomes : becomes(match, random);
    const changed = text.slice(0, match.index) + words + text.slice(match.index + match[0].length);
    return { changed: new Map([[path, changed]]), path, line: lineAt(text, match.index) };
  };
}

/** The same damage, of which the rule shall speak at the first line that holds the words, there or in another file. */
export function toldAt(damaging: Damaging, words: string | RegExp, where?: string): Damaging {
  return (files, random) => {
    const damage = damaging(files, random);
    if (damage === undefined) return undefined;
    const path = where ?? damage.path;
    const text = damage.changed.get(path) ?? files.get(path) ?? '';
    const at = text.search(typeof words === 'string' ? words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : words);
    return at < 0 ? undefined : { ...damage, path, line: lineAt(text, at) };
  };
}

/** Puts a block of its own after a random paragraph of the text, and tells the line of the block at which to speak. */
export function insert(block: string, line = 0, { notices, lines = /。$/u }: Where = {}): Damaging {
  return (files, random) => {
    const damage = change(/$/gu, `\n\n${block}`, { lines, ...(notices === undefined ? {} : { notices }) })(
      files,
      random,
    );
    return damage === undefined ? undefined : { ...damage, line: damage.line + line };
  };
}

export function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

function linesOf(text: string): { line: string; start: number }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const here = { line, start };
    start += line.length + 1;
    return here;
  });
}
