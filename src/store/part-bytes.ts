import { readAt } from './pack-head.js';

// To ask the system once more costs as much as so many bytes that are read on.
const WORTH = 2 ** 16;
// Values that are larger at the mean are of a kind of which few are wanted, and the whole would take memory.
const MOST_MEAN = 2 ** 11;

/** The bytes of a part's values, which are read one by one, until so many were asked for that it costs less to read the whole. */
export class PartBytes {
  readonly #descriptor: number;
  readonly #size: number;
  /** Whether its values are small enough for the whole to be read. */
  readonly #isSmall: boolean;
  #asked = 0;
  #whole: Buffer | undefined;

  /** @param size Bytes of the file, which has so many values (`count`). */
  constructor(descriptor: number, size: number, count: number) {
    this.#descriptor = descriptor;
    this.#size = size;
    this.#isSmall = size <= count * MOST_MEAN;
  }

  /** Bytes of the file; undefined where it ends before. */
  at(offset: number, length: number): Buffer | undefined {
    this.#asked++;
    if (this.#isSmall && this.#asked * WORTH > this.#size)
      this.#whole ??= readAt(this.#descriptor, 0, this.#size);
    if (this.#whole === undefined) return readAt(this.#descriptor, offset, length);
    const bytes = this.#whole.subarray(offset, offset + length);
    return bytes.length === length ? bytes : undefined;
  }
}
