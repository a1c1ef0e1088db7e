import { noticesOf, type Edition } from '../edition/edition.js';
import type { SiteFile } from '../web/site-file.js';
import type { Threads } from './threads.js';

/** The files beside each other at a notice's address that carry its text. */
export const NOTICE_FILES = { web: 'index.html', data: 'notice.json', xml: 'notice.xml' } as const;

/** By the path of a written file, the texts of the notices that it carries. */
export type WrittenTexts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads the texts of notices out of the files of the web edition: the pages of issues, and those of each notice. */
export async function readBack(
  editions: readonly Edition[],
  files: readonly SiteFile[],
  threads: Threads,
): Promise<WrittenTexts> {
  const paths = new Set(
    editions.flatMap((edition) => [
      issuePagePath(edition),
      ...noticesOf(edition).flatMap(({ url }) =>
        Object.values(NOTICE_FILES).map((file) => noticeFilePath(url, file)),
      ),
    ]),
  );
  const carriers = files.filter(({ path }) => paths.has(path));
  const texts = await threads('readTexts', carriers);
  return new Map(carriers.map(({ path }, index) => [path, texts[index] ?? new Map<string, string>()]));
}

export function issuePagePath({ url }: Edition): string {
  return `${url.slice(1)}index.html`;
}

export function noticeFilePath(url: string, file: string): string {
  return `${url.slice(1)}${file}`;
}
