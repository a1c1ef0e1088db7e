import { hash } from 'node:crypto';
import { hashOf } from '../model/inputs.js';
import type { TitleCharacters } from './title-characters.js';

/** A file of the web edition. */
export interface SiteFile {
  /** Below the site's root, without a slash at its start. */
  readonly path: string;
  /** Where it was kept it is read when it is asked for, each time anew. */
  readonly content: string | Uint8Array;
  /** Of a page. */
  readonly titles?: TitleCharacters;
  /** What is known of its content without it; absent where nothing of it was kept. */
  readonly known?: KnownContent;
}

/** A file's content, which may be read each time that it is asked for, and what is known of it without. */
export type FileContent = Pick<SiteFile, 'content' | 'known'>;

/** What a file is beside its content, with a content that is asked for only when that of the file is. */
export function withContent<Own extends object>(own: Own, of: FileContent): Own & FileContent {
  return {
    ...own,
    get content() {
      return of.content;
    },
    ...(of.known && { known: of.known }),
  };
}

/** What is known of a file's content by those who need not have it. */
export interface KnownContent {
  /** From the same id follows the same content. */
  readonly id: string;
  sums(): ContentSums;
  /** What its fonts follow from, where it is a page that is still to have them. */
  readonly page?: PageContent | undefined;
  /** The addresses of the files that a page offers with their sizes. */
  readonly offered?: readonly string[] | undefined;
  /** Whether this build has made it. */
  readonly isNew?: boolean | undefined;
}

export interface ContentSums {
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
  /** The hash by which it is named among inputs. */
  readonly input: string;
}

export interface PageContent {
  /** The characters of its HTML, each once, in order. */
  readonly characters: string;
  /** The paths of the scripts that it names. */
  readonly scripts: readonly string[];
}

export function contentSums(content: string | Uint8Array): ContentSums {
  return {
    bytes: Buffer.byteLength(content),
    sha256: hash('sha256', content, 'hex'),
    input: hashOf([content]),
  };
}

/** The id of a file's content: as it is known, or else by the content. */
export function contentId(file: FileContent): string {
  return file.known?.id ?? hashOf([file.content]);
}
