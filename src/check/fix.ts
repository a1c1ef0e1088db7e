import type { ArchiveFiles } from '../model/archive.js';
import type { Finding } from '../model/finding.js';
import type { Notice } from '../model/notice.js';
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

/** The files of an archive that a fix may change. */
type FixedTexts = Pick<ArchiveFiles, 'notices' | 'issues' | 'publicationSource'>;

/**
 * The fixes that the findings of an archive offer, in order of file and place. Where two touch the same characters the
 * later one waits: the next check will see what is left. A fix that reaches into a `:sic` is none, since what was signed
 * stands.
 */
export function fixesOf(archive: FixedTexts, findings: readonly Finding[]): Fix[] {
  const texts = textsOf(archive);
  const signed = new Map(archive.notices.map((notice) => [notice.source.path, signedRanges(notice)]));
  const fixes: Fix[] = [];
  for (const fix of findings.flatMap((finding) => offered(finding, texts)).sort(byPlace)) {
    const last = fixes.at(-1);
    const waits = last?.path === fix.path && touches(last, fix);
    const isSigned = signed.get(fix.path)?.some((sic) => touches(sic, fix)) ?? false;
    if (!waits && !isSigned) fixes.push(fix);
  }
  return fixes;
}

/** The text with the fixes of its file made, and every other character as it was. */
export function withFixes(text: string, fixes: readonly Fix[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, after } of fixes.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(from, start), after);
    from = end;
  }
  return pieces.join('') + text.slice(from);
}

/** The text of every file of the archive that a finding may speak of, as it was read. */
export function textsOf({ notices, issues, publicationSource }: FixedTexts): ReadonlyMap<string, string> {
  const sources = [
    publicationSource,
    ...issues.map(({ source }) => source),
    ...notices.map(({ source }) => source),
  ];
  return new Map(sources.map(({ path, text }) => [path, text]));
}

/** The fix of a finding; none where it expects nothing, or what is there already. */
function offered(finding: Finding, texts: ReadonlyMap<string, string>): Fix[] {
  const { path, place, expected } = finding;
  const [after] = expected ?? [];
  const text = texts.get(path);
  if (after === undefined || text === undefined) return [];
  const [start, end] = [place.start.offset, place.end.offset];
  if (start === undefined || end === undefined) return [];
  const before = text.slice(start, end);
  return before === after ? [] : [{ finding, path, start, end, before, after }];
}

function signedRanges(notice: Notice): SourceRange[] {
  return sicsOf(notice).map(({ position }) => ({
    start: position?.start.offset ?? 0,
    end: position?.end.offset ?? 0,
  }));
}

function byPlace(a: Fix, b: Fix): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.start - b.start;
}

function touches(a: SourceRange, b: SourceRange): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
