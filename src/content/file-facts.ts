import { lstatSync } from 'node:fs';

/** What the system says of a file. */
export interface FileFacts {
  /** Bytes. */
  readonly size: number;
  /** When its content was changed (mtime), in milliseconds. */
  readonly changedMs: number;
  /** When anything of it was changed, such as its names (ctime), in milliseconds: nobody can set that. */
  readonly touchedMs: number;
  readonly inode: number;
}

/** What the system says of a file; undefined where there is none, or only a link to one. */
export function factsOf(file: string): FileFacts | undefined {
  const facts = lstatSync(file, { throwIfNoEntry: false });
  if (facts?.isFile() !== true) return undefined;
  return { size: facts.size, changedMs: facts.mtimeMs, touchedMs: facts.ctimeMs, inode: facts.ino };
}

// The clock of a file system may be so much behind: that of a memory stick counts in twos of seconds.
const CLOCK_MS = 3000;

/** Whether a file was left alone for so long before a moment that its times would tell of a change since then. */
export function isSettled({ changedMs, touchedMs }: FileFacts, momentMs: number): boolean {
  return Math.max(changedMs, touchedMs) < momentMs - CLOCK_MS;
}

/** Whether the same is said of both. */
export function areSameFacts(one: FileFacts, other: FileFacts): boolean {
  return (
    one.size === other.size &&
    one.changedMs === other.changedMs &&
    one.touchedMs === other.touchedMs &&
    one.inode === other.inode
  );
}

const NUMBERS = 4;
const NOTHING: FileFacts = { size: NaN, changedMs: NaN, touchedMs: NaN, inode: NaN };

/** What the system says of many files, four numbers of each in one piece, since an object for each takes many times as long. */
export class PackedFacts {
  readonly numbers: Float64Array;

  constructor(numbers: Float64Array) {
    this.numbers = numbers;
  }

  /** Room for so many files, of which nothing is known: no number is like another. */
  static ofNone(count: number): PackedFacts {
    return new PackedFacts(new Float64Array(NUMBERS * count).fill(NaN));
  }

  set(facts: FileFacts | undefined, place: number): void {
    const { size, changedMs, inode, touchedMs } = facts ?? NOTHING;
    this.numbers[NUMBERS * place] = size;
    this.numbers[NUMBERS * place + 1] = changedMs;
    this.numbers[NUMBERS * place + 2] = inode;
    this.numbers[NUMBERS * place + 3] = touchedMs;
  }

  /** Whether this is said of the file at a place, too, be its names others. */
  says({ size, changedMs, inode }: FileFacts, place: number): boolean {
    return (
      this.numbers[NUMBERS * place] === size &&
      this.numbers[NUMBERS * place + 1] === changedMs &&
      this.numbers[NUMBERS * place + 2] === inode
    );
  }

  /** Whether all of this is said of the file at a place, too. */
  saysAll(facts: FileFacts, place: number): boolean {
    return this.says(facts, place) && this.numbers[NUMBERS * place + 3] === facts.touchedMs;
  }
}
