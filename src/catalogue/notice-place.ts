import { noticesOf, type Edition, type EditionNotice } from '../edition/edition.js';
import type { PageBreak, Pagination } from '../edition/pagination.js';

/** A notice with its place in its issue. */
export interface NoticePlace {
  readonly edition: Edition;
  /** The title of its section: 市政府文件. */
  readonly section: string;
  readonly notice: EditionNotice;
  /** Its printed page, where printing has found it. */
  readonly page: number | undefined;
  /** Where printed pages begin in it. */
  readonly breaks: readonly PageBreak[];
  readonly previous: EditionNotice | undefined;
  readonly next: EditionNotice | undefined;
}

/** The notices of an issue in print order. */
export function noticePlaces(edition: Edition, pagination: Pagination | undefined): NoticePlace[] {
  const notices = noticesOf(edition);
  const sections = edition.sections.flatMap(({ title, notices: own }) => own.map(() => title));
  return notices.map((notice, index) => ({
    edition,
    section: sections[index] ?? '',
    notice,
    page: pagination?.notices.get(notice.id)?.page,
    breaks: pagination?.notices.get(notice.id)?.breaks ?? [],
    previous: notices[index - 1],
    next: notices[index + 1],
  }));
}
