import type { Issue } from '../model/issue.js';

/** Of its offprint (单行本), beside its page. */
export function offprintUrl({ url }: { readonly url: string }): string {
  return `${url}notice.pdf`;
}

/** Of its n-th table alone, as CSV. */
export function tableUrl({ url }: { readonly url: string }, number: number): string {
  return `${url}table-${number}.csv`;
}

/** Of the page that lists what an organ has signed: /organs/绍兴市人民政府/, encoded. */
export function organUrl(name: string): string {
  return `/organs/${step(name)}/`;
}

/** Of the page that lists what has a subject word. */
export function subjectUrl(word: string): string {
  return `/subjects/${step(word)}/`;
}

/** Of the page that lists what a section has carried through all issues. */
export function sectionUrl(title: string): string {
  return `/sections/${step(title)}/`;
}

// These would end a step or stand for another folder, or no file may have them in its name on some system.
const NO_NAME_OF_A_FOLDER = /["#%*./:<>?\\|]/g;

/** A name as one step of an address and as a folder: signs that can be neither take the full width of a Han character. */
function step(name: string): string {
  const whole = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
  return encodeURIComponent(name.replaceAll(NO_NAME_OF_A_FOLDER, whole));
}

/** The id under which a notice stands among others: szf-2015-13. */
export function noticeId(url: string): string {
  return url.slice(1, -1).replaceAll('/', '-');
}

/** Of the page of a year: /2015/. */
export function yearUrl(year: number): string {
  return `/${year}/`;
}

/** 2015-03, for file names. */
export function issueName({ year, number }: Pick<Issue, 'year' | 'number'>): string {
  return `${year}-${String(number).padStart(2, '0')}`;
}
