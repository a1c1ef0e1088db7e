import { byPlace, check, checkNotice } from '../check/check.js';
import { askAll } from '../check/record-notice.js';
import { createFileMemory, PUBLICATION } from '../content/file-memory.js';
import { createParser } from '../content/notice-parser.js';
import { openArchive, type OpenedArchive, type OpenedNotice } from '../content/open-archive.js';
import type { ParsedNotice } from '../content/parse.js';
import {
  archiveOf,
  noticeAlone,
  noticeTexts,
  placesOf,
  type NoticeAlone,
  type ReadArchive,
} from '../content/read-archive.js';
import type { PictureMemory } from '../content/read-pictures.js';
import type { Archive } from '../model/archive.js';
import type { Finding } from '../model/finding.js';
import { groupBy } from '../model/group-by.js';
import { lazy } from '../model/lazy.js';
import type { Notice } from '../model/notice.js';
import type { Publication } from '../model/publication.js';
import type { Source } from '../model/source.js';

/**
 * An archive on which somebody is at work, as it stands at one moment: its files, with the texts that are being edited in
 * place of what they still hold. What follows from it is made when it is first asked for. `withEdited` and `withSaved` give
 * the next one, which reads and checks again only what has changed; paths are below the folder.
 */
export interface DeskArchive {
  readonly folder: string;
  /** The texts that are being edited. */
  readonly edited: ReadonlyMap<string, string>;
  readonly opened: OpenedArchive;
  /** The whole archive; undefined where `gazette.yaml` could not be read. */
  readonly archive: Archive | undefined;
  /** Everything that is found, in order of file and place: the same as a cold check finds in the same texts. */
  readonly findings: readonly Finding[];
  findingsOf(path: string): readonly Finding[];
  /** One notice without the others; undefined where it, or `gazette.yaml`, could not be read. */
  notice(path: string): Notice | undefined;
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
}

/** What the archives of one desk share: each file is read, each text taken apart, each notice checked once. */
interface Memory {
  readonly files: ReturnType<typeof createFileMemory>;
  readonly parse: ReturnType<typeof createParser>;
  readonly pictures: PictureMemory;
  /** Notices that were checked alone: under which publication, and at which place of an issue. */
  readonly checked: WeakMap<
    OpenedNotice,
    { readonly publication: Publication; readonly place: string | undefined }
  >;
}

/** Opens the archive in a folder. What is wrong in it becomes findings. */
export function openDesk(folder: string): DeskArchive {
  const [files, parse] = [createFileMemory(), createParser()];
  return deskArchive(folder, new Map(), { files, parse, pictures: new Map(), checked: new WeakMap() });
}

function deskArchive(folder: string, edited: ReadonlyMap<string, string>, memory: Memory): DeskArchive {
  const opened = openArchive(folder, edited, memory.files);
  const openedAt = lazy(() => new Map(opened.notices.map((notice) => [notice.path, notice])));
  const read = lazy((): ReadArchive =>
    archiveOf(opened, noticeTexts(opened).map(memory.parse), memory.pictures),
  );
  const findings = lazy(() => {
    // What was not asked of a notice before is asked now, and kept.
    workAhead(Infinity);
    return allFindings(read());
  });
  const byFile = lazy(() => groupBy(findings(), ({ path }) => path));
  const alone = (notice: OpenedNotice): [ParsedNotice, NoticeAlone | undefined] => {
    const parsed = parsedAlone(opened, notice, memory);
    return [parsed, noticeAlone(opened, notice, parsed)];
  };
  const ownFindings = (path: string): Finding[] => {
    const ofFile = opened.findings.filter((finding) => finding.path === path);
    const notice = openedAt().get(path);
    if (notice === undefined) return ofFile.sort(byPlace);
    const [parsed, found] = alone(notice);
    const ofRules = found === undefined ? [] : checkNotice(found.notice, found);
    return [...ofFile, ...parsed.findings, ...ofRules].sort(byPlace);
  };
  let done = 0;
  const workAhead = (milliseconds: number): boolean => {
    const end = performance.now() + milliseconds;
    for (; performance.now() < end; done++) {
      const next = opened.notices[done];
      if (next === undefined) return true;
      const place = placesOf(opened.issues).get(next.path);
      const before = memory.checked.get(next);
      if (before?.publication === opened.publication && before?.place === place) continue;
      const [, found] = alone(next);
      if (found === undefined) continue;
      askAll(found.notice, found);
      memory.checked.set(next, { publication: found.publication, place });
    }
    return false;
  };
  return {
    folder,
    edited,
    opened,
    get archive() {
      return read().archive;
    },
    get findings() {
      return findings();
    },
    findingsOf: (path) => byFile().get(path) ?? [],
    notice: (path) => {
      const notice = openedAt().get(path);
      return notice && alone(notice)[1]?.notice;
    },
    textOf: (path) => edited.get(path) ?? sourceOf(opened, path)?.text ?? openedAt().get(path)?.source.text,
    ownFindings,
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
  };
}

/** The source of a YAML file of the archive. */
function sourceOf(
  { publicationSource, worksSource, issues }: OpenedArchive,
  path: string,
): Source | undefined {
  return [publicationSource, worksSource, ...issues.map(({ source }) => source)].find(
    (source) => source.path === path,
  );
}

function parsedAlone({ publication }: OpenedArchive, notice: OpenedNotice, { parse }: Memory): ParsedNotice {
  const [text] = noticeTexts({ publication, notices: [notice] });
  if (text === undefined) throw new Error(`${notice.path} has no text`);
  return parse(text);
}

function allFindings({ archive, findings }: ReadArchive): Finding[] {
  return [...findings, ...(archive === undefined ? [] : check(archive))].sort(byPlace);
}
