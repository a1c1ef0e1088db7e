import type { Point, Position } from 'unist';
import type { Archive, ArchiveFiles } from '../model/archive.js';
import type { Bilingual, RelatedPlace, Severity } from '../model/finding.js';
import type { Notice } from '../model/notice.js';
import type { Publication } from '../model/publication.js';
import type { Source } from '../model/source.js';

/**
 * One thing that holds in a good archive. A rule is data and a generator: it yields what it finds, and never prints,
 * throws, changes anything or waits. Its file opens with its documentation, whose examples are run as tests.
 */
export type Rule = NoticeRule | ArchiveRule | SicRule;

/** A rule that looks at each notice alone: what it finds in one stays true whatever the other notices say. */
export interface NoticeRule extends RuleFacts {
  readonly reach: 'notice';
  check(notice: Notice, house: House): Iterable<Violation>;
  /** What it finds in the archive's other files, where they have text of the same kind. */
  checkOtherFiles?(files: OtherFiles): Iterable<Violation>;
}

/** A rule that compares notices with each other, or with what stands elsewhere in the archive. */
export interface ArchiveRule extends RuleFacts {
  readonly reach: 'archive';
  /** What it asks of each notice; whatever else it needs of one is asked of few. */
  readonly facts?: readonly NoticeFact[];
  /** Whether it compares the texts themselves with what was recorded of them: then it is run whenever one has changed. */
  readonly isOfTexts?: true;
  check(archive: Archive): Iterable<Violation>;
}

/** A fact of a notice (`model/fact.ts`) that is made of the notice and the publication. */
export type NoticeFact = (notice: Notice, publication: Publication) => unknown;

/** The rule about `:sic` itself: for each notice that has one it is told what all other rules have found inside one, and beside. */
export interface SicRule extends RuleFacts {
  readonly reach: 'sic';
  check(notice: Notice, silenced: readonly Violation[], told: readonly Violation[]): Iterable<Violation>;
}

/** What a rule of one notice may know beside it: what the publication lays down for all of them. */
export type House = Pick<ArchiveFiles, 'publication' | 'typefaces'>;

/** What an archive has beside its notices: gazette.yaml, works.yaml and the issues. */
export type OtherFiles = Omit<ArchiveFiles, 'notices' | 'unread' | 'images'>;

interface RuleFacts {
  readonly id: string;
  readonly severity: Severity;
  readonly authority: Authority;
  /** The clause or practice that asks for it: GB/T 9704—2012 7.2.5, which is the same in both languages. */
  readonly basis: string | Bilingual;
}

/** Who asks for what a rule holds. Only practice and our own conventions may be turned down by a publication. */
export type Authority = 'law' | 'standard' | 'practice' | 'own';

/** What a rule yields; `check` makes a finding of it. */
export interface Violation {
  readonly source: Source;
  readonly place: Position | Point;
  /** One sentence: 应为 X，实为 Y where both are known. */
  readonly reason: Bilingual;
  /** Whether nobody can have signed it so, and it is reported within a `:sic` too. */
  readonly isNeverMeant?: true;
  /** Where it is less (or more) grave than the rule's own severity. */
  readonly severity?: Severity;
  readonly actual?: string;
  /** What should stand at the place, only where that is mechanical: `--fix` puts the first one there. */
  readonly expected?: readonly string[];
  /** The other place of a conflict. */
  readonly related?: readonly RelatedPlace[];
}
