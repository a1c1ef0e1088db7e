import type { Bilingual } from '../model/finding.js';
import type { Prose } from '../model/prose.js';
import type { Notice } from '../model/notice.js';
import type { House, NoticeRule } from './rule.js';

/** Something wrong in a run of text: from `start` to before `end`, in UTF-16 units. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly reason: Bilingual;
  /** What should stand there, only where that is mechanical. */
  readonly expected?: string | undefined;
}

/** A rule that looks at each run of text alone. */
export function proseRule(
  facts: Omit<NoticeRule, 'reach' | 'check' | 'checkOtherFiles'>,
  slipsIn: (prose: Prose, notice: Notice, house: House) => Iterable<Slip>,
): NoticeRule {
  return {
    ...facts,
    reach: 'notice',
    *check(notice, house) {
      const { source, proses } = notice;
      for (const prose of proses) {
        for (const { start, end, reason, expected } of slipsIn(prose, notice, house)) {
          yield {
            source,
            place: prose.place(start, end),
            reason,
            actual: prose.text.slice(start, end),
            ...(expected === undefined ? {} : { expected: [expected] }),
          };
        }
      }
    },
  };
}
