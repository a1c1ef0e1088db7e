import { hashOf } from '../model/inputs.js';
import { MachineError } from '../model/machine-error.js';
import type { NoticeFileText } from './open-archive.js';
import { MOST_NOTICE_BYTES, readText } from './read-text.js';

/** Reads again the text of a file below a folder, which had this hash (`hashOf`) when it was read before. */
export type Reread = (folder: string, path: string, sha256: string) => string;

/** The file of a notice whose text is not held. */
export function letGoFile(folder: string, path: string, sha256: string, reread: Reread): NoticeFileText {
  return new LetGoFile(folder, path, sha256, reread);
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
