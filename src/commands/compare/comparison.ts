import { PERMANENT_ADDRESS } from '../../model/permanent-address.js';
import type { Status } from '../../model/register.js';
import type { ArchiveNotice } from '../../web/archive-data.js';
import type { BuiltEdition } from './built-edition.js';
import { wordChanges, type WordChange } from './word-changes.js';

/** What a reader would find changed between two builds of an edition. */
export interface Comparison {
  /** In print order, those that are no longer there last. */
  readonly notices: readonly NoticeChange[];
  /** Notices whose printed page is another one. */
  readonly pages: readonly Moved<number | undefined>[];
  /** Notices that are in force and were not, or the other way round. */
  readonly standing: readonly Moved<Status>[];
  /** Texts of amended acts that are new, gone or read otherwise. */
  readonly versions: readonly VersionChange[];
  /** Addresses of issues and notices that lead nowhere now: 2015/3/, szf/2015/13/. */
  readonly vanished: readonly string[];
}

/** Its number, or without one its 《title》; and its address: szf/2015/13/. */
export interface NamedNotice {
  readonly name: string;
  readonly title: string;
  readonly url: string;
}

export type Change = 'new' | 'changed' | 'removed';

export interface NoticeChange extends NamedNotice {
  readonly change: Change;
  /** None of one that is new or removed. */
  readonly words: readonly WordChange[];
}

export interface Moved<Value> extends NamedNotice {
  readonly before: Value;
  readonly after: Value;
}

export interface VersionChange extends NamedNotice {
  /** 2017-06-01 */
  readonly from: string;
  readonly change: Change;
  /** Of a new one against the text before it. */
  readonly words: readonly WordChange[];
}

export function compareEditions(before: BuiltEdition, after: BuiltEdition): Comparison {
  const [old, now] = [before, after].map(
    ({ archive }) => new Map(archive.notices.map((each) => [each.url, each])),
  );
  const both = after.archive.notices.flatMap((notice) => {
    const earlier = old?.get(notice.url);
    return earlier === undefined ? [] : [{ notice, earlier }];
  });
  const removed = before.archive.notices.filter(({ url }) => now?.has(url) !== true);
  return {
    notices: [
      ...after.archive.notices.flatMap((notice) => noticeChange(notice, old?.get(notice.url), before, after)),
      ...removed.map((notice) => ({ ...named(notice), change: 'removed' as const, words: [] })),
    ],
    pages: both.flatMap(({ notice, earlier }) => moved(notice, earlier.page, notice.page)),
    standing: both.flatMap(({ notice, earlier }) => moved(notice, earlier.status, notice.status)),
    versions: versionChanges(before, after),
    vanished: vanishedAddresses(before, after),
  };
}

function named({ number, title, listTitle, url }: ArchiveNotice): NamedNotice {
  return { name: number ?? `《${title}》`, title: listTitle ?? title, url };
}

function noticeChange(
  notice: ArchiveNotice,
  earlier: ArchiveNotice | undefined,
  before: BuiltEdition,
  after: BuiltEdition,
): NoticeChange[] {
  if (earlier === undefined) return [{ ...named(notice), change: 'new', words: [] }];
  const data = `${notice.url}notice.json`;
  if (before.manifest.get(data)?.sha256 === after.manifest.get(data)?.sha256) return [];
  const words = wordChanges(before.textOf(notice.url), after.textOf(notice.url));
  return words.length === 0 ? [] : [{ ...named(notice), change: 'changed', words }];
}

function moved<Value>(notice: ArchiveNotice, before: Value, after: Value): Moved<Value>[] {
  return before === after ? [] : [{ ...named(notice), before, after }];
}

function versionChanges(before: BuiltEdition, after: BuiltEdition): VersionChange[] {
  const notices = new Map(
    [...before.archive.notices, ...after.archive.notices].map((each) => [each.url, each]),
  );
  const [old, now] = [new Set(before.versions), new Set(after.versions)];
  return [...new Set([...after.versions, ...before.versions])].flatMap((url): VersionChange[] => {
    const [, own = '', from = ''] = /^(.*\/)([^/]+)\/$/u.exec(url) ?? [];
    const notice = notices.get(own);
    if (notice === undefined) return [];
    const of = { ...named(notice), from };
    if (!now.has(url)) return [{ ...of, change: 'removed', words: [] }];
    const text = after.versionText(url);
    if (!old.has(url))
      return [{ ...of, change: 'new', words: wordChanges(textBefore(url, own, after), text) }];
    const words = wordChanges(before.versionText(url), text);
    return words.length === 0 ? [] : [{ ...of, change: 'changed', words }];
  });
}

/** What the act said until a version: the version before, or the text as it was published, without its number. */
function textBefore(url: string, own: string, edition: BuiltEdition): string {
  const [earlier] = edition.versions
    .filter((each) => each.startsWith(own) && each < url)
    .sort()
    .reverse();
  if (earlier !== undefined) return edition.versionText(earlier);
  const [title = '', , ...lines] = edition.textOf(own).split('\n');
  return [title, ...lines].join('\n');
}

const PERMANENT_PAGE = new RegExp(`^(${PERMANENT_ADDRESS.source})index\\.html$`);

function vanishedAddresses(before: BuiltEdition, after: BuiltEdition): string[] {
  return [...before.manifest.keys()]
    .filter((path) => !after.manifest.has(path))
    .flatMap((path) => PERMANENT_PAGE.exec(path)?.[1] ?? []);
}
