import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { fixesOf, textsOf, withFixes, type Fix } from '../check/fix.js';
import { severityOf, type Finding } from '../model/finding.js';
import { checkArchive, type CheckedArchive, type Selection } from './check-archive.js';
import { UsageError } from './errors.js';

/** A file that fixes change. Paths are below the archive's folder. */
export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** In the order in which they were made; places are of the text at that time. */
  readonly fixes: readonly Fix[];
}

export interface FixedArchive {
  readonly files: readonly FixedFile[];
  /** Files that stay as they are, since their fixes would bring a new error, with the rule that would speak. */
  readonly refused: ReadonlyMap<string, string>;
  /** What is found after the fixes. */
  readonly left: CheckedArchive;
}

// A fix can bring another to light: a full-width mark, then the space beside it. More than a few is a rule's mistake.
const MOST_PASSES = 8;

/** Makes every mechanical fix that the selected findings offer, again and again until nothing is left; writes nothing. */
export function fixArchive(folder: string, selection: Selection): FixedArchive {
  const first = checkArchive(folder, selection);
  const before = first.archive === undefined ? new Map<string, string>() : textsOf(first.archive);
  const edited = new Map<string, string>();
  const made: Fix[] = [];
  let left = first;
  for (let pass = 1; pass <= MOST_PASSES && left.archive !== undefined; pass++) {
    const fixes = fixesOf(
      left.archive,
      left.findings.filter((finding) => isToFix(finding, selection)),
    );
    if (fixes.length === 0) break;
    for (const [path, text] of textsOf(left.archive)) {
      const own = fixes.filter((fix) => fix.path === path);
      if (own.length > 0) edited.set(path, withFixes(text, own));
    }
    made.push(...fixes);
    left = checkArchive(folder, selection, edited);
  }
  const refused = newErrors(checkArchive(folder).findings, checkArchive(folder, {}, edited).findings);
  // An error in a file that no fix has touched may come of any of them.
  for (const path of refused.keys()) if (!edited.delete(path)) edited.clear();
  const files = Array.from(edited, ([path, after]) => ({
    path,
    before: before.get(path) ?? '',
    after,
    fixes: made.filter((fix) => fix.path === path),
  })).filter((file) => file.before !== file.after);
  return { files, refused, left: refused.size > 0 ? checkArchive(folder, selection, edited) : left };
}

/** A note tells what a standard only recommends: the signed text keeps it, unless its rule is asked for by name. */
function isToFix(finding: Finding, { rules = [] }: Selection): boolean {
  return severityOf(finding) !== 'note' || rules.includes(finding.ruleId ?? '');
}

/** The rule of an error that no finding of its file had before, by file. */
function newErrors(before: readonly Finding[], after: readonly Finding[]): Map<string, string> {
  const key = ({ file = '', ruleId = '' }: Finding): string => `${file} ${ruleId}`;
  const known = new Set(before.map(key));
  const fresh = after.filter((finding) => severityOf(finding) === 'error' && !known.has(key(finding)));
  return new Map(fresh.map(({ file = '', ruleId = '' }) => [file, ruleId]));
}

/**
 * Writes the fixed files, each whole or not at all.
 *
 * @throws UsageError where a file has changed since it was checked.
 */
export function writeFixes(folder: string, files: readonly FixedFile[]): void {
  for (const { path, before, after } of files) {
    const file = join(folder, path);
    if (readFileSync(file, 'utf8') !== before)
      throw new UsageError(`「${file}」在检查以后改过，请再运行一次`);
    const beside = join(dirname(file), `.${basename(file)}.fixed`);
    writeFileSync(beside, after, { mode: statSync(file).mode });
    renameSync(beside, file);
  }
}

/** Each fix in a line: where, which rule, from what to what. */
export function fixLines(folder: string, { files, refused }: FixedArchive): string[] {
  const made = files.flatMap(({ path, fixes }) =>
    fixes.map(({ finding: { line = 1, column = 1, ruleId = '' }, before, after }) => {
      const change = after === '' ? `删去「${before}」` : `「${before}」改为「${after}」`;
      return `${join(folder, path)}:${line}:${column}  ${change}  ${ruleId}`;
    }),
  );
  const kept = Array.from(
    refused,
    ([path, rule]) => `${join(folder, path)} 没有改：改了会多出 ${rule} 的错误`,
  );
  return [...made, ...kept];
}

/** What would change, as a unified diff. */
export function fixDiff(folder: string, { files }: FixedArchive): string {
  return files
    .map(({ path, before, after }) => {
      const name = join(folder, path);
      return createTwoFilesPatch(name, name, before, after, '改前', '改后', { context: 1 });
    })
    .join('\n');
}
