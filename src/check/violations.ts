import type { Archive } from '../model/archive.js';
import { fact } from '../model/fact.js';
import type { Notice } from '../model/notice.js';
import type { Publication } from '../model/publication.js';
import type { Typefaces } from '../model/typeface.js';
import type { Rule, Violation } from './rule.js';
import { rules } from './rules/index.js';

/** All that a rule finds in an archive. The rule about `:sic` has nothing to go on before the others have run. */
export function* violationsOf(rule: Rule, archive: Archive): Generator<Violation> {
  switch (rule.reach) {
    case 'archive':
      yield* rule.check(archive);
      return;
    case 'notice': {
      const { publication, publicationSource, works, worksSource, synonyms, issues, notices, typefaces } =
        archive;
      const known = rules.includes(rule) ? knownIn(archive) : undefined;
      if (known === undefined)
        for (const notice of notices) yield* rule.check(notice, { publication, typefaces });
      else yield* known.get(rule.id) ?? [];
      const files = { publication, publicationSource, works, worksSource, synonyms, issues, typefaces };
      yield* rule.checkOtherFiles?.(files) ?? [];
      return;
    }
    case 'sic':
  }
}

type FoundInNotice = Omit<Violation, 'source'>;

/** What the rules that look at one notice find in it, by the ids of those that find anything. */
export const noticeViolations = fact(
  'violations',
  (
    notice,
    publication: Publication,
    typefaces: Typefaces,
  ): Readonly<Record<string, readonly FoundInNotice[]>> =>
    Object.fromEntries(
      rules.flatMap((rule) => {
        if (rule.reach !== 'notice') return [];
        const found = Array.from(rule.check(notice, { publication, typefaces }), (violation) =>
          withoutSource(violation, notice),
        );
        return found.length === 0 ? [] : [[rule.id, found]];
      }),
    ),
);

/** The file need not be kept with each: a rule of one notice speaks of that notice's file. */
function withoutSource({ source, ...found }: Violation, notice: Notice): FoundInNotice {
  if (source !== notice.source) throw new Error(`a rule of one notice speaks of ${source.path}`);
  return found;
}

type FoundByRules = ReadonlyMap<string, readonly Violation[]>;

const knownByArchive = new WeakMap<Archive, FoundByRules>();

/**
 * What the rules have found in an archive's notices, by their ids, where all of it is known already: a long archive would
 * otherwise be gone through for each of them.
 */
function knownIn(archive: Archive): FoundByRules | undefined {
  const known = knownByArchive.get(archive) ?? foundIn(archive, noticeViolations.known);
  if (known !== undefined) knownByArchive.set(archive, known);
  return known;
}

/** Runs the rules that look at one notice over all of them, and keeps with each what they find: who asks for its facts later does not run them again. */
export function findInNotices(archive: Archive): void {
  const found = foundIn(archive, noticeViolations);
  if (found !== undefined) knownByArchive.set(archive, found);
}

function foundIn(
  { notices, publication, typefaces }: Archive,
  ask: typeof noticeViolations.known,
): FoundByRules | undefined {
  const byRule = new Map<string, Violation[]>();
  for (const notice of notices) {
    const found = ask(notice, publication, typefaces);
    if (found === undefined) return undefined;
    for (const [id, own] of Object.entries(found)) {
      const all = byRule.get(id) ?? [];
      byRule.set(id, all);
      for (const each of own) all.push({ source: notice.source, ...each });
    }
  }
  return byRule;
}
