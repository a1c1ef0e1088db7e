import type { Edition, EditionNotice } from '../edition/edition.js';
import { noticesOf } from '../edition/edition.js';
import type { Correction } from '../model/corrigendum.js';
import { issueLabel } from '../model/issue.js';
import type { FrontMatter } from '../model/notice.js';
import { withoutSpace } from '../model/without-space.js';
import type { DocumentLink } from './document-link.js';
import { noticeDay } from './publication-day.js';

/** What a later issue has corrected in a notice. The notice itself stays as it was printed. */
export interface NoticeCorrection {
  readonly wrong: string;
  readonly right: string;
  /** 第二条: where in the notice, if that had to be said. */
  readonly place: string | undefined;
  /** The printed page, as the corrigendum names it. */
  readonly page: number;
  /** Where the wrong words begin and end in the notice's text, white space apart. */
  readonly start: number;
  readonly end: number;
  /** The corrigendum, the issue that carries it (2015年第4期), and the day on which that came out: 2015-04-30. */
  readonly by: DocumentLink & { readonly url: string };
  readonly issue: string;
  readonly day: string;
}

/** The corrections of each notice, in the order in which they were made, by its front matter, which it has alone. */
export function correctionsByNotice(
  corrections: readonly Correction[],
  editions: readonly Edition[],
): ReadonlyMap<FrontMatter, readonly NoticeCorrection[]> {
  const places = new Map(
    editions.flatMap((edition) =>
      noticesOf(edition).map((notice) => [notice.front, { edition, notice }] as const),
    ),
  );
  const made = corrections.flatMap((correction) => {
    const by = places.get(correction.from.front);
    return by === undefined ? [] : [{ to: correction.to.front, of: noticeCorrection(correction, by) }];
  });
  made.sort((a, b) => (a.of.day < b.of.day ? -1 : Number(a.of.day > b.of.day)));
  const known = new Map<FrontMatter, NoticeCorrection[]>();
  for (const { to, of } of made) known.set(to, [...(known.get(to) ?? []), of]);
  return known;
}

function noticeCorrection(
  { written, offset }: Correction,
  by: { readonly edition: Edition; readonly notice: EditionNotice },
): NoticeCorrection {
  const { wrong, right, place, page } = written;
  const { key, name, number, title, url } = by.notice;
  return {
    wrong,
    right,
    place,
    page,
    start: offset,
    end: offset + withoutSpace(wrong).length,
    by: { key, name, title: number === undefined ? undefined : title, url },
    issue: issueLabel(by.edition.issue),
    day: noticeDay(by),
  };
}
