import type { Archive } from '../model/archive.js';
import { hashOf } from '../model/inputs.js';
import { NO_MEMORY } from '../model/memory.js';
import type { Source } from '../model/source.js';
import type { ArchiveRule, Violation } from './rule.js';

/** What rules have found, by their ids. */
export type FoundByRules = ReadonlyMap<string, readonly Violation[]>;

/** A violation as it is kept: with the path of its file, whose text another run reads for itself. */
interface KeptViolation extends Omit<Violation, 'source'> {
  readonly path: string;
}

interface Kept {
  readonly found: readonly (readonly [id: string, violations: readonly KeptViolation[]])[];
  /** The texts that were asked for, by the paths and hashes of their files. */
  readonly texts: readonly (readonly [path: string, sha256: string])[];
}

const KIND = 'archive-violations';

/**
 * What these rules find in an archive, or have found in an earlier run: they are run again only where notices say something else
 * to others, another file of the archive has changed, or a text of which more was asked then. Undefined where nothing is kept.
 */
export function knownViolations(archive: Archive, rules: readonly ArchiveRule[]): FoundByRules | undefined {
  const { memory = NO_MEMORY, outward, noticeAt } = archive;
  if (memory === NO_MEMORY || outward === undefined) return undefined;
  const key = hashOf([outward.sum(), ...otherFiles(archive), ...rules.map(({ id }) => id)]);
  const kept = memory.recall(KIND, key) as Kept | undefined;
  const isSame = kept?.texts.every(([path, sha256]) => noticeAt.get(path)?.source.sha256 === sha256);
  const before = kept !== undefined && isSame === true ? recalled(kept, archive) : undefined;
  if (before !== undefined) return before;
  const found = new Map(rules.map((rule) => [rule.id, [...rule.check(archive)]]));
  const texts = Array.from(outward.asked, (path) => [path, noticeAt.get(path)?.source.sha256 ?? ''] as const);
  memory.keep(KIND, key, {
    found: Array.from(found, ([id, own]) => [id, own.map(withPath)] as const),
    texts,
  } satisfies Kept);
  return found;
}

/** What rules know of an archive beside its notices. */
function* otherFiles({
  publicationSource,
  worksSource,
  synonyms,
  issues,
  unread,
  images,
}: Archive): Generator<string> {
  for (const { path, sha256 } of [publicationSource, worksSource]) yield* [path, sha256];
  for (const { source, record } of issues) yield* [source.path, source.sha256, record?.source.sha256 ?? ''];
  yield JSON.stringify([synonyms, unread]);
  for (const [path, { type, width, height }] of images) yield JSON.stringify([path, type, width, height]);
}

function withPath({ source, ...violation }: Violation): KeptViolation {
  return { path: source.path, ...violation };
}

/** The same with the sources of this archive; undefined where one has no file in it. */
function recalled({ found }: Kept, archive: Archive): FoundByRules | undefined {
  const others = new Map(otherSources(archive).map((source) => [source.path, source]));
  const sourceAt = (path: string): Source | undefined =>
    archive.noticeAt.get(path)?.source ?? others.get(path);
  const known = found.map(([id, kept]) => {
    const violations = kept.flatMap(({ path, ...violation }): Violation[] => {
      const source = sourceAt(path);
      return source === undefined ? [] : [{ source, ...violation }];
    });
    return violations.length === kept.length ? ([id, violations] as const) : undefined;
  });
  return known.includes(undefined) ? undefined : new Map(known.filter((each) => each !== undefined));
}

function otherSources({ publicationSource, worksSource, issues }: Archive): Source[] {
  const ofIssues = issues.flatMap(({ source, record }) =>
    record === undefined ? [source] : [source, record.source],
  );
  return [publicationSource, worksSource, ...ofIssues];
}
