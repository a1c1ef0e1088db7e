import { issueLabel, writtenNumber } from '../model/issue.js';
import type { NoticePlace } from './notice-place.js';

/** 《标题》（文号），《绍兴市人民政府公报》2015年第3期第12页: as documents and courts cite it. */
export function customaryCitation({ edition, notice, page }: NoticePlace): string {
  const place = `${issueLabel(edition.issue)}${page === undefined ? '' : `第${page}页`}`;
  const name = edition.publication.name;
  const number = notice.number === undefined ? '' : `（${notice.number}）`;
  return `《${inBookMarks(notice.title)}》${number}，《${inBookMarks(name)}》${place}`;
}

// GB/T 7714 names so many authors; the others are 等.
const AUTHORS = 3;

/** GB/T 7714—2015 8.3, an article of a serial: 责任者. 题名[J]. 刊名, 年(期): 页. */
export function bibliographicCitation({ edition, notice, page }: NoticePlace): string {
  const { issue, publication } = edition;
  const others = notice.issuers.length > AUTHORS ? ['等'] : [];
  const authors = [...notice.issuers.slice(0, AUTHORS), ...others].join(', ');
  const number = String(writtenNumber(issue.number)).replace('-', '/');
  const place = `${issue.year}(${number})${page === undefined ? '' : `: ${page}`}`;
  const title = notice.number === undefined ? notice.title : `${notice.title}: ${notice.number}`;
  return `${authors}. ${title}[J]. ${publication.name}, ${place}.`;
}

/** Book marks inside book marks take the other form (GB/T 15834). */
function inBookMarks(text: string): string {
  const other: Readonly<Record<string, string>> = { '《': '〈', '》': '〉', '〈': '《', '〉': '》' };
  return text.replace(/[《》〈〉]/gu, (mark) => other[mark] ?? mark);
}
