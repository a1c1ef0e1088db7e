import type { Archive } from '../model/archive.js';
import { fact } from '../model/fact.js';
import { lazy } from '../model/lazy.js';
import type { Notice } from '../model/notice.js';
import type { Publication } from '../model/publication.js';
import type { Typefaces } from '../model/typeface.js';
import { knownViolations, type FoundByRules } from './known-violations.js';
import type { ArchiveRule, Rule, Violation } from './rule.js';
import { rules } from './rules/index.js';

/** All that a rule finds in an archive. The rule about `:sic` has nothing to go on before the others have run. */
export function* violationsOf(rule: Rule, archive: Archive): Generator<Violation> {
  switch (rule.reach) {
    case 'archive':
      yield* knownOf(rule, archive) ?? rule.check(archive);
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

type FoundInNotice = Readonly<Record<string, readonly Omit<Violation, 'source'>[]>>;

/** What the rules that look at one notice find in it, by the ids of those that find anything. */
export const noticeViolations = fact(
  'violations',
  (notice, publication: Publication, typefaces: Typefaces): FoundInNotice =>
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
function withoutSource({ source, ...found }: Violation, notice: Notice): Omit<Violation, 'source'> {
  if (source !== notice.source) throw new Error(`a rule of one notice speaks of ${source.path}`);
  return found;
}

const OVER_NOTICES = lazy(() =>
  rules.filter((rule) => rule.reach === 'archive').filter(({ isOfTexts }) => isOfTexts !== true),
);
const knownOver = new WeakMap<Archive, { readonly found: FoundByRules | undefined }>();

/** What a rule over the archive has found, where that is known without running it, or is kept for later runs. */
function knownOf(rule: ArchiveRule, archive: Archive): readonly Violation[] | undefined {
  return OVER_NOTICES().includes(rule) ? foundOver(archive)?.get(rule.id) : undefined;
}

function foundOver(archive: Archive): FoundByRules | undefined {
  const known = knownOver.get(archive) ?? { found: knownViolations(archive, OVER_NOTICES()) };
  knownOver.set(archive, known);
  return known.found;
}

const knownByArchive = new WeakMap<Archive, FoundByRules>();

/**
 * What the rules have found in an archive's notices, by their ids, where all of it is known already: a long archive would
 * otherwise be gone through for each of them.
 */
function knownIn(archive: Archive): FoundByRules | undefined {
  const known =
    knownByArchive.get(archive) ?? foundIn(archive, (...asked) => noticeViolations.known(...asked));
  if (known !== undefined) knownByArchive.set(archive, known);
  return known;
}

/**
 * Has all rules find what they find. What those that look at one notice find is kept with each: who asks for its facts later does
 * not run them again. They ask for every text, and so come after those over the archive, of which is known what they ask.
 */
export function findAll(archive: Archive): void {
  foundOver(archive);
  const found = foundIn(archive, noticeViolations);
  if (found !== undefined) knownByArchive.set(archive, found);
}

function foundIn(
  { notices, publication, typefaces }: Archive,
  ask: (notice: Notice, publication: Publication, typefaces: Typefaces) => FoundInNotice | undefined,
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
