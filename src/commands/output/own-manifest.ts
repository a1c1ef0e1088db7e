import type { Manifest, ManifestEntry } from './manifest.js';

// A line of it: "path":{"sha256":"…","carrier":"…","inputs":"…","provisions":[…]},
const AFTER_PATH = Buffer.from('":{"sha256":"');
const AFTER_SUM = '","carrier":"'.length;
const AFTER_CARRIER = '","inputs":"'.length;
const SUM = 64;
const [QUOTE, COMMA, BACKSLASH, LINE] = [0x22, 0x2c, 0x5c, 0x0a];

/**
 * A manifest that this program has written, with a line for each file. Of a long archive it has hundreds of thousands of lines, of
 * which a build asks little: only the paths are read, and the rest where somebody asks for it.
 */
export class OwnManifest implements Manifest {
  readonly #bytes: Buffer;
  /** Where the hash of each file begins, in the order of lines, which is that of paths. */
  readonly #sums: Uint32Array;
  readonly #places = new Map<string, number>();

  /** @param bytes The file, as `manifestBytes` has made it. */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    const sums: number[] = [];
    let at = bytes.indexOf(LINE) + 1;
    while (bytes[at] === QUOTE) {
      const end = bytes.indexOf(AFTER_PATH, at);
      const path = bytes.toString('utf8', at + 1, end);
      this.#places.set(bytes.subarray(at, end).includes(BACKSLASH) ? unescaped(path) : path, sums.length);
      sums.push(end + AFTER_PATH.length);
      at = bytes.indexOf(LINE, end) + 1;
    }
    this.#sums = Uint32Array.from(sums);
  }

  get size(): number {
    return this.#places.size;
  }

  has(path: string): boolean {
    return this.#places.has(path);
  }

  get(path: string): ManifestEntry | undefined {
    const place = this.#places.get(path);
    return place === undefined ? undefined : this.#entryAt(place);
  }

  /** Which of the files one is, in the order of paths. */
  placeOf(path: string): number | undefined {
    return this.#places.get(path);
  }

  keys(): MapIterator<string> {
    return this.#places.keys();
  }

  *[Symbol.iterator](): Generator<[string, ManifestEntry]> {
    for (const [path, place] of this.#places) yield [path, this.#entryAt(place)];
  }

  #entryAt(place: number): ManifestEntry {
    return new OwnEntry(this.#bytes, this.#sums[place] ?? 0);
  }
}

class OwnEntry implements ManifestEntry {
  readonly #bytes: Buffer;
  readonly #sum: number;

  constructor(bytes: Buffer, sum: number) {
    this.#bytes = bytes;
    this.#sum = sum;
  }

  get sha256(): string {
    return this.#bytes.toString('latin1', this.#sum, this.#sum + SUM);
  }

  get carrier(): string {
    return this.#bytes.toString('latin1', this.#carrier, this.#carrierEnd);
  }

  get inputs(): string {
    return this.#bytes.toString('latin1', this.#inputs, this.#inputs + SUM);
  }

  get provisions(): readonly string[] | undefined {
    const start = this.#inputs + SUM + 1;
    if (this.#bytes[start] !== COMMA) return undefined;
    const rest = this.#bytes.toString('utf8', start + 1, this.#bytes.indexOf(LINE, start)).replace(/,$/u, '');
    const { provisions } = JSON.parse(`{${rest}`) as Pick<ManifestEntry, 'provisions'>;
    return provisions;
  }

  get #carrier(): number {
    return this.#sum + SUM + AFTER_SUM;
  }

  get #carrierEnd(): number {
    return this.#bytes.indexOf(QUOTE, this.#carrier);
  }

  get #inputs(): number {
    return this.#carrierEnd + AFTER_CARRIER;
  }
}

function unescaped(path: string): string {
  return JSON.parse(`"${path}"`) as string;
}
