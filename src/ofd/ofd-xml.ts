import type { Element } from 'xast';
import { x } from 'xastscript';

/** GB/T 33190—2016, 7.1. */
export const OFD_NAMESPACE = 'http://www.ofdspec.org/2016';

/** Numbers of the objects of a document, each used once (7.2: ST_ID). */
export class OfdIds {
  #last = 0;

  next(): number {
    return ++this.#last;
  }

  get last(): number {
    return this.#last;
  }
}

/** An element of the standard's namespace. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined | false>>,
  content: readonly Element[] | string = [],
): Element {
  return x(`ofd:${name}`, attributes, typeof content === 'string' ? content : [...content]);
}

/** Numbers of a list (ST_Array), in mm: to a ten thousandth, of which no eye sees the next. */
export function numbers(...values: readonly number[]): string {
  return values.map((value) => String(Math.round(value * 1e4) / 1e4 + 0)).join(' ');
}
