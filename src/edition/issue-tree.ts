import { bytesToHex } from '@noble/hashes/utils';
import { writtenNumber } from '../model/issue.js';
import { noticesTree } from '../seal/notices-tree.js';
import { noticesOf, type Edition, type EditionNotice } from './edition.js';
import { imageUrlsOf, withImageUrl, type ImageUrl } from './image-addresses.js';

/**
 * The root of the tree over an issue's own notices, in print order, as 64 hexadecimal digits: the colophon prints it, so that
 * paper is a witness. The records are those that `gazette seal` reads in `notice.json`.
 *
 * @param pageOf The printed page on which a notice begins, by its id; undefined where that is not known.
 */
export function issueRoot(edition: Edition, pageOf: (id: string) => number | undefined): string {
  const imageUrl = imageUrlsOf(edition);
  const published = noticesOf(edition).map((notice) =>
    publishedFields(edition, notice, pageOf(notice.id), imageUrl),
  );
  // What is written to a file, and read again, has no fields that are undefined.
  const tree = noticesTree(JSON.parse(JSON.stringify(published)) as unknown[]);
  if (tree === undefined) throw new TypeError(`a notice of ${edition.name} cannot be entered into the log`);
  return bytesToHex(tree.root);
}

/** What a record is made from, as `notice.json` has it. */
function publishedFields(
  { issue: { year, number } }: Edition,
  notice: EditionNotice,
  page: number | undefined,
  imageUrl: ImageUrl,
): object {
  return {
    number: notice.number,
    kind: notice.kind,
    title: notice.title,
    issuers: notice.issuers,
    date: notice.front.date,
    issue: { year, number: writtenNumber(number), page },
    url: notice.url,
    parts: notice.parts.map(({ id, kind, label, title, blocks }) => ({
      id,
      kind,
      label,
      title,
      blocks: blocks.map((block) => withImageUrl(block, imageUrl)),
    })),
    text: notice.text.join('\n'),
  };
}
