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
  readonly titles?: TitleCharacters | undefined;
  /** What is known of its content without it; absent where nothing of it was kept. */
  readonly known?: KnownContent | undefined;
}

/** A file's content, which may be read each time that it is asked for, and what is known of it without. */
export type FileContent = Pick<SiteFile, 'content' | 'known'>;

/** What is known of some files, and their contents, which are read each time that they are asked for. */
export interface ReadingOf<Own> {
  readonly content: (own: Own) => SiteFile['content'];
  readonly known: (own: Own) => KnownContent | undefined;
}

/** Files whose contents are asked for only when theirs are; `own` is what is held of each. */
export function filesReadBy<Own extends Pick<SiteFile, 'path' | 'titles'>>(
  own: readonly Own[],
  reading: ReadingOf<Own>,
): SiteFile[] {
  return own.map((each) => new ReadFile(each, reading));
}

/** A class: an object with a getter of its own has a shape of its own, and a long archive has hundreds of thousands of files. */
class ReadFile<Own extends Pick<SiteFile, 'path' | 'titles'>> implements SiteFile {
  readonly #own: Own;
  readonly #reading: ReadingOf<Own>;

  constructor(own: Own, reading: ReadingOf<Own>) {
    this.#own = own;
    this.#reading = reading;
  }

  get path(): string {
    return this.#own.path;
  }

  get titles(): TitleCharacters | undefined {
    return this.#own.titles;
  }

  get content(): SiteFile['content'] {
    return this.#reading.content(this.#own);
  }

  get known(): KnownContent | undefined {
    return this.#reading.known(this.#own);
  }
}

/** The file with this path that has the content of another. */
export function fileWith(path: string, of: FileContent): SiteFile {
  return new ReadFile({ path, of }, THE_SAME);
}

const THE_SAME: ReadingOf<{ readonly path: string; readonly of: FileContent }> = {
  content: ({ of }) => of.content,
  known: ({ of }) => of.known,
};

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
}

export interface PageContent {
  /** The characters of its HTML, each once, in order. */
  readonly characters: string;
  /** The paths of the scripts that it names. */
  readonly scripts: readonly string[];
}

/** The text of a file that is one: made now it is a string, kept it is bytes. */
export function textOf({ content }: Pick<SiteFile, 'content'>): string {
  if (typeof content === 'string') return content;
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString();
}

export function contentSums(content: string | Uint8Array): ContentSums {
  return {
    bytes: Buffer.byteLength(content),
    sha256: hash('sha256', content, 'hex'),
  };
}

/** The id of a file's content: as it is known, or else by the content. */
export function contentId(file: FileContent): string {
  return file.known?.id ?? hashOf([file.content]);
}
