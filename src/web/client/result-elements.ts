import { STATUS_WORDS } from '../../catalogue/status-words.js';
import { totalWords, parseCombined, writtenLabel } from '../../model/issue.js';
import { KIND_FACTS } from '../../model/notice-kind.js';
import type { ArchiveNotice } from '../archive-data.js';
import { element, link } from './elements.js';
import type { Excerpt, Piece } from './excerpt.js';
import type { Found } from './find.js';
import { addressOf, type Answer } from './look-up.js';

/** The elements by which the search page shows what was found. */

export function answerItem(answer: Answer): HTMLElement {
  return answer.kind === 'notice'
    ? noticeItem(answer.notice, [{ text: answer.notice.listTitle ?? answer.notice.title, isFound: false }])
    : element('li', link(addressOf(answer), issueWords(answer)));
}

/** 2015年第3期（总第245期）第12页 */
export function issueWords({ issue, page }: Extract<Answer, { kind: 'issue' }>): string {
  const total = issue.total === undefined ? '' : `（${totalWords({ total: parseCombined(issue.total) })}）`;
  const label = writtenLabel(issue) + total;
  return page === undefined ? label : `${label}第${page}页`;
}

/** A notice with its title, in which pieces are marked, its facts, and where in its text the words stand. */
export function noticeItem(notice: ArchiveNotice, title: readonly Piece[], excerpt?: Excerpt): HTMLElement {
  const item = element('li', element('h3', link(notice.url, ...piecesShown(title))), factsOf(notice));
  if (excerpt !== undefined) item.append(excerptShown(notice, excerpt));
  return item;
}

function factsOf({ number, kind, issue, page, status }: ArchiveNotice): HTMLElement {
  const place = `${writtenLabel(issue)}${page === undefined ? '' : `第${page}页`}`;
  const facts = element(
    'p',
    ...[
      ...(number === undefined ? [] : [number]),
      place,
      status === 'none' ? KIND_FACTS[kind].word : STATUS_WORDS[status],
    ].map((fact) => element('span', fact)),
  );
  facts.className = 'entry-facts';
  return facts;
}

function excerptShown({ url }: ArchiveNotice, { place, pieces, count }: Excerpt): HTMLElement {
  const shown = element('p', ...piecesShown(pieces), ' ');
  shown.className = 'excerpt';
  const words = count === 1 ? '看原文此处' : `看原文此处（共${count}处）`;
  if (count > 0) shown.append(link(place === undefined ? url : `${url}#${place}`, words));
  return shown;
}

function piecesShown(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, isFound }) => (isFound ? element('mark', text) : text));
}

/** What the page says of a query: how many notices have it, besides as many places that it names. */
export function summary(
  query: string,
  { words: sought, isByWords }: Found,
  notices: number,
  answers: number,
): (string | Node)[] {
  const direct = answers === 0 ? [] : ['直接查到', element('strong', `${answers}处`), '。'];
  if (notices === 0) return answers === 0 ? [`没有找到含“${query}”的公文。`] : direct;
  const quoted = sought.map((word) => `“${word}”`).join('、');
  const counted = element('strong', `${notices}件`);
  return isByWords
    ? [...direct, `没有公文原样写着“${query}”；按${quoted}找到`, counted, '，最接近的在前。']
    : [...direct, counted, `${answers === 0 ? '' : '其他'}公文里有${quoted}。`];
}

/** A value by which what was found can be narrowed down, with the number of its notices. */
export function facetLabel(value: string, count: number, checked: boolean): HTMLElement {
  const box = document.createElement('input');
  Object.assign(box, { type: 'checkbox', value, checked });
  return element('label', box, element('span', value), element('span', String(count)));
}
