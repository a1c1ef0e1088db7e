import type { Archive } from '../model/archive.js';
import type { Finding } from '../model/finding.js';
import type { SourceRange } from '../model/text-place.js';
import { sicsOf } from './sic.js';

/** A mechanical fix: the first thing that a finding expects, in place of what stands at its place. */
export interface Fix extends SourceRange {
  readonly finding: Finding;
  readonly path: string;
  readonly before: string;
  /** Empty for a deletion. */
  readonly after: string;
}

/**
 * The fixes that the findings of an archive offer, in order. Where two touch the same characters the later one waits:
 * the next check will see what is left. A fix that reaches into a `:sic` is none, since what was signed stands.
 */
export function fixesOf(archive: Archive, findings: readonly Finding[]): Fix[] {
  const texts = textsOf(archive);
  const signed = new Map(archive.notices.map((notice) => [notice.source.path, sicsOf(notice)]));
  const fixes: Fix[] = [];
  for (const finding of findings) {
    const { file: path = '', place, expected } = finding;
    const [after] = expected ?? [];
    const text = texts.get(path);
    if (after === undefined || text === undefined || place === undefined || !('start' in place)) continue;
    const [start, end] = [place.start.offset, place.end.offset];
    if (start === undefined || end === undefined) continue;
    const isTaken = fixes.some((other) => other.path === path && touches(other, { start, end }));
    const isSigned = signed
      .get(path)
      ?.some(({ position }) =>
        touches({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }, { start, end }),
      );
    if (isTaken || isSigned === true || text.slice(start, end) === after) continue;
    fixes.push({ finding, path, start, end, before: text.slice(start, end), after });
  }
  return fixes;
}

/** The text with the fixes of its file made, and every other character as it was. */
export function withFixes(text: string, fixes: readonly Fix[]): string {
  let fixed = text;
  for (const { start, end, after } of fixes.toSorted((a, b) => b.start - a.start))
    fixed = fixed.slice(0, start) + after + fixed.slice(end);
  return fixed;
}

/** The text of every file of the archive that a finding may speak of, as it was read. */
export function textsOf({ notices, issues, publicationSource }: Archive): ReadonlyMap<string, string> {
  const sources = [
    publicationSource,
    ...issues.map(({ source }) => source),
    ...notices.map(({ source }) => source),
  ];
  return new Map(sources.map(({ path, text }) => [path, text]));
}

function touches(a: SourceRange, b: SourceRange): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
