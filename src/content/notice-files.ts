import type { Finding } from '../model/finding.js';
import { hashOf } from '../model/inputs.js';
import { MachineError } from '../model/machine-error.js';
import type { Memory } from '../model/memory.js';
import { hashesIn } from './known-hashes.js';
import { MOST_NOTICE_BYTES, readText, type TextAt } from './read-text.js';

/** The text of a notice's file. */
export interface NoticeFileText {
  readonly path: string;
  readonly text: string;
  /** The hash of the text (`hashOf`). */
  readonly sha256: string;
  /** Whether the text is read again each time that it is asked for. */
  readonly isLetGo?: true;
}

/** The files at these paths; in place of one that has no text, why, and nothing where there is none. */
export type FilesAt = (paths: readonly string[], textAt: TextAt) => (NoticeFileText | Finding | undefined)[];

/** The files of notices with their texts. */
export const wholeFiles: FilesAt = (paths, textAt) =>
  paths.map((path) => {
    const text = textAt(path);
    return typeof text === 'string' ? new WholeFile(path, text) : text;
  });

class WholeFile implements NoticeFileText {
  readonly path: string;
  readonly text: string;
  #sha256: string | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  get sha256(): string {
    return (this.#sha256 ??= hashOf([this.text]));
  }
}

/** Reads again the text of a file below a folder, which had this hash (`hashOf`) when it was read before. */
export type Reread = (folder: string, path: string, sha256: string) => string;

/** The files of notices whose texts are not held; `known` is what earlier runs have kept of them. */
export function letGoFiles(folder: string, known: Memory, reread: Reread): FilesAt {
  const hashesOf = hashesIn(folder, known);
  return (paths, textAt) =>
    hashesOf(paths, textAt).map((hash, index) =>
      typeof hash === 'string' ? new LetGoFile(folder, paths[index] ?? '', hash, reread) : hash,
    );
}

class LetGoFile implements NoticeFileText {
  readonly path: string;
  readonly sha256: string;
  readonly #folder: string;
  readonly #reread: Reread;

  constructor(folder: string, path: string, sha256: string, reread: Reread) {
    this.path = path;
    this.sha256 = sha256;
    this.#folder = folder;
    this.#reread = reread;
  }

  get text(): string {
    return this.#reread(this.#folder, this.path, this.sha256);
  }

  get isLetGo(): true {
    return true;
  }
}

/**
 * The text of a notice's file that could be read before.
 *
 * @throws MachineError where it no longer can.
 */
export function rereadText(folder: string, path: string): string {
  const text = readText(folder, path, MOST_NOTICE_BYTES, new Map());
  if (typeof text === 'string') return text;
  throw new MachineError(`「${path}」在检查时被改动，读不出来了；请再检查一次`);
}

/**
 * The text as it was read before.
 *
 * @throws MachineError where it has changed.
 */
export function fixedText(folder: string, path: string, sha256: string): string {
  const text = rereadText(folder, path);
  if (hashOf([text]) === sha256) return text;
  throw new MachineError(`「${path}」在生成的时候被改动了，什么也没有写；请再生成一次`);
}
