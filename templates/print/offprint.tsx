import type { Root } from 'hast';
import { designOf } from '../../designs/designs.js';
import { noticesOf, type Edition } from '../../src/edition/edition.js';
import { frame } from './frame.js';
import { noticeArticle, type NoticeForm } from './notice.js';

/** 单行本: the notices of an edition, as a rule one, and nothing else. `styles` are style sheets in order. */
export function offprintDocument(edition: Edition, styles: readonly string[]): Root {
  const notices = noticesOf(edition);
  const form: NoticeForm = { titleRank: 1, ...designOf(edition.publication).offprint.titles };
  const body = <main class="offprint">{notices.map((notice) => noticeArticle(notice, edition, form))}</main>;
  return frame(notices.map(({ title }) => title).join('、'), styles, { body });
}
