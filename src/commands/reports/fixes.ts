import { join } from 'node:path';
import type { Fix } from '../../check/fix.js';
import type { FixedArchive, FixedFile } from '../fix-archive.js';
import { REPORT_WORDS, type Language, type ReportWords } from './language.js';

/** Each fix in a line: where, from what to what, which rule. */
export function fixLines(files: readonly FixedFile[], folder: string, language: Language): string[] {
  return files.flatMap(({ path, fixes }) =>
    fixes.map((fix) => {
      const { place, ruleId } = fix.finding;
      const { line, column } = place.start;
      return `${join(folder, path)}:${line}:${column}  ${change(fix, REPORT_WORDS[language])}  ${ruleId}`;
    }),
  );
}

/** What was left for the harm it would do, and how much is fixed: or would be, where nothing is `written`. */
export function fixTotal(
  { files, refused }: FixedArchive,
  folder: string,
  language: Language,
  written: boolean,
): string[] {
  const words = REPORT_WORDS[language];
  const left = refused.map(
    ({ path, ruleId, brings }) => `${join(folder, path)}  ${words.refused(ruleId, brings)}`,
  );
  const count = files.reduce((sum, { fixes }) => sum + fixes.length, 0);
  const tell = written ? words.fixed : words.wouldFix;
  return [...left, count === 0 ? words.nothingToFix : tell(count, files.length)];
}

function change({ before, after }: Fix, words: ReportWords): string {
  return after === '' ? words.deleted(visible(before)) : words.changed(visible(before), visible(after));
}

/** Characters that show nothing, by their numbers. */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Co}]/gu,
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
