import type { Edition } from '../edition/edition.js';
import { issueRoot } from '../edition/issue-tree.js';
import type { Pagination } from '../edition/pagination.js';
import { withoutSpace } from '../model/without-space.js';
import type { PrintedText } from './printed-text.js';

/**
 * What is wrong with the printed contents (contents-true), or undefined: they must name every notice of every section in
 * order, with its number and the page on which its title was found in the finished file, and then the index of the year.
 */
export function proofOfContents(
  edition: Edition,
  { notices, yearIndex: index }: Pagination,
  { front, banners }: PrintedText,
): string | undefined {
  const { yearIndex } = edition;
  const listed = yearIndex === undefined ? [] : [yearIndex.title, `（${index?.page ?? '?'}）`];
  const expected = edition.sections
    .flatMap((section) => [
      `【${section.title}】`,
      ...section.notices.flatMap(({ id, listTitle, number }) => [
        listTitle,
        number === undefined ? '' : `〔${number}〕`,
        `（${notices.get(id)?.page ?? '?'}）`,
      ]),
    ])
    .concat(listed)
    .join('');
  if (!front.endsWith(withoutSpace(expected)))
    return `目录与公文不符：应为「…${expected.slice(-40)}」，实为「…${front.slice(-40)}」`;
  const section = edition.sections.find(({ title }, index) => banners[index] !== withoutSpace(title));
  return section === undefined ? undefined : `栏目「${section.title}」没有照印`;
}

/** What is wrong with the root that the colophon prints, or undefined: it must be that over the notices on the pages found. */
export function proofOfRoot(
  edition: Edition,
  { notices }: Pagination,
  { colophon }: PrintedText,
): string | undefined {
  const root = issueRoot(edition, (id) => notices.get(id)?.page);
  return colophon.includes(root) ? undefined : `版权页的校验值与公文不符：应为 ${root}`;
}
