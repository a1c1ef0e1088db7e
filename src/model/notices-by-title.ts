import { groupBy } from './group-by.js';
import type { Notice } from './notice.js';
import { titleKey, titlesOf } from './register.js';

/** Notices by the keys of all titles under which they may be named; where one has a title twice it stands there twice. */
export function noticesByTitle(notices: readonly Notice[]): ReadonlyMap<string, readonly Notice[]> {
  const titled = notices.flatMap((notice) =>
    titlesOf(notice).map((title) => ({ title: titleKey(title), notice })),
  );
  const groups = groupBy(titled, ({ title }) => title);
  return new Map(Array.from(groups, ([title, all]) => [title, all.map(({ notice }) => notice)]));
}
