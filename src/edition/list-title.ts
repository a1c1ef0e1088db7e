import { ORDER_WORDS } from '../model/document-number.js';
import type { Notice } from '../model/notice.js';
import { titlesOf } from '../model/register.js';

// The title of an order or an announcement that says only who gives it.
const WITHOUT_MATTER = new RegExp(`^\\p{Script=Han}{2,30}(?:${ORDER_WORDS})$`, 'u');

/** What lists call a notice: its title, or, where that is only 某某令, the name of the text that it issues. */
export function listTitle(notice: Notice): string {
  const { front } = notice;
  if (!WITHOUT_MATTER.test(front.title) || front.title.includes('关于')) return front.title;
  const [own, enclosed] = titlesOf(notice);
  return enclosed ?? own ?? front.title;
}
