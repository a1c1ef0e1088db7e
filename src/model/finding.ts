import type { Point, Position } from 'unist';

/** Words for editors, and for those who read no Chinese (`--lang en`). */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Severity = 'error' | 'warning' | 'note';

/** What is wrong in an archive, where, and why. Plain data: JSON and a structured clone carry it as it is. */
export interface Finding {
  /** Path of the editor's file, below the archive's folder. */
  readonly path: string;
  /** Lines and columns from 1, offsets in UTF-16 units; what is wrong at a point ends where it begins. */
  readonly place: Position;
  readonly ruleId: string;
  readonly severity: Severity;
  /** What is wrong, in one sentence; 应为 X，实为 Y where both are known. */
  readonly reason: Bilingual;
  /** The clause or the practice that asks for it. */
  readonly basis?: Bilingual;
  readonly url?: string;
  readonly actual?: string;
  /** What would be right; a fix where it is given. */
  readonly expected?: readonly string[];
  readonly related?: readonly RelatedPlace[];
}

/** Another place that a finding speaks of: the first of two equal numbers, say. */
export interface RelatedPlace {
  readonly path: string;
  readonly place: Position;
  readonly reason: Bilingual;
}

/** What reading itself may find, and the parts of gazette.yaml that are about checking. Documented in `check/reading-rules.ts`. */
export type ReadingRuleId =
  | 'encoding'
  | 'outside-archive'
  | 'file-size'
  | 'nesting-depth'
  | 'too-complex'
  | 'issue-folder'
  | 'empty-section'
  | 'yaml-syntax'
  | 'schema'
  | 'front-matter'
  | 'raw-html'
  | 'unsupported-syntax'
  | 'heading-syntax'
  | 'mark-syntax'
  | 'formula-syntax'
  | 'unknown-directive'
  | 'unclosed-directive'
  | 'table-syntax'
  | 'roster-syntax'
  | 'signature-syntax'
  | 'sic-syntax'
  | 'link-target'
  | 'image-source'
  | 'image-content'
  | 'image-size'
  | 'image-active'
  | 'fallback-font'
  | 'own-face'
  | 'own-face-glyphs'
  | 'shared-address'
  | 'levels'
  | 'moved';

export interface FindingFields<Id extends string = ReadingRuleId> {
  readonly path: string;
  readonly place: Position | Point;
  readonly ruleId: Id;
  readonly severity: Severity;
  readonly reason: Bilingual;
  /** A standard's number is the same in both languages. */
  readonly basis?: string | Bilingual | undefined;
  readonly url?: string | undefined;
  readonly actual?: string | undefined;
  readonly expected?: readonly string[] | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
}

/** A finding of reading; only `check` speaks for the rules, whose ids are any string: `createFinding<string>`. */
export function createFinding<Id extends string = ReadingRuleId>(
  fields: FindingFields<NoInfer<Id>>,
): Finding {
  const { path, place, ruleId, severity, reason, basis, url, actual, expected, related } = fields;
  return {
    path,
    place: 'start' in place ? place : { start: place, end: place },
    ruleId,
    severity,
    reason,
    ...(basis !== undefined && { basis: typeof basis === 'string' ? { zh: basis, en: basis } : basis }),
    ...(url !== undefined && { url }),
    ...(actual !== undefined && { actual }),
    ...(expected !== undefined && { expected: [...expected] }),
    ...(related !== undefined && { related }),
  };
}
