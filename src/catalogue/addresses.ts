import { folderName } from '../model/folder-name.js';

/** URL of the offprint (单行本) of a notice, beside its page. */
export function offprintUrl({ url }: { readonly url: string }): string {
  return `${url}notice.pdf`;
}

/** URL of the n-th table of a notice, as CSV. */
export function tableUrl({ url }: { readonly url: string }, number: number): string {
  return `${url}table-${number}.csv`;
}

/** URL of the page that lists what an organ has signed: /organs/绍兴市人民政府/, encoded. */
export function organUrl(name: string): string {
  return `/organs/${step(name)}/`;
}

/** URL of the page that lists what has a subject word. */
export function subjectUrl(word: string): string {
  return `/subjects/${step(word)}/`;
}

/** URL of the page that lists what a section has carried through all issues. */
export function sectionUrl(title: string): string {
  return `/sections/${step(title)}/`;
}

/** A name as one step of an address. */
function step(name: string): string {
  return encodeURIComponent(folderName(name));
}

/** URL of the page of a year: /2015/. */
export function yearUrl(year: number): string {
  return `/${year}/`;
}
