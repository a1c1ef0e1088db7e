import type { Archive } from '../model/archive.js';
import { fact } from '../model/fact.js';
import type { Notice } from '../model/notice.js';
import type { Publication } from '../model/publication.js';
import type { Typefaces } from '../model/typeface.js';
import type { House, NoticeRule, Rule, Violation } from './rule.js';
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
      for (const notice of notices)
        yield* violationsIn(notice, rule, { publication, typefaces }, known?.get(notice));
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

type FoundByRules = ReturnType<typeof noticeViolations>;

const knownByArchive = new WeakMap<Archive, ReadonlyMap<Notice, FoundByRules>>();

/** What is known already of an archive's notices; each rule asks for it. */
function knownIn(archive: Archive): ReadonlyMap<Notice, FoundByRules> {
  const { notices, publication, typefaces } = archive;
  const known =
    knownByArchive.get(archive) ??
    new Map(
      notices.flatMap((notice) => {
        const found = noticeViolations.known(notice, publication, typefaces);
        return found === undefined ? [] : [[notice, found]];
      }),
    );
  knownByArchive.set(archive, known);
  return known;
}

/** What a rule finds in a notice, where it is not known already what all of them have found. */
function* violationsIn(
  notice: Notice,
  rule: NoticeRule,
  house: House,
  known: FoundByRules | undefined,
): Generator<Violation> {
  if (known === undefined) yield* rule.check(notice, house);
  else for (const found of known[rule.id] ?? []) yield { source: notice.source, ...found };
}
