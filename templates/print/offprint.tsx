import type { Root } from 'hast';
import { noticesOf, type Edition } from '../../src/edition/edition.js';
import { frame } from './frame.js';
import { noticeArticle, type NoticeForm } from './notice.js';

// All titles at 22 pt in a type area of 156 mm.
const FORM: NoticeForm = {
  titleRank: 1,
  titleLine: 18,
  fullTitleLine: 20,
  partTitleLines: { main: 0, attachment: 18, enclosure: 18 },
};

/** 单行本: the notices of an edition, as a rule one, and nothing else. `styles` are style sheets in order. */
export function offprintDocument(edition: Edition, styles: readonly string[]): Root {
  const notices = noticesOf(edition);
  const body = <main class="offprint">{notices.map((notice) => noticeArticle(notice, edition, FORM))}</main>;
  return frame(notices.map(({ title }) => title).join('、'), styles, { body });
}
