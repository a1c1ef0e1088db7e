import { byPlace, check, checkNotice } from '../check/check.js';
import { houseKey } from '../check/record-key.js';
import { askAll } from '../check/record-notice.js';
import type { RecordedNotice } from '../check/recorded-archive.js';
import { createFileMemory, PUBLICATION, type FileMemory } from '../content/file-memory.js';
import type { NoticeFileText } from '../content/notice-files.js';
import {
  opened,
  readTexts,
  type ArchiveTexts,
  type OpenedArchive,
  type OpenedNotice,
} from '../content/open-archive.js';
import { archiveOf, besideNotices, noticeIn, placesOf, type ReadArchive } from '../content/read-archive.js';
import type { PictureMemory } from '../content/read-pictures.js';
import type { Archive } from '../model/archive.js';
import type { Finding } from '../model/finding.js';
import { groupBy } from '../model/group-by.js';
import { lazy } from '../model/lazy.js';
import type { Notice } from '../model/notice.js';
import type { Publication } from '../model/publication.js';
import type { Source } from '../model/source.js';
import { NO_STORE, type Store } from '../store/store.js';
import { createDeskNotices, type DeskHouse, type DeskNotices } from './desk-notices.js';

/**
 * An archive on which somebody is at work, as it stands at one moment: its files, with the texts that are being edited in
 * place of what they still hold. What follows from it is made when it is first asked for. `withEdited` and `withSaved` give
 * the next one, which reads and checks again only what has changed; paths are below the folder.
 */
export interface DeskArchive {
  readonly folder: string;
  /** The texts that are being edited. */
  readonly edited: ReadonlyMap<string, string>;
  /** Its files; of the notices there is the text. */
  readonly texts: ArchiveTexts;
  /** Its notices with their front matter. Like `archive` and `findings`, it has to read every notice, unless that was done ahead. */
  readonly opened: OpenedArchive;
  /** The whole archive; undefined where `gazette.yaml` could not be read. */
  readonly archive: Archive | undefined;
  /** Everything that is found, in order of file and place: the same as a cold check finds in the same texts. */
  readonly findings: readonly Finding[];
  findingsOf(path: string): readonly Finding[];
  /** One notice without the others; undefined where it, or `gazette.yaml`, could not be read. */
  notice(path: string): Notice | undefined;
  /** The file of such a notice. */
  openedNotice(path: string): OpenedNotice | undefined;
  /** The text of a file as it is being edited, or was read; undefined where it is no file of the archive, or cannot be read. */
  textOf(path: string): string | undefined;
  /** What is found in one file without looking at others, in order of place: all but what `findingsOf` adds. */
  ownFindings(path: string): readonly Finding[];
  /**
   * Reads and checks notices that were not asked for yet, one after the other, for about so many milliseconds; true when
   * all are done, and `findings` will take no longer than its rules of the whole archive.
   */
  workAhead(milliseconds: number): boolean;
  /** With a text in place of what a file holds; with `undefined` the file holds good again. */
  withEdited(path: string, text: string | undefined): DeskArchive;
  /** After files were written, made or removed on the disk. */
  withSaved(paths: readonly string[]): DeskArchive;
  /** Brings to the disk what the store still holds back. */
  keep(): void;
}

/** What the archives of one desk share: each file is read, each notice parsed and checked once. */
interface Memory {
  readonly files: FileMemory;
  readonly notices: DeskNotices;
  readonly pictures: PictureMemory;
  readonly houses: WeakMap<Publication, string>;
}

/**
 * Opens the archive in a folder. What is wrong in it becomes findings. `store` has what earlier runs have found in its
 * notices, and gets what is found now.
 */
export function openDesk(folder: string, store: Store = NO_STORE): DeskArchive {
  const [files, notices] = [createFileMemory(), createDeskNotices(store)];
  return deskArchive(folder, new Map(), { files, notices, pictures: new Map(), houses: new WeakMap() });
}

