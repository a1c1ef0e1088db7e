import { lstatSync } from 'node:fs';

/** What the system says of a file. */
export interface FileFacts {
  /** Bytes. */
  readonly size: number;
  /** When its content was changed, in milliseconds. */
  readonly changedMs: number;
  readonly inode: number;
}

/** What the system says of a file; undefined where there is none, or only a link to one. */
export function factsOf(file: string): FileFacts | undefined {
  const facts = lstatSync(file, { throwIfNoEntry: false });
  if (facts?.isFile() !== true) return undefined;
  return { size: facts.size, changedMs: facts.mtimeMs, inode: facts.ino };
}

const NUMBERS = 3;

/** What the system says of many files, three numbers of each in one piece, since an object for each takes many times as long. */
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
    const { size, changedMs, inode } = facts ?? { size: NaN, changedMs: NaN, inode: NaN };
    this.numbers[NUMBERS * place] = size;
    this.numbers[NUMBERS * place + 1] = changedMs;
    this.numbers[NUMBERS * place + 2] = inode;
  }

  /** Whether this is said of the file at a place, too. */
  says({ size, changedMs, inode }: FileFacts, place: number): boolean {
    return (
      this.numbers[NUMBERS * place] === size &&
      this.numbers[NUMBERS * place + 1] === changedMs &&
      this.numbers[NUMBERS * place + 2] === inode
    );
  }
}
