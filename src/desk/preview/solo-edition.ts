import { compose } from '../../edition/compose.js';
import { noticesOf, type Edition, type EditionNotice } from '../../edition/edition.js';
import type { Archive } from '../../model/archive.js';
import type { Issue } from '../../model/issue.js';
import { createNotice, type Notice } from '../../model/notice.js';
import { placeUrl } from '../../model/permanent-address.js';

/** A notice composed alone, in an edition of its issue that has no other. */
export interface SoloEdition {
  readonly edition: Edition;
  readonly notice: EditionNotice;
}

// Past the end of any issue: where a notice stands that no issue lists yet, or whose number cannot be read.
const NO_PLACE = 9999;

/**
 * Composes one notice as its issue will have it, whatever is wrong with the others. Undefined where the archive has no
 * issue for the folder in which it stands.
 */
export function soloEdition(archive: Archive, notice: Notice): SoloEdition | undefined {
  const { path } = notice.source;
  const folder = path.slice(0, path.lastIndexOf('/'));
  const issue = archive.issues.find((each) => each.folder === folder);
  if (issue === undefined) return undefined;
  const file = path.slice(folder.length + 1);
  const listed = issue.sections.find(({ notices }) => notices.includes(file));
  const alone: Issue = {
    ...issue,
    yearIndex: false,
    sections: [{ title: listed?.title ?? '', notices: [file] }],
  };
  const edition = compose(withAddress(archive, notice, issue), alone);
  const [own] = noticesOf(edition);
  return own && { edition, notice: own };
}

/** The archive in which the notice has an address, without which nothing can be composed. */
function withAddress(archive: Archive, notice: Notice, issue: Issue): Archive {
  if (notice.url !== undefined) return archive;
  const placed = createNotice({ ...notice, url: placeUrl(issue, NO_PLACE) }, () => notice);
  const noticeAt = new Map(archive.noticeAt).set(notice.source.path, placed);
  return { ...archive, noticeAt };
}
