import type { Point, Position } from 'unist';
import { VFileMessage } from 'vfile-message';

/** Words for editors, and for those who read no Chinese (`--lang en`). */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/**
 * What is wrong in an archive, where, and why, in Chinese. `fatal` is true for an error, false for a warning, undefined
 * for a note. `english` has the same words in English.
 */
export type Finding = VFileMessage & {
  readonly english: { readonly reason: string; readonly note: string | undefined };
  readonly related?: readonly RelatedPlace[];
};

export type Severity = 'error' | 'warning' | 'note';

/** Another place that a finding speaks of: the first of two equal numbers, say. */
export interface RelatedPlace {
  readonly path: string;
  readonly place: Position;
  readonly reason: Bilingual;
}

export interface FindingFields {
  readonly path: string;
  readonly place: Position | Point;
  readonly ruleId: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence; 应为 X，实为 Y where both are known. */
  readonly reason: Bilingual;
  /** The basis: the clause or the practice that asks for it. A standard's number is the same in both languages. */
  readonly note?: string | Bilingual | undefined;
  readonly url?: string | undefined;
  readonly actual?: string | undefined;
  /** What would be right; a fix where it is given. */
  readonly expected?: readonly string[] | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
}

export function createFinding(fields: FindingFields): Finding {
  const { path, place, ruleId, severity, reason, note, url, actual, expected, related } = fields;
  const message = new VFileMessage(reason.zh, { place, source: 'gazette', ruleId });
  message.file = path;
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
  if (note !== undefined) message.note = inLanguage(note, 'zh');
  if (url !== undefined) message.url = url;
  if (actual !== undefined) message.actual = actual;
  if (expected !== undefined) message.expected = [...expected];
  const english = {
    reason: reason.en,
    note: note === undefined ? undefined : inLanguage(note, 'en'),
  };
  return Object.assign(message, { english }, related === undefined ? {} : { related });
}

function inLanguage(words: string | Bilingual, language: keyof Bilingual): string {
  return typeof words === 'string' ? words : words[language];
}

export function severityOf(finding: Finding): Severity {
  return finding.fatal === true ? 'error' : finding.fatal === false ? 'warning' : 'note';
}