function deskArchive(folder: string, edited: ReadonlyMap<string, string>, memory: Memory): DeskArchive {
  const texts = readTexts(folder, edited, { memory: memory.files });
  const fileAt = lazy(() => new Map(texts.texts.map((file) => [file.path, file])));
  const notices = noticesIn(texts, edited, memory);
  const openedAll = lazy(() =>
    opened(
      texts,
      texts.texts.map(notices.at).map(({ file }) => file),
    ),
  );
  const read = lazy((): ReadArchive => {
    const all = texts.texts.flatMap((file) => notices.at(file).read ?? []);
    return archiveOf(openedAll(), all, memory.pictures);
  });
  const findings = lazy(() => {
    // What was not asked of a notice before is asked now, and kept.
    workAhead(Infinity);
    return allFindings(read());
  });
  const byFile = lazy(() => groupBy(findings(), ({ path }) => path));
  let done = 0;
  const workAhead = (milliseconds: number): boolean => {
    const end = performance.now() + milliseconds;
    for (; performance.now() < end; done++) {
      const next = texts.texts[done];
      if (next === undefined) {
        memory.notices.keepMuch();
        return true;
      }
      notices.ask(next);
    }
    return false;
  };
  return {
    folder,
    edited,
    texts,
    get opened() {
      return openedAll();
    },
    get archive() {
      return read().archive;
    },
    get findings() {
      return findings();
    },
    findingsOf: (path) => byFile().get(path) ?? [],
    notice: (path) => {
      const file = fileAt().get(path);
      return file && notices.alone(file);
    },
    openedNotice: (path) => {
      const file = fileAt().get(path);
      return file && notices.at(file).file.notice;
    },
    textOf: (path) => edited.get(path) ?? sourceOf(texts, path)?.text ?? fileAt().get(path)?.text,
    ownFindings: (path) => {
      const ofFiles = texts.findings.filter((finding) => finding.path === path);
      const file = fileAt().get(path);
      return [...ofFiles, ...(file === undefined ? [] : notices.findings(file))].sort(byPlace);
    },
    workAhead,
    withEdited: (path, text) => {
      const after = new Map(edited);
      if (text === undefined) after.delete(path);
      else after.set(path, text);
      return deskArchive(folder, after, memory);
    },
    withSaved: (paths) => {
      for (const path of paths) {
        memory.files.forget(path);
        memory.pictures.delete(path);
        if (/\.(?:ttf|otf|ttc)$/iu.test(path)) memory.files.remake(PUBLICATION);
      }
      return deskArchive(folder, edited, memory);
    },
    keep: memory.notices.keep,
  };
}

/** The notices of an archive as it stands, each by itself. */
function noticesIn(texts: ArchiveTexts, edited: ReadonlyMap<string, string>, memory: Memory) {
  const here = new Map<string, RecordedNotice>();
  const house = lazy(() => houseOf(texts, !edited.has('gazette.yaml'), memory));
  const placeOf = ({ path }: NoticeFileText): string | undefined => placesOf(texts.issues).get(path);
  const at = (file: NoticeFileText): RecordedNotice => {
    const known =
      here.get(file.path) ?? memory.notices.at(file, placeOf(file), house(), edited.has(file.path));
    here.set(file.path, known);
    return known;
  };
  const alone = (file: NoticeFileText): Notice | undefined => {
    const { file: own, read } = at(file);
    return own.notice && read && noticeIn(house(), own.notice, read, placeOf(file));
  };
  return {
    at,
    alone,
    /** What is found in one without looking at others. */
    findings: (file: NoticeFileText): Finding[] => {
      const { file: own, read } = at(file);
      const notice = alone(file);
      const ofRules = notice === undefined ? [] : checkNotice(notice, house());
      return [...own.findings, ...(read?.findings ?? []), ...ofRules];
    },
    /** Asks of one all that the rules of the archive will ask. */
    ask: (file: NoticeFileText): void => {
      // Of one that is known by its record all was asked.
      if (at(file).read?.facts !== undefined) return;
      const notice = alone(file);
      if (notice !== undefined) askAll(notice, house());
    },
  };
}

/** What stands beside the notices of an archive that has any. */
function houseOf(
  { folder, publication, publicationSource }: ArchiveTexts,
  isSaved: boolean,
  { houses }: Memory,
): DeskHouse {
  if (publication === undefined) throw new Error('no notice is read without gazette.yaml');
  const key = houses.get(publication) ?? houseKey(folder, publication);
  houses.set(publication, key);
  return { ...besideNotices(folder, publication, publicationSource), key, isSaved };
}

/** The source of a YAML file of the archive. */
function sourceOf(
  { publicationSource, worksSource, issues }: ArchiveTexts,
  path: string,
): Source | undefined {
  return [publicationSource, worksSource, ...issues.map(({ source }) => source)].find(
    (source) => source.path === path,
  );
}

function allFindings({ archive, findings }: ReadArchive): Finding[] {
  return [...findings, ...(archive === undefined ? [] : check(archive))].sort(byPlace);
}
