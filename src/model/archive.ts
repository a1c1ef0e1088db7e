import { posix } from 'node:path';
import { correctionsOf, type Correction } from './corrigendum.js';
import type { Issue } from './issue.js';
import { lazy } from './lazy.js';
import type { Memory } from './memory.js';
import type { Notice } from './notice.js';
import type { Outward } from './outward.js';
import type { Picture } from './picture.js';
import type { Publication } from './publication.js';
import { createRegister, type Register } from './register.js';
import type { Source } from './source.js';
import type { Typefaces } from './typeface.js';
import type { Work } from './work.js';

/** Everything that editors keep under `gazette/`, as far as it could be read. */
export interface ArchiveFiles {
  readonly publication: Publication;
  readonly publicationSource: Source;
  readonly works: readonly Work[];
  readonly worksSource: Source;
  /** Groups of words that mean the same to a reader: 低保, 最低生活保障. */
  readonly synonyms: readonly (readonly string[])[];
  /** In order of year and number. */
  readonly issues: readonly Issue[];
  readonly notices: readonly Notice[];
  /** Paths of notice files that could not be read; findings say why. */
  readonly unread: readonly string[];
  /** Pictures by the path below the archive that a figure names. */
  readonly images: ReadonlyMap<string, Picture>;
  readonly typefaces: Typefaces;
  /** What earlier runs have made of notices; none where nobody keeps it. */
  readonly memory?: Memory;
  /** What its notices say to others, where that is known by their records. */
  readonly outward?: Outward | undefined;
}

/** An archive with the views of it that several ask for. Each is made when it is first asked for. */
export interface Archive extends ArchiveFiles {
  /** Who does what with whom, and what is in force when. */
  readonly register: Register;
  /** The notices by the paths of their files. */
  readonly noticeAt: ReadonlyMap<string, Notice>;
  /** What corrigenda (更正) correct in earlier issues, where the words are found. */
  readonly corrections: readonly Correction[];
}

export function createArchive(files: ArchiveFiles): Archive {
  const register = lazy(() => createRegister(files));
  const noticeAt = lazy(() => new Map(files.notices.map((notice) => [notice.source.path, notice])));
  const corrections = lazy(() => correctionsOf(files));
  return {
    ...files,
    get corrections() {
      return corrections();
    },
    get register() {
      return register();
    },
    get noticeAt() {
      return noticeAt();
    },
  };
}

/** The notice that an issue's section names, if it was read. */
export function noticeOf({ noticeAt }: Archive, { folder }: Issue, file: string): Notice | undefined {
  return noticeAt.get(`${folder}/${file}`);
}

/** The path below the archive of a picture that a notice, whose file is at `noticePath`, names relative to that file. */
export function imagePath(noticePath: string, url: string): string {
  return posix.join(posix.dirname(noticePath), url);
}
