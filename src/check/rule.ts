import type { Point, Position } from 'unist';
import type { Archive } from '../model/archive.js';
import type { Bilingual, RelatedPlace, Severity } from '../model/finding.js';
import type { Source } from '../model/source.js';

/**
 * One thing that holds in a good archive. A rule is data and a generator: it yields what it finds, and never prints,
 * throws, changes anything or waits. Its file opens with its documentation, whose examples are run as tests.
 */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly authority: Authority;
  /** The clause or practice that asks for it: GB/T 9704—2012 7.2.5, which is the same in both languages. */
  readonly basis: string | Bilingual;
  /** `silenced` is what the rules before it have found inside a `:sic`. */
  check(archive: Archive, silenced: readonly Violation[]): Iterable<Violation>;
}

/** Who asks for what a rule holds. Only practice and our own conventions may be turned down by a publication. */
export type Authority = 'law' | 'standard' | 'practice' | 'own';

/** What a rule yields; `check` makes a finding of it. */
export interface Violation {
  readonly source: Source;
  readonly place: Position | Point;
  /** One sentence: 应为 X，实为 Y where both are known. */
  readonly reason: Bilingual;
  /** Where it is less (or more) grave than the rule's own severity. */
  readonly severity?: Severity;
  readonly actual?: string;
  /** What should stand at the place, only where that is mechanical: `--fix` puts the first one there. */
  readonly expected?: readonly string[];
  /** The other place of a conflict. */
  readonly related?: readonly RelatedPlace[];
  /** Whether it speaks of a `:sic` itself, which then does not silence it. */
  readonly ofSic?: true;
}
