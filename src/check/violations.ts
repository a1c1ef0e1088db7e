import type { Archive } from '../model/archive.js';
import type { Notice } from '../model/notice.js';
import type { House, NoticeRule, Rule, Violation } from './rule.js';

/** All that a rule finds in an archive. The rule about `:sic` has nothing to go on before the others have run. */
export function* violationsOf(rule: Rule, archive: Archive): Generator<Violation> {
  switch (rule.reach) {
    case 'archive':
      yield* rule.check(archive);
      return;
    case 'notice': {
      const { publication, publicationSource, works, worksSource, synonyms, issues, notices, typefaces } =
        archive;
      for (const notice of notices) yield* noticeViolations(rule, notice, { publication, typefaces });
      const files = { publication, publicationSource, works, worksSource, synonyms, issues, typefaces };
      yield* rule.checkOtherFiles?.(files) ?? [];
      return;
    }
    case 'sic':
  }
}

interface Answers {
  readonly house: House;
  readonly byRule: Map<NoticeRule, readonly Violation[]>;
}

const answersOf = new WeakMap<Notice, Answers>();
const NOTHING: readonly Violation[] = [];

/** What a rule finds in one notice. It is asked once, and again where the publication or its faces are others. */
export function noticeViolations(rule: NoticeRule, notice: Notice, house: House): readonly Violation[] {
  let answers = answersOf.get(notice);
  if (answers?.house.publication !== house.publication || answers.house.typefaces !== house.typefaces) {
    answers = { house, byRule: new Map() };
    answersOf.set(notice, answers);
  }
  const known = answers.byRule.get(rule);
  if (known !== undefined) return known;
  const found = [...rule.check(notice, house)];
  answers.byRule.set(rule, found.length === 0 ? NOTHING : found);
  return found;
}
