import { listTitle } from '../edition/list-title.js';
import { nameOf } from '../model/notice.js';
import type { Register } from '../model/register.js';

/** A document that a page speaks of, with its address where it has one. */
export interface DocumentLink {
  /** By what the register knows it. */
  readonly key: string;
  /** What it is called in few words: 绍政发〔2015〕1号, or without a number its 《title》. */
  readonly name: string;
  /** The title beside its number; undefined for a document without one, and for one that neither the archive nor works.yaml knows. */
  readonly title: string | undefined;
  /** A root-absolute address of the site, or one elsewhere that works.yaml gives. */
  readonly url: string | undefined;
}

/** A document by its key; `urls` are the addresses of the archive's notices by their keys. */
export function documentLink(
  key: string,
  register: Register,
  urls: ReadonlyMap<string, string>,
): DocumentLink {
  const notice = register.notices.get(key);
  return {
    key,
    name: notice === undefined ? key : nameOf(notice),
    title: notice !== undefined && notice.number === undefined ? undefined : titleOf(key, register),
    url: urls.get(key) ?? register.works.get(key)?.url,
  };
}

/** A document's title by its key, of the archive or of works.yaml. */
export function titleOf(key: string, { notices, works }: Register): string | undefined {
  const notice = notices.get(key);
  return notice === undefined ? works.get(key)?.title : listTitle(notice);
}
