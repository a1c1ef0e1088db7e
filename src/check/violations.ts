import type { Archive } from '../model/archive.js';
import type { Rule, Violation } from './rule.js';

/** All that a rule finds in an archive. The rule about `:sic` has nothing to go on before the others have run. */
export function* violationsOf(rule: Rule, archive: Archive): Generator<Violation> {
  switch (rule.reach) {
    case 'archive':
      yield* rule.check(archive);
      return;
    case 'notice': {
      const { publication, publicationSource, works, worksSource, synonyms, issues, notices, typefaces } =
        archive;
      for (const notice of notices) yield* rule.check(notice, { publication, typefaces });
      const files = { publication, publicationSource, works, worksSource, synonyms, issues, typefaces };
      yield* rule.checkOtherFiles?.(files) ?? [];
      return;
    }
    case 'sic':
  }
}
