import { posix } from 'node:path';
import type { Issue } from './issue.js';
import type { Notice } from './notice.js';
import type { Picture } from './picture.js';
import type { Publication } from './publication.js';
import type { Source } from './source.js';
import type { Typefaces } from './typeface.js';
import type { Work } from './work.js';

/** Everything that editors keep under `gazette/`, as far as it could be read. */
export interface Archive {
  readonly publication: Publication;
  readonly publicationSource: Source;
  readonly works: readonly Work[];
  /** In order of year and number. */
  readonly issues: readonly Issue[];
  readonly notices: readonly Notice[];
  /** Paths of notice files that could not be read; findings say why. */
  readonly unread: readonly string[];
  /** Pictures by the path below the archive that a figure names. */
  readonly images: ReadonlyMap<string, Picture>;
  readonly typefaces: Typefaces;
}

/** The notice that an issue's section names, if it was read. */
export function noticeOf(archive: Archive, issue: Issue, file: string): Notice | undefined {
  const path = `${issue.folder}/${file}`;
  return archive.notices.find(({ source }) => source.path === path);
}

/** The path below the archive of a picture that a notice names relative to its own file. */
export function imagePath(notice: Notice, url: string): string {
  return posix.join(posix.dirname(notice.source.path), url);
}
