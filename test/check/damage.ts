import type { Damaging, Files, Random } from './mutation.js';

export const ISSUE = '2015/03/issue.yaml';

/** Lines of running text: no headings, lists of people, tables, directives, or lists of attachments. */
export const SENTENCES = /^(?![#|:>])(?!附件).*[，。；].*[。；：]$/u;

/** Rules that are right to report a damage in a title that is cited or issued, with the reason. */
export const IN_TITLE = {
  'citation-title': '在引用的标题里，就与原题不同',
  'enclosure-title': '在印发的名称里，就与附文题目不同',
} as const;

export const inSentences = { lines: SENTENCES } as const;
export const inFront = { front: true } as const;

/** A pattern in which `@` is a Han character. */
export function han(pattern: string): RegExp {
  return new RegExp(pattern.replaceAll('@', '\\p{Script=Han}'), 'gu');
}

/** Inside a sentence: a few characters after a mark, with more to come. */
export const INSIDE = han('(?<=[，。；]@{1,5})(?=@{2})');

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

/** Changes one match of the pattern in one file; the rule shall report the line where it begins. */
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

/** Writes the document number of a random notice in another way. */
export function rewriteNumber(becomes: (prefix: string, year: string, serial: string) => string): Damaging {
  return change(
    /(?<=^number: )(.+)〔(\d{4})〕(\d+)号/gu,
    ([, prefix = '', year = '', serial = '']) => becomes(prefix, year, serial),
    inFront,
  );
}

/** Adds a clause before the full stop of a random paragraph. */
export function addClause(clause: string, notices?: RegExp): Damaging {
  return change(/。$/gu, `，${clause}。`, notices === undefined ? inSentences : { ...inSentences, notices });
}

/** The same damage, which the rule shall report at the first place in the file that fits the pattern. */
export function reportedAt(damaging: Damaging, pattern: RegExp): Damaging {
  return (files, random) => {
    const damage = damaging(files, random);
    if (damage === undefined) return undefined;
    const text = damage.changed.get(damage.path) ?? '';
    const at = text.search(pattern);
    return at < 0 ? undefined : { ...damage, line: lineAt(text, at) };
  };
}

/** The same damage, two equal lines, of which the rule shall report the second. */
export function reportedAtSecond(damaging: Damaging): Damaging {
  return (files, random) => {
    const damage = damaging(files, random);
    return damage === undefined ? undefined : { ...damage, line: damage.line + 1 };
  };
}

/** Puts a block after a random paragraph; the rule shall report the given line of the block, counted from 0. */
export function insert(block: string, line = 0, { notices, lines = /。$/u }: Where = {}): Damaging {
  return (files, random) => {
    const damage = change(/$/gu, `\n\n${block}`, { lines, ...(notices === undefined ? {} : { notices }) })(
      files,
      random,
    );
    return damage === undefined ? undefined : { ...damage, line: damage.line + line };
  };
}

/** The same damage, in a notice that is made one of a kind. */
export function inKind(kind: string, damaging: Damaging): Damaging {
  return (files, random) => {
    const damage = damaging(files, random);
    if (damage === undefined) return undefined;
    const text = (damage.changed.get(damage.path) ?? '').replace(/^---\n/u, `---\nkind: ${kind}\n`);
    const changed = new Map([...damage.changed, [damage.path, text]]);
    return { ...damage, changed, line: damage.line + 1 };
  };
}

/** Paths of the notices that fit the pattern. */
export function noticesOf(files: Files, pattern: RegExp): string[] {
  return Array.from(files.keys()).filter((path) => path.endsWith('.md') && pattern.test(path));
}

/** The 1-based line of an offset in a text. */
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
