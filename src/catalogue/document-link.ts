import type { Register } from '../model/register.js';

/** A document that a page speaks of, with its address where it has one. */
export interface DocumentLink {
  /** 绍政发〔2015〕1号 */
  readonly number: string;
  /** Undefined for a document that neither the archive nor works.yaml knows. */
  readonly title: string | undefined;
  /** A root-absolute address of the site, or one elsewhere that works.yaml gives. */
  readonly url: string | undefined;
}

/** A document by its number; `urls` are the addresses of the archive's notices by their numbers. */
export function documentLink(
  number: string,
  register: Register,
  urls: ReadonlyMap<string, string>,
): DocumentLink {
  return {
    number,
    title: titleOf(number, register),
    url: urls.get(number) ?? register.works.get(number)?.url,
  };
}

/** A document's title by its number, of the archive or of works.yaml. */
export function titleOf(number: string, { notices, works }: Register): string | undefined {
  return notices.get(number)?.front.title ?? works.get(number)?.title;
}
